/**
 * The settings of a playbook: what its configurations ask for, the nearest first, above what the reader has chosen.
 * Absent on purpose: finding and reading configurations, whose names `configNamesFor` gives.
 */
import type { Analysis } from "../analysis"
import { configName } from "../config"
import { defaultSettings, type Settings } from "../judgement"
import type { Plain } from "../problem"
import type { Thresholds } from "../rules/thresholds"
import { isMap, valueAt } from "../schema/shape"
import { matches } from "./glob"
import { type Wishes, wishesOf } from "./wishes"

/** Where the configurations of a file may be, the nearest first. Names have `/` between their parts. */
export function configNamesFor(file: string): readonly string[] {
  const names: string[] = []
  const start = /^[A-Za-z][\w+.-]*:\/\/[^/]*/.exec(file)?.[0].length ?? 0
  for (let at = file.lastIndexOf("/"); at >= start; at = at === 0 ? -1 : file.lastIndexOf("/", at - 1))
    names.push(file.slice(0, at + 1) + configName)
  return names
}

export interface SettingsRequest {
  /** An ISO date; left out, nothing is out of date. */
  readonly today?: string | undefined
  /** What the reader has chosen: whatever a configuration says wins over it. */
  readonly chosen?: Wishes | undefined
  /** The settings before: thresholds that did not change stay the same ones, so that no rule is run again. */
  readonly before?: Settings | undefined
}

/** The settings of a file under its configurations, the nearest first; those above a `root` do not count. */
export function settingsOf(
  file: string,
  configs: readonly Pick<Analysis, "playbook">[],
  { today, chosen, before }: SettingsRequest = {},
): Settings {
  const last = configs.findIndex(({ playbook }) => valueAt(playbook.sound, ["root"]) === true)
  const heard = last < 0 ? configs : configs.slice(0, last + 1)
  const wishes = [...(chosen ? [chosen] : []), ...[...heard].reverse().flatMap((one) => wishesFor(file, one))]
  const thresholds = Object.assign({}, defaultSettings.thresholds, ...wishes.map((one) => one.thresholds))
  return {
    today,
    thresholds: sameOr(thresholds, [defaultSettings.thresholds, before?.thresholds]),
    severities: new Map(wishes.flatMap((one) => [...one.severities])),
  }
}

/** What a configuration asks for in a file: its own wishes, then those of its exceptions. */
function wishesFor(file: string, { playbook }: Pick<Analysis, "playbook">): readonly Wishes[] {
  const folder = playbook.file.slice(0, playbook.file.lastIndexOf("/") + 1)
  const overrides = valueAt(playbook.sound, ["overrides"])
  const fitting = (Array.isArray(overrides) ? overrides : []).filter(
    (one: Plain) => file.startsWith(folder) && isMeant(one, file.slice(folder.length)),
  )
  return [playbook.sound, ...fitting].map(wishesOf)
}

function isMeant(override: Plain, file: string): boolean {
  const files = isMap(override) ? override["files"] : undefined
  const patterns = Array.isArray(files) ? files : [files]
  return patterns.some((one) => typeof one === "string" && matches(one, file))
}

function sameOr(made: Thresholds, known: readonly (Thresholds | undefined)[]): Thresholds {
  const text = JSON.stringify(made)
  return known.find((one) => one !== undefined && JSON.stringify(one) === text) ?? made
}
