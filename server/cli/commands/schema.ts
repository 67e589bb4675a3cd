/**
 * `ops-playbook schema`: prints the JSON Schema of playbooks, for editors and tools that want one.
 */
import { Command } from "commander"
import type { Words } from "../../core/problem"
import type { Terminal } from "../terminal"

const WORDS: Words = {
  en: "print the JSON Schema of playbooks",
  zh: "输出作战手册的 JSON Schema",
}

export function schemaCommand(terminal: Terminal): Command {
  return new Command("schema").description(WORDS[terminal.locale]).action(async () => {
    const { default: schema } = await import("../../../schemas/playbook.schema.json")
    terminal.write(`${JSON.stringify(schema, null, 2)}\n`)
  })
}
