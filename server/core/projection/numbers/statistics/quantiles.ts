/** Quantiles by selection: many of one array, none of them sorted. */

/**
 * The quantiles at `levels` (each 0 to 1, rising), interpolated linearly between order statistics (type 7 of Hyndman &
 * Fan 1996, The American Statistician 50, 361–365). It reorders `values`, so that nothing is allocated where it
 * matters; the result goes to `into`. `NaN` of no values.
 */
export function quantiles(
  values: Float64Array,
  levels: ArrayLike<number>,
  into = new Float64Array(levels.length),
): Float64Array {
  const last = values.length - 1
  if (last < 0) return into.fill(Number.NaN)
  fill(values, levels, into, 0, levels.length - 1, 0, last)
  return into
}

/** The values that are numbers, brought to the front in their order: how many are missing is what the array is shorter by. */
export function present(values: Float64Array): Float64Array {
  let count = 0
  // Mostly none is missing, and looking is cheaper than writing.
  while (count < values.length && !Number.isNaN(values[count])) count++
  if (count === values.length) return values
  for (const value of values.subarray(count)) if (!Number.isNaN(value)) values[count++] = value
  return values.subarray(0, count)
}

/** Settles the middle one of some levels, then each half of the others in its own part of the values. */
function fill(
  values: Float64Array,
  levels: ArrayLike<number>,
  into: Float64Array,
  first: number,
  final: number,
  left: number,
  right: number,
): void {
  if (first > final) return
  const middle = (first + final) >> 1
  const position = Math.min(1, Math.max(0, levels[middle]!)) * (values.length - 1)
  const rank = Math.min(right, Math.max(left, Math.floor(position)))
  select(values, rank, left, right)
  const low = values[rank]!
  const part = position - rank
  const between = part > 0 && rank < right
  // The next value is put in its place too: a level close by may fall between the same two.
  if (between) bringLeast(values, rank + 1, right)
  into[middle] = between ? low + part * (values[rank + 1]! - low) : low
  fill(values, levels, into, first, middle - 1, left, between ? rank + 1 : rank)
  fill(values, levels, into, middle + 1, final, rank, right)
}

/** Brings the smallest of a part of the values to its beginning. */
function bringLeast(values: Float64Array, left: number, right: number): void {
  let at = left
  for (let i = left + 1; i <= right; i++) if (values[i]! < values[at]!) at = i
  swap(values, left, at)
}

/**
 * Puts the value of a rank in its place, smaller ones before and larger ones behind it, between `left` and `right`:
 * Floyd & Rivest's SELECT (1975, algorithm 489, Communications of the ACM 18, 173), which narrows a large array by the
 * same question asked of a sample of it.
 */
function select(values: Float64Array, rank: number, left: number, right: number): void {
  let from = left
  let to = right
  while (to > from) {
    if (to - from > 600) narrow(values, rank, from, to)
    const pivot = part(values, rank, from, to)
    if (pivot <= rank) from = pivot + 1
    if (rank <= pivot) to = pivot - 1
  }
}

/** Brings close to the rank what is likely to belong there, by selecting in a sample around it. */
function narrow(values: Float64Array, rank: number, from: number, to: number): void {
  const size = to - from + 1
  const place = rank - from + 1
  const log = Math.log(size)
  const sample = 0.5 * Math.exp((2 * log) / 3)
  const side = place < size / 2 ? -1 : 1
  const spread = 0.5 * side * Math.sqrt((log * sample * (size - sample)) / size)
  const start = Math.floor(rank - (place * sample) / size + spread)
  const end = Math.floor(rank + ((size - place) * sample) / size + spread)
  select(values, rank, Math.max(from, start), Math.min(to, end))
}

/** Parts the values by the one that stands at the rank, and says where that one came to stand. */
function part(values: Float64Array, rank: number, from: number, to: number): number {
  const pivot = values[rank]!
  swap(values, from, rank)
  if (values[to]! > pivot) swap(values, from, to)
  let i = from
  let j = to
  while (i < j) {
    swap(values, i++, j--)
    while (values[i]! < pivot) i++
    while (values[j]! > pivot) j--
  }
  if (values[from] === pivot) {
    swap(values, from, j)
    return j
  }
  swap(values, ++j, to)
  return j
}

function swap(values: Float64Array, i: number, j: number): void {
  const kept = values[i]!
  values[i] = values[j]!
  values[j] = kept
}
