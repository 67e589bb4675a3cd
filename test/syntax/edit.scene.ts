/**
 * What the tests of edits share: texts of every style, a model of the changes on plain values, and the comments of a text.
 */
import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Lexer } from "yaml"
import type { Change, Path, Plain } from "../../server/core/problem"
import { applyChanges, edit } from "../../server/core/syntax/edit"
import type { Order } from "../../server/core/syntax/edit/set"
import { read } from "../../server/core/syntax/read"

/** The text after one change. */
export function edited(text: string, change: Change, order?: Order): string {
  return applyChanges(text, edit(read(text), change, order))
}

export function assertEdit(text: string, change: Change, expected: string, order?: Order): void {
  assert.equal(edited(text, change, order), expected)
}

/** The comments of a text, in its order. */
export function commentsOf(text: string): string[] {
  return [...new Lexer().lex(text)].filter((token) => token.startsWith("#")).map((token) => token.trimEnd())
}

/** Every path of a value, the root's not. */
export function pathsOf(value: Plain, base: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return []
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value)
  return keys.flatMap((key) => {
    const path = [...base, key]
    return [path, ...pathsOf((value as Record<string, Plain>)[key] ?? null, path)]
  })
}

/** The value with another at a path, or without it. Order does not matter to what is compared. */
export function put(value: Plain, path: Path, fresh: Plain | undefined): Plain {
  const [key, ...rest] = path
  if (key === undefined) return fresh ?? null
  if (Array.isArray(value)) {
    const items = [...value]
    if (rest.length === 0 && fresh === undefined) items.splice(Number(key), 1)
    else items[Number(key)] = put(items[Number(key)] ?? null, rest, fresh)
    return items
  }
  const entries = new Map(Object.entries((value ?? {}) as Record<string, Plain>))
  if (rest.length === 0 && fresh === undefined) entries.delete(String(key))
  else entries.set(String(key), put(entries.get(String(key)) ?? null, rest, fresh))
  return Object.fromEntries(entries)
}

export function rename(value: Plain, path: Path, to: string): Plain {
  const parent = get(value, path.slice(0, -1)) as Record<string, Plain>
  const from = String(path.at(-1))
  const entries = Object.entries(parent).map(([key, item]): [string, Plain] => [
    key === from ? to : key,
    item,
  ])
  return put(value, path.slice(0, -1), Object.fromEntries(entries))
}

export function get(value: Plain, path: Path): Plain | undefined {
  return path.reduce<Plain | undefined>(
    (here, key) => (here as Record<string, Plain> | undefined)?.[key],
    value,
  )
}

/** Whether a text has no errors of YAML. */
export function isClean(text: string): boolean {
  return read(text).problems.every((problem) => problem.severity !== "error")
}

const samples = join(process.cwd(), "samples")

/** The samples, those with anchors apart. */
export const sampleTexts: readonly string[] = readdirSync(samples)
  .filter((name) => name.endsWith(".playbook.yaml"))
  .map((name) => readFileSync(join(samples, name), "utf8"))
  .filter((text) => !/[\s[{]&\w/.test(text))

/** Texts without anchors: what is written at a path is that path's alone. */
export const plainTexts: readonly string[] = [
  `# 会员复购
# second line of the header

playbook: 会员复购 2026 🎯 # title
period: # of half a year
  # Monday
  start: 2026-01-05
  weeks: 26 # to July


# who
segments:
    new_buyers:   # first order
        name: "首单新客"
        note: |
            two lines # not a comment
              more

            end
        funnel: { reach: 90k..120k/w, pay: 22%, } # with a comma
        # deeper comment of new_buyers
            # deeper still

    # about old buyers
    # in two lines
    old_buyers:
        name: '老客''s'
        note: >-
            folded
            text
        personas: [a, b, "c, d"] # list
# margin comment
    # strange comment

    others: {}

strategies:
# at the margin
    gift:
        segments:
        - new_buyers # first

        # about the second
        - old_buyers
        steps:
        - is: one # the one
          due: 2026-02-01
          # inside one
        - is: two
          owner: x
        -
          is: three
        empty:
        nothing: ~
        effect: {
            retain: { w4: +2pp..+5pp }, # most
            # about pay
            pay: 5%, invites: 3%,
            spend: "+1%" # last
        }
budget:
# the end
`,
  `a: 1\r\n# about b\r\nb:\r\n  - x # one\r\n  - "y"\r\n  - z: 1\r\n    w: |\r\n      one\r\n      two\r\nc: { d: 1, e: [1, 2] }\r\nf: 'quoted'\r\n`,
  `a:\n  b:\n    c: 1\nd: 2`,
  `{ a: 1, b: [1, 2], c: { d: x } } # root`,
  `---\n# after the marker\na: 1\nb: |+\n  kept\n\nc: x\n...\n`,
  `\ufeffa: 1\nb: "two\n  lines"\nc: plain over\n  two lines # c\nd: - text\n`.replace(
    "d: - text\n",
    "d: [\n  1,\n  2\n]\n",
  ),
  `- a: 1 # first\n  b: 2\n- - x\n  - y # nested\n- plain\n`,
]

/** Texts with anchors, aliases, merges, tags and keys of odd kinds. */
export const knottyTexts: readonly string[] = [
  `base: &base # anchored
  a: 1
  b: &deep { x: 1, y: 2 } # flow
one: *base
two:
  <<: *base # merged
  c: 3
three: { <<: *base, d: 4 }
four: &number 5 # number
five: [*number, *deep, &item { z: 1 }]
again: [*item]
six: !!str 12 # tag
? seven
: 7
"eight 8": 8
9: nine
bare: { x: 1, a: }
`,
]

/** Texts that are broken in some way. */
export const brokenTexts: readonly string[] = [
  "a: [1, 2\nb: 3\n",
  'a: {x: 1, y\nb:\n  c: "open\n',
  "a: 1\na: 2\nb: {c: 1, c: 2}\n",
  "a:\n\t- x\n\tb: 1\n",
  "a： 1\nb: １２％\n",
  "a: *nobody\nb: &x\n<<: *x\n",
  "a: 1\n---\nb: 2\n",
  "<<<<<<< ours\na: 1\n=======\na: 2\n>>>>>>> theirs\nb: 1\n",
  "a: { total: ¥80,000 }\nb: [10,000, 20,000]\nc: {w1:55%}\nd: !x && y\ne: 参加 #话题# 活动\n",
  "a:\n    b: 1\n  c: 2\n d: 3\n",
  "a: |\n  x\n y: 1\n",
  "a: b: c\n- x\nd\n",
  "\u0000a: 1\r\rb: 2\u0007",
]
