/**
 * The notation of examples: under a line of a playbook, carets below a range and the message behind them.
 * `#` or a blank may stand in the first column; a caret line is no part of the playbook.
 */
export interface Expected {
  /** From 0. */
  readonly line: number
  readonly column: number
  readonly length: number
  readonly message: string
}

export interface Example {
  readonly text: string
  readonly expected: readonly Expected[]
}

/** Takes an example apart. Columns count characters as an editor shows them: one column a UTF-16 unit. */
export function parseExample(example: string): Example {
  const lines: string[] = []
  const expected: Expected[] = []
  for (const line of example.replace(/^\n/, "").split("\n")) {
    const [, before, carets, message] = /^(#?\s*)(\^+) (.+)$/.exec(line) ?? []
    if (carets && message && before !== undefined)
      expected.push({
        line: lines.length - 1,
        column: before.length,
        length: carets.length,
        message: message.trim(),
      })
    else lines.push(line)
  }
  return { text: lines.join("\n"), expected }
}
