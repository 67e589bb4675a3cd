/**
 * Whether every reference names something: entries of this file and of its imports, and the imports themselves.
 */
import type { Fix, Problem, Words } from "../problem"
import { problem } from "../problem"
import { nearest } from "../schema/nearest"
import { entrySections } from "../schema/shape"
import { defaultIds } from "./default-ids"
import { baseName } from "./file-name"
import {
  assumptionMisfit,
  importCycle,
  importNotFound,
  unknownReference,
  wrongSection,
} from "./kinds/references"
import { builtinMetrics } from "./metrics"
import type { Definition, Import, Playbook, Reference } from "./playbook"
import { parseQuantity } from "./quantity"
import { type Linked, nounOf, type Workspace } from "./workspace"

/** The problems of a playbook's references. */
export function* referenceProblems(linked: Linked, workspace: Workspace): Iterable<Problem> {
  yield* importProblems(linked, workspace)
  for (const reference of linked.playbook.references) {
    const found = judge(reference, linked)
    if (found) yield found
  }
  yield* assumptionProblems(linked)
}

/** Whether an id is known without an entry: the six stages where the plan names none, the built-in metrics. */
export function isBuiltIn(section: string, id: string, linked: Linked): boolean {
  if (section === "metrics") return builtinMetrics.has(id)
  return linked.definitions(section).size === 0 && (defaultIds(section)?.has(id) ?? false)
}

function judge(reference: Reference, linked: Linked): Problem | undefined {
  const { to, id, open } = reference
  if (linked.definition(to, id) || to.some((section) => isBuiltIn(section, id, linked))) return undefined
  const candidates = to.flatMap((section) => [...idsOf(section, linked)])
  if (open && candidates.length === 0) return undefined
  if (to.some((section) => linked.unsure(section))) return undefined
  const elsewhere = definitionElsewhere(id, to, linked)
  const weekly = to.includes("metrics") ? retainedByWeek(id) : undefined
  const near = calledSo(id, to, linked) ?? weekly ?? nearest(id, candidates)
  return elsewhere
    ? misdirected(reference, elsewhere, near)
    : unknown(
        reference,
        near,
        weekly !== undefined && near === weekly
          ? inWeeks(weekly)
          : hint(reference, near, candidates.length === 0),
      )
}

/** Every id that a section offers. */
export function* idsOf(section: string, linked: Linked): Iterable<string> {
  const defined = linked.definitions(section)
  yield* defined.keys()
  if (section === "metrics") yield* builtinMetrics.keys()
  else if (defined.size === 0) yield* defaultIds(section)?.keys() ?? []
}

function definitionElsewhere(id: string, to: readonly string[], linked: Linked): Definition | undefined {
  for (const section of entrySections.keys())
    if (!to.includes(section)) {
      const found = linked.definitions(section).get(id)
      if (found) return found
    }
  return undefined
}

function noun(to: readonly string[]): Words {
  return nounOf(to[0] ?? "")
}

function withArticle(word: string): string {
  return `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`
}

function misdirected(reference: Reference, found: Definition, near: string | undefined): Problem {
  const due = noun(reference.to)
  const is = nounOf(found.section)
  return problem(wrongSection, {
    place: placeOf(reference),
    message: {
      en: `"${reference.id}" is ${withArticle(is.en)}; here ${withArticle(due.en)} is due.`,
      zh: `“${reference.id}”是${is.zh}，这里需要的是${due.zh}。`,
    },
    related: [relatedTo(found)],
    fixes: near ? [writing(reference, near)] : [],
  })
}

/** The built-in retention of the week in which a day lies: `retention_d7` is no slip of the hand for `retention_w7`. */
function retainedByWeek(id: string): string | undefined {
  const [, a, b, c] = /^(?:retention_?(?:d|day_?)(\d+)|retention_(\d+)d|d(\d+)_?retention)$/i.exec(id) ?? []
  const days = a ?? b ?? c
  const week = `retention_w${Math.max(1, Math.round(Number(days) / 7))}`
  return days !== undefined && builtinMetrics.has(week) ? week : undefined
}

function inWeeks(near: string): Words {
  const weeks = near.replace("retention_w", "")
  return {
    en: ` Built-in retention counts in weeks: is "${near}" meant, after ${weeks === "1" ? "1 week" : `${weeks} weeks`}?`,
    zh: `内置的留存按周计：是不是“${near}”（第 ${weeks} 周）？`,
  }
}

/** What to say besides: the nearest name, or where to add the first one. */
function hint({ to }: Reference, near: string | undefined, none: boolean): Words {
  if (near) return { en: ` Did you mean "${near}"?`, zh: `是不是“${near}”？` }
  if (!none) return { en: "", zh: "" }
  return {
    en: ` There is none yet: add it under "${to[0]}".`,
    zh: `目前一个也没有：请在“${to[0]}”下添加。`,
  }
}

function unknown(reference: Reference, near: string | undefined, besides: Words): Problem {
  const due = noun(reference.to)
  const id = reference.id
  return problem(unknownReference, {
    place: placeOf(reference),
    message: {
      en: `No ${due.en} is called "${id}".${besides.en}`,
      zh: `没有名为“${id}”的${due.zh}。${besides.zh}`,
    },
    fixes: fixesFor(reference, near),
  })
}

function placeOf({ path, at, within }: Reference) {
  return { path, at, ...(within ? { within } : {}) }
}

function relatedTo(definition: Definition) {
  const { path, file, id } = definition
  return {
    place: { path, at: "key" as const, file },
    message: { en: `"${id}" is defined here.`, zh: `“${id}”在这里定义。` },
  }
}

