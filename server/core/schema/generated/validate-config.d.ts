// Generated from schemas/config.schema.json by `npm run generate`. Do not edit.
export interface ShapeError {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly propertyName?: string
}
declare function validate(value: unknown): boolean
declare namespace validate {
  let errors: readonly ShapeError[] | null | undefined
}
export default validate
