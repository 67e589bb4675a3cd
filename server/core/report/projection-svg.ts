/**
 * A projection as one SVG document: every chart that has figures, one below the other.
 * Absent on purpose: tables, and how wide the reader's screen is.
 */
import { chances } from "../charts/chances"
import { fanOf, funnelOf, type Naming, tornadoOf } from "../charts/charts"
import type { Look, Picture } from "../charts/frame"
import { gantt } from "../charts/gantt"
import { pyramid } from "../charts/pyramid"
import { retention } from "../charts/retention"
import { onSheet, sheet } from "../charts/sheet"
import { worthChart } from "../charts/worth"
import type { Locale } from "../problem"
import type { Answer } from "./answer"
import { chanceRows, layers, stays, stretches, worthRows } from "./drawings"
import { factsOf, LACKING, lackingRows } from "./headline"
import { metricName, nameOf } from "./names"
import { guideOf } from "./parts/goals"
import { placeName } from "./places"

/** What alone is wanted; everything where nothing is named. */
export interface Wanted {
  readonly metrics?: readonly string[] | undefined
  readonly segments?: readonly string[] | undefined
}

export function projectionSvg(answer: Answer, locale: Locale, wanted: Wanted = {}): string {
  const look: Look = { locale, palette: onSheet, width: 720 }
  const chosen = wanted.metrics !== undefined || wanted.segments !== undefined
  const pictures = chosen ? chosenFans(answer, look, wanted) : everything(answer, look)
  const lacking = chosen ? [] : lackingRows(answer, { locale })
  const colon = locale === "zh" ? "：" : ": "
  return `${sheet(
    {
      title: answer.projection.playbook,
      facts: factsOf(answer, { locale }),
      pictures: pictures.filter((one) => one !== undefined),
      notes: lacking.map((row) => [LACKING[locale], row.join(" ")].join(colon)),
    },
    look,
  )}\n`
}

function namingOf({ linked }: Answer, locale: Locale): Naming {
  return {
    metric: (id) => metricName(linked, id, locale),
    segment: (id) => nameOf(linked, ["segments"], id),
    target: (id) => nameOf(linked, ["targets"], id),
  }
}

function chosenFans(
  answer: Answer,
  look: Look,
  { metrics, segments }: Wanted,
): readonly (Picture | undefined)[] {
  const { projection } = answer
  const naming = namingOf(answer, look.locale)
  const whose = segments ?? [undefined]
  return (metrics ?? Object.keys(projection.metrics)).flatMap((metric) =>
    whose.map((segment) =>
      fanOf(projection, { ...look, metric, naming, ...(segment === undefined ? {} : { segment }) }),
    ),
  )
}

function everything(answer: Answer, look: Look): readonly (Picture | undefined)[] {
  return [
    targetsPicture(answer, look),
    ...fans(answer, look),
    ...funnels(answer, look),
    ...tornados(answer, look),
    worthPicture(answer, look),
    ...playbookPictures(answer, look),
  ]
}

function targetsPicture(answer: Answer, look: Look): Picture | undefined {
  const rows = chanceRows(answer, look)
  return rows.length === 0 ? undefined : chances({ title: TITLES[look.locale].targets, rows }, look)
}

/** Of each metric that a target is about; without targets, of active users. */
function fans(answer: Answer, look: Look): readonly (Picture | undefined)[] {
  const { projection } = answer
  const naming = namingOf(answer, look.locale)
  const targets = Object.values(projection.targets)
  const asked = targets.length > 0 ? targets : [{ metric: "active_users", segment: null }]
  const keys = new Map(asked.map(({ metric, segment }) => [`${metric} ${segment}`, { metric, segment }]))
  return [...keys.values()].map(({ metric, segment }) =>
    fanOf(projection, { ...look, metric, naming, ...(segment === null ? {} : { segment }) }),
  )
}

/** Of all, and of each segment where there are several that bring anybody. */
function funnels(answer: Answer, look: Look): readonly (Picture | undefined)[] {
  const { projection, plan } = answer
  const naming = namingOf(answer, look.locale)
  const bringing = plan.segments.filter(({ reach }) => reach !== undefined)
  const each = bringing.length > 1 ? bringing : []
  return [
    funnelOf(projection, { ...look, naming }),
    ...each.map(({ id }) => funnelOf(projection, { ...look, naming, segment: id })),
  ]
}

function tornados(answer: Answer, look: Look): readonly (Picture | undefined)[] {
  const { projection, linked } = answer
  const target = (id: string) => TITLES[look.locale].matters(nameOf(linked, ["targets"], id))
  const path = (dotted: string) => placeName(linked, dotted, look.locale)
  return Object.keys(projection.sensitivity).map((id) =>
    tornadoOf(projection, id, { ...look, naming: { target, path }, most: 8 }),
  )
}

/** To the target that guides the plan. */
function worthPicture(answer: Answer, look: Look): Picture | undefined {
  const { projection, linked } = answer
  const guide = guideOf(projection.targets, linked.definitions("targets"))
  const target = guide === undefined ? undefined : projection.targets[guide]
  if (guide === undefined || !target) return undefined
  const rows = worthRows(answer, guide)
  if (rows.length === 0) return undefined
  const { currency } = projection
  const measure = target.unit === "money" ? ({ kind: "money", currency } as const) : { kind: target.unit }
  const title = TITLES[look.locale].worth(nameOf(linked, ["targets"], guide))
  return worthChart({ title, measure, currency, rows }, look)
}

/** What needs no draws. */
function playbookPictures(answer: Answer, look: Look): readonly (Picture | undefined)[] {
  const titles = TITLES[look.locale]
  const { start, weeks } = answer.projection
  const [curves, rows, users] = [stays(answer), stretches(answer, look), layers(answer)]
  return [
    curves.length > 0 ? retention({ title: titles.retention, curves }, look) : undefined,
    rows.length > 0 ? gantt({ title: titles.calendar, start, weeks, rows }, look) : undefined,
    users.length > 1 ? pyramid({ title: titles.pyramid, layers: users }, look) : undefined,
  ]
}

const TITLES = {
  en: {
    targets: "Targets",
    matters: (target: string) => `What matters most: ${target}`,
    worth: (target: string) => `What each strategy adds: ${target}`,
    retention: "Retention",
    calendar: "Calendar",
    pyramid: "Users by segment",
  },
  zh: {
    targets: "目标",
    matters: (target: string) => `最要紧的数：${target}`,
    worth: (target: string) => `每项策略的贡献：${target}`,
    retention: "留存",
    calendar: "日历",
    pyramid: "用户金字塔",
  },
}
