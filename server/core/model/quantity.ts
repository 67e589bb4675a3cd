/**
 * Quantities: numbers as people write them, read, judged, printed and told.
 *
 * Absent on purpose: the drawing of uncertain numbers (projection) and which place asks for what (schema).
 */
export type { QuantityFinding, QuantityFix } from "./quantity/complaint"
export { currencyOf } from "./quantity/currencies"
export { describeQuantity } from "./quantity/describe"
export type { Expectation, QuantityKind } from "./quantity/expectation"
export { formatQuantity } from "./quantity/format"
export { type ParsedQuantity, parseQuantity } from "./quantity/parse"
export { quantityKinds } from "./quantity/problems"
export type { Quantity, QuantityStyle } from "./quantity/quantity"
export { suggestQuantities } from "./quantity/typical"
