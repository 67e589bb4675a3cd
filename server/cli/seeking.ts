/**
 * One run of `goal`: reads a playbook and seeks the value of a number, or the numbers that would do. Absent on purpose:
 * the options' grammar (commands/goal) and how an answer looks (formats/goal).
 */
import type { Linked } from "../core/model/workspace"
import { type Goal, type Sought, seek } from "../core/projection/answers/goal"
import { levers } from "../core/projection/answers/levers"
import { GOAL_FORMATS, type GoalAnswer, type GoalFormatName } from "./formats/goal"
import { openPlaybook, together } from "./projecting"
import type { Terminal } from "./terminal"
import { UsageError } from "./usage"

export interface GoalRequest extends Omit<Goal, "path"> {
  readonly file: string
  readonly format: GoalFormatName
  /** The numbers that would be easiest to move when left out. */
  readonly path?: string
}

export async function seekGoal(request: GoalRequest, terminal: Terminal): Promise<void> {
  const opened = await openPlaybook(request, terminal)
  if (!opened) return
  const { linked } = opened.analysis
  const write = await GOAL_FORMATS[request.format]()
  terminal.write(write(answerOf(linked, request), terminal))
}

/** Where one number alone will not do, the answer names those that would. */
function answerOf(linked: Linked, request: GoalRequest): GoalAnswer {
  const { path, target } = request
  const sought = path === undefined ? undefined : heard(seek(linked, { ...request, path }))
  const others = sought === undefined || sought.kind === "never" ? leversOf(linked, request) : []
  return { linked, target, sought, levers: others }
}

function leversOf(linked: Linked, request: GoalRequest): GoalAnswer["levers"] {
  const steps = levers(linked, request)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value.map(heard)
  }
}

function heard(sought: Sought): Exclude<Sought, { kind: "refused" }> {
  if (sought.kind !== "refused") return sought
  throw new UsageError(together(sought.refused.map(({ message }) => message)))
}
