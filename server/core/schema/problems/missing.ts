/**
 * What is needed and not there.
 */
import type { Finding, Kind, Path, Plain, Words } from "../../problem"
import { describe, examplesOf } from "../describe"
import * as kinds from "../kinds"
import type { SchemaNode } from "../node"
import { childShape, resolve, shapeAt } from "../shape"
import type { Located } from "./located"

/** A missing key stands at the key of the map that lacks it, or on line 1 for the file itself. */
export function missingKey(error: Located): [Kind, Finding] {
  const key = String(error.params["missingProperty"])
  const parent = shapeAt(error.path, error.root, error.format.shape)
  const field = parent && (childShape(parent, key, error.value) ?? parent.oneOf?.[0]?.properties?.[key])
  const isSpan = key === "weeks" || key === "end"
  return [
    kinds.missingKey,
    {
      place: { path: error.path, at: "key" },
      message: isSpan ? needsEnd(error.path) : lacks(error, key, field),
      fixes: [
        {
          title: { en: `Add "${key}"`, zh: `添加“${key}”` },
          kind: "suggested",
          changes: [{ do: "set", path: [...error.path, key], value: sketch(field, key) }],
        },
      ],
    },
  ]
}

function needsEnd(path: Path): Words {
  const name = String(path.at(-1) ?? "period")
  return {
    en: `"${name}" needs "weeks" or "end": how long does it last?`,
    zh: `“${name}”需要写 weeks（周数）或 end（结束日期）：持续多久？`,
  }
}

function lacks({ path, format }: Located, key: string, field: SchemaNode | undefined): Words {
  const title = field && describe(resolve(field))?.title
  const plain = title?.en.toLowerCase() === key
  const en = title && !plain ? `"${key}" (${title.en.toLowerCase()})` : `"${key}"`
  const zh = title && title.zh !== key ? `“${key}”（${title.zh}）` : `“${key}”`
  if (path.length === 0)
    return { en: `The ${format.noun.en} lacks ${en}.`, zh: `${format.noun.zh}缺少${zh}。` }
  const name = String(path.at(-1))
  return { en: `"${name}" lacks ${en}.`, zh: `“${name}”缺少${zh}。` }
}

/** A first value that an author replaces: the field's own example, or the least that its shape allows. */
function sketch(field: SchemaNode | undefined, key: string): Plain {
  if (!field) return ""
  const shape = resolve(field)
  const example = examplesOf(shape)[0]
  if (key === "start") return "2026-01-05"
  if (shape.properties) {
    const needed = [...(shape.required ?? []), ...(key === "period" ? ["weeks"] : [])]
    return Object.fromEntries(needed.map((name) => [name, sketch(shape.properties?.[name], name)]))
  }
  if (shape.type === "integer" || shape.type === "number") return Number(example ?? 1)
  if (shape.type === "array") return []
  if (shape.const !== undefined) return shape.const
  return shape.enum?.[0] ?? shape.oneOf?.[0]?.properties?.["kind"]?.const ?? example ?? key
}
