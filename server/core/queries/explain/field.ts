/**
 * A place of the format in words: its title, what it holds, what may be chosen, what holds when it is left out.
 * Absent on purpose: what a particular file says there.
 */
import type { Expectation, QuantityKind } from "../../model/quantity"
import { nounOf } from "../../model/workspace"
import { same, type Words } from "../../problem"
import { type Choice, choices, describe } from "../../schema/describe"
import type { SchemaNode } from "../../schema/node"
import { resolve, sectionsOf } from "../../schema/shape"
import { kindWords } from "./kinds"
import { code, paragraphs } from "./markdown"

/** The description of a field with what it asks for, as Markdown without its title. */
export function fieldWords(node: SchemaNode): Words {
  const shape = resolve(node)
  const words = describe(node) ?? describe(shape)
  return paragraphs([words?.description, asksFor(shape), listOf(choices(shape)), defaultOf(shape)])
}

/** The title of a field in bold with its description behind it. */
export function headline(title: Words, description?: Words): Words {
  const line = (language: keyof Words) =>
    `**${title[language]}**${description ? `${language === "zh" ? "：" : " — "}${description[language]}` : ""}`
  return { en: line("en"), zh: line("zh") }
}

/** What a field asks for and an example of it, where it is a quantity or names an entry. */
export function asksFor(
  shape: SchemaNode,
  expected: Expectation | undefined = expectedBy(shape),
): Words | undefined {
  const sections = sectionsOf(shape["x-ref"] ?? shape["x-ref-keys"]).map(nounOf)
  if (sections.length > 0)
    return {
      en: `Names: ${sections.map((one) => one.en).join(" or ")}.`,
      zh: `引用：${sections.map((one) => one.zh).join("或")}。`,
    }
  if (!expected) return undefined
  const kind = kindWords(expected)
  const shown = (shape.examples ?? []).slice(0, 2).map((one) => code(String(one)))
  if (shown.length === 0) return { en: `${kind.en}.`, zh: `${kind.zh}。` }
  return { en: `${kind.en}, such as ${shown.join(", ")}.`, zh: `${kind.zh}，例如 ${shown.join("、")}。` }
}

/** What the schema alone says of a quantity. */
function expectedBy(shape: SchemaNode): Expectation | undefined {
  const asked = shape["x-quantity"]
  if (asked === undefined) return undefined
  const kinds = typeof asked === "string" ? [asked] : asked
  const known = kinds.filter((one): one is QuantityKind => !["any", "metric", "path"].includes(one))
  return {
    kinds: known,
    ...(shape["x-of"] && { of: shape["x-of"] }),
    ...(shape["x-per"] && { per: shape["x-per"] }),
  }
}

/** The values of a short list, each with its word. */
export function listOf(all: readonly Choice[]): Words | undefined {
  if (all.length === 0 || all.length > 10) return undefined
  const line = (language: keyof Words) =>
    all.map(({ value, words }) => `- ${code(value)} ${words[language]}`).join("\n")
  return { en: line("en"), zh: line("zh") }
}

export function defaultOf(shape: SchemaNode): Words | undefined {
  if (shape.default === undefined) return undefined
  const value = same(code(String(shape.default)))
  return { en: `Left out: ${value.en}.`, zh: `不写时为 ${value.zh}。` }
}
