/** A plan that reaches users through one channel alone, which many of them cannot be reached by. */
import type { Rule } from "./rule"
import { most, percent } from "./shared/figures"
import { actionsOf } from "./shared/sent"

export const singleChannel: Rule = {
  id: "single-channel",
  severity: "hint",
  section: "channels",
  reads: ["channels", "strategies", "campaigns"],
  summary: {
    en: "Everything goes through one channel that does not reach everybody.",
    zh: "全部动作只走一个渠道，而它并不能触达所有人。",
  },
  why: {
    en: "Whoever turned notifications off gets nothing of the whole plan, and one change of the platform's rules stops all of it.",
    zh: "关掉通知的人收不到计划中的任何内容；平台规则一变，整个计划都停摆。",
  },
  mend: {
    en: "Add a channel for the others: in the app, a mini program, a group, offline.",
    zh: "为其余的人加一个渠道：App 内、小程序、社群或线下。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  push: { kind: push, covers: 55% }
# ^^^^ All 3 strategies go through "push" alone, which reaches 55 % of users. What do the others get?
strategies:
  tips: { actions: { tip: { is: 每周菜谱, channel: push } } }
  gift: { actions: { coupon: { is: 周末券, channel: push } } }
  recall: { actions: { letter: { is: 问候, channel: push } } }
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  push: { kind: push, covers: 55% }
  home: { kind: in_app, covers: 100% }
strategies:
  tips: { actions: { tip: { is: 每周菜谱, channel: push } } }
  gift: { actions: { coupon: { is: 周末券, channel: home } } }
  recall: { actions: { letter: { is: 问候, channel: push } } }
`,
    ],
  },
  *check({ all, own, tactics, unsure }) {
    const [channel] = own("channels")
    if (!channel || all("channels").length !== 1 || unsure("channels")) return
    const covers = most(channel.quantity("covers"))
    const acting = tactics().filter((tactic) =>
      actionsOf(tactic).some(({ action }) => action.channel === channel.id),
    )
    if (covers === undefined || covers > 0.9 || acting.length < 3) return
    yield {
      place: { path: channel.path, at: "key" },
      message: {
        en: `All ${acting.length} strategies go through "${channel.called}" alone, which reaches ${percent(covers).en} of users. What do the others get?`,
        zh: `${acting.length} 个策略全都只走“${channel.called}”，而它只能触达 ${percent(covers).zh} 的用户。其余的人怎么办？`,
      },
    }
  },
}
