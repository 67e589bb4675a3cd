/**
 * What the page knows: what its reader wishes, and the newest answers. Absent on purpose: drawing and talking.
 */
import type {
  Changed,
  PanelAsk,
  PanelFigures,
  PanelFrame,
  SeekGoalResult,
} from "../../../server/lsp/protocol"
import type { ToPage } from "../../src/panel/messages"

/** Where a number's slider was put, and what then stands there once it is known. */
export interface Moving {
  readonly at?: number
  readonly text?: string
}

export interface Wishes {
  readonly metric: string | undefined
  readonly segment: string | null | undefined
  readonly scenario: string | undefined
  readonly off: readonly string[]
  readonly moves: ReadonlyMap<string, Moving>
}

export interface State {
  readonly wishes: Wishes
  /** The number of the newest question. */
  readonly asked: number
  /** Whether sliders of certain numbers are shown. */
  readonly showsAll: boolean
  /** The target of which is shown what matters; the first when left out. */
  readonly matter: string | undefined
  readonly file: "open" | "closed"
  readonly stopped: readonly string[] | undefined
  readonly version: number | null
  readonly frame: PanelFrame | undefined
  readonly changes: readonly Changed[]
  /** By depth, each with the number of its question. */
  readonly median: Answered | undefined
  readonly draws: Answered | undefined
  readonly worth: Answered | undefined
  readonly sought: ReadonlyMap<string, SeekGoalResult | "seeking" | "failed">
  /** The dotted path under the cursor. */
  readonly cursor: string
  /** Whether what was changed last is in the file by now. */
  readonly applied: boolean
}

export interface Answered {
  readonly id: number
  readonly figures: PanelFigures
}

export function initialState(kept: PanelAsk): State {
  const moves = (kept.moves ?? []).map(({ path, ...moving }) => [path, moving] as const)
  return {
    wishes: {
      metric: kept.metric,
      segment: kept.segment,
      scenario: kept.scenario,
      off: kept.off ?? [],
      moves: new Map(moves),
    },
    asked: 0,
    showsAll: false,
    matter: undefined,
    file: "open",
    stopped: undefined,
    version: null,
    frame: undefined,
    changes: [],
    median: undefined,
    draws: undefined,
    worth: undefined,
    sought: new Map(),
    cursor: "",
    applied: false,
  }
}

/** The wishes as the server takes them. */
export function askOf({ metric, segment, scenario, off, moves }: Wishes): PanelAsk {
  return {
    ...(metric === undefined ? {} : { metric }),
    ...(segment === undefined ? {} : { segment }),
    ...(scenario === undefined ? {} : { scenario }),
    ...(off.length > 0 ? { off } : {}),
    ...(moves.size > 0 ? { moves: [...moves].map(([path, moving]) => ({ path, ...moving })) } : {}),
  }
}

/** Other wishes: whatever was found out for the ones before is out of date. */
export function wish(state: State, wishes: Partial<Wishes>): State {
  return {
    ...state,
    wishes: { ...state.wishes, ...wishes },
    asked: state.asked + 1,
    sought: new Map(),
    applied: false,
  }
}

export function hear(state: State, message: ToPage): State {
  switch (message.type) {
    case "answer":
      return answered(state, message)
    case "file":
      return { ...state, file: message.state }
    case "cursor":
      return { ...state, cursor: message.path }
    case "sought":
      return { ...state, sought: new Map(state.sought).set(message.target, message.result ?? "failed") }
    case "applied":
      return { ...state, applied: message.done }
  }
}

function answered(state: State, message: Extract<ToPage, { readonly type: "answer" }>): State {
  const { id, depth, figures, frame, changes, stopped, version } = message
  if (version !== null && state.version !== null && version < state.version) return state
  if (stopped) return { ...state, stopped, version }
  const known = { ...state, stopped: undefined, version, frame: frame ?? state.frame }
  if (!figures || id < (state[depth]?.id ?? 0)) return known
  const next = { ...known, [depth]: { id, figures } }
  if (depth !== "median") return next
  return { ...next, changes: changes ?? [], wishes: { ...state.wishes, moves: movesOf(state, id, figures) } }
}

/** Texts of moved numbers are known by now; a number that is as in the file again is moved no more. */
function movesOf(state: State, id: number, { moved }: PanelFigures): Wishes["moves"] {
  if (id !== state.asked) return state.wishes.moves
  return new Map(
    moved.flatMap(({ path, text, byScenario }) => (byScenario ? [] : [[path, { text }] as const])),
  )
}
