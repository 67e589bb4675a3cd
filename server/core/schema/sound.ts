/**
 * A value without what its shape was found wrong in, so that whoever judges its content meets only what the format allows.
 * Absent on purpose: the finding (validate.ts). What is missing stays missing: every field may be absent.
 */
import type { Path, Plain, Problem } from "../problem"
import { isMap } from "./shape"

/** What is not touched is shared; without problems it is the value itself. */
export function soundOf(value: Plain, problems: readonly Problem[]): Plain {
  let sound = value
  for (const { id, place } of problems)
    if ("path" in place && place.path.length > 0 && id !== "missing-key") sound = without(sound, place.path)
  return sound
}

function without(value: Plain, [key, ...rest]: Path): Plain {
  if (key === undefined) return value
  if (Array.isArray(value)) {
    const index = Number(key)
    if (rest.length === 0) return value.filter((_, i) => i !== index)
    return value.map((item, i) => (i === index ? without(item, rest) : item))
  }
  if (!isMap(value) || !Object.hasOwn(value, key)) return value
  if (rest.length > 0) return { ...value, [key]: without(value[key] ?? null, rest) }
  const { [key]: _, ...others } = value
  return others
}
