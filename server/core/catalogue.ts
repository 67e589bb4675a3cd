/**
 * Every kind of problem there is: what settings, documentation and tests go through. One line for each room.
 */
import { configKinds } from "./config/kinds"
import { expressionKinds } from "./model/expressions"
import { actualKinds } from "./model/kinds/actuals"
import { referenceKinds } from "./model/kinds/references"
import { quantityKinds } from "./model/quantity"
import type { Kind } from "./problem"
import { projectionKinds } from "./projection/problems"
import { rules } from "./rules"
import { shapeKinds } from "./schema/kinds"
import { ignoreKinds } from "./suppressions/kinds"
import { syntaxKinds } from "./syntax/kinds"

export const catalogue: readonly Kind[] = [
  ...syntaxKinds,
  ...shapeKinds,
  ...quantityKinds,
  ...referenceKinds,
  ...expressionKinds,
  ...actualKinds,
  ...ignoreKinds,
  ...configKinds,
  ...rules,
  ...projectionKinds,
]

export const kindsById: ReadonlyMap<string, Kind> = new Map(catalogue.map((kind) => [kind.id, kind]))
