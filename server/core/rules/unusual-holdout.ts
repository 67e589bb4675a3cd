/** A share kept out of something that is too small to compare with, or larger than is ever needed. */
import { listOf } from "./entry"
import type { Rule } from "./rule"
import { least, most, percent } from "./shared/figures"
import type { Subject } from "./subject"

export const unusualHoldout: Rule = {
  id: "unusual-holdout",
  severity: "hint",
  section: "experiments",
  reads: ["experiments", "strategies", "campaigns", "segments"],
  summary: { en: "A holdout is very small or very large.", zh: "对照留白的比例过小或过大。" },
  why: {
    en: "Too few people to compare with show nothing; too many forgo what the plan is for.",
    zh: "留白太少看不出差别；留白太多，则让许多用户白白得不到好处。",
  },
  mend: {
    en: "Keep out 5 % to 10 % where there are many users, up to a half where there are few.",
    zh: "用户多时留 5% 到 10% 即可；用户少时可多留，最多一半。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  gift:
    holdout: 60%
#            ^^^ "gift" keeps 60 % out of it, more than it serves.
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
strategies:
  gift:
    holdout: 0.1%
#            ^^^^ "gift" keeps only 0.1 % out of it, too few to compare with.
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  buyers: { active: 6万 }
strategies:
  gift:
    segments: [buyers]
    holdout: 35%
#            ^^^ "gift" keeps 35 % out of it; with many users 5 % to 10 % show as much.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  fans: { active: 600 }
strategies:
  gift: { holdout: 5% }
  letter: { segments: [fans], holdout: 50% }
  poster: { holdout: 20% }
  call: { holdout: 0% }
`,
    ],
  },
  *check(subject) {
    const { tactics, own } = subject
    for (const { called, at, quantity, value } of [...tactics(), ...own("experiments")]) {
      const [low, high] = [least(quantity("holdout")), most(quantity("holdout"))]
      if (low === undefined || high === undefined) continue
      const share = percent(low > 0.5 ? low : high)
      if (low > 0.5)
        yield {
          place: { path: at("holdout") },
          message: {
            en: `"${called}" keeps ${share.en} out of it, more than it serves.`,
            zh: `“${called}”留白 ${share.zh}，比覆盖的用户还多。`,
          },
        }
      else if (low > 0.2 && !areFew(subject, "segments" in value ? value.segments : undefined))
        yield {
          place: { path: at("holdout") },
          message: {
            en: `"${called}" keeps ${percent(low).en} out of it; with many users 5 % to 10 % show as much.`,
            zh: `“${called}”留白 ${percent(low).zh}；用户多时，5% 到 10% 就足以看出差别。`,
          },
        }
      else if (high > 0 && high < 0.01)
        yield {
          place: { path: at("holdout") },
          message: {
            en: `"${called}" keeps only ${share.en} out of it, too few to compare with.`,
            zh: `“${called}”只留白 ${share.zh}，人数太少，无法比较。`,
          },
        }
    }
  },
}

/** Whether its users are known to be so few that many of them are needed to compare with. */
function areFew({ find, thresholds }: Subject, segments: unknown): boolean {
  const named = listOf(segments).map((id) => most(find("segments", id)?.quantity("active")))
  if (named.length === 0 || named.includes(undefined)) return false
  return named.reduce<number>((sum, active) => sum + (active ?? 0), 0) < 10 * thresholds.tiered_least
}
