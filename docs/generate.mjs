// Writes what the docs take from the code: the pages of the kinds of problem, the tables of the format.
// `--check` only says whether they are fresh.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { build } from "esbuild"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")

/** The generator is TypeScript, as is what it speaks of; it is bundled into a scratch folder and read from there. */
async function load() {
  const folder = mkdtempSync(join(tmpdir(), "ops-playbook-docs-"))
  const outfile = join(folder, "pages.cjs")
  const entryPoints = [join(root, "docs/generate/pages.ts")]
  try {
    await build({ entryPoints, outfile, bundle: true, platform: "node", format: "cjs", logLevel: "warning" })
    return (await import(pathToFileURL(outfile).href)).default
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const checkout = {
  read(file) {
    try {
      return readFileSync(join(root, file), "utf8").replace(/\r\n/g, "\n")
    } catch {
      return ""
    }
  },
  list(folder) {
    return readdirSync(join(root, folder), { recursive: true })
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .filter((file) => statSync(join(root, file)).isFile())
  },
}

mkdirSync(join(root, "docs/rules"), { recursive: true })
const { pages, strays } = await load()
const wanted = pages(checkout)
const stale = [...wanted].filter(([file, text]) => checkout.read(file) !== text)
const left = strays(wanted, checkout)
if (process.argv.includes("--check")) {
  for (const file of [...stale.map(([name]) => name), ...left])
    console.error(`${file} is stale: run node docs/generate.mjs`)
  process.exitCode = stale.length + left.length > 0 ? 1 : 0
} else {
  for (const [file, text] of stale) writeFileSync(join(root, file), text)
  for (const file of left) rmSync(join(root, file))
}
