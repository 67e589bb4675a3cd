/** The problem of a change that would take a rate to where no rate can be, or that another one leaves no room for. */
import type { Linked } from "../../model/workspace"
import type { Finding, Words } from "../../problem"
import type { Plan } from "../plan/shape"
import type { ProjectionCheck } from "./check"
import { percent, placeOf } from "./wording"

export const effectCapped: ProjectionCheck = {
  id: "effect-capped",
  severity: "warning",
  section: "projection",
  summary: {
    en: "A change would take a rate to 100 % or to 0 %, or beyond, or stands in another one's way; the projection keeps it back.",
    zh: "变化会把比率推到 100% 或 0% 甚至更远，或与同一策略的另一项变化冲突；推演会把它截住。",
  },
  why: {
    en: "What is written is not what is computed. Mostly a change in points was meant as a relative one, or the other way round.",
    zh: "写的和算的不是一回事。多半是把百分点和百分比写混了。",
  },
  mend: {
    en: "Write a smaller change, or the unit that was meant: `+10%` of 80% is 88%, `+10pp` is 90%.",
    zh: "把变化写小，或改成本意的单位：80% 的 `+10%` 是 88%，`+10pp` 是 90%。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
segments:
  new: { active: 1万, funnel: { retain: { d1: 70%, w1: 55%, w4: 45% } } }
strategies:
  fewer:
    segments: [new]
    effect:
      retain:
        w1: -20%..-19%
        w4: +50%..+52%
#           ^^^^^^^^^^ In every future the changes at earlier ages leave no room for this one, so it is kept back. Write a smaller change.
  daily:
    segments: [new]
    effect:
      retain:
        d1: +5pp..+6pp
#           ^^^^^^^^^^ The projection goes by weeks: of "d1" and "d7", which lie within one, only "d7" counts.
        d7: +2pp..+3pp
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
segments:
  new: { funnel: { reach: 10k/w, acquire: 10%, activate: 70%..80% } }
strategies:
  guide:
    segments: [new]
    effect: { activate: +25pp..+40pp }
#                       ^^^^^^^^^^^^ In 87% of futures this takes the rate to 100% or past it, so it is kept just below. Write a smaller change.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 12 }
segments:
  new: { funnel: { reach: 10k/w, acquire: 10%, activate: 70%..80% } }
strategies:
  guide:
    segments: [new]
    effect: { activate: +2pp..+4pp }
`,
    ],
  },
  asks: "courses",
  concerns: ({ tactics }) => tactics.length > 0,
  *judge({ linked, plan, courses }) {
    const capped = (yield* courses())?.capped ?? []
    const kept = capped.map(({ path, share }) => {
      const number = plan.numbers.find((one) => one.path === path)
      const up = (number?.distribution.median ?? 0) > 0
      const said = isLater(plan, path) ? cutWords : up ? fullWords : emptyWords
      return { place: placeOf(linked, path), message: said(oftenOf(share)) }
    })
    return [...kept, ...droppedFindings(linked, plan)]
  },
}

function oftenOf(share: number): Words {
  if (share === 1) return { en: "In every future", zh: "在所有推演中" }
  return { en: `In ${percent(share)} of futures`, zh: `有 ${percent(share)} 的可能` }
}

function fullWords({ en, zh }: Words): Words {
  return {
    en: `${en} this takes the rate to 100% or past it, so it is kept just below. Write a smaller change.`,
    zh: `${zh}，这一变化会把比率推到 100% 甚至更高，推演只能算到略低于 100%。请写小一些。`,
  }
}

function emptyWords({ en, zh }: Words): Words {
  return {
    en: `${en} this takes the rate to 0% or past it, so it is kept just above. Write a smaller change.`,
    zh: `${zh}，这一变化会把比率压到 0% 甚至更低，推演只能算到略高于 0%。请写小一些。`,
  }
}

function cutWords({ en, zh }: Words): Words {
  return {
    en: `${en} the changes at earlier ages leave no room for this one, so it is kept back. Write a smaller change.`,
    zh: `${zh}，前面时点的变化没有给它留出余地，推演只能算到做得到的程度。请写小一些。`,
  }
}

/** Whether it is a change at an age behind another one of the same effect. */
function isLater({ tactics }: Plan, path: string): boolean {
  return tactics.some(({ effects }) =>
    effects.some(
      (one) => one.on === "retain" && one.ages.findIndex(({ change }) => change.path === path) > 0,
    ),
  )
}

/** A week is the smallest age there is: of several within one the last tells. */
function droppedFindings(linked: Linked, { tactics }: Plan): readonly Finding[] {
  return tactics.flatMap(({ effects }) =>
    effects.flatMap((effect) => {
      if (effect.on !== "retain") return []
      return effect.dropped.map(({ age, change: { path } }): Finding => {
        const taken = effect.ages.find((one) => Math.ceil(one.age) === Math.ceil(age))
        const [first, last] = [path, taken?.change.path ?? ""].map((one) => one.split(".").at(-1))
        return {
          place: placeOf(linked, path),
          message: {
            en: `The projection goes by weeks: of "${first}" and "${last}", which lie within one, only "${last}" counts.`,
            zh: `推演以周为单位：“${first}”和“${last}”在同一周内，只按“${last}”计算。`,
          },
        }
      })
    }),
  )
}
