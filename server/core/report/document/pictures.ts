/**
 * The charts of a document, drawn in the variables of whatever page they are put on. Absent on purpose: where they stand.
 */
import { chances } from "../../charts/chances"
import { fanOf, funnelOf, type Naming, tornadoOf } from "../../charts/charts"
import type { Look } from "../../charts/frame"
import { gantt } from "../../charts/gantt"
import { themed } from "../../charts/palette"
import { pyramid } from "../../charts/pyramid"
import { retention } from "../../charts/retention"
import { worthChart } from "../../charts/worth"
import type { Words } from "../../problem"
import type { Answer } from "../answer"
import { chanceRows, layers, stays, stretches, worthRows } from "../drawings"
import { metricName, nameOf } from "../names"
import { guideOf } from "../parts/goals"
import { placeName } from "../places"
import { type Drawing, drawing } from "./block"
import type { Teller } from "./teller"
import { ageWords } from "./values"

export function chancesDrawing({ answer, locale, say }: Teller): readonly Drawing[] {
  const rows = answer ? chanceRows(answer, { locale }) : []
  const title = say({ en: "How likely each target is", zh: "各目标的把握" })
  return rows.length === 0 ? [] : drawing((width) => chances({ title, rows }, look(locale, width)))
}

/** The fan of a metric; none where its weeks were not asked for or have no figures. */
export function fanDrawing(
  { answer, locale }: Teller,
  metric: string,
  segment: string | null,
): readonly Drawing[] {
  if (!answer) return []
  const naming = namingOf(answer, locale)
  const draw = (width: number) =>
    fanOf(answer.projection, {
      ...look(locale, width),
      metric,
      naming,
      ...(segment === null ? {} : { segment }),
    })
  return whereDrawn(draw, "course")
}

export function funnelDrawing({ answer, locale }: Teller): readonly Drawing[] {
  if (!answer) return []
  const naming = namingOf(answer, locale)
  return whereDrawn((width) => funnelOf(answer.projection, { ...look(locale, width), naming }))
}

export function tornadoDrawing({ answer, locale, say }: Teller, target: string): readonly Drawing[] {
  if (!answer) return []
  const { projection, linked } = answer
  const matters = { en: "What matters most", zh: "最要紧的数" }
  const naming = {
    target: (id: string) =>
      `${say(matters)}${locale === "zh" ? "：" : ": "}${nameOf(linked, ["targets"], id)}`,
    path: (dotted: string) => {
      // An age is told in words.
      const name = placeName(linked, dotted, locale)
      return name.replace(/(?<= · )(?:[dw]\d+|weekly)$/, (age) => ageWords(age, { locale }))
    },
  }
  return whereDrawn((width) => tornadoOf(projection, target, { ...look(locale, width), naming, most: 6 }))
}

/** What strategies add to the target that guides the plan. */
export function worthDrawing({ answer, locale, say }: Teller): readonly Drawing[] {
  if (!answer) return []
  const { projection, linked } = answer
  const guide = guideOf(projection.targets, linked.definitions("targets"))
  const target = guide === undefined ? undefined : projection.targets[guide]
  const rows = guide === undefined ? [] : worthRows(answer, guide)
  if (guide === undefined || !target || rows.length === 0) return []
  const { currency } = projection
  const measure = target.unit === "money" ? ({ kind: "money", currency } as const) : { kind: target.unit }
  const name = nameOf(linked, ["targets"], guide)
  const title = say({ en: `What each strategy adds: ${name}`, zh: `每项策略的贡献：${name}` })
  return drawing((width) => worthChart({ title, measure, currency, rows }, look(locale, width)))
}

export function pyramidDrawing({ answer, locale, say }: Teller): readonly Drawing[] {
  const all = answer ? layers(answer) : []
  return all.length < 2
    ? []
    : drawing((width) => pyramid({ title: say(PYRAMID), layers: all }, look(locale, width)))
}

export function retentionDrawing({ answer, locale, say }: Teller): readonly Drawing[] {
  const curves = answer ? stays(answer) : []
  return curves.length === 0
    ? []
    : drawing((width) => retention({ title: say(RETENTION), curves }, look(locale, width)), "none")
}

export function calendarDrawing({ answer, locale, say }: Teller): readonly Drawing[] {
  const rows = answer ? stretches(answer, { locale }) : []
  if (!answer || rows.length === 0) return []
  const { start, weeks } = answer.projection
  return drawing((width) => gantt({ title: say(CALENDAR), start, weeks, rows }, look(locale, width)))
}

const PYRAMID: Words = { en: "Users by segment", zh: "用户金字塔" }
const RETENTION: Words = { en: "How long users stay", zh: "留存曲线" }
const CALENDAR: Words = { en: "Strategies, campaigns and seasons", zh: "策略、活动与季节排期" }

function look(locale: Look["locale"], width: number): Look {
  return { locale, palette: themed, width }
}

function namingOf({ linked }: Answer, locale: Look["locale"]): Naming {
  return {
    metric: (id) => metricName(linked, id, locale),
    segment: (id) => nameOf(linked, ["segments"], id),
    target: (id) => nameOf(linked, ["targets"], id),
  }
}

/** Whether there is a picture does not depend on its width. */
function whereDrawn(
  draw: (width: number) => ReturnType<Drawing["draw"]> | undefined,
  words: Drawing["words"] = "table",
): readonly Drawing[] {
  const once = draw(USUAL)
  return once ? drawing((width) => (width === USUAL ? once : (draw(width) ?? once)), words) : []
}

/** How wide charts are on a page of paper. */
export const USUAL = 720
