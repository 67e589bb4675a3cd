// Makes what follows from the schemas: standalone validators and types. `--check` only says whether they are fresh.
import { readFileSync, writeFileSync } from "node:fs"
import Ajv from "ajv"
import standalone from "ajv/dist/standalone/index.js"
import { compile } from "json-schema-to-typescript"

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
const banner = "Generated from schemas/playbook.schema.json by `npm run generate`. Do not edit."

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

function validator(schema) {
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
  return `// ${banner}\n${code}\n`
}

async function types(schema) {
  const made = await compile(bare(schema), "PlaybookFile", {
    bannerComment: `/* ${banner} */`,
    additionalProperties: false,
    format: false,
  })
  return made
}

const schema = JSON.parse(readFileSync("schemas/playbook.schema.json", "utf8"))
const files = {
  "server/core/schema/generated/validate-playbook.js": validator(schema),
  "server/core/schema/generated/validate-playbook.d.ts": `// ${banner}
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
`,
  "server/core/schema/generated/playbook-file.ts": await types(schema),
}
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
