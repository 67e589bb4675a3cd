// Runs every suite and adds them up: the last line is `N passed, N failed`.
import { spawn } from "node:child_process"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const mocha = "node_modules/mocha/bin/mocha.js"
const only = process.argv.slice(2)

/** Each suite: what it is called, how it is run, and how its output is counted. */
const suites = [
  { name: "types", args: ["node_modules/typescript/bin/tsc", "-p", "."], count: asOne },
  {
    name: "types of the pages",
    args: ["node_modules/typescript/bin/tsc", "-p", "client/webview"],
    count: asOne,
  },
  { name: "style", args: ["node_modules/@biomejs/biome/bin/biome", "check", "."], count: asOne },
  { name: "generated", args: ["schemas/generate.mjs", "--check"], count: asOne },
  { name: "mocha", args: [mocha, "--config", ".mocharc.json", "--reporter", "dot"], count: asMocha },
  {
    name: "without eval",
    args: [
      "--disallow-code-generation-from-strings",
      mocha,
      "--no-config",
      "--timeout",
      "60000",
      "--reporter",
      "dot",
      "out/{syntax,schema,model,queries,rules,problems,projection,charts,report,samples}/**/*.test.js",
      "out/architecture.test.js",
    ],
    count: asMocha,
    beside: "mocha",
  },
  { name: "VS Code", args: ["out/vscode/run.js"], count: asSummary },
]

function asOne(status) {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Mocha's own counts; a run that counts nothing or ends badly has failed. */
function asMocha(status, output) {
  const passed = Number(/(\d+) passing/.exec(output)?.[1] ?? 0)
  const failed = Number(/(\d+) failing/.exec(output)?.[1] ?? 0)
  return { passed, failed: failed === 0 && (status !== 0 || passed === 0) ? 1 : failed }
}

function asSummary(status, output) {
  const [, passed, failed] = [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1) ?? []
  const counts = { passed: Number(passed ?? 0), failed: Number(failed ?? 0) }
  return counts.failed === 0 && (status !== 0 || counts.passed === 0) ? { ...counts, failed: 1 } : counts
}

/** What runs beside another is shown when it has ended, so that their lines do not mix. */
function run({ name, args, beside }) {
  if (!beside) console.log(`\n── ${name}`)
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] })
    let output = ""
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])
      from.on("data", (data) => {
        output += data
        if (!beside) to.write(data)
      })
    child.on("close", (status) => resolve({ status: status ?? 1, output }))
  })
}

let passed = 0
let failed = 0
const told = []
const wanted = suites.filter(({ name }) => only.length === 0 || only.includes(name))
const started = new Map()
for (const suite of wanted) {
  for (const other of wanted) if (other.beside === suite.name) started.set(other, run(other))
  const { status, output } = await (started.get(suite) ?? run(suite))
  if (suite.beside) console.log(`\n── ${suite.name}\n${output}`)
  const counts = suite.count(status, output)
  passed += counts.passed
  failed += counts.failed
  told.push(`${suite.name}: ${counts.passed} passed, ${counts.failed} failed`)
}
console.log(`\n${told.join("\n")}\n`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
