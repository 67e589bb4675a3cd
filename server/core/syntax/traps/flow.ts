/**
 * Commas and colons inside { } and [ ] that YAML takes for its own: thousands, sentences, `{w1:55%}`.
 */
import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from "yaml"
import type { Slip } from "../guards"
import { commaInText, missingColon, thousandsComma } from "../kinds"
import { keyText } from "../plain"
import { quote, quoting, short } from "./line"
import { tightColon, wideColon } from "./punctuation"
import { quotesFix } from "./quotes"

/** The slips of one flow map. */
export function* flowMapSlips(map: YAMLMap, text: string): Iterable<Slip> {
  for (let index = 0; index < map.items.length; index++) {
    const pair = map.items[index] as Pair
    if (pair.value !== null || !isScalar(pair.key) || !pair.key.range) continue
    const tight = /^[\w\u4e00-\u9fff]+:(?=\S)/.exec(keyText(pair))
    if (tight && pair.key.type === "PLAIN") {
      yield tightColon(pair.key.range[0] + tight[0].length - 1)
      continue
    }
    const wide = /^[\w\u4e00-\u9fff]+\s*：\s*/.exec(keyText(pair))
    if (wide && pair.key.type === "PLAIN") {
      const start = pair.key.range[0]
      yield wideColon(start + wide[0].indexOf("："), start + wide[0].length, wide[0])
      continue
    }
    let last = index
    while (isKeyAlone(map.items[last + 1])) last++
    yield cutText(map, index, last, text)
    index = last
  }
}

function isKeyAlone(pair: Pair | undefined): boolean {
  return (
    !!pair &&
    pair.value === null &&
    isScalar(pair.key) &&
    !/^(?:\w+:\S|[\w\u4e00-\u9fff]+\s*：)/.test(keyText(pair))
  )
}

/** The keys without a value from `index` to `last`, together with the value that the first comma cut. */
function cutText(map: YAMLMap, index: number, last: number, text: string): Slip {
  const key = (map.items[index] as Pair).key as Scalar
  const end = ((map.items[last] as Pair).key as Scalar).range?.[1] ?? 0
  const value = index > 0 ? (map.items[index - 1] as Pair).value : undefined
  const start = isScalar(value) && value.type === "PLAIN" ? value.range?.[0] : undefined
  if (start === undefined) return lonely(key, end, text)
  const span = { start, end }
  const written = text.slice(start, end)
  const before = text.slice(start, (value as Scalar).range?.[1])
  const repair = quoting(text, span)
  if (isThousands(before, written))
    return {
      kind: thousandsComma,
      span,
      message: {
        en: `Inside { } a comma separates entries, so this reads as ${short(before)}. Put quotes around the number.`,
        zh: `在 { } 里逗号是分隔符，这里会被读成 ${short(before)}。请给数字加引号。`,
      },
      repair,
      fixes: [quotesFix(span, quote(written), "safe")],
    }
  return {
    kind: commaInText,
    span,
    message: {
      en: `Inside { } the comma ends the text, and "${short(written.slice(before.length + 1).trim())}" has no value. Put quotes around the text.`,
      zh: `在 { } 里逗号会结束前面的文本，“${short(written.slice(before.length + 1).trim())}”就成了没有值的键。请给整段文本加引号。`,
    },
    repair,
    fixes: [quotesFix(span, quote(written), "suggested")],
  }
}

function isThousands(before: string, written: string): boolean {
  return /\d$/.test(before) && /^,\d{3}(?!\d)/.test(written.slice(before.length))
}

/** A key without a value and without a text before it. */
function lonely(key: Scalar, end: number, text: string): Slip {
  const start = key.range?.[0] ?? 0
  const word = short(text.slice(start, end))
  return {
    kind: missingColon,
    span: { start, end },
    message: { en: `"${word}" needs a colon and a value.`, zh: `“${word}”后面需要冒号和值。` },
    damage: { start, end },
    fixes: [
      {
        title: { en: "Insert a colon", zh: "插入冒号" },
        kind: "suggested",
        changes: [{ do: "replace", span: { start: end, end }, text: ": " }],
      },
    ],
  }
}

/** The slips of one flow list: numbers cut at their thousands. */
export function* flowListSlips(list: YAMLSeq, text: string): Iterable<Slip> {
  const items = list.items as Node[]
  for (let index = 1; index < items.length; index++) {
    if (!cutHere(items, index, text)) continue
    let last = index
    while (cutHere(items, last + 1, text)) last++
    const start = items[index - 1]?.range?.[0] ?? 0
    const end = items[last]?.range?.[1] ?? 0
    if (text.slice(start, end).includes(",0") || spacedElsewhere(items, text))
      yield cutNumber(start, end, text)
    index = last
  }
}

/** Whether an item is three digits that touch the comma before them, after one to three digits. */
function cutHere(items: readonly Node[], index: number, text: string): boolean {
  const [before, item] = [items[index - 1], items[index]]
  if (!isScalar(before) || !isScalar(item) || !before.range || !item.range) return false
  if (item.type !== "PLAIN" || before.type !== "PLAIN") return false
  const gap = text.slice(before.range[1], item.range[0])
  const head = text.slice(before.range[0], before.range[1])
  return (
    gap === "," &&
    /^\d{3}(?!\d)/.test(text.slice(item.range[0], item.range[1])) &&
    /(?:^|\D)\d{1,3}$/.test(head)
  )
}

/** A list that has a space behind some commas and none behind others means the two differently. */
function spacedElsewhere(items: readonly Node[], text: string): boolean {
  return items.some(
    (item, index) => index > 0 && /,\s/.test(text.slice(items[index - 1]?.range?.[1], item.range?.[0])),
  )
}

function cutNumber(start: number, end: number, text: string): Slip {
  const span = { start, end }
  const written = text.slice(start, end)
  return {
    kind: thousandsComma,
    span,
    message: {
      en: `Inside [ ] a comma separates entries, so ${written} reads as ${written.split(",").length} numbers. Leave the comma out.`,
      zh: `在 [ ] 里逗号是分隔符，${written} 会被读成 ${written.split(",").length} 个数字。请去掉逗号。`,
    },
    repair: [{ span, text: written.replace(/,/g, "") }],
    fixes: [
      {
        title: { en: `Write ${written.replace(/,/g, "")}`, zh: `写成 ${written.replace(/,/g, "")}` },
        kind: "safe",
        changes: [{ do: "replace", span, text: written.replace(/,/g, "") }],
      },
      quotesFix(span, quote(written), "suggested"),
    ],
  }
}

/** Whether a node is a collection in brackets. */
export function isFlow(node: unknown): node is YAMLMap | YAMLSeq {
  return (isMap(node) || isSeq(node)) && node.flow === true
}
