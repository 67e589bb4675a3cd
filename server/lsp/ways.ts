/**
 * What goal seek has found, in words and as edits.
 * Absent on purpose: finding it (core/projection/answers/levers.ts).
 */
import type { Locale, Path } from "../core/problem"
import type { Sought } from "../core/projection/answers/goal"
import { percent, probability } from "../core/report/figures"
import { nameOf as titleOf } from "../core/report/names"
import { placeName } from "../core/report/places"
import type { File, LinkedFile } from "./cache"
import { textEditOf } from "./convert"
import { homeOf, numberEdits } from "./homes"
import type { SeekGoalResult, Way } from "./protocol"

type Found = Extract<Sought, { kind: "found" | "never" }>

/** `fileOf` knows the files that the playbook imports: the number may be written in one of them. */
export function goalResult(
  target: string,
  sought: readonly Sought[],
  file: LinkedFile,
  fileOf: (name: string) => File | undefined,
  locale: Locale,
): SeekGoalResult {
  const title = titleOf(file.analysis.linked, ["targets"], target)
  const refused = sought.flatMap((one) => (one.kind === "refused" ? one.refused : []))
  const found = sought.filter((one) => one.kind === "found" || one.kind === "never")
  const ways = found.flatMap((one) => wayOf(one, file, fileOf, locale) ?? [])
  const [first] = sought
  const words = locale === "zh" ? CHINESE : ENGLISH
  if (refused.length > 0) return { title, message: refused.map((one) => one.message[locale]).join(" "), ways }
  if (!first || first.kind === "refused") return { title, message: words.none(title), ways }
  const [now, asked] = [probability(first.now, first.now_error), percent(first.confidence)]
  if (first.kind === "already") return { title, message: words.already(title, now, asked), ways }
  const message = first.kind === "found" ? words.found(title, now, asked) : words.never(title, now, asked)
  return { title, message, ways }
}

const ENGLISH = {
  found: (title: string, now: string, asked: string) =>
    `${title}: reached in ${now} of futures. Any one of these would make it ${asked}:`,
  never: (title: string, now: string, asked: string) =>
    `${title}: reached in ${now} of futures. No single number makes it ${asked}; these come closest:`,
  already: (title: string, now: string, asked: string) =>
    `${title} is reached in ${now} of futures as it stands; ${asked} is asked for.`,
  none: (title: string) => `No single number of the playbook would bring ${title} about.`,
  most: (chance: string) => `${chance} at most`,
}

const CHINESE = {
  found: (title: string, now: string, asked: string) =>
    `${title}：目前有 ${now} 的把握。下面任改一处，就能到 ${asked}：`,
  never: (title: string, now: string, asked: string) =>
    `${title}：目前有 ${now} 的把握。只改一处到不了 ${asked}，最接近的是：`,
  already: (title: string, now: string, asked: string) =>
    `${title}：照现在的计划已有 ${now} 的把握，要求是 ${asked}。`,
  none: (title: string) => `只改手册里的一个数，达不成“${title}”。`,
  most: (chance: string) => `最多 ${chance}`,
}

function wayOf(
  one: Found,
  file: LinkedFile,
  fileOf: (name: string) => File | undefined,
  locale: Locale,
): Way | undefined {
  const to = one.kind === "found" ? one.to : one.best?.to
  const home = homeOf(one.path, file, fileOf)
  if (to === undefined || !home) return undefined
  const edits = writing(home.path, to, home.file)
  if (edits.length === 0) return undefined
  const { most } = locale === "zh" ? CHINESE : ENGLISH
  return {
    label: placeName(file.analysis.linked, one.path, locale),
    path: one.path,
    change: `${one.from} → ${to}`,
    to,
    outcome:
      one.kind === "found"
        ? probability(one.probability, one.standard_error)
        : most(probability(one.best?.probability ?? null, null)),
    uri: home.file.uri,
    version: home.file.version ?? null,
    edits,
  }
}

function writing(path: Path, to: string, { analysis, lines }: File): Way["edits"] {
  return numberEdits([{ path, to }], analysis.source).map((change) => textEditOf(change, lines))
}
