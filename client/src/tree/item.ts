/**
 * How the rows of the view “Playbook” look: their icons say what stands well and what does not, by shape and by colour.
 * Absent: which rows there are.
 */
import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from "vscode"
import type { Advice, Mood, OverviewGroup, OverviewRow } from "../../../server/lsp/protocol"

export type Node =
  | { readonly is: "group"; readonly group: OverviewGroup }
  | { readonly is: "row"; readonly row: OverviewRow }
  | { readonly is: "advices"; readonly advice: readonly Advice[] }
  | { readonly is: "advice"; readonly advice: Advice }

export function itemOf(node: Node, uri: string): TreeItem {
  switch (node.is) {
    case "group":
      return groupItem(node.group)
    case "row":
      return rowItem(node.row, uri)
    case "advices":
      return advicesItem()
    case "advice":
      return adviceItem(node.advice, uri)
  }
}

function groupItem({ path, name, rows }: OverviewGroup): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded)
  item.id = path
  item.description = String(rows.reduce((sum, row) => sum + Math.max(1, row.rows.length), 0))
  item.contextValue = "section"
  return item
}

function rowItem(row: OverviewRow, uri: string): TreeItem {
  const { kind, path, name, detail, lines, mood, rows } = row
  const isStage = kind === "stage"
  const item = new TreeItem(name, isStage ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None)
  item.id = isStage ? `stage ${name}` : path
  item.description = isStage ? String(rows.length) : detail
  item.tooltip = [name, ...lines].join("\n\n")
  item.contextValue = kind
  item.iconPath = iconOf(row)
  const state = moodWords(mood)
  item.accessibilityInformation = { label: [name, detail, state].filter(Boolean).join(", ") }
  if (!isStage)
    item.command = {
      command: "opsPlaybook.reveal",
      title: l10n.t("Show in the Playbook"),
      arguments: [uri, path],
    }
  return item
}

function advicesItem(): TreeItem {
  const item = new TreeItem(l10n.t("To See More"), TreeItemCollapsibleState.Expanded)
  item.id = "advice"
  item.iconPath = new ThemeIcon("lightbulb")
  return item
}

function adviceItem({ path, message, insertable }: Advice, uri: string): TreeItem {
  const item = new TreeItem(message.replaceAll("`", ""))
  item.id = `advice ${path}`
  item.tooltip = insertable
    ? l10n.t(
        "{0} Click to write an example there, which you then make your own.",
        message.replaceAll("`", ""),
      )
    : message.replaceAll("`", "")
  item.iconPath = new ThemeIcon(insertable ? "add" : "arrow-right")
  item.contextValue = "advice"
  item.command = insertable
    ? { command: "opsPlaybook.insert", title: l10n.t("Write an Example"), arguments: [uri, path] }
    : { command: "opsPlaybook.reveal", title: l10n.t("Show in the Playbook"), arguments: [uri, path] }
  return item
}

function iconOf({ kind, mood, status }: OverviewRow): ThemeIcon {
  switch (kind) {
    case "target":
      return new ThemeIcon(TARGETS[mood], colourOf(mood))
    case "strategy":
      return new ThemeIcon(STATUSES[status ?? ""] ?? "rocket")
    default:
      return new ThemeIcon(ICONS[kind], colourOf(mood))
  }
}

const TARGETS: Readonly<Record<Mood, string>> = {
  good: "pass-filled",
  doubtful: "warning",
  bad: "error",
  unknown: "circle-outline",
}

const STATUSES: Readonly<Record<string, string>> = {
  planned: "circle-large-outline",
  running: "play-circle",
  paused: "debug-pause",
  done: "pass",
}

const ICONS = {
  segment: "organization",
  stage: "layers",
  campaign: "megaphone",
  experiment: "beaker",
  role: "account",
} as const

function colourOf(mood: Mood): ThemeColor | undefined {
  if (mood === "good") return new ThemeColor("testing.iconPassed")
  if (mood === "doubtful") return new ThemeColor("list.warningForeground")
  return mood === "bad" ? new ThemeColor("testing.iconFailed") : undefined
}

/** What the icon says, for those who do not see it. */
function moodWords(mood: Mood): string {
  if (mood === "good") return l10n.t("on course")
  if (mood === "doubtful") return l10n.t("in doubt")
  return mood === "bad" ? l10n.t("off course") : ""
}
