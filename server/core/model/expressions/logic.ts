/** What `&&`, `||`, `!`, `-` and `? :` may stand with. */
import type { Words } from "../../problem"
import { type ExpressionFix, writing } from "./finding"
import { isName, note, operandOf, type Reading, textOf } from "./reading"
import type { Node } from "./tree"
import { agree, BOOL, NUMBER, type Type } from "./type"
import { code, typeWords } from "./words"

export function logic(node: Node & { readonly op: "&&" | "||" }, reading: Reading): Type {
  const [left, right] = node.args
  const types = [reading.typeOf(left, reading), reading.typeOf(right, reading)] as const
  if (!truthful(types[0])) noteOperand(left, types[0], code(node.op), reading)
  if (truthful(types[1])) return BOOL
  const again = repeated(left, right, node.op, types[1], reading)
  if (again) note(reading, right, again.message, [again.fix])
  else noteOperand(right, types[1], code(node.op), reading)
  return BOOL
}

export function negation(node: Node & { readonly op: "!_" | "-_" }, reading: Reading): Type {
  const type = reading.typeOf(node.args, reading)
  if (node.op === "!_") {
    if (!truthful(type)) noteOperand(node.args, type, code("!"), reading)
    return BOOL
  }
  if (!agree(type, NUMBER)) {
    const [shown, words] = [code(textOf(node.args, reading)), typeWords(type)]
    note(reading, node.args, {
      en: `\`-\` stands before a number, but ${shown} is ${words.en}.`,
      zh: `\`-\` 后面要是数字，而 ${shown} 是${words.zh}。`,
    })
  }
  return NUMBER
}

export function choice(node: Node & { readonly op: "?:" }, reading: Reading): Type {
  const [condition, yes, no] = node.args
  const type = reading.typeOf(condition, reading)
  if (!truthful(type)) noteOperand(condition, type, code("?"), reading)
  const types = [reading.typeOf(yes, reading), reading.typeOf(no, reading)] as const
  if (agree(...types)) return types[0].is === "unknown" ? types[1] : types[0]
  const [shown, words] = [[yes, no].map((one) => code(textOf(one, reading))), types.map(typeWords)]
  note(reading, no, {
    en: `Both answers of \`?\` are of one sort, but ${shown[0]} is ${words[0]?.en} and ${shown[1]} is ${words[1]?.en}.`,
    zh: `\`?\` 的两个结果要同一类型，而 ${shown[0]} 是${words[0]?.zh}，${shown[1]} 是${words[1]?.zh}。`,
  })
  return types[0]
}

/** A comparison that a value of this type could be part of, as the example or the fix that messages give. */
export function comparedExample(node: Node, type: Type, reading: Reading): string | undefined {
  if (node.op === "value") return undefined
  const shown = operandOf(node, reading)
  if (type.is === "number") return `${shown} > 0`
  if (type.is === "date") return `days_since(${shown}) > 7`
  if (type.is === "text") return `${shown} == ${JSON.stringify(type.values?.[0] ?? "…")}`
  return undefined
}

function noteOperand(node: Node, type: Type, sign: string, reading: Reading): void {
  const [shown, words] = [code(textOf(node, reading)), typeWords(type)]
  const example = comparedExample(node, type, reading)
  const such = example ? ` (${code(example)})` : ""
  note(reading, node, {
    en: `${sign} asks for a condition${such}, but ${shown} is ${words.en}.`,
    zh: `${sign} 需要的是条件${example ? `（${code(example)}）` : ""}，而 ${shown} 是${words.zh}。`,
  })
}

/** `city == "a" || "b"`: the second value without its comparison. */
function repeated(
  left: Node,
  right: Node,
  op: "&&" | "||",
  type: Type,
  reading: Reading,
): { readonly message: Words; readonly fix: ExpressionFix } | undefined {
  const last = left.op === op ? left.args[1] : left
  if (last.op !== "==" && last.op !== "!=") return undefined
  const [name] = last.args
  if (right.op !== "value" || !isName(name) || !agree(reading.typeOf(name, reading), type)) return undefined
  const text = `${textOf(name, reading)} ${last.op} ${textOf(right, reading)}`
  return {
    message: {
      en: `Each comparison is written out: ${code(text)}.`,
      zh: `每个比较都要写完整：${code(text)}。`,
    },
    fix: writing(right, text),
  }
}

function truthful(type: Type): boolean {
  return type.is === "bool" || type.is === "unknown"
}
