/** The known names of a text that cannot be parsed, so that definition and rename work while it is being written. */
import type { Scope, Use } from "./scope"
import { tokenize } from "./tokens"

export function usesInTokens(text: string, scope: Scope): readonly Use[] {
  const tokens = tokenize(text)
  return tokens.flatMap((token, at): readonly Use[] => {
    const [before, point, member] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]]
    if (token.kind !== "word" || before?.text === "." || point?.text === "(") return []
    if (scope.members?.of.has(token.text) && point?.text === "." && member?.kind === "word")
      return [{ name: token.text, member: member.text, within: { start: token.start, end: member.end } }]
    if (!scope.names.has(token.text)) return []
    return [{ name: token.text, within: { start: token.start, end: token.end } }]
  })
}
