/**
 * Numbers in the files that they are written in, and the edits that write others there.
 * Absent on purpose: which numbers, and how their texts are found.
 */
import type { Path } from "../core/problem"
import { editsOf } from "../core/queries/fixes"
import type { Source, TextChange } from "../core/syntax/source"
import type { File, LinkedFile } from "./cache"

/** A number's place: the file that it is written in, and where in it. */
export interface Home {
  readonly file: File
  readonly path: Path
}

/**
 * Where a number is written: in the playbook itself, else in the nearest import that has it. `fileOf` knows the files
 * that the playbook imports.
 */
export function homeOf(
  dotted: string,
  file: LinkedFile,
  fileOf: (name: string) => File | undefined,
): Home | undefined {
  const { playbook, imported } = file.analysis.linked
  for (const one of [playbook, ...imported]) {
    const placed = one.quantities.find(({ path }) => path.join(".") === dotted)
    const home = placed && (one === playbook ? file : fileOf(one.file))
    if (placed && home) return { file: home, path: placed.path }
  }
  return undefined
}

/** All of them as edits of one text, or none. */
export function numberEdits(
  numbers: readonly { readonly path: Path; readonly to: string }[],
  source: Source,
): readonly TextChange[] {
  // A bare number stays one: as a text it would get quotes.
  const changes = numbers.map(({ path, to }) => {
    const value = /^-?\d+(\.\d+)?$/.test(to) ? Number(to) : to
    return { do: "set", path, value } as const
  })
  return editsOf({ title: { en: "", zh: "" }, kind: "suggested", changes }, source)
}
