/** Correlations that contradict each other, as a problem of the playbook. */
import type { Problem } from "../../problem"
import type { NotPositive } from "../sample"

export function contradictionProblem({ notPositive, fitting }: NotPositive): Problem {
  const ids = notPositive.map((name) => name.replace(/^\$/, ""))
  const percent = Math.floor(fitting * 100)
  return {
    id: "correlations-contradict",
    severity: "error",
    place: { path: ["assumptions", ids[0] ?? "", "correlates"], at: "key" },
    message: {
      en: `The correlations of ${ids.join(", ")} cannot all hold at once. Multiplied by ${percent} % they could.`,
      zh: `${ids.join("、")} 之间的相关系数不可能同时成立。都乘以 ${percent}% 就可以。`,
    },
  }
}
