/**
 * The names of a readable expression: which of them it uses, and what is said of those that nobody knows. What could
 * have been meant instead is asked in `meant.ts`.
 */
import type { Span } from "../../problem"
import { nearest } from "../../schema/nearest"
import { type ExpressionFinding, found, removing, writing } from "./finding"
import { type FreeName, freeNames } from "./freeName"
import { functionFindings } from "./functionNames"
import { unknownName } from "./kinds"
import { type Asked, meantBy } from "./meant"
import { type Scope, segmentNoun, type Use } from "./scope"
import { children, everyNode, type Node } from "./tree"
import { code, literal } from "./words"

export function usesOf(root: Node, scope: Scope): readonly Use[] {
  return freeNames(root).flatMap(({ node, access }): readonly Use[] => {
    const name = node.args
    const within = { start: node.start, end: node.end }
    if (access && scope.members?.of.has(name))
      return [{ name, member: access.args[1], within: { start: access.start, end: access.end } }]
    return scope.names.has(name) ? [{ name, within }] : []
  })
}

export function nameFindings(root: Node, text: string, scope: Scope): readonly ExpressionFinding[] {
  const parents = parentsOf(root)
  const names = freeNames(root).flatMap((free) =>
    free.access ? ofAccess(free, scope) : ofName(free.node, parents, scope),
  )
  return [...names, ...functionFindings(root, text, scope)].sort((a, b) => a.within.start - b.within.start)
}

function ofName(
  node: FreeName["node"],
  parents: ReadonlyMap<Node, Node>,
  scope: Scope,
): readonly ExpressionFinding[] {
  if (scope.names.has(node.args)) return []
  const asked: Asked = { word: node.args, beside: besideOf(node, parents), scope }
  const { message, texts } = meantBy(asked)
  return [
    found(
      unknownName,
      node,
      message,
      texts.map((text) => writing(node, text)),
    ),
  ]
}

/** The name that a node is compared with: `city` for what stands in `city == …` and `city in […]`. */
function besideOf(node: Node, parents: ReadonlyMap<Node, Node>): string | undefined {
  const parent = parents.get(node)
  if (parent?.op === "list") return besideOf(parent, parents)
  if (parent?.op !== "==" && parent?.op !== "!=" && parent?.op !== "in") return undefined
  const other = parent.args[0] === node ? parent.args[1] : parent.args[0]
  return other.op === "id" ? other.args : undefined
}

function ofAccess({ node, access }: FreeName, scope: Scope): readonly ExpressionFinding[] {
  if (!access) return []
  const [name, member] = [node.args, access.args[1]]
  const memberSpan: Span = { start: access.pos, end: access.end }
  if (scope.members?.of.has(name)) {
    if (scope.members.names.has(member)) return []
    const { message, texts } = meantBy({ word: member, scope: { ...scope, names: scope.members.names } })
    return [
      found(
        unknownName,
        memberSpan,
        message,
        texts.map((text) => writing(memberSpan, text)),
      ),
    ]
  }
  if (scope.names.has(name)) return [ofPart(name, member, access, scope)]
  if (!scope.members && scope.names.has(member)) return [ofOwner(node, member, access, scope)]
  if (!scope.members) return ofName(node, new Map(), scope)
  return [ofSegment(node, scope)]
}

/** `city.name`, or `active_users.new_buyers` the wrong way round. */
function ofPart(name: string, member: string, access: Node, scope: Scope): ExpressionFinding {
  const { noun } = scope
  if (scope.members?.of.has(member)) {
    const turned = `${member}.${name}`
    return found(
      unknownName,
      access,
      {
        en: `The ${segmentNoun.en} comes before the ${noun.en}: ${code(turned)}.`,
        zh: `${segmentNoun.zh}写在${noun.zh}前面：${code(turned)}。`,
      },
      [writing(access, turned)],
    )
  }
  const within = { start: access.pos, end: access.end }
  return found(
    unknownName,
    within,
    {
      en: `${literal(name)} is one ${noun.en} and has no part called ${literal(member)}.`,
      zh: `${noun.zh} "${name}" 里没有名为 "${member}" 的部分。`,
    },
    [removing({ start: access.start + name.length, end: access.end }, `.${member}`)],
  )
}

/** `user.city`: an owner that the format does not ask for. */
function ofOwner(node: FreeName["node"], member: string, access: Node, scope: Scope): ExpressionFinding {
  return found(
    unknownName,
    node,
    {
      en: `${literal(node.args)} is not needed: the ${scope.noun.en} is written ${code(member)}.`,
      zh: `不需要写 "${node.args}"，${scope.noun.zh}直接写 ${code(member)}。`,
    },
    [writing(access, member)],
  )
}

function ofSegment(node: FreeName["node"], scope: Scope): ExpressionFinding {
  const near = nearest(node.args, scope.members?.of ?? [])
  const en = `No ${segmentNoun.en} is called ${literal(node.args)}.`
  const zh = `没有名为 "${node.args}" 的${segmentNoun.zh}。`
  if (!near) return found(unknownName, node, { en, zh })
  return found(unknownName, node, { en: `${en} Did you mean "${near}"?`, zh: `${zh}是不是 "${near}"？` }, [
    writing(node, near),
  ])
}

function parentsOf(root: Node): ReadonlyMap<Node, Node> {
  return new Map(
    everyNode(root).flatMap((parent) => children(parent).map((child) => [child, parent] as const)),
  )
}
