/**
 * How the lines of the suite are told from all else that VS Code writes to its console: by a sign that no terminal
 * shows. Where they are printed is absent.
 */

/** U+2063, the invisible separator. */
const sign = "\u2063"

export const marked = (text: string): string => `${sign}${text}`

/** The line of the suite that an argument of the console holds, if it is one. */
export function unmarked(argument: unknown): string | undefined {
  if (typeof argument !== "string") return undefined
  const start = argument.indexOf(sign)
  return start === -1 ? undefined : argument.slice(start + sign.length)
}
