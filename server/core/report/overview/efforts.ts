/**
 * Strategies by the stage that they work on, and campaigns: where each stands, what it is worth and what it costs.
 */
import { defaultIds } from "../../model/default-ids"
import type { Definition } from "../../model/playbook"
import type { Plain, Words } from "../../problem"
import { isMap } from "../../schema/shape"
import { strategyRemark } from "../remarks/strategy"
import { toldOf, type View } from "./goals"
import type { OverviewRow } from "./shape"

export function stageRows(view: View): readonly OverviewRow[] {
  const rows = effortRows(view, "strategies")
  const { linked, locale } = view
  const own = linked.definitions("lifecycle.stages")
  const usual = defaultIds("lifecycle.stages")
  const names = own.size > 0 ? own : (usual ?? own)
  const used = [...new Set(rows.map(({ stage }) => stage))]
  const ordered = [...names.keys()].filter((id) => used.includes(id))
  const others = used.filter((id) => id !== "" && !ordered.includes(id))
  const none = used.includes("") ? [""] : []
  return [...ordered, ...others, ...none].map((id): OverviewRow => {
    const below = rows.filter(({ stage }) => stage === id).map(({ row }) => row)
    return {
      kind: "stage",
      path: below[0]?.path ?? "strategies",
      name: id === "" ? NO_STAGE[locale] : (own.get(id)?.name ?? usual?.get(id)?.[locale] ?? id),
      detail: "",
      lines: [],
      mood: "unknown",
      rows: below,
    }
  })
}

export function campaignRows(view: View): readonly OverviewRow[] {
  return effortRows(view, "campaigns").map(({ row }) => row)
}

interface Effort {
  readonly stage: string
  readonly row: OverviewRow
}

function effortRows(view: View, section: "strategies" | "campaigns"): readonly Effort[] {
  const told = toldOf(view)
  return [...view.linked.definitions(section).values()].map((definition) => {
    const { id, name, value } = definition
    const remark = told && strategyRemark(section, id, told)
    const status = wordOf(value, "status")
    const since = section === "campaigns" ? wordOf(value, "start") : ""
    const said = STATUS[status]?.[view.locale] ?? ""
    const row: OverviewRow = {
      kind: section === "strategies" ? "strategy" : "campaign",
      path: `${section}.${id}`,
      name: name ?? id,
      detail: [since, remark?.label ?? ""].filter(Boolean).join(" · "),
      lines: [...(said ? [said] : []), ...(remark?.lines ?? [])],
      mood: "unknown",
      ...(said ? { status } : {}),
      rows: [],
    }
    return { stage: wordOf(value, "stage"), row }
  })
}

function wordOf(value: Definition["value"], key: string): string {
  const word: Plain | undefined = isMap(value) ? value[key] : undefined
  return typeof word === "string" ? word : ""
}

const NO_STAGE = { en: "Without a stage", zh: "未标明阶段" }

const STATUS: Readonly<Record<string, Words>> = {
  planned: { en: "Planned.", zh: "未开始。" },
  running: { en: "Running.", zh: "进行中。" },
  paused: { en: "Paused.", zh: "已暂停。" },
  done: { en: "Done.", zh: "已结束。" },
}
