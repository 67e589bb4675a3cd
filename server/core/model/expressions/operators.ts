/** The operators that can follow what is already written, for completion. */
import type { Words } from "../../problem"
import type { Completion, Name, Scope } from "./scope"
import type { Token } from "./tokens"

const WORDS: Readonly<Record<string, Words>> = {
  "==": { en: "is", zh: "等于" },
  "!=": { en: "is not", zh: "不等于" },
  ">": { en: "more than", zh: "大于" },
  ">=": { en: "at least", zh: "大于等于" },
  "<": { en: "less than", zh: "小于" },
  "<=": { en: "at most", zh: "小于等于" },
  in: { en: "is one of", zh: "属于其中之一" },
  "&&": { en: "and", zh: "并且" },
  "||": { en: "or", zh: "或者" },
  "+": { en: "plus", zh: "加" },
  "-": { en: "minus", zh: "减" },
  "*": { en: "times", zh: "乘" },
  "/": { en: "divided by", zh: "除以" },
}

const COMPARING = ["==", "!=", ">", ">=", "<", "<="]
const COMPUTING = ["/", "*", "+", "-"]
const JOINING = ["&&", "||"]

/** By the sort of what stands before the cursor. */
const AFTER: Readonly<Record<Name["type"], readonly string[]>> = {
  number: [...COMPARING, ...COMPUTING],
  text: ["==", "!=", "in"],
  bool: [...JOINING, "==", "!="],
  date: ["<", ">", "<=", ">="],
}

export function operatorsAfter(before: readonly Token[], scope: Scope): readonly Completion[] {
  const last = before.at(-1)
  const compared = COMPARING.concat("in").includes(before.at(-2)?.text ?? "") || last?.text === "]"
  const type =
    last?.kind === "word" ? scope.names.get(last.text)?.type : last?.kind === "number" ? "number" : undefined
  const signs = compared ? JOINING : scope.result === "number" ? COMPUTING : AFTER[type ?? "number"]
  const detail = (sign: string): Words => WORDS[sign] ?? { en: sign, zh: sign }
  return signs.map((sign, sort) => ({
    label: sign,
    insert: `${sign} `,
    detail: detail(sign),
    sort,
    kind: "operator",
  }))
}
