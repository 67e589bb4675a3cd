/** The examples of the kinds are true: each caret line is found under its expression, and the good ones are good. */
import assert from "node:assert/strict"
import { describe, it } from "mocha"
import { parse } from "yaml"
import { checkExpression, expressionKinds, type Name, type Scope } from "../../server/core/model/expressions"

interface Playbook {
  readonly data: {
    readonly attributes: Record<string, { readonly type: string; readonly values?: readonly string[] }>
  }
}

function scopeOf(text: string): Scope {
  const { attributes } = (parse(text) as Playbook).data
  const names = Object.entries(attributes).map(([id, { type, values }]): [string, Name] => {
    return [id, type === "enum" ? { type: "text", values: values ?? [] } : { type: type as Name["type"] }]
  })
  return { names: new Map(names), result: "bool", noun: { en: "attribute", zh: "用户属性" } }
}

function found(text: string): readonly string[] {
  const lines = text.split("\n")
  return lines.flatMap((line) => {
    const column = line.indexOf("when: ") + "when: ".length
    if (column < "when: ".length) return []
    return checkExpression(line.slice(column), scopeOf(text)).findings.map(({ kind, message, within }) => {
      const carets = "^".repeat(within.end - within.start)
      return `${kind.id} #${" ".repeat(column + within.start - 1)}${carets} ${message.en}`
    })
  })
}

describe("kinds of problems in expressions", () => {
  for (const kind of expressionKinds) {
    it(`the examples of ${kind.id} are true`, () => {
      for (const bad of kind.examples.bad) {
        const carets = bad.split("\n").filter((line) => /^#\s*\^/.test(line))
        assert.ok(carets.length > 0)
        assert.deepEqual(
          found(bad),
          carets.map((line) => `${kind.id} ${line}`),
        )
      }
      for (const good of kind.examples.good) assert.deepEqual(found(good), [])
    })
  }

  it("has the ids that settings and docs rely on", () => {
    assert.deepEqual(
      expressionKinds.map(({ id, severity }) => `${severity} ${id}`),
      ["error bad-expression", "error unknown-name", "error expression-type", "warning unknown-enum-value"],
    )
  })
})
