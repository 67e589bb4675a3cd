/**
 * What surrounds a run: where it stands, whom it speaks to and where its words go.
 * Absent on purpose: what is said.
 */
import type { Locale, Words } from "../core/problem"

export interface Terminal {
  readonly cwd: string
  readonly locale: Locale
  /** Whether what is written may carry colours. */
  readonly colours: boolean
  /** Writes to standard output. */
  write(text: string): void
  /** Says on standard error why something could not be done. */
  complain(words: Words): void
  /** Says on standard error what was done besides. */
  note(words: Words): void
  /** Notes how the run ends; the worst wins. The process is never cut off, so that all that was written arrives. */
  exit(status: Status): void
}

/** 0 nothing wrong, 1 problems, 2 a usage mistake or unreadable input, 3 a bug of ours. */
export type Status = 0 | 1 | 2 | 3

export function openTerminal(locale: Locale): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", lost)
  return {
    cwd: process.cwd(),
    locale,
    colours: wantsColours(process.env, process.stdout.isTTY),
    write: (text) => void process.stdout.write(text),
    complain: (words) =>
      void process.stderr.write(`${locale === "zh" ? "错误：" : "error: "}${words[locale]}\n`),
    note: (words) => void process.stderr.write(`${words[locale]}\n`),
    exit,
  }
}

/**
 * Colours are for a terminal; `NO_COLOR` and `FORCE_COLOR` overrule that, in this order. The packages that detect it
 * colour pipes as well where `CI` is set, and then logs and golden files hold escapes.
 */
export function wantsColours(env: NodeJS.ProcessEnv, terminal: boolean): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false"
  return Boolean(terminal) && env.TERM !== "dumb"
}

function exit(status: Status): void {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), status)
}

/** Who reads us may stop reading (`| head`): that is no mistake. A full disk is one, and nowhere is left to say more. */
function lost(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") exit(2)
}
