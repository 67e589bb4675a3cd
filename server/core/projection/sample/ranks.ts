/** The order of values, as percentiles. */

/** Gives each value the middle of the slice that its rank has among all: `(rank + ½)/N`. Equal values keep their order. */
export function percentilesByRank(values: Float64Array): Float64Array {
  const sorted = values.slice().sort()
  const taken = new Int32Array(values.length)
  return values.map((value) => {
    const first = firstNotBelow(sorted, value)
    const rank = first + taken[first]!
    taken[first]! += 1
    return (rank + 0.5) / values.length
  })
}

function firstNotBelow(sorted: Float64Array, value: number): number {
  let from = 0
  let to = sorted.length - 1
  while (from < to) {
    const middle = (from + to) >> 1
    if (sorted[middle]! < value) from = middle + 1
    else to = middle
  }
  return from
}
