/** The scale on which a quantity's uncertainty is even. */
import type { Quantity } from "../../model/quantity"
import { expit, logit } from "../numbers/special"

/** To the scale and back. */
export interface Scale {
  readonly to: (value: number) => number
  readonly from: (scaled: number) => number
}

export const plain: Scale = { to: (value) => value, from: (scaled) => scaled }

const logarithm: Scale = { to: Math.log, from: Math.exp }

const odds: Scale = { to: logit, from: expit }

/** Odds for rates, logarithms for amounts, the numbers themselves for what may be negative and for scores. */
export function scaleOf({ kind, values }: Pick<Quantity, "kind" | "values">): Scale {
  if (kind === "rate") return odds
  if (kind === "change" || kind === "score") return plain
  return values.every((value) => value >= 0) ? logarithm : plain
}