/** The id whose entry is called what was written: people name things before they know their ids. */
function calledSo(written: string, to: readonly string[], linked: Linked): string | undefined {
  for (const section of to) {
    for (const [id, { name }] of linked.definitions(section)) if (name === written) return id
    if (linked.definitions(section).size > 0) continue
    for (const [id, words] of defaultIds(section) ?? [])
      if (words.zh.split("：").includes(written) || words.en === written) return id
  }
  return undefined
}

/** The nearest id in place of the wrong one, or an entry of that id. */
function fixesFor(reference: Reference, near: string | undefined): Fix[] {
  const { id, to } = reference
  const fixes: Fix[] = near ? [writing(reference, near)] : []
  const section = to[0]
  if (section && /^[a-z][a-z0-9_]*$/.test(id) && !builtinMetrics.has(id)) fixes.push(defining(section, id))
  return fixes
}

function writing({ path, at, within }: Reference, near: string): Fix {
  const place = { path, at, ...(within ? { within } : {}) }
  return {
    title: { en: `Write "${near}"`, zh: `改为“${near}”` },
    kind: "suggested",
    changes: [at === "key" ? { do: "rename", path, to: near } : { do: "write", ...place, text: near }],
  }
}

function defining(section: string, id: string): Fix {
  const words = nounOf(section)
  return {
    title: { en: `Add the ${words.en} "${id}"`, zh: `新增${words.zh}“${id}”` },
    kind: "suggested",
    changes: [{ do: "set", path: [...section.split("."), id], value: firstEntry(section, id) }],
  }
}

/** The least that an entry of a section may hold. */
function firstEntry(section: string, id: string): { [key: string]: string } | string {
  if (section === "assumptions") return "5%..10%"
  if (section === "metrics") return { name: id, kind: "count" }
  if (section === "data.attributes") return { name: id, type: "text" }
  if (section === "incentives") return { name: id, kind: "coupon" }
  if (section === "targets") return { name: id, metric: "active_users", to: "1万" }
  return { name: id }
}

function* importProblems({ playbook }: Linked, workspace: Workspace): Iterable<Problem> {
  for (const one of playbook.imports) if (!workspace.playbook(one.file)) yield notFound(one)
  const cycle = cycleFrom(playbook, workspace)
  if (cycle) yield cycle
}

function notFound(one: Import): Problem {
  return problem(importNotFound, {
    place: { path: one.path },
    message: {
      en: `There is no file "${one.written}" here. The path counts from this file's folder.`,
      zh: `这里没有文件“${one.written}”。路径从本文件所在的文件夹算起。`,
    },
  })
}

/** A way along imports back to this file, told in the first of its files that is being checked. */
function cycleFrom(playbook: Playbook, workspace: Workspace): Problem | undefined {
  for (const one of playbook.imports) {
    const way = wayBack(one.file, playbook.file, workspace, new Set())
    if (!way) continue
    const checked = way.filter((file) => file === playbook.file || workspace.checks?.(file))
    if ([...checked].sort()[0] !== playbook.file) continue
    const names = [playbook.file, ...way].map(baseName)
    return problem(importCycle, {
      place: { path: one.path },
      message:
        names.length === 2
          ? { en: "A playbook cannot import itself.", zh: "作战手册不能引用自己。" }
          : {
              en: `The imports go round in a circle: ${names.join(" → ")}.`,
              zh: `引用形成了循环：${names.join(" → ")}。`,
            },
      fixes: [
        {
          title: { en: "Delete this import", zh: "删除这条引用" },
          kind: "suggested",
          changes: [{ do: "delete", path: one.path }],
        },
      ],
    })
  }
  return undefined
}

function wayBack(
  from: string,
  to: string,
  workspace: Workspace,
  seen: Set<string>,
): readonly string[] | undefined {
  if (from === to) return [to]
  if (seen.has(from)) return undefined
  seen.add(from)
  for (const next of workspace.playbook(from)?.imports ?? []) {
    const way = wayBack(next.file, to, workspace, seen)
    if (way) return [from, ...way]
  }
  return undefined
}

/** Assumptions of a kind that the place cannot take. */
function* assumptionProblems(linked: Linked): Iterable<Problem> {
  for (const { path, text, quantity, expected } of linked.playbook.quantities) {
    if (quantity?.assumption === undefined || expected.loose) continue
    const definition = linked.definition(["assumptions"], quantity.assumption)
    const written = definition && assumed(definition, linked)
    if (definition === undefined || written === undefined || written.startsWith("$")) continue
    const wrong = parseQuantity(written, expected).findings.some((one) => one.kind.severity === "error")
    const alone = parseQuantity(written, { kinds: [] }).findings.some((one) => one.kind.severity === "error")
    if (!wrong || alone) continue
    yield problem(assumptionMisfit, {
      place: { path },
      message: {
        en: `"${text}" stands for ${written}, which does not fit here.`,
        zh: `“${text}”代表 ${written}，与这里要求的数值类型不符。`,
      },
      related: [relatedTo(definition)],
    })
  }
}

/** The text of an assumption's quantity, in its own file. */
function assumed(definition: Definition, linked: Linked): string | undefined {
  const home = [linked.playbook, ...linked.imported].find((one) => one.file === definition.file)
  const depth = definition.path.length
  return home?.quantities.find(
    (one) =>
      definition.path.every((step, index) => one.path[index] === step) &&
      (one.path.length === depth || (one.path.length === depth + 1 && one.path[depth] === "is")),
  )?.text
}
