/** Quiet or opening hours that begin and end at the same time of day. */
import type { Path } from "../problem"
import type { Rule } from "./rule"

export const hoursOfNoLength: Rule = {
  id: "hours-of-no-length",
  severity: "warning",
  section: "channels",
  reads: ["channels", "support"],
  summary: { en: "Hours begin and end at the same time.", zh: "时段的起止时间相同。" },
  why: {
    en: "Nobody can tell whether that means never or around the clock, so that one tool stays quiet all day and another never.",
    zh: "看不出是“从不”还是“全天”，有的工具会整天静默，有的则从不静默。",
  },
  mend: {
    en: "Write when it begins and when it ends; leave `quiet` out where a channel is never quiet, and write `hours: 24/7` for a desk that never closes.",
    zh: "写清开始与结束；渠道从不静默就不写 `quiet`，客服全天在线就写 `hours: 24/7`。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  push: { kind: push, quiet: { from: 21:00, to: 21:00 } }
#                                               ^^^^^ The hours of "push" begin and end at 21:00. Is that never, or the whole day?
`,
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
support:
  desk: { hours: { from: 09:00, to: 09:00 } }
#                                   ^^^^^ The hours of "desk" begin and end at 09:00. Is that never, or the whole day?
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
channels:
  push: { kind: push, quiet: { from: 21:00, to: 08:00 } }
support:
  desk: { hours: 24/7 }
`,
    ],
  },
  *check({ own }) {
    const quiet = own("channels").map(({ called, at, value }) => ({
      called,
      path: at("quiet"),
      hours: value.quiet,
    }))
    const open = own("support").map(({ called, at, value }) => ({
      called,
      path: at("hours"),
      hours: value.hours,
    }))
    for (const { called, path, hours } of [...quiet, ...open]) {
      if (typeof hours !== "object" || hours.from === undefined || hours.from !== hours.to) continue
      const place: Path = [...path, "to"]
      yield {
        place: { path: place },
        message: {
          en: `The hours of "${called}" begin and end at ${hours.to}. Is that never, or the whole day?`,
          zh: `“${called}”的时段起止都是 ${hours.to}。是从不，还是全天？`,
        },
      }
    }
  },
}
