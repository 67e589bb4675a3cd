/**
 * The VS Code that the suite runs in: code-server from npm, installed once into the cache folder.
 *
 * Absent on purpose: install scripts and whatever they compile, so that no compiler is needed on the machine.
 */
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { replaceNatives } from "./natives"
import { cache } from "./places"

const codeServer = "4.139.1"
const nodeMajor = "24"

/** What it takes to start a VS Code: the Node that it wants and its entry file. */
export interface Installed {
  readonly node: string
  readonly entry: string
}

/** Installs when the marker, which is written last, is missing: half an installation counts as none. */
export function install(): Installed {
  const folder = join(cache, `code-server-${codeServer}`)
  const marker = join(folder, "complete")
  const nodePackage = `node-${process.platform}-${process.arch}`
  const server = join(folder, "node_modules", "code-server")
  if (!existsSync(marker)) {
    refuseWhereItCannotRun()
    console.log(`Installing a VS Code (code-server ${codeServer}, once, about 800 MB) into .vscode-test …`)
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "vscode-for-tests", private: true }))
    npm(folder, [`${nodePackage}@${nodeMajor}`, `code-server@${codeServer}`])
    npm(join(server, "lib", "vscode"), ["--omit=dev"])
    npm(join(server, "lib", "vscode", "extensions"), ["--omit=dev"])
    replaceNatives(join(server, "lib", "vscode"))
    writeFileSync(marker, `${new Date().toISOString()}\n`)
  }
  return {
    node: join(folder, "node_modules", nodePackage, "bin", "node"),
    entry: join(server, "out", "node", "entry.js"),
  }
}

function refuseWhereItCannotRun(): void {
  if (process.platform === "linux" || process.platform === "darwin") return
  throw new Error("code-server does not run on this system. Run `npm run test:desktop` instead.")
}

/** `install`, not `ci`: the shrinkwraps of code-server name packages that only its own build has. */
function npm(folder: string, what: readonly string[]): void {
  const args = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", ...what]
  const { npm_config_local_prefix: _, ...env } = process.env
  const done = spawnSync("npm", args, { cwd: folder, env, encoding: "utf8" })
  if (done.status === 0) return
  const reason = done.error?.message ?? `${done.stdout}${done.stderr}`.trim()
  throw new Error(`VS Code could not be installed: \`npm ${args.join(" ")}\` failed.\n${reason}`)
}
