/** Actions that run without a hand, and no tool of the team's that could run them. */
import type { Rule } from "./rule"
import type { Subject } from "./subject"

export const automatedWithoutTool: Rule = {
  id: "automated-without-tool",
  severity: "warning",
  section: "team",
  reads: ["strategies", "campaigns", "team"],
  summary: { en: "Automated actions have no tool that runs them.", zh: "自动化动作没有对应的工具。" },
  why: {
    en: "Planned as automatic, it costs no hours in the plan; without a tool somebody sends it by hand, or nobody does.",
    zh: "计划里按自动执行，不占工时；没有工具，就只能有人手工去发，或者根本没人发。",
  },
  mend: {
    en: "Add the tool under `team.tools` with the kind automation, or plan the work by hand.",
    zh: "在 `team.tools` 中加上自动化类的工具，或改为人工并排上工时。",
  },
  examples: {
    bad: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  tools:
    board: { name: 经营看板, kind: 数据分析 }
strategies:
  gift:
    actions:
      letter:
        is: 注册次日发欢迎信
        automated: true
#                  ^^^^ "letter" is to run by itself, but none of the team's tools is for automation.
`,
    ],
    good: [
      `playbook: 试点
period: { start: 2026-03-02, weeks: 8 }
team:
  tools:
    touch: { name: 触达引擎, kind: 自动化 }
strategies:
  gift:
    actions:
      letter:
        is: 注册次日发欢迎信
        automated: true
`,
    ],
  },
  *check(subject) {
    const tools = subject.all("team.tools")
    if (tools.length === 0 || tools.some(({ lacks }) => lacks("kind")) || subject.unsure("team")) return
    if (tools.some(({ id, called, value }) => automation.test(`${id} ${called} ${value.kind}`))) return
    const [first, ...others] = automatedIn(subject)
    if (!first) return
    // The one cause is the missing tool: it is told once.
    yield {
      place: { path: first.path },
      message: {
        en: `"${first.called}" is to run by itself, but none of the team's tools is for automation.`,
        zh: `“${first.called}”要自动执行，但团队的工具里没有自动化工具。`,
      },
      related: others.map(({ path, called }) => ({
        place: { path },
        message: { en: `"${called}" is to run by itself, too.`, zh: `“${called}”也要自动执行。` },
      })),
    }
  },
}

const automation =
  /自动|触达|引擎|工作流|营销云|推送|调度|中台|投放|automat|engine|journey|workflow|marketing|crm|scrm|cdp|push|messag|mail|campaign|zapier|bot|ads/i

function automatedIn({ tactics }: Subject) {
  return tactics().flatMap(({ value, at }) =>
    Object.entries(value.actions ?? {}).flatMap(([id, action]) =>
      action?.automated === true
        ? [{ path: at("actions", id, "automated"), called: String(action.name ?? id) }]
        : [],
    ),
  )
}
