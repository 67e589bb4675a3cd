/** Revenue per user, revenue per paying user and the paying rate, which do not go together. */
import type { Quantity } from "../model/quantity"
import type { Finding, Words } from "../problem"
import type { Rule } from "./rule"
import { least, most, percent } from "./shared/figures"
import { areOfSameUsers, placeIn, type Target } from "./shared/target"
import type { Subject } from "./subject"

export const arpuOffArppu: Rule = {
  id: "arpu-off-arppu",
  severity: "error",
  section: "targets",
  reads: ["targets", "metrics"],
  summary: {
    en: "ARPU, ARPPU and the paying rate contradict each other.",
    zh: "ARPU、ARPPU 与付费率互相矛盾。",
  },
  why: {
    en: "Revenue per user is revenue per paying user times the share who pay; where it is not, two of the three were measured on other users or other weeks.",
    zh: "人均收入等于付费人均收入乘以付费率；对不上，说明其中两个数的人群或时间口径不同。",
  },
  mend: {
    en: "Measure all of them over the same users and the same weeks.",
    zh: "用同一批用户、同一段时间统计这几个数。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  per_user: { metric: arpu, from: ¥20, to: ¥22 }
  per_payer: { metric: arppu, from: ¥12, to: ¥30 }
#                                   ^^^ A paying user brings ¥12, less than the average user with ¥20.
`,
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  per_user: { metric: arpu, from: ¥20, to: ¥22 }
#                                 ^^^ ¥60 of each paying user and 25% who pay come to 15 a user, not ¥20.
  per_payer: { metric: arppu, from: ¥60, to: ¥66 }
  paying: { metric: pay_rate, from: 25%, to: 27% }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
targets:
  per_user: { metric: arpu, from: ¥15.2, to: ¥17 }
  per_payer: { metric: arppu, from: ¥60, to: ¥66 }
  paying: { metric: pay_rate, from: 25%, to: 27% }
`,
    ],
  },
  *check(subject) {
    // With windows of their own they may well differ.
    if (["arpu", "arppu", "pay_rate"].some((id) => subject.find("metrics", id)?.lacks("window") === false))
      return
    for (const arpu of subject.all("targets").filter(({ value }) => value.metric === "arpu")) {
      const found = amiss(subject, arpu)
      if (found && isOwn(subject, found.at)) yield told(found)
    }
  },
}

interface Amiss {
  readonly at: Target
  readonly message: Words
  readonly others: readonly Target[]
}

function amiss(subject: Subject, arpu: Target): Amiss | undefined {
  const arppu = besides(subject, arpu, "arppu")
  const [each, paid] = [arpu.quantity("from"), arppu?.quantity("from")]
  if (!arppu || !each || !paid) return undefined
  if ((most(paid) ?? 0) < (least(each) ?? 0))
    return {
      at: arppu,
      others: [arpu],
      message: {
        en: `A paying user brings ${paid.text}, less than the average user with ${each.text}.`,
        zh: `付费用户人均 ${paid.text}，反而低于全体用户的人均 ${each.text}。`,
      },
    }
  const paying = besides(subject, arpu, "pay_rate")
  const rate = paying?.quantity("from")
  if (!paying || !rate || fits(each, paid, rate)) return undefined
  const comes = Number(((paid.values[0] ?? 0) * (rate.values[0] ?? 0)).toPrecision(3))
  const share = rate.values.length === 1 ? { en: rate.text, zh: rate.text } : percent(rate.values[0] ?? 0)
  return {
    at: arpu,
    others: [arppu, paying],
    message: {
      en: `${paid.text} of each paying user and ${share.en} who pay come to ${comes} a user, not ${each.text}.`,
      zh: `付费人均 ${paid.text} 乘以付费率 ${share.zh} 是 ${comes}，而不是 ${each.text}。`,
    },
  }
}

/** With a tenth of tolerance, as figures are rounded. */
function fits(each: Quantity, paid: Quantity, rate: Quantity): boolean {
  const low = (least(paid) ?? 0) * (least(rate) ?? 0)
  const high = (most(paid) ?? 0) * (most(rate) ?? 0)
  return (most(each) ?? 0) >= low * 0.9 && (least(each) ?? 0) <= high * 1.1
}

function besides({ all }: Subject, one: Target, metric: string): Target | undefined {
  return all("targets").find((other) => other.value.metric === metric && areOfSameUsers(one, other))
}

function isOwn({ linked }: Subject, { file }: Target): boolean {
  return file === linked.playbook.file
}

function told({ at, message, others }: Amiss): Finding {
  return {
    place: { path: at.at("from") },
    message,
    related: others.map((other) => ({
      place: placeIn(other, "from"),
      message: { en: `"${other.called}" says this.`, zh: `“${other.called}”写在这里。` },
    })),
  }
}
