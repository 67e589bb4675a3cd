/**
 * What could be written at an offset of a half-typed expression. Absent on purpose: how it is shown, and quoting for
 * YAML; what is offered here is expression text.
 */
import type { Span, Words } from "../../problem"
import { functions, methods } from "./functions"
import { operatorsAfter } from "./operators"
import { type Completion, type Scope, segmentNoun, titleOf } from "./scope"
import { endsOperand } from "./slips/typed"
import { type Token, tokenize } from "./tokens"
import { literal, typeWords } from "./words"

export interface Completions {
  /** What an item takes the place of. */
  readonly replace: Span
  readonly items: readonly Completion[]
}

export function completeExpression(text: string, offset: number, scope: Scope): Completions {
  const at = Math.min(Math.max(0, Math.trunc(offset) || 0), text.length)
  const tokens = tokenize(text)
  const inside =
    tokens.find(
      ({ kind, start, end }) => (kind === "word" || kind === "foreign") && start <= at && at <= end,
    ) ?? tokens.find(({ start, end, open }) => start < at && (at < end || (at === end && open)))
  if (inside?.kind === "text") return inText(inside, tokens, at, scope)
  if (inside && inside.kind !== "word" && inside.kind !== "foreign")
    return { replace: { start: at, end: at }, items: [] }
  const replace = inside ? { start: inside.start, end: inside.end } : { start: at, end: at }
  const before = tokens.filter(({ end }) => end <= replace.start)
  const items = itemsAfter(before, replace.start, scope)
  const next = text[replace.end] ?? ""
  return { replace, items: items.map((item) => withoutRepeat(item, next)) }
}

/** `days_since(` before a parenthesis that is there already does not bring another. */
function withoutRepeat(item: Completion, next: string): Completion {
  return /[(.]$/.test(item.insert) && item.insert.endsWith(next) && next !== ""
    ? { ...item, insert: item.insert.slice(0, -1) }
    : item
}

function itemsAfter(before: readonly Token[], at: number, scope: Scope): readonly Completion[] {
  const last = before.at(-1)
  if (last?.text === "." && last.kind === "sign") return afterPoint(before, scope)
  if (endsOperand(last)) return last?.end === at ? [] : operatorsAfter(before, scope)
  const compared = comparedName(before)
  return [
    ...valueItems(compared, scope),
    ...nameItems(scope, wantedType(before, scope)),
    ...memberOwners(scope),
    ...functionItems(scope),
  ]
}

/** Inside quotes only the values of the enum help; an open text is replaced up to the cursor. */
function inText(token: Token, tokens: readonly Token[], at: number, scope: Scope): Completions {
  const replace = { start: token.start, end: token.open ? at : token.end }
  const before = tokens.slice(0, tokens.indexOf(token))
  const compared = comparedName(before)
  const isText = compared !== undefined && scope.names.get(compared)?.type === "text"
  return { replace, items: isText ? valueItems(compared, scope) : [] }
}

/** The name whose value is due: `city` after `city ==`, `city in [` and `city in ["beijing",`. */
function comparedName(before: readonly Token[]): string | undefined {
  let at = before.length - 1
  const open = before.findLastIndex(({ text }) => text === "[" || text === "]")
  if (before[open]?.text === "[") at = open - 1
  if (!["==", "!=", "in"].includes(before[at]?.text ?? "")) return undefined
  return before[at - 1]?.kind === "word" ? before[at - 1]?.text : undefined
}

function valueItems(compared: string | undefined, scope: Scope): readonly Completion[] {
  const name = compared === undefined ? undefined : scope.names.get(compared)
  if (!name || compared === undefined) return []
  const isText = name.type === "text"
  const values = name.type === "bool" ? ["true", "false"] : isText ? (name.values ?? []) : []
  const detail = titleOf(compared, name)
  return values.map((label, sort) => {
    return { label, insert: isText ? literal(label) : label, detail, sort, kind: "value" }
  })
}

/** The sort of thing that is due: what a function takes, what the other side of a comparison is. */
function wantedType(before: readonly Token[], { names, result }: Scope): string | undefined {
  const [word, sign] = [before.at(-2)?.text ?? "", before.at(-1)?.text ?? ""]
  if (sign === "(" && functions.has(word)) return functions.get(word)?.takes[0]
  if (["==", "!=", "<", "<=", ">", ">="].includes(sign)) return names.get(word)?.type
  return result === "number" || ["+", "-", "*", "/"].includes(sign) ? "number" : undefined
}

function nameItems({ names }: Scope, wanted: string | undefined): readonly Completion[] {
  return [...names].map(([id, name], order) => ({
    label: id,
    insert: id,
    detail: withType(titleOf(id, name), typeWords({ is: name.type })),
    sort: (wanted === undefined || wanted === name.type ? 1000 : 2000) + order,
    kind: "name",
  }))
}

function memberOwners({ members }: Scope): readonly Completion[] {
  return [...(members?.of ?? [])].map((id, order) => ({
    label: id,
    insert: `${id}.`,
    detail: segmentNoun,
    sort: 4000 + order,
    kind: "name",
  }))
}

function functionItems({ names, result }: Scope): readonly Completion[] {
  const dates = [...names.values()].some(({ type }) => type === "date")
  return [...functions.values()].flatMap((one, order): readonly Completion[] => {
    const useful =
      one.takes[0] !== "date" && one.gives !== "date" ? result === "number" || one.takes[0] === "any" : dates
    if (!one.detail || !useful) return []
    return [
      { label: one.name, insert: `${one.name}(`, detail: one.detail, sort: 6000 + order, kind: "function" },
    ]
  })
}

/** After `new_buyers.` its metrics, after a text its functions. */
function afterPoint(before: readonly Token[], scope: Scope): readonly Completion[] {
  const owner = before.at(-2)
  if (owner?.kind === "word" && scope.members?.of.has(owner.text)) {
    return [...scope.members.names].map(([id, name], sort) => {
      return { label: id, insert: id, detail: titleOf(id, name), sort, kind: "member" }
    })
  }
  if (owner?.kind !== "word" || scope.names.get(owner.text)?.type !== "text") return []
  return [...methods.values()].flatMap((one, sort): readonly Completion[] =>
    one.detail
      ? [{ label: one.name, insert: `${one.name}(`, detail: one.detail, sort, kind: "function" }]
      : [],
  )
}

function withType(title: Words, type: Words): Words {
  return { en: `${title.en}: ${type.en}`, zh: `${title.zh}：${type.zh}` }
}
