/**
 * Every kind of problem there is: what settings, documentation and tests go through. One line for each room.
 */
import { expressionKinds } from "./model/expressions"
import { referenceKinds } from "./model/kinds/references"
import { quantityKinds } from "./model/quantity"
import type { Kind } from "./problem"
import { shapeKinds } from "./schema/kinds"
import { syntaxKinds } from "./syntax/kinds"

export const catalogue: readonly Kind[] = [
  ...syntaxKinds,
  ...shapeKinds,
  ...quantityKinds,
  ...referenceKinds,
  ...expressionKinds,
]
