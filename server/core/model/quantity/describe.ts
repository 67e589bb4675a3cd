/**
 * A quantity in words, for a hover: what its author believes, as which distribution, and what it comes to a week.
 *
 * Absent on purpose: numbers that only the projection knows, such as the mean of the distribution.
 */
import { same, type Words } from "../../problem"
import { formatQuantity } from "./format"
import type { Quantity } from "./quantity"
import { respell, spellEnd } from "./spelling"

/** Says a quantity; `interval` is the probability of a range of two numbers. */
export function describeQuantity(quantity: Quantity, interval = 0.8): Words {
  const notes = [measureOf(quantity), weeklyOf(quantity)].filter((note) => note !== undefined)
  const belief = beliefOf(quantity, interval)
  return {
    en: [belief.en, ...notes.map((note) => note.en)].join("; "),
    zh: [belief.zh, ...notes.map((note) => note.zh)].join("；"),
  }
}

function beliefOf(quantity: Quantity, interval: number): Words {
  const { assumption, values, kind } = quantity
  if (assumption !== undefined) {
    return {
      en: `Taken from the assumption "${assumption}", together with every place that names it`,
      zh: `取自假设 "${assumption}"，凡引用它的地方一起变动`,
    }
  }
  const [low = "", likely = "", high = likely] = complete(quantity)
  if (values.every((value) => value === values[0]))
    return { en: `${low}, taken as certain`, zh: `${low}，视为确定值` }
  if (kind === "span")
    return { en: `From ${low} to ${high}; never sampled`, zh: `从 ${low} 到 ${high}；不参与抽样` }
  if (values.length === 3) {
    return {
      en: `Most likely ${likely}, never below ${low} nor above ${high}; PERT`,
      zh: `最可能是 ${likely}，不低于 ${low}，不高于 ${high}；PERT 分布`,
    }
  }
  const sure = `${Number((interval * 100).toPrecision(6))}%`
  const shape = distributionOf(quantity)
  return {
    en: `${sure} sure that it is between ${low} and ${high}; ${shape.en}`,
    zh: `有 ${sure} 的把握在 ${low} 到 ${high} 之间；${shape.zh}`,
  }
}

/** Each number with what is written at another end only. */
function complete({ style: { ends, shared } }: Quantity): readonly string[] {
  return ends.map((end) =>
    spellEnd(respell(end, { ...shared, ...(shared.unit === "iso" && { unit: end.unit }) })),
  )
}

function distributionOf({ kind, values }: Quantity): Words {
  if (kind === "rate") return { en: "logit-normal", zh: "logit 正态分布" }
  const normal = kind === "change" || kind === "score" || (values[0] ?? 0) <= 0
  return normal ? { en: "normal", zh: "正态分布" } : { en: "log-normal", zh: "对数正态分布" }
}

function measureOf({ kind, measure }: Quantity): Words | undefined {
  if (kind !== "change") return undefined
  if (measure === "relative") return { en: "relative to today's value", zh: "相对现值的变化" }
  return measure === "points" ? { en: "in percentage points", zh: "以百分点计" } : undefined
}

/** What it comes to a week, where another period is written. */
function weeklyOf(quantity: Quantity): Words | undefined {
  const { ends, gap, shared } = quantity.style
  if (shared.period === undefined || shared.period === "w") return undefined
  const { period: _, ...rest } = shared
  const asWeek = ends.map((end) => respell(end, { period: undefined }))
  const style = { ends: asWeek, gap, shared: rest }
  const values = quantity.values.map((value) => Number(value.toPrecision(4)))
  const weekly = same(formatQuantity({ ...quantity, values: [], style }, values))
  return { en: `${weekly.en} a week`, zh: `合每周 ${weekly.zh}` }
}
