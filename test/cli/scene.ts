/**
 * A folder with files, and the built command line run in it as a person would. Absent on purpose: what is expected.
 */
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

declare const __ROOT__: string

export const CLI = join(__ROOT__, "dist/cli.js")

/** Contents by path. */
export type Files = Readonly<Record<string, string | Buffer>>

export interface Scene {
  readonly folder: string
  run(args: readonly string[], options?: RunOptions): Outcome
  /** Runs a line of shell in which `$CLI` is the command line. */
  shell(line: string): Outcome
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string | Buffer
  /** The folder to stand in, below the scene's own. */
  readonly at?: string
}

export interface Outcome {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** Sets the scene, lets it be played and takes it down. */
export async function play(files: Files, act: (scene: Scene) => void | Promise<void>): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "ops-playbook-")))
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
    await act({
      folder,
      run: (args, options = {}) => start(process.execPath, [CLI, ...args], folder, options),
      shell: (line) => start("sh", ["-c", line], folder, { env: { CLI: `${process.execPath} ${CLI}` } }),
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The environment is bare: the language and the colours of whoever runs the tests must not show. */
function start(command: string, args: readonly string[], folder: string, options: RunOptions): Outcome {
  const result = spawnSync(command, args, {
    cwd: join(folder, options.at ?? "."),
    env: { PATH: process.env.PATH, ...options.env },
    input: options.input ?? "",
    encoding: "utf8",
    maxBuffer: 1 << 28,
  })
  return { status: result.status, out: result.stdout, err: result.stderr }
}
