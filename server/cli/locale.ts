/**
 * Which language a run speaks. Absent on purpose: the words themselves.
 */
import type { Locale } from "../core/problem"

/** What `--locale` takes, and the language each stands for. */
export const LOCALES: Readonly<Record<string, Locale>> = {
  en: "en",
  "zh-CN": "zh",
  zh: "zh",
  "zh-Hans": "zh",
  "en-US": "en",
}

const VARIABLES = ["LC_ALL", "LC_MESSAGES", "LANG"]

/**
 * The language of `--locale`, wherever it stands among the arguments, else that of the environment. It is looked for
 * before the arguments are parsed because help and complaints about the arguments must speak it too.
 */
export function localeOf(args: readonly string[], env: NodeJS.ProcessEnv): Locale {
  const asked = LOCALES[askedFor(args) ?? ""]
  if (asked) return asked
  const variable = VARIABLES.map((name) => env[name]).find((value) => value)
  return /^zh/i.test(variable ?? "") ? "zh" : "en"
}

function askedFor(args: readonly string[]): string | undefined {
  const end = args.indexOf("--")
  const options = end < 0 ? args : args.slice(0, end)
  const index = options.findLastIndex((option) => option === "--locale" || option.startsWith("--locale="))
  const option = options[index]
  return option?.includes("=") ? option.slice("--locale=".length) : options[index + 1]
}
