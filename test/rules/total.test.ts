/** Rules judge whatever they are given: any value anywhere in any sample, also what the format does not allow. */
import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { stringify } from "yaml"
import { analyze } from "../../server/core/analysis"
import { defaultSettings } from "../../server/core/judgement"
import { isMap } from "../../server/core/schema/shape"

declare const __ROOT__: string

type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }

const folder = join(__ROOT__, "samples")
const texts = readdirSync(folder)
  .filter((name) => name.endsWith(".playbook.yaml"))
  .map((name) => readFileSync(join(folder, name), "utf8"))
const samples = texts.map(
  (text) => analyze("/p.playbook.yaml", text, { playbook: () => undefined }).playbook.value as Value,
)

const odd = fc.oneof(
  fc.constantFrom<Value>(
    null,
    true,
    0,
    -1,
    1e9,
    "",
    "x",
    "$x",
    "12%",
    "2026-02-30",
    "8..5",
    [],
    {},
    [[]],
    [{}],
    {
      kind: "coupon",
    },
  ),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Value>,
)

/** A value with another one at a place that the steps lead to. */
function changed(value: Value, [step, ...rest]: readonly number[], to: Value): Value {
  if (step === undefined) return to
  if (Array.isArray(value) && value.length > 0)
    return value.map((item, i) => (i === step % value.length ? changed(item, rest, to) : item))
  const keys = isMap(value as never) ? Object.keys(value as object) : []
  if (keys.length === 0) return to
  const key = keys[step % keys.length] as string
  const map = value as { readonly [key: string]: Value }
  return { ...map, [key]: changed(map[key] ?? null, rest, to) }
}

describe("rules", () => {
  it("judge any value anywhere, and say the same again", () => {
    fc.assert(
      fc.property(
        fc.nat(samples.length - 1),
        fc.array(fc.tuple(fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }), odd), {
          minLength: 1,
          maxLength: 12,
        }),
        (which, changes) => {
          let value = samples[which] as Value
          for (const [steps, to] of changes) value = changed(value, steps, to)
          const text = stringify(value)
          const judge = () =>
            analyze(
              "/p.playbook.yaml",
              text,
              { playbook: () => undefined },
              { ...defaultSettings, today: "2026-03-01" },
            )
          assert.deepEqual(
            judge().problems.map(({ id, message }) => [id, message]),
            judge().problems.map(({ id, message }) => [id, message]),
          )
        },
      ),
      { numRuns: 60 },
    )
  }).timeout(120_000)
})
