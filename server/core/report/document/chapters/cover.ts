/**
 * The first page of a document: what the plan is, for how long, who answers for it, how likely it is, what is wrong.
 */
import type { Problem, Words } from "../../../problem"
import { isMap } from "../../../schema/shape"
import { probability } from "../../figures"
import { type Block, facts, list, paragraph } from "../block"
import { factsOf, field, objectAt } from "../entry"
import type { Teller } from "../teller"

/** One line: the period, who answers for it, how far it is. */
export function coverLine(teller: Teller): string {
  const root = objectAt([], teller)
  const told = (name: string, words: Words) => {
    const text = field(root, name, teller)
    return text === "" ? "" : teller.say({ en: `${words.en} ${text}`, zh: `${words.zh}${text}` })
  }
  return [
    periodWords(teller),
    told("owner", { en: "led by", zh: "负责人：" }),
    told("status", { en: "status:", zh: "状态：" }),
    told("reviewed", { en: "reviewed", zh: "复核于 " }),
  ]
    .filter((text) => text !== "")
    .join(" · ")
}

/** As it is written: from a day, for so many weeks or until another. */
export function periodWords(teller: Teller): string {
  const period = objectAt(["period"], teller)
  return spanWords(period.value, teller)
}

export function spanWords(value: unknown, { say }: Teller): string {
  if (!isMap(value as never)) return ""
  const { start, weeks, end } = value as Readonly<Record<string, unknown>>
  const many = Number(weeks)
  const first = typeof start === "string" ? start : ""
  const last = typeof end === "string" ? end : ""
  if (last !== "") return first === "" ? say({ en: `until ${last}`, zh: `至 ${last}` }) : `${first} – ${last}`
  const length = many >= 1 ? say({ en: `${many} ${many === 1 ? "week" : "weeks"}`, zh: `${many} 周` }) : ""
  if (first === "") return length
  if (length === "") return say({ en: `from ${first}`, zh: `自 ${first} 起` })
  return say({ en: `${length} from ${first}`, zh: `自 ${first} 起 ${length}` })
}

export function coverBlocks(
  teller: Teller,
  problems: readonly Problem[],
  lacking: readonly Words[],
): readonly Block[] {
  const root = objectAt([], teller)
  return [
    ...paragraph(field(root, "summary", teller)),
    ...facts([...factsOf(root, ["note"], teller), together(teller), scenarioOf(teller)]),
    ...stopped(teller, lacking),
    ...paragraph(countWords(problems, teller), "quiet"),
  ]
}

function together({ answer, say }: Teller) {
  if (!answer) return undefined
  const { targets, all_targets } = answer.projection
  const many = Object.keys(targets).length
  if (many < 2 || all_targets.probability === null) return undefined
  return {
    term: say({ en: "All targets together", zh: "全部目标都达成" }),
    texts: [probability(all_targets.probability, all_targets.standard_error)],
  }
}

function scenarioOf({ answer, say, name }: Teller) {
  if (answer?.scenario === undefined) return undefined
  return { term: say({ en: "Scenario", zh: "情景" }), texts: [name(["scenarios", "risks"], answer.scenario)] }
}

/** What would have to be written or mended before there are figures. */
function stopped({ answer, say, analysis }: Teller, lacking: readonly Words[]): readonly Block[] {
  if (answer) {
    const { missing } = answer.plan
    if (answer.plan.segments.length > 0 || missing.length > 0) return []
    return paragraph(say(NOBODY), "call")
  }
  if (analysis.playbook.kind === "library") return paragraph(say(LIBRARY), "call")
  return [...paragraph(say(STOPPED), "call"), ...list(lacking.map(say))]
}

const STOPPED: Words = {
  en: "This plan cannot be projected yet, so no figures are shown. What stands in the way:",
  zh: "这份手册还不能推演，因此没有推演数字。需要先解决：",
}

const NOBODY: Words = {
  en: "No segment has a funnel yet. Add `segments` with a `funnel` (reach, acquire, activate, retain) to see what the plan leads to.",
  zh: "还没有带漏斗的人群。在 `segments` 中写上 `funnel`（触达、获客、激活、留存），就能看到计划会走到哪里。",
}

const LIBRARY: Words = {
  en: "This is a library that other playbooks import: it has no period and no projection of its own.",
  zh: "这是供其他手册引用的素材库，本身没有周期，也不推演。",
}

function countWords(problems: readonly Problem[], { say }: Teller): string {
  const of = (severity: Problem["severity"]) => problems.filter((one) => one.severity === severity).length
  const [errors, warnings] = [of("error"), of("warning")]
  if (errors + warnings === 0) return ""
  const counted = [
    errors > 0 ? { en: `${errors} ${errors === 1 ? "error" : "errors"}`, zh: `${errors} 个错误` } : undefined,
    warnings > 0
      ? { en: `${warnings} ${warnings === 1 ? "warning" : "warnings"}`, zh: `${warnings} 个警告` }
      : undefined,
  ].filter((one) => one !== undefined)
  return say({
    en: `Open problems: ${counted.map(({ en }) => en).join(", ")}.`,
    zh: `待处理的问题：${counted.map(({ zh }) => zh).join("、")}。`,
  })
}
