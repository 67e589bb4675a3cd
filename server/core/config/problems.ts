/**
 * What is wrong with a configuration beyond its shape: rules that there are not, thresholds that are no number, files
 * that it cannot reach. Absent on purpose: the shape itself, and quantities, which are judged as a playbook's are.
 */
import { catalogue, kindsById } from "../catalogue"
import type { Playbook } from "../model/playbook"
import { type Finding, type Path, type Problem, problem } from "../problem"
import { examplesOf } from "../schema/describe"
import { nearest } from "../schema/nearest"
import { configShape, isMap, shapeAt, valueAt } from "../schema/shape"
import { isBelow } from "./glob"
import { fixedRule, manyNumbers, strayFiles, unknownRule } from "./kinds"

const sections: ReadonlySet<string> = new Set(catalogue.map(({ section }) => section))

export function ruleProblems({ value, quantities }: Playbook): readonly Problem[] {
  return [
    ...partsOf(value).flatMap((path) => ruleKeyProblems([...path, "rules"], value)),
    ...quantities.flatMap(({ path, quantity }) => {
      const isOne = !quantity || (quantity.assumption === undefined && quantity.values.length === 1)
      return isOne ? [] : [problem(manyNumbers, notOne(path, value))]
    }),
    ...partsOf(value).flatMap((path) => fileProblems([...path, "files"], value)),
  ]
}

type Value = Playbook["value"]

/** The configuration itself and its exceptions. */
function partsOf(value: Value): readonly Path[] {
  const overrides = valueAt(value, ["overrides"])
  return [[], ...(Array.isArray(overrides) ? overrides.map((_, i): Path => ["overrides", i]) : [])]
}

function ruleKeyProblems(path: Path, value: Value): readonly Problem[] {
  const rules = valueAt(value, path)
  if (!isMap(rules)) return []
  return Object.keys(rules).flatMap((id) => {
    const kind = kindsById.get(id)
    if (kind?.section === "syntax" && kind.severity === "error")
      return rules[id] === "error" ? [] : [problem(fixedRule, fixed([...path, id], id))]
    return kind || sections.has(id) ? [] : [problem(unknownRule, unknown([...path, id], id))]
  })
}

function unknown(path: Path, id: string): Finding {
  const near = nearest(id, [...sections, ...kindsById.keys()])
  return {
    place: { path, at: "key" },
    message: {
      en: `No rule is called "${id}".${near ? ` Did you mean "${near}"?` : ""}`,
      zh: `没有名为“${id}”的规则。${near ? `是不是“${near}”？` : ""}`,
    },
    fixes: near
      ? [
          {
            title: { en: `Rename to "${near}"`, zh: `改为“${near}”` },
            kind: "suggested",
            changes: [{ do: "rename", path, to: near }],
          },
        ]
      : [],
  }
}

function fixed(path: Path, id: string): Finding {
  return {
    place: { path, at: "key" },
    message: {
      en: `"${id}" stays an error: a text that cannot be read is not checked at all.`,
      zh: `“${id}”始终是错误：读不了的文本根本没法检查。`,
    },
    fixes: [
      {
        title: { en: `Delete "${id}"`, zh: `删除“${id}”` },
        kind: "suggested",
        changes: [{ do: "delete", path }],
      },
    ],
  }
}

function notOne(path: Path, value: Value): Finding {
  const key = String(path.at(-1))
  const example = examplesOf(shapeAt(path, value, configShape) ?? {})[0] ?? "1"
  return {
    place: { path },
    message: {
      en: `"${key}" is one number, such as ${example}.`,
      zh: `“${key}”应是一个确定的数，例如 ${example}。`,
    },
  }
}

function fileProblems(path: Path, value: Value): readonly Problem[] {
  const files = valueAt(value, path)
  const all = Array.isArray(files)
    ? files.map((one, i) => [one, [...path, i]] as const)
    : [[files, path] as const]
  return all.flatMap(([written, at]) =>
    typeof written === "string" && !isBelow(written) ? [problem(strayFiles, stray(at, written))] : [],
  )
}

function stray(path: Path, written: string): Finding {
  const below = written.replace(/^(?:[A-Za-z]:)?[/\\]+|(?:\.\.?[/\\])+/g, "").replaceAll("\\", "/") || "**"
  return {
    place: { path },
    message: {
      en: `"${written}" lies outside of this configuration’s folder. Name files below it, such as "${below}".`,
      zh: `“${written}”不在配置所在的文件夹之下。请写下层的文件，例如“${below}”。`,
    },
  }
}
