// How long the rules take, each by itself and all together, beside what reading the same file costs: over the longest
// sample and a plan of 2,000 lines. Fails where all rules together cost more than reading does.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

const root = join(dirname(fileURLToPath(import.meta.url)), "../..")
const rounds = Number(process.argv[2] ?? 15)
/** How many rules are listed: the dearest. */
const LISTED = 12

const { readPlaybook, link, defaultSettings, rules, runRules, subjectOf } = await bundled(`
export { link, readPlaybook } from "./server/core/analysis"
export { defaultSettings } from "./server/core/judgement"
export { rules } from "./server/core/rules"
export { runRules } from "./server/core/rules/run"
export { subjectOf } from "./server/core/rules/subject"
`)

async function bundled(contents) {
  const folder = mkdtempSync(join(tmpdir(), "ops-playbook-bench-"))
  const outfile = join(folder, "rules.cjs")
  const stdin = { contents, resolveDir: root, loader: "ts" }
  await build({ stdin, bundle: true, platform: "node", format: "cjs", target: "node20", outfile })
  const all = createRequire(import.meta.url)(outfile)
  rmSync(folder, { recursive: true, force: true })
  return all
}

/** The entries of a sample again and again, each time under other ids, until there are enough lines. */
function grown(text, lines) {
  const sections = text.split(/^(?=[a-z_]+:)/m)
  const many = ["strategies", "campaigns", "segments", "incentives", "experiments", "assumptions", "targets"]
  const ids = [...text.matchAll(/^ {2}([a-z]\w*):/gm)].map(([, id]) => id)
  const repeated = sections.filter((section) => many.includes(section.split(":")[0])).join("")
  const missing = lines - text.split("\n").length
  const copies = 1 + Math.ceil(missing / repeated.split("\n").length)
  const renamed = (part, n) =>
    part.replace(new RegExp(`\\b(${[...new Set(ids)].join("|")})\\b(?=[:\\],}\\s.])`, "g"), `$1_${n}`)
  return sections
    .map((section) => {
      const [name] = section.split(":")
      if (!many.includes(name)) return section
      const body = section.slice(section.indexOf("\n") + 1).replace(/\n*$/, "\n")
      const all = Array.from({ length: copies }, (_, n) => (n === 0 ? body : renamed(body, n)))
      return `${name}:\n${all.join("")}`
    })
    .join("")
}

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]
function timed(work) {
  const times = []
  for (let i = 0; i < rounds; i++) {
    const begun = performance.now()
    work()
    times.push(performance.now() - begun)
  }
  return median(times)
}

const workspace = { playbook: () => undefined }
const folder = join(root, "samples")
const samples = readdirSync(folder)
  .filter((name) => name.endsWith(".playbook.yaml"))
  .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }))
  .sort((a, b) => b.text.length - a.text.length)
const [longest] = samples

/** A subject is made anew for each round, as after an edit: what rules ask of it is part of their cost. */
function measure(name, text) {
  const file = `/${name}`
  const local = readPlaybook(file, text)
  const { linked, references } = link(local, workspace)
  const { thresholds } = defaultSettings
  const subject = () => subjectOf({ linked, references, today: "2026-03-01", thresholds })
  const reading = timed(() => readPlaybook(file, text))
  const together = timed(() => runRules(rules, subject()))
  const each = rules
    .map((rule) => ({ id: rule.id, ms: timed(() => runRules([rule], subject())) }))
    .sort((a, b) => b.ms - a.ms)
  console.log(`\n${name}: ${text.split("\n").length} lines, ${rules.length} rules`)
  console.log(`  reading            ${reading.toFixed(1)} ms`)
  console.log(
    `  all rules together ${together.toFixed(1)} ms (${((100 * together) / reading).toFixed(0)} % of reading)`,
  )
  for (const { id, ms } of each.slice(0, LISTED)) {
    const slow = ms > reading / 20 ? "  slow: more than a twentieth of reading" : ""
    console.log(`  ${ms.toFixed(2).padStart(8)} ms  ${id}${slow}`)
  }
  return together <= reading
}

// The first rounds of a process are the compiler's.
timed(() => link(readPlaybook("/warm.playbook.yaml", longest.text), workspace))
const all = [measure(longest.name, longest.text), measure("2,000 lines", grown(longest.text, 2000))]
if (!all.every(Boolean)) {
  console.error("\nThe rules cost more than reading the file does.")
  process.exitCode = 1
}
