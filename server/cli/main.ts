#!/usr/bin/env node
/**
 * The command line: which commands there are, and how a run ends. Absent on purpose: what the commands do (commands/).
 */
import { inspect } from "node:util"
import { Command, CommanderError } from "commander"
import { version } from "../../package.json"
import type { Words } from "../core/problem"
import { checkCommand } from "./commands/check"
import { explainCommand } from "./commands/explain"
import { goalCommand } from "./commands/goal"
import { lspCommand } from "./commands/lsp"
import { projectCommand } from "./commands/project"
import { reportCommand } from "./commands/report"
import { rulesCommand } from "./commands/rules"
import { schemaCommand } from "./commands/schema"
import { localeOption, localiseHelp } from "./help"
import { localeOf } from "./locale"
import { openTerminal } from "./terminal"
import { UsageError, wordsOf } from "./usage"
import { ourFault } from "./words"

const args = process.argv.slice(2)
const terminal = openTerminal(localeOf(args, process.env))

const SUMMARY = {
  en: "Checks and projects user-operations playbooks.",
  zh: "检查并推演用户运营作战手册。",
}
const VERSION = { en: "show the version", zh: "显示版本" }

async function run(): Promise<void> {
  const program = localiseHelp(new Command("ops-playbook"), terminal.locale)
    .description(SUMMARY[terminal.locale])
    .version(version, "-V, --version", VERSION[terminal.locale])
    .addOption(localeOption(terminal.locale))
    .configureOutput({ outputError: () => {} })
    .exitOverride()
  for (const command of [
    checkCommand,
    projectCommand,
    goalCommand,
    reportCommand,
    rulesCommand,
    explainCommand,
    schemaCommand,
    lspCommand,
  ]) {
    program.addCommand(command(terminal).copyInheritedSettings(program))
  }
  await program.parseAsync(args, { from: "user" })
}

function fail(error: unknown): void {
  const words = error instanceof UsageError ? error.words : parserWords(error)
  if (words === "said") return
  terminal.exit(words ? 2 : 3)
  terminal.complain(words ?? ourFault(version, inspect(error)))
}

/** What the arguments' parser objects to. It shows help itself; where that is all, nothing more is to be said. */
function parserWords(error: unknown): Words | "said" | undefined {
  if (!(error instanceof CommanderError)) return undefined
  if (error.exitCode > 0 && error.code === "commander.help") terminal.exit(2)
  return error.exitCode === 0 || error.code === "commander.help" ? "said" : wordsOf(error)
}

run().catch(fail)
