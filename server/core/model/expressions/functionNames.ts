/** Calls of functions that do not exist, or that are written before or after what they are about by mistake. */
import type { Span, Words } from "../../problem"
import { nearest } from "../../schema/nearest"
import { type ExpressionFinding, found, writing } from "./finding"
import { binder, functions, methods, quantifiers } from "./functions"
import { unknownName } from "./kinds"
import type { Scope } from "./scope"
import { everyNode, type Node } from "./tree"
import { code, literal } from "./words"

export function functionFindings(root: Node, text: string, scope: Scope): readonly ExpressionFinding[] {
  return everyNode(root).flatMap((node) => {
    if (node.op === "call") return ofCall(node, text, scope)
    return node.op === "rcall" ? ofMethod(node, text) : []
  })
}

function ofCall(
  node: Node & { readonly op: "call" },
  text: string,
  scope: Scope,
): readonly ExpressionFinding[] {
  const [name, args] = node.args
  if (functions.has(name)) return []
  const within = { start: node.start, end: node.start + name.length }
  const [first, ...rest] = args.map((arg) => text.slice(arg.start, arg.end))
  if (methods.has(name) && first !== undefined)
    return [misplaced(node, within, name, `${first}.${name}(${rest.join(", ")})`)]
  if (!scope.names.has(name)) return [unknown(within, name, functions.keys())]
  const message: Words = {
    en: `The ${scope.noun.en} ${literal(name)} is not a function; it has no parentheses.`,
    zh: `${scope.noun.zh} "${name}" 不是函数，后面不写括号。`,
  }
  return [found(unknownName, within, message, [writing(node, name)])]
}

function ofMethod(node: Node & { readonly op: "rcall" }, text: string): readonly ExpressionFinding[] {
  const [name, receiver, args] = node.args
  if (methods.has(name) || quantifiers.has(name) || name === binder) return []
  const within = methodSpan(node, text)
  if (!functions.has(name)) return [unknown(within, name, methods.keys())]
  const parts = [receiver, ...args].map((part) => text.slice(part.start, part.end))
  return [misplaced(node, within, name, `${name}(${parts.join(", ")})`)]
}

/** Where the name of `receiver.name(…)` stands; the library does not tell. */
function methodSpan(node: Node & { readonly op: "rcall" }, text: string): Span {
  const [name, receiver] = node.args
  const start = text.indexOf(name, receiver.end)
  return start < 0 || start >= node.end ? node : { start, end: start + name.length }
}

function misplaced(node: Node, within: Span, name: string, right: string): ExpressionFinding {
  const message = {
    en: `${code(name)} is written like this: ${code(right)}.`,
    zh: `${code(name)} 的写法是 ${code(right)}。`,
  }
  return found(unknownName, within, message, [writing(node, right)])
}

function unknown(within: Span, name: string, candidates: Iterable<string>): ExpressionFinding {
  const near = FOREIGN.get(name.toLowerCase()) ?? nearest(name, candidates)
  const en = `No function is called ${literal(name)}.`
  const zh = `没有名为 "${name}" 的函数。`
  if (near === undefined) return found(unknownName, within, { en, zh })
  const message = { en: `${en} Did you mean "${near}"?`, zh: `${zh}是不是 "${near}"？` }
  return found(unknownName, within, message, [writing(within, near)])
}

/** What spreadsheets and other languages call them. */
const FOREIGN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    len: "size",
    length: "size",
    includes: "contains",
    days: "days_since",
    datediff: "days_since",
  }),
)
