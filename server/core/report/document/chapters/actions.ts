/**
 * The actions of a strategy, one line each: what is done, through which channel, for whom, when and how often.
 */
import type { Words } from "../../../problem"
import { isMap } from "../../../schema/shape"
import { type Entry, field } from "../entry"
import type { Teller } from "../teller"

export function actionTexts(entry: Entry, teller: Teller): readonly string[] {
  const actions = entry.value["actions"]
  if (!isMap(actions)) return []
  return Object.entries(actions).map(([id, action]) => {
    const told = (name: string) => field(entry, `actions.${id}.${name}`, teller)
    const name = isMap(action) && action["name"] !== undefined ? told("name") : ""
    const is = told("is")
    const title = [name, is].filter((text) => text !== "").join(teller.say(COLON)) || id
    const notes = [
      told("channel"),
      ...PARTS.map(([key, words]) => {
        const text = told(key)
        return text === "" ? "" : teller.say(words(text))
      }),
      isMap(action) && action["automated"] === true ? teller.say({ en: "automated", zh: "自动执行" }) : "",
    ].filter((text) => text !== "")
    if (notes.length === 0) return title
    return teller.say({ en: `${title} (${notes.join("; ")})`, zh: `${title}（${notes.join("；")}）` })
  })
}

const COLON: Words = { en: ": ", zh: "：" }

/** Once a week is "every week". */
function every(text: string): Words {
  const one = text.replace(/^1 /, "")
  return { en: `every ${one}`, zh: one === text ? `每 ${text}` : `每${one}` }
}

const PARTS: readonly (readonly [key: string, words: (text: string) => Words])[] = [
  ["on", (text) => ({ en: `on ${text}`, zh: `触发：${text}` })],
  ["after", (text) => ({ en: `after ${text}`, zh: `${text}后` })],
  ["every", every],
  ["at", (text) => ({ en: text, zh: text })],
  ["when", (text) => ({ en: `if ${text}`, zh: `条件：${text}` })],
  ["touches", (text) => ({ en: `touches: ${text}`, zh: `触达次数 ${text}` })],
  ["incentives", (text) => ({ en: `gives ${text}`, zh: `给予${text}` })],
  ["message.text", (text) => ({ en: `says "${text}"`, zh: `文案“${text}”` })],
  ["delegated.target", (text) => ({ en: `delegated: ${text}`, zh: `委托目标：${text}` })],
]
