/**
 * What stands at an offset, in the reader's words: the field, its kind, and what is really written or named there.
 * Absent on purpose: what is wrong with it, which problems say.
 */
import type { Linked } from "../model/workspace"
import type { Plain, Span, Words } from "../problem"
import { playbookShape, shapeAt, valueAt } from "../schema/shape"
import type { Spot } from "../syntax/source"
import { headline } from "./explain/field"
import { chosenWords, fieldAt, fieldTitle } from "./explain/fieldAt"
import { paragraphs } from "./explain/markdown"
import { metricNamed } from "./explain/metric"
import { quantityWords } from "./explain/quantity"
import { targetWords } from "./explain/target"
import type { Read } from "./read"
import { samePath, targetAt } from "./target"

export interface Explanation {
  readonly span: Span
  readonly markdown: Words
}

/** Explains what stands at an offset; `undefined` where nothing does. Total. */
export function explain(read: Read, linked: Linked, offset: number): Explanation | undefined {
  const { source, shape = playbookShape } = read
  const spot = source.pathAt(offset)
  if (spot.at === "gap" || spot.path.length === 0) return undefined
  const whole = source.spanAt(spot.path, spot.at)
  if (!whole || offset < whole.start || offset > whole.end) return undefined
  if (spot.at === "value" && !isScalar(valueAt(source.value, spot.path))) return undefined
  const target = targetAt(read, linked, offset)
  const named = target && targetWords(target, read, linked)
  const metric = metricNamed(target)
  const about = spot.at === "key" && target ? undefined : measured(spot, read, linked)
  const parts =
    spot.at === "key"
      ? [ruleSet(spot, read), fieldAt(spot.path, source.value, shape), named, metric, about]
      : [
          named,
          metric,
          about,
          chosenWords(spot.path, source.value, shape),
          fieldTitle(spot.path, source.value, shape),
        ]
  const markdown = paragraphs(parts)
  return markdown.en === "" ? undefined : { span: target?.from ?? whole, markdown }
}

/** What the rule or section that a configuration sets is about. */
function ruleSet({ path }: Spot, { source, shape, choosable }: Read): Words | undefined {
  const id = path.at(-1)
  const chosen = choosable?.find(({ value }) => value === id)
  const sets = chosen && shapeAt(path.slice(0, -1), source.value, shape)?.["x-keys"] === "rules"
  return sets ? headline({ en: chosen.value, zh: chosen.value }, chosen.words) : undefined
}

/** What the quantity at a place says. */
function measured({ path }: Spot, { playbook }: Read, linked: Linked): Words | undefined {
  const placed = playbook.quantities.find((one) => samePath(one.path, path))
  return placed && quantityWords(placed, linked)
}

function isScalar(value: Plain | undefined): boolean {
  return value !== undefined && (typeof value !== "object" || value === null)
}
