/** The kinds of problem that a quantity can have: the list, in the order in which the docs show them. */
import type { Kind } from "../../problem"
import { discountAsFold } from "./problems/discount-as-fold"
import { missingUnit } from "./problems/missing-unit"
import { mixedCurrencies } from "./problems/mixed-currencies"
import { mixedUnits } from "./problems/mixed-units"
import { notAQuantity } from "./problems/not-a-quantity"
import { oddNumber } from "./problems/odd-number"
import { oddsAsFraction } from "./problems/odds-as-fraction"
import { outOfRange } from "./problems/out-of-range"
import { rangeFromZero } from "./problems/range-from-zero"
import { rangeReversed } from "./problems/range-reversed"
import { rangeSpelling } from "./problems/range-spelling"
import { scaleAtOneEnd } from "./problems/scale-at-one-end"
import { unsignedChange } from "./problems/unsigned-change"
import { unusualSpelling } from "./problems/unusual-spelling"
import { wrongUnit } from "./problems/wrong-unit"

export const quantityKinds: readonly Kind[] = [
  notAQuantity,
  missingUnit,
  wrongUnit,
  rangeSpelling,
  rangeReversed,
  rangeFromZero,
  scaleAtOneEnd,
  mixedCurrencies,
  mixedUnits,
  outOfRange,
  oddNumber,
  oddsAsFraction,
  discountAsFold,
  unsignedChange,
  unusualSpelling,
]
