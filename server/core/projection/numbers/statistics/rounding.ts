/** How figures leave the core. */

/** Twelve significant digits: engines agree on as many, whatever their logarithms do in the last bits. Zero has no sign. */
export function roundTo12(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : value
}
