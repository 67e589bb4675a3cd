/** What an unknown word of an expression most likely stands for: a name, a text without quotes, true or false. */
import type { Words } from "../../problem"
import { nearest } from "../../schema/nearest"
import { functions } from "./functions"
import { type Scope, segmentNoun, titleOf } from "./scope"
import { code, literal, orList } from "./words"

export interface Asked {
  readonly word: string
  /** The name that it is compared with. */
  readonly beside?: string | undefined
  readonly scope: Scope
}

export interface Meant {
  readonly message: Words
  /** What to write instead, likeliest first. */
  readonly texts: readonly string[]
}

export function meantBy(asked: Asked): Meant {
  return (
    truth(asked) ??
    titled(asked) ??
    segment(asked) ??
    uncalled(asked) ??
    value(asked) ??
    name(asked) ??
    bareText(asked) ??
    nothing(asked)
  )
}

const TRUTHS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    true: "true",
    yes: "true",
    是: "true",
    真: "true",
    false: "false",
    no: "false",
    否: "false",
    假: "false",
  }),
)

function truth({ word, beside, scope }: Asked): Meant | undefined {
  const plain = TRUTHS.get(word.toLowerCase())
  const type = beside === undefined ? undefined : scope.names.get(beside)?.type
  if (!plain || (word.toLowerCase() !== plain && type !== "bool")) return undefined
  return {
    message: { en: `Write ${code(plain)} for ${literal(word)}.`, zh: `"${word}" 请写成 ${code(plain)}。` },
    texts: [plain],
  }
}

/** Somebody wrote the title of a name where its id is due. */
function titled({ word, scope }: Asked): Meant | undefined {
  for (const [id, entry] of scope.names) {
    const title = titleOf(id, entry)
    if (id === word || (title.zh !== word && title.en.toLowerCase() !== word.toLowerCase())) continue
    return {
      message: {
        en: `${literal(word)} is the title of the ${scope.noun.en} ${code(id)}; here its id is written.`,
        zh: `"${word}" 是${scope.noun.zh} ${code(id)} 的名称，这里要写它的 id。`,
      },
      texts: [id],
    }
  }
  return undefined
}

function segment({ word, scope }: Asked): Meant | undefined {
  if (!scope.members?.of.has(word)) return undefined
  const [first] = scope.members.names.keys()
  const shown = code(`${word}.${first ?? "…"}`)
  return {
    message: {
      en: `${literal(word)} is a ${segmentNoun.en}; say which of its ${scope.noun.en}s is meant, such as ${shown}.`,
      zh: `"${word}" 是${segmentNoun.zh}，请写明它的哪个${scope.noun.zh}，例如 ${shown}。`,
    },
    texts: [],
  }
}

function uncalled({ word, scope }: Asked): Meant | undefined {
  if (!functions.get(word)?.detail) return undefined
  const [argument] = [...scope.names].find(([, entry]) => functions.get(word)?.takes[0] === entry.type) ?? [
    "…",
  ]
  const shown = `${word}(${argument})`
  return {
    message: {
      en: `${literal(word)} needs to be told of what, in parentheses: ${code(shown)}.`,
      zh: `"${word}" 后面要用括号写明对象：${code(shown)}。`,
    },
    texts: argument === "…" ? [] : [shown],
  }
}

/** Text whose quotes are missing, where the values are known. */
function value({ word, beside, scope }: Asked): Meant | undefined {
  const values = beside === undefined ? undefined : scope.names.get(beside)?.values
  if (!values) return undefined
  if (values.includes(word)) return quoted(word, scope, word)
  if (nearest(word, scope.names.keys())) return undefined
  const near = nearest(word, values)
  return near === undefined ? undefined : quoted(word, scope, near)
}

function name({ word, scope }: Asked): Meant | undefined {
  const near = nearest(word, scope.names.keys())
  if (near === undefined) return undefined
  const unknown = nobody(word, scope)
  return {
    message: { en: `${unknown.en} Did you mean "${near}"?`, zh: `${unknown.zh}是不是 "${near}"？` },
    texts: [near],
  }
}

/** Text whose quotes are missing, where any text would do. */
function bareText({ word, beside, scope }: Asked): Meant | undefined {
  const other = beside === undefined ? undefined : scope.names.get(beside)
  if (other?.type !== "text") return undefined
  if (!other.values) return quoted(word, scope, word)
  const unknown = nobody(word, scope)
  if (other.values.length === 0 || other.values.length > 5) return { message: unknown, texts: [] }
  const list = orList(other.values)
  return {
    message: {
      en: `${unknown.en} ${code(beside ?? "")} is ${list.en}, with the quotes.`,
      zh: `${unknown.zh}${code(beside ?? "")} 的取值是 ${list.zh}（带引号）。`,
    },
    texts: [],
  }
}

function nothing({ word, scope }: Asked): Meant {
  const unknown = nobody(word, scope)
  if (scope.names.size > 0) return { message: unknown, texts: [] }
  return {
    message: {
      en: `${unknown.en} The playbook has no ${scope.noun.en} that can be used here yet.`,
      zh: `${unknown.zh}手册里还没有可以在这里使用的${scope.noun.zh}。`,
    },
    texts: [],
  }
}

function quoted(word: string, scope: Scope, text: string): Meant {
  const unknown = nobody(word, scope)
  return {
    message: {
      en: `${unknown.en} Text stands in quotes: ${literal(text)}.`,
      zh: `${unknown.zh}文本要加引号：${literal(text)}。`,
    },
    texts: [literal(text)],
  }
}

function nobody(word: string, { noun }: Scope): Words {
  return { en: `No ${noun.en} is called ${literal(word)}.`, zh: `没有名为 "${word}" 的${noun.zh}。` }
}
