/**
 * The numbers that could bring a target about; without a target, the one that guides the plan.
 */
import type { LinkedAnalysis } from "../../core/analysis"
import { levers } from "../../core/projection/answers/levers"
import { settingsOf } from "../../core/report/panel"
import { isMap, valueAt } from "../../core/schema/shape"
import type { Works } from "./messages"
import { preventing } from "./preventing"

export function* seek(
  analysis: LinkedAnalysis,
  { target = guideOf(analysis), panel, ...asked }: Works["seek"]["ask"],
): Generator<void, Works["seek"]["answer"]> {
  const stopped = preventing(analysis)
  if (stopped.length > 0) return { stopped }
  if (target === undefined) return { stopped: [noTarget] }
  const { draws, seed, scenario, set, off } = { ...asked, ...(panel && settingsOf(analysis.linked, panel)) }
  const sought = yield* levers(analysis.linked, {
    target,
    ...(draws === undefined ? {} : { draws }),
    ...(seed === undefined ? {} : { seed }),
    ...(scenario === undefined ? {} : { scenario }),
    ...(set === undefined ? {} : { set }),
    ...(off === undefined ? {} : { off }),
  })
  return { target, sought }
}

/** The primary one, else the first. */
function guideOf({ playbook }: LinkedAnalysis): string | undefined {
  const targets = valueAt(playbook.value, ["targets"])
  if (!isMap(targets)) return undefined
  const ids = Object.keys(targets)
  return ids.find((id) => valueAt(targets, [id, "primary"]) === true) ?? ids[0]
}

const noTarget = { en: "The playbook has no targets yet.", zh: "手册里还没有目标。" }
