/**
 * Keys that may not stand where they stand: misspelt, misplaced, or not written as ids and ages are.
 */
import type { Finding, Fix, Kind, Path, Plain, Words } from "../../problem"
import { describe } from "../describe"
import * as kinds from "../kinds"
import { nearest } from "../nearest"
import type { SchemaNode } from "../node"
import { childShape, fieldsOf, isMap, resolve, shapeAt, valueAt } from "../shape"
import type { Located } from "./located"

/** Judges a key that the schema does not allow. */
export function wrongKey(error: Located): [Kind, Finding] {
  const key = String(error.propertyName ?? error.params["additionalProperty"])
  const path = [...error.path, key]
  const shape = shapeAt(error.path, error.root, error.format.shape)
  if (error.propertyName !== undefined && shape?.["x-keys"]) return badAge(path, key)
  if (error.propertyName !== undefined && error.keyword !== "enum") return badId(path, key)
  return unknownKey(error, path, key, shape)
}

function rename(path: Path, to: string, kind: Fix["kind"] = "suggested"): Fix {
  return {
    title: { en: `Rename to "${to}"`, zh: `改为“${to}”` },
    kind,
    changes: [{ do: "rename", path, to }],
  }
}

function badAge(path: Path, key: string): [Kind, Finding] {
  const [, unit, count] = /^\s*(day|d|日|天|week|w|周)?s?\s*_?(\d+)\s*(?:d|日|天|days?)?$/i.exec(key) ?? []
  const weeks = /^(?:week|w|周)/i.test(unit ?? "") || /(?:w|weeks?|周)$/i.test(key)
  const number = count ?? /\d+/.exec(key)?.[0]
  const months = /^(?:m|mo|month|月)\w*?\d|\d+\s*(?:mo|months?|个月|月)$/i.test(key)
  const age = weeks ? `w${Number(number)}` : `d${Number(number) * (months ? 30 : 1)}`
  const better = number && Number(number) > 0 ? age : undefined
  return [
    kinds.badAge,
    {
      place: { path, at: "key" },
      message: {
        en: `An age is written d7 (days) or w4 (weeks)${better ? `: write "${better}"` : ""}.`,
        zh: `用户龄写作 d7（天）或 w4（周）${better ? `：请写“${better}”` : ""}。`,
      },
      fixes: better ? [rename(path, better)] : [],
    },
  ]
}

function badId(path: Path, key: string): [Kind, Finding] {
  const better = idFrom(key)
  return [
    kinds.badId,
    {
      place: { path, at: "key" },
      message: {
        en: `"${key}" cannot be an id: use lower-case letters, digits and _, beginning with a letter${better ? `, as in "${better}"` : ', and put the name in "name"'}.`,
        zh: `“${key}”不能作为 id：只能用小写英文字母、数字和下划线，并以字母开头${better ? `，例如“${better}”` : "；中文名写在 name 里"}。`,
      },
      fixes: better ? [rename(path, better)] : [],
    },
  ]
}

/** An id made of what can be kept of a key. */
function idFrom(key: string): string | undefined {
  const id = key
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[_0-9]+|_+$/g, "")
  return id === "" ? undefined : id
}

function unknownKey(error: Located, path: Path, key: string, shape: SchemaNode | undefined): [Kind, Finding] {
  const fields = [...(shape ? fieldsOf(shape, error.value) : new Map<string, SchemaNode>())]
  const present = isMap(error.value) ? error.value : {}
  const free = fields.filter(([name]) => !Object.hasOwn(present, name))
  const near =
    inChinese(key, free) ??
    nearest(
      key,
      free.map(([name]) => name),
    )
  const home = homeOf(error, key, shape)
  // A key that is right elsewhere is misplaced; one letter off is misspelt, whatever lies elsewhere.
  const place = home && !(near && sameLetters(key, near)) ? home : undefined
  if (error.propertyName !== undefined) return strangeStep(error, path, key)
  const where = context(error.path, error)
  return [
    kinds.unknownKey,
    {
      place: { path, at: "key" },
      message: {
        en: `There is no "${key}" in ${where.en}.${place ? ` It belongs ${place.words.en}.` : near ? ` Did you mean "${near}"?` : ""}`,
        zh: `${where.zh}里没有“${key}”。${place ? `它应写在${place.words.zh}。` : near ? `是不是“${near}”？` : ""}`,
      },
      fixes: place ? moveTo(error, path, place.path) : near ? [rename(path, near)] : [remove(path, key)],
    },
  ]
}

