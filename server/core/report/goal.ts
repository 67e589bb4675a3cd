/**
 * What goal seek found, in a sentence that an operator can act on. Absent on purpose: the edit that would follow.
 */
import type { Linked } from "../model/workspace"
import type { Words } from "../problem"
import type { Sought } from "../projection/answers/goal"
import { percent, probability } from "./figures"
import { nameOf } from "./names"

type Heard = Exclude<Sought, { kind: "refused" }>

export function tellSought(linked: Linked, target: string, sought: Heard): Words {
  const name = nameOf(linked, ["targets"], target)
  const now = probability(sought.now, sought.now_error)
  const wanted = percent(sought.confidence)
  const { path, from } = sought
  switch (sought.kind) {
    case "found": {
      const then = probability(sought.probability, sought.standard_error)
      return {
        en: `To reach "${name}" with ${wanted} (now ${now}), ${path} would have to be ${sought.to} instead of ${from}: ${then}.`,
        zh: `要有 ${wanted} 的把握达成“${name}”（现在 ${now}），${path} 须由 ${from} 变为 ${sought.to}，把握为 ${then}。`,
      }
    }
    case "already":
      return {
        en: `"${name}" is ${now} likely as it stands, and ${wanted} is asked: nothing has to change.`,
        zh: `“${name}”现在就有 ${now} 的把握，要求是 ${wanted}：无需改动。`,
      }
    case "never":
      return neverWords(name, sought, now, wanted)
  }
}

function neverWords(
  name: string,
  { path, from, best }: Extract<Sought, { kind: "never" }>,
  now: string,
  wanted: string,
): Words {
  if (!best)
    return {
      en: `No other value of ${path} than ${from} makes "${name}" more likely than it is (${now}); ${wanted} is asked.`,
      zh: `${path} 现为 ${from}，换成别的值不会让“${name}”更有把握（现在 ${now}，要求 ${wanted}）。`,
    }
  const most = percent(Math.round(best.probability * 1000) / 1000)
  return {
    en: `No value of ${path} brings "${name}" to ${wanted} (now ${now}): the best is ${most}, with ${best.to} instead of ${from}.`,
    zh: `${path} 无论取什么值，“${name}”都到不了 ${wanted} 的把握（现在 ${now}）：最好是 ${most}，须由 ${from} 变为 ${best.to}。`,
  }
}

/** What stands above a list of numbers that would do, or come closest. */
export function tellLevers(linked: Linked, target: string, levers: readonly Sought[]): Words {
  const name = nameOf(linked, ["targets"], target)
  const [first] = levers
  if (!first || first.kind === "refused")
    return {
      en: `No number of the playbook makes "${name}" more likely.`,
      zh: `手册里没有一个数能让“${name}”更有把握。`,
    }
  const now = probability(first.now, first.now_error)
  const wanted = percent(first.confidence)
  if (first.kind === "never")
    return {
      en: `No number alone brings "${name}" to ${wanted} (now ${now}). These come closest:`,
      zh: `单靠一个数，“${name}”到不了 ${wanted} 的把握（现在 ${now}）。最接近的是：`,
    }
  return {
    en: `To reach "${name}" with ${wanted} (now ${now}), one of these would do, the smallest move first:`,
    zh: `要有 ${wanted} 的把握达成“${name}”（现在 ${now}），下面任何一项都可以，改动最小的在前：`,
  }
}
