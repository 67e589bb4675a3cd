/**
 * The JSON Schemas of playbooks and of configurations as typed data: the one source of shapes, words and annotations.
 * Absent on purpose: any reading of values; that is `shape.ts`.
 */
import configSchema from "../../../schemas/config.schema.json"
import schema from "../../../schemas/playbook.schema.json"

export type JsonType = "string" | "number" | "integer" | "boolean" | "array" | "object"

/** The Chinese half of a node's words. */
export interface ChineseWords {
  readonly title?: string
  readonly description?: string
  readonly enum?: Readonly<Record<string, string>>
}

/** What a schema node of ours can hold. */
export interface SchemaNode {
  readonly $ref?: string
  readonly title?: string
  readonly description?: string
  readonly type?: JsonType | readonly JsonType[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | SchemaNode
  readonly propertyNames?: {
    readonly pattern?: string
    readonly format?: string
    readonly enum?: readonly string[]
  }
  readonly items?: SchemaNode
  readonly enum?: readonly string[]
  readonly enumDescriptions?: readonly string[]
  readonly const?: string
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly default?: string | number | boolean | readonly string[]
  readonly examples?: readonly unknown[]
  readonly oneOf?: readonly SchemaNode[]
  readonly discriminator?: { readonly propertyName: string }
  readonly allOf?: readonly SchemaNode[]
  readonly anyOf?: readonly SchemaNode[]
  readonly not?: SchemaNode
  readonly if?: SchemaNode
  readonly then?: SchemaNode
  readonly else?: SchemaNode
  readonly definitions?: Readonly<Record<string, SchemaNode>>
  readonly "x-zh"?: ChineseWords
  /** The kind of quantity that stands here; `metric`: that of the target's metric; `path`: that of the place the key names. */
  readonly "x-quantity"?: string | readonly string[]
  readonly "x-of"?: "count" | "money" | "rate"
  readonly "x-per"?: "week"
  /** Text is welcome too. */
  readonly "x-loose"?: boolean
  readonly "x-bare"?: boolean
  readonly "x-unsigned"?: boolean
  /** The sections whose ids a value names. */
  readonly "x-ref"?: string | readonly string[]
  /** The sections whose ids the keys of this map name. */
  readonly "x-ref-keys"?: string | readonly string[]
  /** Ids are checked only where the section has entries. */
  readonly "x-ref-open"?: boolean
  /** Ids that stand without an entry while the section has none. */
  readonly "x-default-ids"?: Readonly<Record<string, { readonly en: string; readonly zh: string }>>
  readonly "x-cel"?: "attributes" | "formula" | "decision"
  /** A map of entries by id: what can be referred to. */
  readonly "x-entries"?: boolean
  /** What the keys of a map are when they are not ids. */
  readonly "x-keys"?: "ages" | "ages-or-weekly" | "dates" | "paths" | "rules"
  readonly "x-key-words"?: Readonly<Record<string, { readonly en: string; readonly zh: string }>>
}

export const root = schema as unknown as SchemaNode
export const configRoot = configSchema as unknown as SchemaNode

/** The shapes that either schema gives a name. */
export const definitions: Readonly<Record<string, SchemaNode>> = {
  ...configRoot.definitions,
  ...root.definitions,
}