/** A file is a playbook or a library. */
export function twoTitles(): [Kind, Finding] {
  return [
    kinds.unknownKey,
    {
      place: { path: ["library"], at: "key" },
      message: {
        en: 'A file is either a playbook or a library. Keep "playbook" or "library", not both.',
        zh: "一个文件要么是作战手册，要么是素材库。playbook 和 library 只保留一个。",
      },
      fixes: [remove(["library"], "library"), remove(["playbook"], "playbook")],
    },
  ]
}

/** A step that belongs to another mode. */
function strangeStep(error: Located, path: Path, key: string): [Kind, Finding] {
  const allowed = (error.params["allowedValues"] as readonly string[] | undefined) ?? []
  const near = nearest(key, allowed)
  const mode = valueAt(error.root, [...error.path.slice(0, -1), "mode"])
  return [
    kinds.unknownKey,
    {
      place: { path, at: "key" },
      message: {
        en: `"${key}" is no step of the mode "${mode}".${near ? ` Did you mean "${near}"?` : ` Its steps are ${allowed.join(", ")}.`}`,
        zh: `“${key}”不是“${mode}”模式的步骤。${near ? `是不是“${near}”？` : `该模式的步骤是：${allowed.join("、")}。`}`,
      },
      fixes: near ? [rename(path, near)] : [remove(path, key)],
    },
  ]
}

function sameLetters(one: string, other: string): boolean {
  return Math.abs(one.length - other.length) <= 1 && one[0] === other[0] && one.length > 3
}

function remove(path: Path, key: string): Fix {
  return {
    title: { en: `Delete "${key}"`, zh: `删除“${key}”` },
    kind: "suggested",
    changes: [{ do: "delete", path }],
  }
}

/** A field whose Chinese title the author wrote as its key. */
function inChinese(key: string, fields: readonly (readonly [string, SchemaNode])[]): string | undefined {
  return fields.find(
    ([, node]) => node["x-zh"]?.title === key || describe(resolve(node))?.title.zh === key,
  )?.[0]
}

/** An entry is called by what it is, a section by its key. */
function context(path: Path, { root, format }: Located): Words {
  const key = path.at(-1)
  if (key === undefined) return { en: `a ${format.noun.en}`, zh: format.noun.zh }
  const parent = shapeAt(path.slice(0, -1), root, format.shape)
  const entry = parent?.["x-entries"] ? childShape(parent, key) : undefined
  const title = entry && (describe(entry)?.title ?? shapeTitle(path, root, format.shape))
  if (!title) return { en: `"${key}"`, zh: `“${key}”` }
  const word = title.en.toLowerCase()
  const an = `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`
  const kind = entry.oneOf ? valueAt(root, [...path, entry.discriminator?.propertyName ?? "kind"]) : undefined
  if (typeof kind === "string") return { en: `${an} of the kind "${kind}"`, zh: `${kind} 类型的${title.zh}` }
  return { en: an, zh: title.zh }
}

function shapeTitle(path: Path, root: Plain, whole: SchemaNode): Words | undefined {
  const shape = shapeAt(path, root, whole)
  return shape && describe(shape)?.title
}

interface Home {
  readonly path: Path
  readonly words: Words
}

/** The map, below or above, where a key would be right. */
function homeOf(error: Located, key: string, shape: SchemaNode | undefined): Home | undefined {
  for (const [name, field] of shape ? fieldsOf(shape, error.value) : [])
    if (resolve(field).properties && Object.hasOwn(resolve(field).properties ?? {}, key))
      return { path: [...error.path, name], words: { en: `under "${name}"`, zh: `“${name}”下面` } }
  for (let length = error.path.length - 1; length > 0; length--) {
    const above = error.path.slice(0, length)
    const node = shapeAt(above, error.root, error.format.shape)
    if (node?.properties && Object.hasOwn(node.properties, key) && key !== "name" && key !== "note")
      return { path: above, words: { en: `directly in "${above.at(-1)}"`, zh: `“${above.at(-1)}”这一层` } }
  }
  if (error.path.length > 0 && Object.hasOwn(error.format.shape.properties ?? {}, key))
    return { path: [], words: { en: "at the left margin, as a section", zh: "最外层，作为一个章节" } }
  return undefined
}

function moveTo(error: Located, path: Path, home: Path): Fix[] {
  const value = valueAt(error.root, path)
  const key = path.at(-1) as string
  if (value === undefined || valueAt(error.root, [...home, key]) !== undefined) return []
  return [
    {
      title: { en: `Move "${key}" there`, zh: `把“${key}”移过去` },
      kind: "suggested",
      changes: [
        { do: "delete", path },
        { do: "set", path: [...home, key], value },
      ],
    },
  ]
}
