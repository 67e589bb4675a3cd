/**
 * The type of every part of a readable expression whose names are known, and what does not go together in it. The
 * rules here are the ones that can be said in plain words; what only the CEL library minds is left to it.
 */
import { arithmetic } from "./arithmetic"
import { callType, quantifierType } from "./calls"
import { chained, comparison, membership, negated } from "./comparison"
import { choice, logic, negation } from "./logic"
import { note, type Reading, textOf } from "./reading"
import type { Node } from "./tree"
import { agree, BOOL, DATE, listOf, NULL, NUMBER, TEXT, type Type, UNKNOWN } from "./type"
import { code, typeWords } from "./words"

export function typeOf(node: Node, reading: Reading): Type {
  switch (node.op) {
    case "value":
      return ofValue(node.args)
    case "id":
      return ofId(node.args, reading)
    case ".":
      return ofMember(node, reading)
    case "list":
      return ofList(node.args, reading)
    case "!_":
    case "-_":
      return negation(node, reading)
    case "||":
    case "&&":
      return logic(node, reading)
    case "?:":
      return choice(node, reading)
    case "call":
      return callType(node, reading)
    case "rcall":
      return quantifierType(node, reading) ?? callType(node, reading)
    default:
      return ofOperator(node, reading)
  }
}

function ofOperator(node: Node, reading: Reading): Type {
  switch (node.op) {
    case "+":
    case "-":
    case "*":
    case "/":
    case "%":
      return arithmetic(node, reading)
    case "in":
      return membership(node, reading)
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return chained(node, reading) ?? negated(node, reading) ?? comparison(node, reading)
    default:
      return UNKNOWN
  }
}

function ofValue(value: unknown): Type {
  if (value === null) return NULL
  if (typeof value === "number" || typeof value === "bigint") return NUMBER
  if (typeof value === "string") return TEXT
  if (typeof value === "boolean") return BOOL
  return typeof value === "object" && typeof value.valueOf() === "bigint" ? NUMBER : UNKNOWN
}

const OF_NAME = { number: NUMBER, text: TEXT, bool: BOOL, date: DATE } as const

function ofId(id: string, { locals, scope }: Reading): Type {
  const local = locals.get(id)
  if (local) return local
  const name = scope.names.get(id)
  if (!name) return UNKNOWN
  return name.values ? { ...OF_NAME[name.type], values: name.values, name: id } : OF_NAME[name.type]
}

function ofMember(node: Node & { readonly op: "." }, reading: Reading): Type {
  const { locals, scope } = reading
  const [owner, member] = node.args
  if (owner.op !== "id" || locals.has(owner.args)) return ofPart(node, reading)
  const name = scope.members?.of.has(owner.args) ? scope.members.names.get(member) : undefined
  return name ? OF_NAME[name.type] : UNKNOWN
}

/** Numbers, texts and the like have no parts; what else there is the library knows. */
function ofPart(node: Node & { readonly op: "." }, reading: Reading): Type {
  const [owner, member] = node.args
  const type = typeOf(owner, reading)
  if (type.is === "unknown" || type.is === "list") return UNKNOWN
  const [shown, words] = [code(textOf(owner, reading)), typeWords(type)]
  note(
    reading,
    { start: node.pos, end: node.end },
    {
      en: `${shown} is ${words.en} and has no part called "${member}".`,
      zh: `${shown} 是${words.zh}，里面没有名为 "${member}" 的部分。`,
    },
  )
  return UNKNOWN
}

/** All entries of a list are of one sort: the first's. */
function ofList(entries: readonly Node[], reading: Reading): Type {
  const types = entries.map((entry) => typeOf(entry, reading))
  const first = types[0] ?? UNKNOWN
  const odd = types.findIndex((type) => !agree(first, type))
  const [firstEntry, oddEntry] = [entries[0], entries[odd]]
  if (firstEntry && oddEntry) {
    const shown = [firstEntry, oddEntry].map((entry) => code(reading.text.slice(entry.start, entry.end)))
    const words = [first, types[odd] ?? UNKNOWN].map(typeWords)
    note(reading, oddEntry, {
      en: `A list holds things of one sort, but ${shown[0]} is ${words[0]?.en} and ${shown[1]} is ${words[1]?.en}.`,
      zh: `列表里的内容要同一类型，而 ${shown[0]} 是${words[0]?.zh}，${shown[1]} 是${words[1]?.zh}。`,
    })
  }
  return listOf(first)
}
