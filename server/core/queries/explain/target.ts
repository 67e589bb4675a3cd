/**
 * An entry that is defined or named at a place, in words: what it is, where it stands, how often it is used.
 * Absent on purpose: metrics without an entry (metric.ts).
 */
import { defaultIds } from "../../model/default-ids"
import type { Linked } from "../../model/workspace"
import type { Words } from "../../problem"
import type { Read } from "../read"
import { referencesTo } from "../references"
import type { Target } from "../target"
import { aboutDefinition, definitionTitle } from "./about"
import { code, escapeText, paragraphs } from "./markdown"

/** What is said of the entry at a place; `undefined` when there is none. */
export function targetWords(target: Target, read: Read, linked: Linked): Words | undefined {
  const { definition, id } = target
  if (!definition) return defaultWords(target)
  const title = definitionTitle(definition, read.playbook.file)
  const head: Words = {
    en: `${code(id)} · ${escapeText(title.en)}`,
    zh: `${code(id)} · ${escapeText(title.zh)}`,
  }
  const about = aboutDefinition(definition)
  return target.own ? paragraphs([about, useCount(target, read, linked)]) : paragraphs([head, about])
}

function useCount(target: Target, read: Read, linked: Linked): Words {
  const count = referencesTo(read, linked, target.sections, target.id, target.definition).length
  if (count === 0) return { en: "Not used in this file.", zh: "本文件中尚未被引用。" }
  return {
    en: `Used ${count === 1 ? "once" : `${count} times`} in this file.`,
    zh: `本文件中被引用 ${count} 次。`,
  }
}

/** The words of an id that stands without an entry: one of the six stages. */
function defaultWords({ id, sections }: Target): Words | undefined {
  for (const section of sections) {
    const words = defaultIds(section)?.get(id)
    if (words) return { en: `${code(id)} · ${words.en}`, zh: `${code(id)} · ${words.zh}` }
  }
  return undefined
}
