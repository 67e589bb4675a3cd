/** Every kind of problem of the syntax, in the order of the docs. */
import type { Kind } from "../problem"
import * as file from "./kinds/file"
import * as traps from "./kinds/traps"

export * from "./kinds/file"
export * from "./kinds/traps"

export const syntaxKinds: readonly Kind[] = [...Object.values(file), ...Object.values(traps)]
