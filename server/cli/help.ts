/**
 * How `--help` looks in the reader's language, and the option that chooses it. Absent on purpose: what each command and
 * its own options do, which is said where they are defined.
 */
import { type Command, Option } from "commander"
import type { Locale, Words } from "../core/problem"
import { LOCALES } from "./locale"
import { oneOf } from "./usage"

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
}

const LOCALE: Words = {
  en: "the language (that of the system when left out)",
  zh: "语言（不写则跟随系统）",
}

/** Its value is only checked here; it was looked for before anything was said. */
export function localeOption(locale: Locale): Option {
  return new Option("--locale <en|zh-CN>", LOCALE[locale]).argParser(readLocale)
}

/** Other spellings of the two languages are taken too, and not told of. */
function readLocale(value: string): string {
  return Object.hasOwn(LOCALES, value) ? value : oneOf("--locale", ["en", "zh-CN"])(value)
}

const HELP: Words = { en: "show this help", zh: "显示帮助" }

/** Applies to the commands that are added afterwards too, as commander inherits settings. */
export function localiseHelp(command: Command, locale: Locale): Command {
  return command
    .helpOption("-h, --help", HELP[locale])
    .helpCommand("help [command]", { en: "show the help of a command", zh: "显示某个命令的帮助" }[locale])
    .configureHelp({
      styleTitle: (title) => (locale === "zh" ? (TITLES[title] ?? title) : title),
    })
}
