/** Whether a readable expression whose names are known makes sense as a whole, and gives what its place asks for. */
import type { Words } from "../../problem"
import { bindTree } from "./evaluation"
import { type ExpressionFinding, found, writing } from "./finding"
import { expressionType } from "./kinds"
import { comparedExample } from "./logic"
import { note, type Reading, textOf } from "./reading"
import type { Scope } from "./scope"
import type { Tree } from "./tree"
import type { Type } from "./type"
import { typeOf } from "./typeOf"
import { code, typeWords } from "./words"

export function typeFindings(tree: Tree, text: string, scope: Scope): readonly ExpressionFinding[] {
  const reading: Reading = { text, scope, locals: new Map(), found: [], typeOf }
  const type = typeOf(tree.root, reading)
  if (reading.found.length === 0) checkResult(tree, type, reading)
  if (reading.found.some(({ kind }) => kind.id === expressionType.id)) return reading.found
  return [...reading.found, ...libraryFindings(tree, text, scope)]
}

function checkResult({ root }: Tree, type: Type, reading: Reading): void {
  const wanted = reading.scope.result
  if (type.is === wanted || type.is === "unknown") return
  const shown = textOf(root, reading)
  const unquoted = root.op === "value" && typeof root.args === "string" ? root.args : undefined
  if (unquoted !== undefined && /[\s=<>/*+()-]/.test(unquoted.trim())) {
    const message = {
      en: "The whole expression stands in quotes, so it is only text; write it without them.",
      zh: "整个表达式都放在了引号里，只会被当作文本；请去掉引号。",
    }
    note(reading, root, message, [writing(root, unquoted)])
    return
  }
  const [words, example] = [
    typeWords(type),
    wanted === "bool" ? comparedExample(root, type, reading) : undefined,
  ]
  const due: Words = wanted === "bool" ? { en: "true or false", zh: "条件" } : { en: "a number", zh: "数字" }
  const message = {
    en: `This must be ${due.en}, but ${code(shown)} is ${words.en}.`,
    zh: `这里要的是${due.zh}，而 ${code(shown)} 是${words.zh}。`,
  }
  note(reading, root, message, example && !example.includes("…") ? [writing(root, example)] : [])
}

/** What only the library minds; its own words are for programmers, so it just says where. */
function libraryFindings(tree: Tree, text: string, scope: Scope): readonly ExpressionFinding[] {
  bindTree(tree, scope)
  const { error } = tree.run.check()
  if (!error) return []
  const within = error.node ?? tree.root
  const shown = code(text.slice(within.start, within.end))
  return [
    found(expressionType, within, {
      en: `${shown} does not work with what it is given.`,
      zh: `${shown} 的内容放在一起行不通。`,
    }),
  ]
}
