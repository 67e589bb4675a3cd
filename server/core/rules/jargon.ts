/** A word of the trade in a message to users. */
import type { Rule } from "./rule"
import { actionsIn } from "./shared/sent"

export const jargon: Rule = {
  id: "jargon",
  severity: "hint",
  section: "channels",
  reads: ["strategies", "campaigns"],
  summary: { en: "A message speaks the team's language, not the users'.", zh: "给用户的消息用了内部术语。" },
  why: {
    en: "Words that only the team knows make users feel handled rather than met, and they do not do what they do not understand.",
    zh: "只有团队懂的词，会让用户觉得自己被“运营”；看不懂，就不会照做。",
  },
  mend: {
    en: "Say it as you would to a friend. The words are the threshold `jargon`.",
    zh: "用平常说话的方式写。词表是阈值 `jargon`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  mini: { kind: mini_program }
strategies:
  gift:
    actions:
      letter: { is: 问候, channel: mini, message: { text: 亲爱的沉睡用户，好久不见, kind: service } }
#                                                          ^^^^ "沉睡用户" is the team's word. How would a user say it?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  mini: { kind: mini_program }
strategies:
  gift:
    actions:
      letter: { is: 唤醒沉睡用户, channel: mini, message: { text: 好久不见，想你了, kind: service } }
`,
    ],
  },
  *check(subject) {
    for (const sent of actionsIn(subject)) {
      const text = String(sent.action.message?.text ?? "")
      const found = subject.thresholds.jargon.flatMap((word) => placeOf(word, text))
      const first = found.sort((one, other) => one.start - other.start)[0]
      if (!first) continue
      const word = text.slice(first.start, first.end)
      yield {
        place: { path: sent.at("message", "text"), within: first },
        message: {
          en: `"${word}" is the team's word. How would a user say it?`,
          zh: `“${word}”是内部用语。用户会怎么说？`,
        },
      }
    }
  },
}

/** Where a word stands; a Latin one by itself, for others are part of longer words. */
function placeOf(word: string, text: string) {
  if (word === "") return []
  const lower = text.toLowerCase()
  const latin = /^\w/.test(word)
  for (
    let start = lower.indexOf(word.toLowerCase());
    start >= 0;
    start = lower.indexOf(word.toLowerCase(), start + 1)
  ) {
    const end = start + word.length
    const inside = latin && (/\w/.test(text[start - 1] ?? "") || /\w/.test(text[end] ?? ""))
    if (!inside) return [{ start, end }]
  }
  return []
}
