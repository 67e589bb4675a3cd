/** Words that no name can be: with hyphens, or in Chinese, where an id or a quoted text is due. */
import { type ExpressionFinding, found, writing } from "../finding"
import { unknownName } from "../kinds"
import { meantBy } from "../meant"
import type { Token } from "../tokens"
import { literal } from "../words"
import { type Typed, touch } from "./typed"

/** Words and signs through which a text is compared with a name. */
const COMPARING = new Set(["==", "!=", "=", "in", "(", "[", ",", "≠", "<>", "是", "为", "等于", "不等于"])

export function foreignWords(typed: Typed): readonly ExpressionFinding[] {
  return typed.tokens.flatMap((token, at) => {
    if (token.kind !== "foreign") return []
    const { message, texts } = meantBy({ word: token.text, beside: besideOf(typed, at), scope: typed.scope })
    return [
      found(
        unknownName,
        token,
        message,
        texts.map((text) => writing(token, text)),
      ),
    ]
  })
}

/** A longer list of values is not read back to its name. */
const LOOK_BACK = 200

/** The name before the comparison that leads to a token. */
function besideOf({ tokens }: Typed, at: number): string | undefined {
  for (let before = at - 1; before >= Math.max(0, at - LOOK_BACK); before--) {
    const token = tokens[before]
    if (!token || COMPARING.has(token.text) || token.kind === "text" || token.kind === "foreign") continue
    return token.kind === "word" ? token.text : undefined
  }
  return undefined
}

/** `new-buyers`, which reads as a subtraction. */
export function hyphens({ tokens, scope }: Typed): readonly ExpressionFinding[] {
  return tokens.flatMap((token, at) => {
    if (!isName(token) || joined(tokens, at - 2)) return []
    const words: Token[] = [token]
    for (let next = at; joined(tokens, next); next += 2) words.push(tokens[next + 2] as Token)
    const last = words.at(-1)
    const right = words.map(({ text }) => text).join("_")
    const known = scope.names.has(right) || scope.members?.of.has(right)
    if (!last || words.length < 2 || !known || words.every(({ text }) => scope.names.has(text))) return []
    const within = { start: token.start, end: last.end }
    const shown = words.map(({ text }) => text).join("-")
    const message = {
      en: `No ${scope.noun.en} is called ${literal(shown)}. Did you mean "${right}"?`,
      zh: `没有名为 "${shown}" 的${scope.noun.zh}。是不是 "${right}"？`,
    }
    return [found(unknownName, within, message, [writing(within, right)])]
  })
}

function joined(tokens: readonly Token[], at: number): boolean {
  const [left, hyphen, right] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  return isName(left) && hyphen?.text === "-" && isName(right) && touch(left, hyphen) && touch(hyphen, right)
}

function isName(token: Token | undefined): boolean {
  return token?.kind === "word"
}
