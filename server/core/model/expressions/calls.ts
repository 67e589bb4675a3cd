/** What functions are given and what comes back. */
import type { Words } from "../../problem"
import { writing } from "./finding"
import { localOf } from "./freeName"
import { type Callable, functions, methods } from "./functions"
import { readDate } from "./library"
import { note, type Reading, textOf } from "./reading"
import type { Node } from "./tree"
import { BOOL, listOf, type Type, UNKNOWN } from "./type"
import { code, literal, typeWords } from "./words"

type Call = Node & { readonly op: "call" | "rcall" }

export function callType(node: Call, reading: Reading): Type {
  const callable = (node.op === "call" ? functions : methods).get(node.args[0])
  const args = node.op === "call" ? node.args[1] : node.args[2]
  const types = args.map((arg) => reading.typeOf(arg, reading))
  if (node.op === "rcall")
    checkReceiver(node.args[1], reading.typeOf(node.args[1], reading), callable, reading)
  if (!callable) return UNKNOWN
  if (!takesSoMany(callable, args.length)) noteCount(node, callable, reading)
  else for (const [at, arg] of args.entries()) checkArgument(arg, types[at] ?? UNKNOWN, callable, at, reading)
  if (callable.name === "date" && args[0]) checkDay(args[0], reading)
  return { is: callable.gives }
}

function takesSoMany({ takes, more, optional = 0 }: Callable, count: number): boolean {
  return count >= takes.length - optional && (more ? count <= 8 : count <= takes.length)
}

function noteCount(node: Call, { name, takes, of, more }: Callable, reading: Reading): void {
  const shown = `${of ? "…." : ""}${name}(${takes.map(() => "…").join(", ")}${more ? ", …" : ""})`
  note(reading, node, {
    en: `${code(name)} is written ${code(shown)}.`,
    zh: `${code(name)} 的写法是 ${code(shown)}。`,
  })
}

function checkReceiver(node: Node, type: Type, callable: Callable | undefined, reading: Reading): void {
  if (!callable?.of || callable.of === "unknown" || type.is === "unknown" || type.is === callable.of) return
  noteSort(node, type, callable.name, callable.of, reading)
}

function checkArgument(node: Node, type: Type, callable: Callable, at: number, reading: Reading): void {
  const wanted = callable.takes[Math.min(at, callable.takes.length - 1)]
  if (!wanted || wanted === "any" || wanted === type.is || type.is === "unknown") return
  noteSort(node, type, callable.name, wanted, reading)
}

function noteSort(node: Node, type: Type, name: string, wanted: Type["is"], reading: Reading): void {
  const [is, due] = [typeWords(type), typeWords({ is: wanted })]
  const shown = textOf(node, reading)
  const day =
    wanted === "date" && node.op === "value" && typeof node.args === "string" ? `date(${shown})` : undefined
  const message: Words = {
    en: `${code(name)} asks for ${due.en}, but ${code(shown)} is ${is.en}.`,
    zh: `${code(name)} 需要${due.zh}，而 ${code(shown)} 是${is.zh}。`,
  }
  note(reading, node, message, day ? [writing(node, day)] : [])
}

function checkDay(node: Node, reading: Reading): void {
  if (node.op !== "value" || typeof node.args !== "string") return
  try {
    readDate(node.args)
  } catch {
    const shown = literal(node.args)
    note(reading, node, {
      en: `${shown} is not a day of the calendar; days are written like "2026-03-01".`,
      zh: `${shown} 不是日历上的日期；日期的写法如 "2026-03-01"。`,
    })
  }
}

/** `list.exists(entry, condition)` and its like. */
export function quantifierType(node: Node & { readonly op: "rcall" }, reading: Reading): Type | undefined {
  const given = localOf(node)
  if (!given) return undefined
  const [over] = given.outside.map((one) => reading.typeOf(one, reading))
  const entry = node.args[0] === "bind" ? (over ?? UNKNOWN) : (over?.of ?? UNKNOWN)
  const inner = { ...reading, locals: new Map([...reading.locals, [given.name, entry]]) }
  const types = given.inside.map((one) => inner.typeOf(one, inner))
  if (node.args[0] === "bind") return types[0] ?? UNKNOWN
  if (node.args[0] === "filter") return listOf(entry)
  return node.args[0] === "map" ? listOf(types.at(-1) ?? UNKNOWN) : BOOL
}
