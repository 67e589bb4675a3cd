/** Every kind of problem of the syntax, in the order of the docs. */
import type { Kind } from "../problem"
import * as file from "./kinds/file"
import * as layout from "./kinds/layout"
import * as text from "./kinds/text"

export * from "./kinds/file"
export * from "./kinds/layout"
export * from "./kinds/text"

export const syntaxKinds: readonly Kind[] = [
  ...Object.values(file),
  ...Object.values(layout),
  ...Object.values(text),
]
