/**
 * What a formula's result is over time: a sum of flows is a flow and one of stocks a stock; whatever was divided, or
 * mixes the two, is a ratio. Absent on purpose: its value.
 */
import { isTree, type Node, parseTree } from "../../model/expressions/tree"
import type { Measure } from "./shape"

type Sort = Measure | "number"

/** `measureOf` tells what a metric is that the formula names. */
export function measureOfFormula(text: string, measureOf: (metric: string) => Measure | undefined): Measure {
  const tree = parseTree(text)
  const sort = isTree(tree) ? sortOf(tree.root, measureOf) : "ratio"
  return sort === "number" ? "stock" : sort
}

function sortOf(node: Node, measureOf: (metric: string) => Measure | undefined): Sort {
  const of = (child: Node) => sortOf(child, measureOf)
  switch (node.op) {
    case "value":
      return "number"
    case "id":
      return measureOf(node.args) ?? "ratio"
    case ".":
      return measureOf(node.args[1]) ?? "ratio"
    case "-_":
      return of(node.args)
    case "+":
    case "-":
      return together(of(node.args[0]), of(node.args[1]))
    case "*":
      return times(of(node.args[0]), of(node.args[1]))
    case "/":
      return of(node.args[0]) === "number" && of(node.args[1]) === "number" ? "number" : "ratio"
    case "?:":
      return together(of(node.args[1]), of(node.args[2]))
    case "call":
      return node.args[1].map(of).reduce(together, "number")
    default:
      return "ratio"
  }
}

function together(a: Sort, b: Sort): Sort {
  if (a === "number") return b
  return b === "number" || a === b ? a : "ratio"
}

function times(a: Sort, b: Sort): Sort {
  if (a === "number") return b
  return b === "number" ? a : "ratio"
}
