/**
 * What is wrong with the shape of a value: the validator's findings in words for people, one for each cause.
 * Absent on purpose: quantities, references and expressions, which are text to the schema.
 */
import type { Path, Plain, Problem } from "../problem"
import { problem } from "../problem"
import { dateProblems } from "./dates"
import { type Format, playbookFormat } from "./format"
import type { ShapeError } from "./generated/validate-playbook.js"
import { twoTitles, wrongKey } from "./problems/keys"
import type { Located } from "./problems/located"
import { missingKey } from "./problems/missing"
import { wrongValue } from "./problems/values"
import { isMap, valueAt } from "./shape"

/** The problems of shape of a whole file. */
export function validate(value: Plain, format: Format = playbookFormat): readonly Problem[] {
  if (!isMap(value))
    return [problem(...wrongValue({ path: [], keyword: "type", params: {}, value, root: value, format }))]
  const dates = dateProblems(value, format.shape)
  if (format.allows(value)) return dates
  const errors = (format.allows.errors ?? []).filter((error) => !silent.has(error.keyword))
  return [...oncePerPlace(errors, value, format), ...dates]
}

/** Said again by the errors inside them. */
const silent = new Set(["if", "oneOf", "allOf", "propertyNames"])

function* oncePerPlace(errors: readonly ShapeError[], root: Plain, format: Format): Iterable<Problem> {
  const seen = new Set<string>()
  for (const error of errors) {
    const path = pathOf(error.instancePath, root)
    const located: Located = {
      path,
      keyword: error.keyword,
      params: error.params,
      ...(error.propertyName === undefined ? {} : { propertyName: error.propertyName }),
      value: valueAt(root, path),
      root,
      format,
    }
    const key = placeOf(located)
    if (seen.has(key)) continue
    seen.add(key)
    const said = say(located)
    if (said) yield said
  }
}

/** Errors with the same key have the same cause. */
function placeOf(error: Located): string {
  const { missingProperty, additionalProperty } = error.params
  if (error.keyword === "required")
    return JSON.stringify([error.path, "needs", anyOf(error) ? "span" : missingProperty])
  if (lacksTag(error)) return JSON.stringify([error.path, "needs", tagOf(error)])
  return JSON.stringify([error.path, error.propertyName ?? additionalProperty ?? ""])
}

function anyOf(error: Located): boolean {
  return error.params["missingProperty"] === "weeks" || error.params["missingProperty"] === "end"
}

function say(error: Located): Problem | undefined {
  // `.inf` and `1e400` are numbers to YAML; the quantities say what is wrong with them.
  if (error.keyword === "type" && typeof error.value === "number" && !Number.isFinite(error.value))
    return undefined
  if (error.keyword === "required") return problem(...missingKey(error))
  if (error.keyword === "anyOf") return undefined
  // Of the two rules that forbid something together, `weeks` with `end` is told by the dates.
  if (error.keyword === "not") return error.path.length === 0 ? problem(...twoTitles()) : undefined
  if (error.propertyName !== undefined || error.keyword === "additionalProperties")
    return problem(...wrongKey(error))
  if (lacksTag(error)) return problem(...missingKey({ ...error, params: { missingProperty: tagOf(error) } }))
  return problem(...wrongValue(error))
}

/** Whether a map lacks the key that decides what else it may have. */
function lacksTag(error: Located): boolean {
  return error.keyword === "discriminator" && isMap(error.value) && !Object.hasOwn(error.value, tagOf(error))
}

function tagOf(error: Located): string {
  return String(error.params["tag"] ?? "kind")
}

/** A JSON pointer as a path; indices of lists become numbers. */
function pathOf(pointer: string, root: Plain): Path {
  const path: (string | number)[] = []
  let here: Plain | undefined = root
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replace(/~1/g, "/").replace(/~0/g, "~")
    const step: string | number = Array.isArray(here) ? Number(key) : key
    path.push(step)
    here = here === undefined ? undefined : valueAt(here, [step])
  }
  return path
}
