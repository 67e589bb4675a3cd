// Makes what follows from the schemas: standalone validators, types, and the settings of VS Code. `--check` only says whether they are fresh.
import { readFileSync, writeFileSync } from "node:fs"
import Ajv from "ajv"
import standalone from "ajv/dist/standalone/index.js"
import { compile } from "json-schema-to-typescript"
import { contributed } from "./contribute.mjs"

const annotations = [
  "x-zh",
  "x-quantity",
  "x-of",
  "x-per",
  "x-loose",
  "x-bare",
  "x-unsigned",
  "x-ref",
  "x-ref-keys",
  "x-ref-open",
  "x-cel",
  "x-entries",
  "x-keys",
  "x-key-words",
  "x-default-ids",
  "enumDescriptions",
]
const silent = new Set([...annotations, "title", "description", "examples", "default", "$id"])
const bannerOf = (name) => `Generated from schemas/${name}.schema.json by \`npm run generate\`. Do not edit.`

/** The schema without words: validators carry their schema with them, and need none. */
function bare(node, inProperties = false) {
  if (Array.isArray(node)) return node.map((one) => bare(one))
  if (typeof node !== "object" || node === null) return node
  const entries = Object.entries(node).filter(([key]) => inProperties || !silent.has(key))
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      bare(value, !inProperties && (key === "properties" || key === "definitions")),
    ]),
  )
}

function validator(schema, name) {
  const ajv = new Ajv({
    allErrors: true,
    discriminator: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    messages: false,
    code: { source: true, lines: false, optimize: 2 },
    formats: { date: true, time: true, currency: true, path: true },
  })
  const code = standalone(ajv, ajv.compile(bare(schema)))
  return `// ${bannerOf(name)}\n${code}\n`
}

/** Types know no conditions: what a type decides is a union, and of what may not stand together either may be absent. */
function unconditional(node, inProperties = false) {
  if (Array.isArray(node)) return node.map((one) => unconditional(one))
  if (typeof node !== "object" || node === null) return node
  if (inProperties) return mapped(node)
  const { if: test, then: one, else: other, not: _, allOf: __, ...rest } = node
  if (test?.type && one && other)
    return { ...unconditional(rest), anyOf: [one, other].map((part) => unconditional(part)) }
  if (rest.anyOf?.every((part) => Object.keys(part).join() === "required")) delete rest.anyOf
  return mapped(rest)
}

/** A field may be called `if`. */
function mapped(node) {
  const isFields = (key) => key === "properties" || key === "definitions"
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, unconditional(value, isFields(key))]),
  )
}

async function types(schema) {
  const made = await compile(unconditional(bare(schema)), "PlaybookFile", {
    bannerComment: `/* ${bannerOf("playbook")} */`,
    additionalProperties: false,
    format: false,
  })
  return made
}

const schemaOf = (name) => JSON.parse(readFileSync(`schemas/${name}.schema.json`, "utf8"))

const declaration = (name) => `// ${bannerOf(name)}
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
`

const files = Object.fromEntries(
  ["playbook", "config"].flatMap((name) => [
    [`server/core/schema/generated/validate-${name}.js`, validator(schemaOf(name), name)],
    [`server/core/schema/generated/validate-${name}.d.ts`, declaration(name)],
  ]),
)
files["server/core/schema/generated/playbook-file.ts"] = await types(schemaOf("playbook"))
const json = (file) => JSON.parse(readFileSync(file, "utf8"))
const made = contributed(
  schemaOf("config"),
  json("package.json"),
  json("package.nls.json"),
  json("package.nls.zh-cn.json"),
)
files["package.json"] = `${JSON.stringify(made.manifest, null, 2)}\n`
files["package.nls.json"] = `${JSON.stringify(made.english, null, 2)}\n`
files["package.nls.zh-cn.json"] = `${JSON.stringify(made.chinese, null, 2)}\n`
const stale = Object.entries(files).filter(([file, text]) => read(file) !== text)
function read(file) {
  try {
    return readFileSync(file, "utf8")
  } catch {
    return undefined
  }
}
if (process.argv.includes("--check")) {
  for (const [file] of stale) console.error(`${file} is stale: run npm run generate`)
  process.exitCode = stale.length > 0 ? 1 : 0
} else for (const [file, text] of stale) writeFileSync(file, text)
