/**
 * A running VS Code server: started on a free port with a home of its own, stopped with all its children.
 * The browser that looks at it is absent.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { atEnd } from "./ending"
import { type Installed, install } from "./install"
import { scratch } from "./places"

/** Nothing on the screen that the extension did not put there. */
const quietSettings = {
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off",
  "extensions.autoUpdate": false,
  "git.enabled": false,
}

export interface HostOptions {
  readonly settings?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
  /** A packaged extension to install before the start. */
  readonly vsix?: string
}

export interface Host {
  readonly port: number
  address(folder: string, payload: readonly (readonly [string, string])[]): string
  /** A path of this machine as the page names it. */
  remote(path: string): string
  stop(): void
}

export async function startHost(options: HostOptions = {}): Promise<Host> {
  const installed = install()
  const home = scratch("home")
  const user = join(home, "data", "User")
  mkdirSync(user, { recursive: true })
  writeFileSync(join(user, "settings.json"), JSON.stringify({ ...quietSettings, ...options.settings }))
  writeFileSync(join(home, "config.yaml"), "auth: none\n")
  const env = { ...environment(home), ...options.env }
  if (options.vsix) await installExtension(installed, home, env, options.vsix)
  const port = await freePort()
  const child = launch(installed, env, [...folders(home), ...quietFlags, "--bind-addr", `127.0.0.1:${port}`])
  const stop = stopper(child)
  await healthy(port, child).catch((error: unknown) => {
    stop()
    throw error
  })
  const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${path}`
  const address = (folder: string, payload: readonly (readonly [string, string])[]) =>
    `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}` +
    `&payload=${encodeURIComponent(JSON.stringify(payload))}`
  return { port, remote, address, stop }
}

/** Without the smoke-test driver VS Code ignores the payload that names the suite, and says nothing. */
const quietFlags = [
  "--auth=none",
  "--disable-telemetry",
  "--disable-update-check",
  "--disable-workspace-trust",
  "--disable-getting-started-override",
  "--disable-proxy",
  "--ignore-last-opened",
  "--vscode-option",
  "enable-smoke-test-driver",
]

const folders = (home: string): string[] => [
  `--config=${join(home, "config.yaml")}`,
  `--user-data-dir=${join(home, "data")}`,
  `--extensions-dir=${join(home, "extensions")}`,
]

/** The user's own settings, extensions and gallery stay out of it. */
function environment(home: string): NodeJS.ProcessEnv {
  const { VSCODE_IPC_HOOK_CLI: _hook, VSCODE_PROXY_URI: _proxy, PORT: _port, ...inherited } = process.env
  return {
    ...inherited,
    HOME: home,
    XDG_CONFIG_HOME: join(home, "config"),
    XDG_DATA_HOME: join(home, "share"),
    XDG_CACHE_HOME: join(home, "cache"),
    XDG_STATE_HOME: join(home, "state"),
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  }
}

function launch({ node, entry }: Installed, env: NodeJS.ProcessEnv, args: string[]): ChildProcess {
  const stdio = process.env.OPS_PLAYBOOK_TEST_VERBOSE ? "inherit" : "ignore"
  return spawn(node, [entry, ...args], { env, detached: true, stdio })
}

async function installExtension(installed: Installed, home: string, env: NodeJS.ProcessEnv, vsix: string) {
  const child = launch(installed, env, [...folders(home), "--install-extension", vsix])
  const status = await new Promise((done) => child.once("exit", done))
  if (status !== 0) throw new Error(`${vsix} could not be installed (status ${status}).`)
}

/** The server leads a process group, so that its extension hosts and language servers end with it. */
function stopper(child: ChildProcess): () => void {
  let stopped = false
  const stop = () => {
    if (stopped || child.pid === undefined) return
    stopped = true
    try {
      process.kill(-child.pid, "SIGKILL")
    } catch {
      // The group has ended by itself.
    }
  }
  atEnd(stop)
  return stop
}

async function healthy(port: number, child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (child.exitCode !== null) throw new Error(`VS Code ended at once (status ${child.exitCode}).`)
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined)
    if (answer?.ok) return
    await pause(100)
  }
  throw new Error("VS Code did not answer within a minute.")
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once("error", failed)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      const port = typeof address === "object" && address !== null ? address.port : 0
      probe.close(() => found(port))
    })
  })
}
