// How long a check takes, whole process, as ratios to an empty Node in the same run: `npm run bench`.
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "../..")
const rounds = Number(process.argv[2] ?? 9)
const folder = mkdtempSync(join(tmpdir(), "ops-playbook-bench-"))
const { NODE_EXTRA_CA_CERTS: _certificates, ...env } = process.env

/** A plan of about so many lines: segments with funnels and strategies that refer to them. */
function plan(lines) {
  const segments = Math.max(1, Math.round(lines / 40))
  let text =
    "playbook: 大计划\nperiod: { start: 2026-01-05, weeks: 26 }\nteam:\n  roles:\n    lead: { people: 2 }\nsegments:\n"
  for (let i = 0; i < segments; i++)
    text += `  seg${i}:\n    name: 人群 ${i}\n    active: 6.2万\n    funnel:\n      reach: 90k..120k/w\n      acquire: 8%..10%\n      activate: 35%..42%\n      retain: { d1: 70%, d7: 55%, w4: 34%, w12: 22% }\n      pay: 22%\n      spend: ¥45..60\n`
  text += "strategies:\n"
  for (let i = 0; text.split("\n").length < lines && i < lines; i += 1)
    text += `  str${i}:\n    name: 首单后 7 天二单礼 ${i}\n    stage: retain\n    segments: [seg${i % segments}]\n    owner: lead\n    start: 2026-01-12\n    weeks: 20\n    effect:\n      retain: { w4: +2pp..+5pp }\n    source: 双周试点\n    cost: { once: ¥20k, weekly: ¥3k }\n`
  return text
}

const subjects = [{ name: "node -e 0", args: ["-e", "0"] }]
for (const lines of [200, 2000, 20000]) {
  const file = join(folder, `${lines}.playbook.yaml`)
  writeFileSync(file, plan(lines))
  subjects.push({ name: `check, ${lines} lines`, args: [join(root, "dist/cli.js"), "check", file] })
}

const times = new Map(subjects.map(({ name }) => [name, []]))
for (let round = 0; round < rounds; round++)
  for (const { name, args } of round % 2 ? [...subjects].reverse() : subjects) {
    const start = performance.now()
    const { status } = spawnSync(process.execPath, args, { env, stdio: "ignore" })
    if (status !== 0) throw new Error(`${name} ended with ${status}`)
    times.get(name).push(performance.now() - start)
  }
rmSync(folder, { recursive: true, force: true })

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1]
const floor = median(times.get("node -e 0"))
console.log("| whole process | median | × node -e 0 |\n|---|---|---|")
for (const [name, list] of times)
  console.log(`| ${name} | ${median(list).toFixed(0)} ms | ${(median(list) / floor).toFixed(1)} |`)
