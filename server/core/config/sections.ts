/**
 * What the sections of the catalogue are called: rooms of the house, and sections of a playbook by their own titles.
 * Absent on purpose: which kinds each has (catalogue.ts).
 */
import { same, type Words } from "../problem"
import { describe } from "../schema/describe"
import { playbookShape, resolve } from "../schema/shape"

const rooms: Readonly<Record<string, Words>> = {
  syntax: { en: "The text as YAML", zh: "文本与 YAML" },
  shape: { en: "Keys and values", zh: "键与值" },
  quantities: { en: "Quantities", zh: "数量" },
  references: { en: "References", zh: "引用" },
  expressions: { en: "Conditions and formulas", zh: "条件与公式" },
  ignores: { en: "Comments that ignore problems", zh: "忽略问题的注释" },
  settings: { en: "Configuration", zh: "配置文件" },
  projection: { en: "What a projection shows", zh: "推演发现的问题" },
}

/** The title of a section; its id where nobody gave it one. */
export function sectionWords(section: string): Words {
  const field = playbookShape.properties?.[section]
  const title = field && (describe(field) ?? describe(resolve(field)))?.title
  return rooms[section] ?? title ?? same(section)
}
