/**
 * What strategies and campaigns do to users, action by action, and what of that goes through which channel.
 * Absent on purpose: how often (touches-over-cap.ts) and what it costs (projection).
 */
import type { Path, Place, Span } from "../../problem"
import type { Entry } from "../entry"
import type { Subject } from "../subject"
import type { Tactic } from "./tactic"

export type Channel = Entry<"channels">

/** An action of a strategy or campaign. */
export interface Sent {
  readonly tactic: Tactic
  readonly id: string
  readonly action: NonNullable<NonNullable<Tactic["value"]["actions"]>[string]>
  readonly called: string
  at(...keys: readonly string[]): Path
  lacks(...keys: readonly string[]): boolean
}

/** Its own actions, in the file's order. */
export function actionsIn({ tactics }: Subject): readonly Sent[] {
  return tactics().flatMap(actionsOf)
}

export function actionsOf(tactic: Tactic): readonly Sent[] {
  return Object.entries(tactic.value.actions ?? {}).flatMap(([id, action]): readonly Sent[] => {
    if (!action) return []
    const place = (keys: readonly string[]) => ["actions", id, ...keys]
    return [
      {
        tactic,
        id,
        action,
        called: String(action.name ?? id),
        at: (...keys) => tactic.at(...place(keys)),
        lacks: (...keys) => tactic.lacks(...place(keys)),
      },
    ]
  })
}

export function channelOf({ find }: Subject, { action }: Sent): Channel | undefined {
  return action.channel === undefined ? undefined : find("channels", action.channel)
}

/** Whether it tells users what the team wants to sell or tell. */
export function isMarketing({ action }: Sent): boolean {
  return action.message?.kind === "marketing"
}

/** Whether something reaches users by it, as far as the plan says. */
export function isSent({ lacks }: Sent): boolean {
  return !lacks("touches") || !lacks("message")
}

/** Channels that come to users wherever they are, and that nobody may use for marketing unasked. */
export function isIntrusive({ value }: Channel): boolean {
  return ["sms", "email", "push", "phone"].includes(value.kind ?? "")
}

/** The channels of this file or its imports that carry marketing, each with the first action that sends it there. */
export function marketingIn(subject: Subject): ReadonlyMap<Channel, Sent> {
  const found = new Map<Channel, Sent>()
  for (const sent of actionsIn(subject)) {
    const channel = channelOf(subject, sent)
    if (channel && isMarketing(sent) && !found.has(channel)) found.set(channel, sent)
  }
  return found
}

/** Where a channel says something, or the action that uses it where the channel is another file's. */
export function placeIn({ linked }: Subject, channel: Channel, sent: Sent, key: string): Place {
  if (channel.file !== linked.playbook.file) return { path: sent.at("channel") }
  return channel.lacks(key) ? { path: channel.path, at: "key" } : { path: channel.at(key) }
}

/** A time of day in a text, in minutes after midnight, and where it stands. */
export interface Moment {
  readonly minutes: number
  readonly text: string
  readonly within: Span
}

/** The first time of day that a text names: 22:30, or 晚上 10 点半. */
export function momentIn(text: string): Moment | undefined {
  const found = clock.exec(text) ?? spoken.exec(text)
  if (!found) return undefined
  const [time] = found
  const within = { start: found.index, end: found.index + time.length }
  const { hour = found[1], minute = found[2] } = found.groups ?? {}
  const later = /下午|晚/.test(found.groups?.["part"] ?? "") && Number(hour) < 12 ? 12 : 0
  const minutes = minute === "半" ? 30 : Number(minute ?? 0)
  return { minutes: ((Number(hour) + later) % 24) * 60 + minutes, text: time, within }
}

const clock = /(?<![\d:.：-])([01]?\d|2[0-3])[:：]([0-5]\d)(?!\d)/
const spoken =
  /(?<part>凌晨|早上|上午|中午|下午|晚上|每晚)?\s?(?<!\d)(?<hour>[01]?\d|2[0-3])\s?点(?<minute>半)?(?!\d)/

/** Whether a moment lies in hours that may go past midnight. */
export function isWithin(minutes: number, from: number, to: number): boolean {
  return from <= to ? minutes >= from && minutes < to : minutes >= from || minutes < to
}

export function minutesOf(time: unknown): number | undefined {
  return momentIn(String(time ?? ""))?.minutes
}
