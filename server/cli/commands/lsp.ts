/**
 * `ops-playbook lsp`: becomes the language server. Absent on purpose: the server, a bundle of its own that no other
 * command should pay for.
 */
import { Command, Option } from "commander"
import type { Words } from "../../core/problem"
import type { Terminal } from "../terminal"

export function lspCommand(terminal: Terminal): Command {
  const say = (words: Words) => words[terminal.locale]
  return new Command("lsp")
    .description(say(WORDS.lsp))
    .option("--stdio", say(WORDS.stdio))
    .addOption(new Option("--clientProcessId <id>").hideHelp())
    .action(() => {
      // The server's library looks for its transport among the arguments; there is only this one.
      if (!process.argv.includes("--stdio")) process.argv.push("--stdio")
      require("./server.js")
    })
}

const WORDS = {
  lsp: {
    en: "start the language server for an editor",
    zh: "为编辑器启动语言服务器",
  },
  stdio: {
    en: "speak over standard input and output (the only way)",
    zh: "通过标准输入输出通信（唯一的方式）",
  },
} as const satisfies Readonly<Record<string, Words>>
