/**
 * A panel's questions in three depths: the run with all numbers at their medians for every move of a slider, the draws
 * as fast as they come, and what takes longer once nothing has moved for a moment.
 * Absent on purpose: who answers, and the editor.
 */
import type { AskPanelResult, Depth, PanelAsk } from "../../../server/lsp/protocol"
import { createLane, type Going } from "./lane"

export interface Question {
  readonly id: number
  readonly ask: PanelAsk
  readonly frame: boolean
}

export interface Asking {
  /** What the page wants to show; a page that has just begun also lacks what stays while sliders move. */
  ask(id: number, ask: PanelAsk, frame?: boolean): void
  /** The text is another: the same is asked of it, with what stays while sliders move. */
  again(): void
  stop(): void
}

/** As long, in milliseconds, as nothing must have moved before the long work begins. */
const REST = 250

export function createAsking(
  send: (depth: Depth, question: Question) => Going<AskPanelResult>,
  tell: (depth: Depth, id: number, answer: AskPanelResult) => void,
  rest = REST,
): Asking {
  let newest: Question | undefined
  let needsFrame = true
  let timer: ReturnType<typeof setTimeout> | undefined
  const median = createLane<Question, AskPanelResult>(
    (question) => send("median", question),
    (question, answer, isNewest) => {
      if (answer.frame) needsFrame = false
      tell("median", question.id, answer)
      if (!answer.figures || !isNewest) return
      const settled = settledBy(question, answer)
      // A text may change before the next move: texts then still mean what they did, places on a slider would not.
      if (newest === question) newest = settled
      draws.ask(settled)
    },
  )
  const draws = createLane<Question, AskPanelResult>(
    (question) => send("draws", question),
    (question, answer, isNewest) => {
      tell("draws", question.id, answer)
      if (!answer.figures || !isNewest || question.id !== newest?.id) return
      clearTimeout(timer)
      timer = setTimeout(() => worth.ask(question), rest)
    },
  )
  const worth = createLane<Question, AskPanelResult>(
    (question) => send("worth", question),
    (question, answer) => tell("worth", question.id, answer),
  )
  const halt = () => {
    clearTimeout(timer)
    worth.stop()
  }
  const begin = (id: number, ask: PanelAsk, frame = false) => {
    halt()
    needsFrame ||= frame
    newest = { id, ask, frame: needsFrame }
    median.ask(newest)
  }
  const stop = () => {
    halt()
    median.stop()
    draws.stop()
  }
  return {
    ask: begin,
    again() {
      if (!newest) return
      stop()
      needsFrame = true
      begin(newest.id, newest.ask)
    },
    stop,
  }
}

/** With the texts that the sliders have come to. */
function settledBy({ id, ask }: Question, { figures }: AskPanelResult): Question {
  const moves = (figures?.moved ?? []).flatMap(({ path, text, byScenario }) =>
    byScenario ? [] : [{ path, text }],
  )
  return { id, ask: { ...ask, moves }, frame: false }
}
