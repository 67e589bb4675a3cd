/**
 * Whether the numbers that scenarios change are numbers that the playbook has.
 */
import type { Problem } from "../problem"
import { problem } from "../problem"
import { nearest } from "../schema/nearest"
import { isMap, valueAt } from "../schema/shape"
import { unknownPath } from "./kinds/references"
import type { Linked } from "./workspace"

/** The problems of the paths under `scenarios.*.set`. */
export function* scenarioProblems(linked: Linked): Iterable<Problem> {
  const { playbook } = linked
  const scenarios = valueAt(playbook.value, ["scenarios"])
  if (!isMap(scenarios)) return
  const known = new Set(
    [playbook, ...linked.imported].flatMap((one) =>
      one.quantities.filter(({ path }) => path[0] !== "scenarios").map(({ path }) => path.join(".")),
    ),
  )
  for (const id of Object.keys(scenarios)) {
    const set = valueAt(scenarios, [id, "set"])
    for (const key of isMap(set) ? Object.keys(set) : [])
      if (!known.has(key) && !linked.unsure(key.split(".")[0] ?? "")) yield unknown(id, key, known)
  }
}

function unknown(id: string, key: string, known: ReadonlySet<string>): Problem {
  const path = ["scenarios", id, "set", key]
  const near = nearest(key, known)
  return problem(unknownPath, {
    place: { path, at: "key" },
    message: {
      en: `The playbook has no number at "${key}".${near ? ` Did you mean "${near}"?` : ""}`,
      zh: `手册里没有“${key}”这个数字。${near ? `是不是“${near}”？` : ""}`,
    },
    fixes: near
      ? [
          {
            title: { en: `Write "${near}"`, zh: `改为“${near}”` },
            kind: "suggested",
            changes: [{ do: "rename", path, to: near }],
          },
        ]
      : [],
  })
}
