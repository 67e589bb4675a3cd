/** A party that gives and gets nothing for it, or that gets without giving. */
import type { Rule } from "./rule"

export const oneSidedParty: Rule = {
  id: "one-sided-party",
  severity: "warning",
  section: "product",
  reads: ["product"],
  summary: {
    en: "A party gives and gets nothing, or gets and gives nothing.",
    zh: "有一方只付出不得到，或只得到不付出。",
  },
  why: {
    en: "Whoever gets nothing stops giving as soon as something better comes along; drivers without income take the passengers with them.",
    zh: "得不到好处的一方，一有更好的去处就会离开；司机没有收入，乘客也就打不到车。",
  },
  mend: {
    en: "Write what it `gets` and what it `gives`; if it really gets nothing, that is the first thing to change.",
    zh: "写明它得到什么（`gets`）、付出什么（`gives`）；如果真的什么都得不到，这就是首先要改的地方。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
product:
  parties:
    platform: { name: 平台, gives: 派单, gets: 服务费 }
    riders: { name: 乘客, gives: 车费, gets: 准点 }
    drivers:
#   ^^^^^^^ "司机" gives something and gets nothing for it.
      name: 司机
      gives: [时间, 车辆]
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-01-05, weeks: 8 }
product:
  parties:
    platform: { name: 平台 }
    riders: { name: 乘客 }
    drivers: { name: 司机 }
`,
    ],
  },
  *check({ own, all }) {
    const said = new Set(
      all("product.parties").flatMap(({ lacks }) =>
        (["gives", "gets"] as const).filter((key) => !lacks(key)),
      ),
    )
    if (said.size < 2) return
    for (const { path, called, lacks } of own("product.parties")) {
      if (!lacks("gives") && !lacks("gets")) continue
      const [en, zh] = lacks("gives")
        ? lacks("gets")
          ? ["neither gives nor gets anything", "既不付出，也没有得到什么"]
          : ["gets something and gives nothing for it", "有所得，却没有写付出什么"]
        : ["gives something and gets nothing for it", "有付出，却没有写得到什么"]
      yield {
        place: { path, at: "key" },
        message: { en: `"${called}" ${en}.`, zh: `“${called}”${zh}。` },
      }
    }
  },
}
