/**
 * From a value to a playbook: one walk along the schema that gathers definitions, references, quantities and expressions.
 * Total: what has the wrong shape is passed over, for the schema has spoken of it.
 */
import type { Path, Plain, Problem } from "../problem"
import { inChineseQuotes, problem } from "../problem"
import type { SchemaNode } from "../schema/node"
import { configShape, entrySections, isMap, playbookShape, sectionsOf } from "../schema/shape"
import { type Visit, walk } from "../schema/walk"
import type { Source } from "../syntax/source"
import { expectationAt } from "./expectations"
import { resolveFile } from "./file-name"
import type { Definition, Import, PlacedExpression, PlacedQuantity, Playbook, Reference } from "./playbook"
import {
  currencyOf,
  type Expectation,
  type ParsedQuantity,
  parseQuantity,
  type QuantityFinding,
} from "./quantity"

interface Gathering {
  readonly file: string
  readonly source: Source
  readonly root: Plain
  readonly currency: string
  readonly definitions: Map<string, Map<string, Definition>>
  readonly references: Reference[]
  readonly quantities: PlacedQuantity[]
  readonly expressions: PlacedExpression[]
  readonly imports: Import[]
  readonly measured: Import[]
  readonly problems: Problem[]
  readonly parsed: Map<SchemaNode, Map<string, ParsedQuantity>>
}

/** Lowers what was read from a file. */
export function lower(
  file: string,
  source: Source,
  shape: SchemaNode = playbookShape,
): { readonly playbook: Playbook; readonly problems: readonly Problem[] } {
  const root = source.value
  const currency = fileCurrency(root)
  const gathering: Gathering = {
    file,
    source,
    root,
    currency,
    definitions: new Map(),
    references: [],
    quantities: [],
    expressions: [],
    imports: [],
    measured: [],
    problems: [],
    parsed: new Map(),
  }
  walk(root, (visit) => gather(visit, gathering), shape)
  const { definitions, references, quantities, expressions, imports, problems } = gathering
  const top = isMap(root) ? root : {}
  const playbook: Playbook = {
    file,
    kind: shape === configShape ? "config" : Object.hasOwn(top, "library") ? "library" : "playbook",
    title: scalarText(top["library"] ?? top["playbook"] ?? null),
    value: root,
    sound: root,
    currency,
    definitions,
    references,
    quantities,
    expressions,
    imports,
    ...(gathering.measured[0] ? { actuals: gathering.measured[0] } : {}),
    unsure: unsureSections(source),
  }
  return { playbook, problems }
}

function fileCurrency(root: Plain): string {
  const written = isMap(root) ? root["currency"] : undefined
  return (typeof written === "string" ? currencyOf(written) : undefined) ?? "CNY"
}

function scalarText(value: Plain): string {
  return value === null || typeof value === "object" ? "" : String(value)
}

/** The sections that what could not be read may have held more entries of; `*` stands for all. */
function unsureSections(source: Source): ReadonlySet<string> {
  const unsure = new Set<string>()
  for (const span of source.damaged) {
    const whole = span.end - span.start >= source.text.length
    unsure.add(whole ? "*" : String(source.pathAt(span.start).path[0] ?? "*"))
  }
  return unsure
}

function gather(visit: Visit, into: Gathering): void {
  const { shape, path, value } = visit
  if (shape["x-entries"] && isMap(value)) define(path, value, into)
  if (shape["x-ref-keys"] && isMap(value))
    for (const key of Object.keys(value))
      refer([...path, key], "key", key, sectionsOf(shape["x-ref-keys"]), shape["x-ref-open"], into)
  if (typeof value === "string") gatherText(visit, value, into)
  if (typeof value === "number") countPlainly(visit, into)
  if (shape["x-quantity"] !== undefined && (typeof value === "string" || typeof value === "number"))
    measure(visit, into)
}

function gatherText({ shape, path }: Visit, value: string, into: Gathering): void {
  if (shape["x-ref"]) refer(path, "value", value, sectionsOf(shape["x-ref"]), shape["x-ref-open"], into)
  if (shape["x-cel"]) into.expressions.push({ path, text: value, scope: shape["x-cel"] })
  if (shape.format !== "path" || value.trim() === "") return
  const files = path[0] === "imports" ? into.imports : into.measured
  files.push({ path, written: value, file: resolveFile(into.file, value) })
}

/** Plain numbers too are what was written: `007`, `0x1F` and `+8` are refused where they stand. */
function countPlainly({ shape, path, value }: Visit, into: Gathering): void {
  const plain = shape.type === "integer" || shape.type === "number"
  if (!plain || shape["x-quantity"] !== undefined || typeof value !== "number") return
  const text = into.source.spellingAt(path) ?? String(value)
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) return
  for (const finding of parseQuantity(text, { kinds: ["score"] }).findings)
    if (finding.kind.id === "odd-number") into.problems.push(placed(finding, path))
}

function define(path: Path, entries: { readonly [key: string]: Plain }, into: Gathering): void {
  const section = path.join(".")
  if (!entrySections.has(section)) return
  const defined = new Map<string, Definition>()
  for (const [id, value] of Object.entries(entries)) {
    const name = isMap(value) ? value["name"] : undefined
    const called =
      name === undefined || name === null || typeof name === "object" ? {} : { name: String(name) }
    defined.set(id, { section, id, path: [...path, id], file: into.file, value, ...called })
  }
  into.definitions.set(section, defined)
}

function refer(
  path: Path,
  at: "key" | "value",
  id: string,
  to: readonly string[],
  open: boolean | undefined,
  into: Gathering,
): void {
  into.references.push({ path, at, id, to, ...(open ? { open } : {}) })
}

function measure({ shape, path, value }: Visit, into: Gathering): void {
  const expected = expectationAt(shape, path, into.root, into.currency)
  if (!expected) return
  const text = typeof value === "string" ? value : (into.source.spellingAt(path) ?? String(value))
  const { quantity, findings } = parsed(text, expected, shape, into)
  into.quantities.push({ path, text, expected, ...(quantity ? { quantity } : {}) })
  if (quantity?.assumption !== undefined) {
    const start = text.indexOf("$") + 1
    const within = { start, end: start + quantity.assumption.length }
    into.references.push({ path, at: "value", within, id: quantity.assumption, to: ["assumptions"] })
  }
  for (const finding of findings) into.problems.push(placed(finding, path))
}

/** Plans say the same quantities over and over; each is read once for each place of the schema. */
function parsed(text: string, expected: Expectation, shape: SchemaNode, into: Gathering): ParsedQuantity {
  const fixed = shape["x-quantity"] !== "metric" && shape["x-quantity"] !== "path"
  if (!fixed) return parseQuantity(text, expected)
  const known = into.parsed.get(shape) ?? new Map<string, ParsedQuantity>()
  into.parsed.set(shape, known)
  const read = known.get(text) ?? parseQuantity(text, expected)
  known.set(text, read)
  return read
}

function placed(finding: QuantityFinding, path: Path): Problem {
  return problem(finding.kind, {
    place: { path, within: finding.within },
    message: inChineseQuotes(finding.message),
    fixes: finding.fixes.map((fix) => ({
      title: inChineseQuotes(fix.title),
      kind: fix.kind,
      ...(fix.byHand && { byHand: true }),
      changes: [{ do: "write", path, text: fix.text }],
    })),
  })
}
