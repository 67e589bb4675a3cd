/**
 * How a segment's users stay, from its `retain` or its `curve`. An uncertain curve moves as one: all its points take
 * the percentile of one stream, that of the first assumption among them or else the curve's own.
 */
import { isMap } from "../../schema/shape"
import { type RetentionPoint, retentionFromCounts, retentionFromPoints, retentionFromSbg } from "../retention"
import { type Book, entriesOf } from "./book"
import type { RetentionPlan } from "./shape"

/** Ages that a projection looks at beyond its own weeks: those of today's users, and the year of `ltv`. */
export const OLDEST = 52

/** An age in weeks of `d30` or `w4`; undefined for another text. */
export function ageOf(key: string): number | undefined {
  const [, unit, count] = /^([dw])([1-9][0-9]{0,3})$/.exec(key) ?? []
  return count === undefined ? undefined : Number(count) / (unit === "d" ? 7 : 1)
}

export function retentionOf(book: Book, id: string, ages: number): RetentionPlan | undefined {
  const funnel = book.entry("segments", id)?.["funnel"]
  if (!isMap(funnel)) return undefined
  return fromCurve(funnel["curve"], ages) ?? fromPoints(book, id, ages)
}

/**
 * The oldest age, in weeks, that a user of these segments can reach: users keep their age when they move, so that all
 * have the same. Nobody's retention is told beyond ten years.
 */
export function agesNeeded(book: Book, ids: readonly string[], weeks: number): number {
  const oldest = ids.map((id) => {
    const tenure = book.number("segments", id, "funnel", "tenure")
    return tenure === undefined ? 0 : (book.numbers[tenure]?.distribution.at(0.9999) ?? 0) / 7 + 1
  })
  return weeks + Math.ceil(Math.min(OLDEST * 10, Math.max(OLDEST, ...oldest)))
}

function fromCurve(curve: unknown, ages: number): RetentionPlan | undefined {
  const { kind, alpha, beta, survivors } = (curve ?? {}) as Readonly<Record<string, unknown>>
  const certain = { stream: undefined, points: [] }
  if (kind === "sbg" && typeof alpha === "number" && typeof beta === "number")
    return { table: retentionFromSbg(alpha, beta, ages), ...certain }
  if (kind !== "counts" || !Array.isArray(survivors) || survivors.length < 2) return undefined
  return { table: retentionFromCounts(survivors.map(Number), ages), ...certain }
}

function fromPoints(book: Book, id: string, ages: number): RetentionPlan | undefined {
  const place = ["segments", id, "funnel", "retain"]
  const found = entriesOf(book.entry("segments", id)?.["funnel"])
    .filter(([key]) => key === "retain")
    .flatMap(([, points]) => entriesOf(points))
    .flatMap(([key]) => {
      const age = ageOf(key)
      const number = book.look(...place, key)
      return age === undefined || !number ? [] : [{ age, number }]
    })
    .sort((a, b) => a.age - b.age)
  if (found.length === 0) return undefined
  const points: RetentionPoint[] = found.map(({ age, number }) => ({ age, at: number.distribution.at }))
  const uncertain = found.filter(({ number }) => !number.distribution.point)
  const assumed = uncertain.find(({ number }) => number.stream.startsWith("$"))?.number.stream
  const stream = uncertain.length === 0 ? undefined : (assumed ?? place.join("."))
  return { table: retentionFromPoints(points, ages), stream, points }
}
