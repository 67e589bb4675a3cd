/**
 * What a file may be as a whole, a playbook or a configuration: its shape, its validator, and what people call it.
 * Absent on purpose: which file is which, that its name says.
 */
import type { Words } from "../problem"
import validateConfig from "./generated/validate-config.js"
import validatePlaybook, { type ShapeError } from "./generated/validate-playbook.js"
import type { SchemaNode } from "./node"
import { configShape, playbookShape } from "./shape"

export interface Format {
  readonly shape: SchemaNode
  /** A generated validator; it keeps what it objected to last. */
  readonly allows: {
    (value: unknown): boolean
    errors: readonly ShapeError[] | null | undefined
  }
  readonly noun: Words
}

export const playbookFormat: Format = {
  shape: playbookShape,
  allows: validatePlaybook,
  noun: { en: "playbook", zh: "作战手册" },
}

export const configFormat: Format = {
  shape: configShape,
  allows: validateConfig,
  noun: { en: "configuration", zh: "配置文件" },
}
