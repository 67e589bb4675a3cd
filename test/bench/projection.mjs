// How long a projection takes: draws and their targets, with and without an effect on retention, beside a plain
// convolution of as many cohorts in the same run, and one run beside the naive one of the tests; large plans, and what
// strategies are worth, by themselves.
import { mkdtempSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

const root = join(dirname(fileURLToPath(import.meta.url)), "../..")
const rounds = Number(process.argv[2] ?? 9)
const [SEGMENTS, WEEKS] = [8, 52]

const { analyze, planOf, kernelOf, project, simulate } = await bundled(`
export { analyze } from "./server/core/analysis"
export { kernelOf } from "./server/core/projection/kernel"
export { planOf } from "./server/core/projection/plan"
export { project } from "./server/core/projection/project"
export { simulate } from "./test/projection/reference"
`)

async function bundled(contents) {
  const folder = mkdtempSync(join(tmpdir(), "ops-playbook-bench-"))
  const outfile = join(folder, "projection.cjs")
  const stdin = { contents, resolveDir: root, loader: "ts" }
  await build({ stdin, bundle: true, platform: "node", format: "cjs", target: "node20", outfile })
  const all = createRequire(import.meta.url)(outfile)
  rmSync(folder, { recursive: true, force: true })
  return all
}

/** Everything a funnel says is uncertain; strategies on all segments or, of several, on one each; two targets. */
function plan(effect, { segments = SEGMENTS, weeks = WEEKS, strategies = 1 } = {}) {
  let text = `playbook: 大计划\nperiod: { start: 2026-01-05, weeks: ${weeks} }\nsegments:\n`
  for (let i = 0; i < segments; i++)
    text += `  seg${i}:
    active: 6.2万
    funnel:
      reach: 90k..120k/w
      acquire: 8%..10%
      activate: 35%..42%
      retain: { d1: 68%..72%, d7: 53%..57%, w4: 32%..36%, w12: 20%..24% }
      pay: 20%..24%
      spend: ¥45..60\n`
  if (effect) text += "strategies:\n"
  for (let i = 0; effect && i < strategies; i++)
    text += `  gift${i}:
    stage: retain
    segments: [${Array.from({ length: segments }, (_, k) => `seg${k}`).filter((_, k) => strategies === 1 || k === i)}]
    start: 2026-02-02
    weeks: 26
    covers: 60%..80%
    effect: ${effect}\n`
  text += `targets:
  active: { metric: active_users, to: 150万 }
  revenue: { metric: revenue, to: ¥5亿 }\n`
  const { problems, linked } = analyze("/plan.playbook.yaml", text, { playbook: () => undefined })
  const errors = problems.filter(({ severity }) => severity === "error")
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message.en).join("\n"))
  return planOf(linked).plan
}

/** The cohorts of all segments, in plain loops over typed arrays: the least that a projection does. */
function convolve(draws) {
  const begun = new Float64Array(WEEKS).map((_, t) => 3000 + 17 * t)
  const share = new Float64Array(WEEKS).map((_, k) => 1 / (1 + k))
  const active = new Float64Array(WEEKS)
  let last = 0
  for (let draw = 0; draw < draws * SEGMENTS; draw++) {
    begun[0] = 3000 + draw
    for (let t = 0; t < WEEKS; t++) {
      let sum = 0
      for (let c = 0; c <= t; c++) sum += begun[c] * share[t - c]
      active[t] = sum
    }
    last += active[WEEKS - 1]
  }
  return last
}

/** What the tests simulate plainly, with every number at its median. */
function sceneOf({ numbers, segments, tactics, calendar }) {
  const value = (number) => numbers[number].distribution.median
  const inputs = ["reach", "acquire", "activate", "pay", "spend"]
  const scene = { weeks: calendar.weeks, segments: {}, tactics: [] }
  for (const segment of segments) {
    const stays = new Float64Array(segment.retention.table.ages + 1)
    segment.retention.table.stays(0.5, stays)
    scene.segments[segment.id] = {
      active: value(segment.active),
      inputs: Object.fromEntries(inputs.map((name) => [name, value(segment[name])])),
      stays: (age) => stays[age],
      moves: {},
    }
  }
  for (const { span, covers, effects } of tactics)
    scene.tactics.push({
      segments: segments.map(({ id }) => id),
      start: span.start - calendar.start,
      end: span.end - calendar.start,
      covers: value(covers),
      changes: {},
      retain: effects.flatMap(({ ages }) =>
        ages.map(({ age, change }) => [age, { by: value(change.number), kind: "points" }]),
      ),
      moves: [],
    })
  return scene
}

const [without, withEffect, ramping] = [
  undefined,
  "{ retain: { w4: +2pp..+5pp } }",
  "{ retain: { w4: +2pp..+5pp } }\n    ramp: 8w\n    fades: 4w",
].map((effect) => plan(effect))

const RETAIN = "{ retain: { w4: +2pp..+5pp } }"
const wide = plan(RETAIN, { segments: 200, strategies: 20 })
const long = plan(RETAIN, { weeks: 520, strategies: 8 })
const eight = plan(RETAIN, { strategies: 8 })

function once(plan) {
  const kernel = kernelOf(plan)
  return () => kernel.run()
}

const naive = sceneOf(withEffect)
const size = `${SEGMENTS}×${WEEKS}`
const subjects = [
  ...[2000, 10_000].flatMap((draws) => [
    { name: `plain convolution, ${draws} × ${size}`, floor: draws, run: () => convolve(draws) },
    { name: `${draws} draws, no effect on retention`, beside: draws, run: () => project(without, { draws }) },
    { name: `${draws} draws, with one`, beside: draws, run: () => project(withEffect, { draws }) },
    {
      name: `${draws} draws, with one that ramps and fades`,
      beside: draws,
      run: () => project(ramping, { draws }),
    },
  ]),
  { name: `plain convolution, 1 × ${size}`, floor: 1, times: 200, run: () => convolve(1) },
  { name: "one run, no effect on retention", beside: 1, times: 200, run: once(without) },
  { name: "one run, with one", beside: 1, times: 200, run: once(withEffect) },
  { name: "the same, naively", beside: 1, times: 1, run: () => simulate({ ...naive }) },
  { name: "2000 draws of 200×52, targets", run: () => project(wide) },
  { name: "2000 draws of 8×520, targets", run: () => project(long) },
  { name: "2000 draws, worth of 8 strategies", run: () => project(eight, { strategies: true }) },
]

const times = new Map(subjects.map((subject) => [subject, []]))
for (let round = 0; round < rounds; round++)
  for (const subject of round % 2 ? [...subjects].reverse() : subjects) {
    const { run, times: repeats = 1 } = subject
    const start = performance.now()
    for (let i = 0; i < repeats; i++) run()
    times.get(subject).push((performance.now() - start) / repeats)
  }

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1]
const shown = (ms) => (ms < 10 ? ms.toPrecision(2) : ms.toFixed(0))
const floors = new Map(subjects.filter(({ floor }) => floor).map((one) => [one.floor, times.get(one)]))
console.log(`| projection, ${SEGMENTS} segments × ${WEEKS} weeks | best | median | × the plain convolution |`)
console.log("|---|---|---|---|")
for (const [{ name, floor, beside }, list] of times) {
  const beneath = floors.get(floor ?? beside)
  const ratio = beneath ? (median(list) / median(beneath)).toFixed(1) : ""
  console.log(`| ${name} | ${shown(Math.min(...list))} ms | ${shown(median(list))} ms | ${ratio} |`)
}
