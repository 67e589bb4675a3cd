/**
 * What a strategy costs, as numbers of the plan: its own costs, its messages and its incentives.
 * Absent on purpose: how much that is in a week, which depends on the users it touches (money.ts).
 */
import type { Plain } from "../../problem"
import { isMap } from "../../schema/shape"
import type { Span } from "../calendar"
import { type Book, below, entriesOf, idsOf } from "./book"
import { changesNew, wordAt } from "./effects"
import type { IncentiveCost, MessageCost, Num, StageKind, StrategyPlan, Tactic } from "./shape"

const stageKinds: readonly string[] = ["acquire", "activate", "retain", "monetize", "refer", "recall"]

export function strategyOf(
  book: Book,
  section: "strategies" | "campaigns",
  id: string,
  { touches, covers, effects }: Tactic,
  span: Span,
): StrategyPlan {
  const cost = (key: string) => book.number(section, id, "cost", key)
  const messages = messagesOf(book, section, id)
  const perNew = [cost("per_new"), ...messages.flatMap(({ cost, per }) => (per === "new" ? [cost] : []))]
  return {
    id,
    section,
    stage: stageOf(book, wordAt(below(book.root, [section, id]), "stage")),
    span,
    covers,
    touches,
    once: cost("once"),
    weekly: cost("weekly"),
    perUser: cost("per_user"),
    perNew: perNew.filter((number) => number !== undefined),
    spends: effects.flatMap((effect) => (effect.on === "reach_by_spend" ? [effect.response.spend] : [])),
    messages: messages.flatMap((message) => (message.per === "new" ? [] : [message])),
    incentives: incentivesOf(book, section, id),
    changesNew: effects.some(changesNew),
  }
}

function stageOf(book: Book, stage: string | undefined): StageKind | undefined {
  if (stage === undefined) return undefined
  const kind = wordAt(book.entry("lifecycle.stages", stage), "kind") ?? stage
  return stageKinds.includes(kind) ? (kind as StageKind) : undefined
}

type Message = MessageCost | { readonly per: "new"; readonly cost: number }

function messagesOf(book: Book, section: string, id: string): readonly Message[] {
  return actionsOf(book, section, id).flatMap(([action, entry]): Message[] => {
    const channel = wordAt(entry, "channel")
    const cost = channel === undefined ? undefined : book.number("channels", channel, "cost")
    if (channel === undefined || cost === undefined) return []
    const by = wordAt(book.entry("channels", channel), "cost_per")
    if (by === "new") return [{ per: "new", cost }]
    const { touches, per } = touchesOfAction(book, section, id, action)
    // How many messages an action sends that does not say so is not guessed.
    if (touches === undefined) return []
    const covers = book.number("channels", channel, "covers")
    return [{ cost, covers, divide: by === "thousand" ? 1000 : 1, touches, per }]
  })
}

function actionsOf(book: Book, section: string, id: string): readonly (readonly [string, Plain])[] {
  return entriesOf(below(book.root, [section, id, "actions"]))
}

function touchesOfAction(
  book: Book,
  section: string,
  id: string,
  action: string,
): { readonly touches: Num; readonly per: "week" | "strategy" } {
  const touches = book.number(section, id, "actions", action, "touches")
  const kind = touches === undefined ? undefined : book.numbers[touches]?.quantity.kind
  return { touches, per: kind === "flow" ? "week" : "strategy" }
}

function incentivesOf(book: Book, section: string, id: string): readonly IncentiveCost[] {
  const given = actionsOf(book, section, id).flatMap(([action, entry]) => {
    const often = touchesOfAction(book, section, id, action)
    return idsOf(isMap(entry) ? entry["incentives"] : undefined).map((incentive) => ({ incentive, ...often }))
  })
  const prizes = below(book.root, [section, id, "prizes"])
  const won = idsOf(prizes).map((incentive) => ({ incentive, touches: undefined, per: "strategy" as const }))
  return [...given, ...won].flatMap(({ incentive, touches, per }): IncentiveCost[] => {
    const number = (key: string) => book.number("incentives", incentive, key)
    const [value, count] = [number("value"), number("count")]
    if (value === undefined) return []
    const bounds = { incentive, total: number("total"), budget: number("budget") }
    if (count !== undefined) return [{ ...bounds, kind: "counted", value, count }]
    const ofSpend = book.numbers[value]?.quantity.kind === "rate"
    const redeem = number("redeem") ?? number("odds")
    const perUser = number("per_user")
    return [{ ...bounds, kind: "each", value, ofSpend, redeem, touches, per, perUser }]
  })
}
