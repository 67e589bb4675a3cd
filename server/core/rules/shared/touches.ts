/**
 * How often one user hears from a team through a channel, by what its strategies and campaigns say of their actions.
 * Absent on purpose: what is too often (touches-over-cap.ts).
 */
import type { Span } from "../../model/day"
import { ALWAYS, allOf, type Formula, satisfiable } from "../../model/expressions/satisfiable"
import { listOf } from "../entry"
import type { Subject } from "../subject"
import { readerOf } from "./conditions"
import { least } from "./figures"
import { actionsOf, type Channel, channelOf, type Sent } from "./sent"
import { isAlive, type Tactic } from "./tactic"

export interface Touch {
  readonly sent: Sent
  readonly channel: Channel
  readonly span: Span
  readonly aDay: number
}

/** Every action that says how often it reaches a user. */
export function touchesOf(subject: Subject): readonly Touch[] {
  return subject
    .allTactics()
    .filter(isAlive)
    .flatMap(actionsOf)
    .flatMap((sent) => touchOf(subject, sent))
}

/** How often an action reaches one user at least, on an average day of its run. */
function touchOf(subject: Subject, sent: Sent): readonly Touch[] {
  const [channel, span] = [channelOf(subject, sent), subject.span(sent.tactic.value)]
  const touches = sent.tactic.quantity("actions", sent.id, "touches")
  const count = least(touches)
  if (!channel || !span || count === undefined) return []
  return [
    { sent, channel, span, aDay: touches?.kind === "flow" ? count / 7 : count / (span.end - span.start) },
  ]
}

/** A message a week is a little more than four a month, and nobody means that. */
const SLACK = 1.1

/** Which of them to look at: the first that is too many by itself, else the one that sends most. */
export function worstAmong(touches: readonly Touch[], days: number, allowed: number): Touch | undefined {
  const sent = ({ aDay, span }: Touch) => aDay * Math.min(days, span.end - span.start)
  const most = Math.max(...touches.map(sent))
  const over = (allowed * days * SLACK) / 7
  return touches.find((one) => sent(one) > over) ?? touches.find((one) => sent(one) === most)
}

/** The messages that one user of a segment gets in the worst days, where they are too many. */
export function worstOf(subject: Subject, touches: readonly Touch[], days: number, allowed: number) {
  const most = (allowed * days) / 7
  for (const segment of new Set(
    touches.flatMap(({ sent }) => [undefined, ...listOf(sent.tactic.value.segments)]),
  ))
    for (const { span } of touches) {
      const window = { start: span.start, end: span.start + days }
      const here = together(
        subject,
        touches.filter((one) => touchesSegment(subject, one, segment) && sharedDays(one.span, window) > 0),
      )
      const count = here.reduce((sum, { aDay, span }) => sum + aDay * sharedDays(span, window), 0)
      if (count > most * SLACK) return { count, touches: here }
    }
  return undefined
}

function sharedDays(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
}

/** Those without segments are for everybody; those for a whole reach its parts. */
function touchesSegment(subject: Subject, { sent }: Touch, segment: string | undefined): boolean {
  const segments = listOf(sent.tactic.value.segments)
  if (sent.tactic.lacks("segments")) return true
  for (let here = segment, n = 0; here !== undefined && n < 20; n++) {
    if (segments.includes(here)) return true
    here = subject.find("segments", here)?.value.of
  }
  return false
}

/**
 * Those that one user certainly can get all: whose conditions can hold together, and whose shares of the users must
 * overlap. An unreadable condition may exclude the others.
 */
function together(subject: Subject, touches: readonly Touch[]): readonly Touch[] {
  const read = subject.once(readerOf)
  const found: Touch[] = []
  const formulas: Formula[] = []
  const left = new Map<Tactic, number>()
  for (const touch of touches) {
    const { tactic, action, lacks } = touch.sent
    const out = new Map(left).set(
      tactic,
      tactic.lacks("covers") ? 0 : 1 - (least(tactic.quantity("covers")) ?? 0),
    )
    if ([...out.values()].reduce((sum, one) => sum + one, 0) >= 1) continue
    const formula = lacks("when") ? ALWAYS : read(action.when)
    if (!formula || satisfiable(allOf([...formulas, formula])).can !== "hold") continue
    left.set(tactic, out.get(tactic) ?? 0)
    formulas.push(formula)
    found.push(touch)
  }
  return found
}
