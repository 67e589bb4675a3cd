// Installs and builds what is missing, and nothing that is there: `npm start` and `npm test` run it first.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const withTests = process.argv.includes("--tests")

const [major, minor] = process.versions.node.split(".").map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Ops Playbook needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

function run(command, args) {
  const npm = command === "npm"
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: npm && process.platform === "win32",
  })
  if (result.status !== 0) process.exit(result.status ?? 1)
}

/** A digest of files, so that a build is made anew only when something in it changed. */
function digest(files) {
  const hash = createHash("sha256")
  for (const file of files.sort())
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)))
  return hash.digest("hex")
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, name))
    .filter((name) => statSync(join(root, name)).isFile() && /\.(?:ts|js|mjs|json)$/.test(name))
}

function once(stamp, key, work) {
  const file = join(root, stamp)
  if (existsSync(file) && readFileSync(file, "utf8") === key) return
  work()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, key)
}

const lock = digest(["package-lock.json"])
/** Whether what npm says is installed is what the lock file asks for; then nothing is installed again. */
function isInstalled() {
  const hidden = join(root, "node_modules/.package-lock.json")
  if (!existsSync(hidden)) return false
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages
  const present = JSON.parse(readFileSync(hidden, "utf8")).packages
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === "" || optional || present[name]?.version === version,
  )
}

if (!isInstalled()) {
  console.log("Installing dependencies …")
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"])
}

const sources = [...["client", "server", "schemas"].flatMap(filesBelow), "esbuild.mjs", "package.json"]
const tests = withTests ? [...sources, ...filesBelow("test"), ...filesBelow("docs")] : sources
const key = digest(tests) + lock
once(withTests ? "out/.built" : "dist/.built", key, () => {
  console.log(withTests ? "Building with tests …" : "Building …")
  run(process.execPath, ["esbuild.mjs", "--production", ...(withTests ? ["--tests"] : [])])
})
