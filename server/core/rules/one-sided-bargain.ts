/** A group or privilege with duties and nothing in return, or with privileges and nothing asked for them. */
import type { Finding } from "../problem"
import { type Entry, listOf } from "./entry"
import type { Rule } from "./rule"
import type { Tactic } from "./shared/tactic"
import type { Subject } from "./subject"

export const oneSidedBargain: Rule = {
  id: "one-sided-bargain",
  severity: "warning",
  section: "community",
  reads: ["community", "incentives", "strategies", "campaigns"],
  summary: {
    en: "Duties without privileges, or privileges without duties.",
    zh: "有义务没有特权，或有特权没有义务。",
  },
  why: {
    en: "Who only gives goes after the first month; who only gets does nothing for the others and cannot be asked to leave.",
    zh: "只有付出，一个月就走；只有好处，不为大家做事，也没有理由请他离开。",
  },
  mend: {
    en: "Write both sides: what members get and what is expected of them.",
    zh: "两边都写清楚：成员得到什么，需要做什么。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
community:
  groups:
    judges:
      kind: core
      duties: [每月三份评审]
#     ^^^^^^ "judges" has duties, but nothing is given in return.
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
community:
  groups:
    judges: { kind: core, duties: [每月三份评审], privileges: [新品试吃] }
    captains:
      kind: team
      privileges: [优先派单]
#     ^^^^^^^^^^ "captains" has privileges, but nothing is asked for them.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 26 }
community:
  groups:
    judges: { kind: core, duties: [每月三份评审], privileges: [新品试吃] }
    circles: { kind: users, privileges: [活动优先报名] }
`,
    ],
  },
  *check(subject) {
    const given = subject.allTactics().filter(givesSomething)
    const rewarded = new Set(given.flatMap(({ value }) => listOf(value.groups)))
    const groups = subject.own("community.groups")
    const rights = subject.own("incentives").filter(({ value }) => value.kind === "privilege")
    const usual = [...groups, ...rights].some(({ lacks }) => !lacks("duties"))
    for (const group of groups) {
      const core = group.value.kind === "core" || group.value.kind === "team"
      if (!group.lacks("duties") && group.lacks("privileges") && !rewarded.has(group.id)) yield duties(group)
      else if (usual && core && isGift(group, "privileges") && group.lacks("quota"))
        yield gifts(group, "privileges")
    }
    for (const right of rights) {
      if (!right.lacks("duties") && right.lacks("benefits")) yield duties(right)
      else if (usual && isGift(right, "benefits") && !isForDutiful(subject, right))
        yield gifts(right, "benefits")
    }
  },
}

type Holder = Entry<"community.groups"> | Entry<"incentives">

function isGift({ lacks }: Holder, key: string): boolean {
  return !lacks(key) && lacks("duties")
}

function givesSomething({ value }: Tactic): boolean {
  return Object.values(value.actions ?? {}).some((action) => listOf(action?.incentives).length > 0)
}

/** Whether it is given to a group that has duties of its own. */
function isForDutiful(subject: Subject, { id }: Entry<"incentives">): boolean {
  return subject.allTactics().some(({ value }) => {
    const gives = Object.values(value.actions ?? {}).some((one) => listOf(one?.incentives).includes(id))
    const groups = listOf(value.groups).map((group) => subject.find("community.groups", group))
    return gives && groups.some((group) => group && !group.lacks("duties"))
  })
}

function duties({ called, at }: Holder): Finding {
  return {
    place: { path: at("duties"), at: "key" },
    message: {
      en: `"${called}" has duties, but nothing is given in return.`,
      zh: `“${called}”有义务，却没有任何回报。`,
    },
  }
}

function gifts({ called, at }: Holder, key: string): Finding {
  return {
    place: { path: at(key), at: "key" },
    message: {
      en: `"${called}" has privileges, but nothing is asked for them.`,
      zh: `“${called}”有特权，却没有任何义务。`,
    },
  }
}
