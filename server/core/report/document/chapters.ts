/**
 * The chapters of a document in their order, each with the section it comes from. One that has nothing to tell is left
 * out. Absent on purpose: the cover and the problems (../document.ts).
 */
import type { Words } from "../../problem"
import type { Block } from "./block"
import { actualBlocks, calendarBlocks, experimentBlocks, reviewBlocks, teamBlocks } from "./chapters/course"
import { goalBlocks } from "./chapters/goals"
import { moneyBlocks } from "./chapters/money"
import {
  assumptionBlocks,
  caseBlocks,
  complianceBlocks,
  meansBlocks,
  measureBlocks,
  serviceBlocks,
} from "./chapters/plain"
import { riskBlocks } from "./chapters/risks"
import { strategyBlocks } from "./chapters/strategies"
import { productBlocks, userBlocks } from "./chapters/users"
import type { Teller } from "./teller"

export interface Chapter {
  readonly title: Words
  /** The sections of the playbook that it tells; the first that the file has is its place. */
  readonly sections: readonly string[]
  readonly blocks: (teller: Teller) => readonly Block[]
}

export const CHAPTERS: readonly Chapter[] = [
  { title: { en: "Goals", zh: "目标" }, sections: ["targets"], blocks: goalBlocks },
  {
    title: { en: "Plan against actual", zh: "计划与实际" },
    sections: ["data"],
    blocks: actualBlocks,
  },
  { title: { en: "Product", zh: "产品" }, sections: ["product"], blocks: productBlocks },
  {
    title: { en: "Users", zh: "用户" },
    sections: ["personas", "segments", "lifecycle"],
    blocks: userBlocks,
  },
  {
    title: { en: "Strategies", zh: "策略" },
    sections: ["strategies", "campaigns"],
    blocks: strategyBlocks,
  },
  {
    title: { en: "Channels, incentives and community", zh: "渠道、激励与社群" },
    sections: ["channels", "incentives", "community"],
    blocks: meansBlocks,
  },
  { title: { en: "Money", zh: "预算与收益" }, sections: ["budget"], blocks: moneyBlocks },
  { title: { en: "Calendar", zh: "日程" }, sections: ["seasons", "team"], blocks: calendarBlocks },
  { title: { en: "Experiments", zh: "实验" }, sections: ["experiments"], blocks: experimentBlocks },
  {
    title: { en: "Risks and scenarios", zh: "风险与情景" },
    sections: ["risks", "scenarios"],
    blocks: riskBlocks,
  },
  { title: { en: "Team", zh: "团队" }, sections: ["team"], blocks: teamBlocks },
  {
    title: { en: "Feedback and service", zh: "反馈与服务" },
    sections: ["feedback", "support", "education"],
    blocks: serviceBlocks,
  },
  { title: { en: "Evaluation", zh: "评估" }, sections: ["evaluation"], blocks: reviewBlocks },
  { title: { en: "Assumptions", zh: "假设与来源" }, sections: ["assumptions"], blocks: assumptionBlocks },
  {
    title: { en: "How it is measured", zh: "指标口径" },
    sections: ["metrics", "data"],
    blocks: measureBlocks,
  },
  { title: { en: "Cases", zh: "案例" }, sections: ["cases"], blocks: caseBlocks },
  { title: { en: "Compliance", zh: "合规" }, sections: ["compliance"], blocks: complianceBlocks },
]
