/** A key tier whose users contribute less each than those of a lower one. */
import type { Rule } from "./rule"
import { siblingsOf } from "./shared/siblings"
import { worthMore, worthOf } from "./shared/worth"

export const keyUsersWorthLess: Rule = {
  id: "key-users-worth-less",
  severity: "warning",
  section: "segments",
  reads: ["segments"],
  summary: {
    en: "Users of the key tier contribute less each than those of a lower one.",
    zh: "重点用户的人均贡献低于下面的层级。",
  },
  why: {
    en: "The best service goes to users who are not the best, and those who are get none of it.",
    zh: "最好的服务给了并非最有价值的用户，真正有价值的反而没有。",
  },
  mend: {
    en: "Look whether the ranks, shares or contributions are swapped, or cut the tiers by contribution.",
    zh: "检查等级、占比或贡献是否写反了，或按贡献重新分层。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  core:
    rank: key
#         ^^^ A user of "core" contributes less than one of "steady" (0.8 times the average against 1.3 times), yet it is the key tier.
    share: 60%
    contribution: 48%
  steady: { share: 40%, contribution: 52%, rank: regular }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
segments:
  core: { share: 62%, contribution: 70%, rank: key }
  steady: { share: 38%, contribution: 30%, rank: potential }
`,
    ],
  },
  *check(subject) {
    for (const { members } of siblingsOf(subject))
      for (const key of members.filter(({ value }) => value.rank === "key")) {
        const [own, better] = [worthOf(key), worthMore(key, members)]
        const other = better && worthOf(better)
        if (!own || !better || !other) continue
        const [less, more] = [own.high, other.low].map((times) => Number(times.toPrecision(2)))
        yield {
          place: { path: key.at("rank") },
          message: {
            en: `A user of "${key.called}" contributes less than one of "${better.called}" (${less} times the average against ${more} times), yet it is the key tier.`,
            zh: `“${key.called}”的人均贡献低于“${better.called}”（均值的 ${less} 倍对 ${more} 倍），却被定为重点用户。`,
          },
          related: [
            {
              place: { path: better.path, at: "key" },
              message: { en: `"${better.called}" is here.`, zh: `“${better.called}”在这里。` },
            },
          ],
        }
      }
  },
}
