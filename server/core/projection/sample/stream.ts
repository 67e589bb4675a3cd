/** Streams of draws that depend on a name and a seed, and on nothing else. */

import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus"
import type { RandomGenerator } from "pure-rand/types/RandomGenerator"
import { skipN } from "pure-rand/utils/skipN"

/**
 * Percentiles in centred Latin hypercube order (McKay, Beckman & Conover 1979, Technometrics 21, 239–245; centred as by
 * Stein 1987): the middles of `draws` equal slices, each once, shuffled by the stream of that name.
 */
export function stratified(name: string, seed: number, draws: number): Float64Array {
  const percentiles = new Float64Array(Math.max(0, Math.floor(draws) || 0))
  const { length } = percentiles
  for (let i = 0; i < length; i++) percentiles[i] = (i + 0.5) / length
  shuffle(percentiles, generator(name, seed))
  return percentiles
}

/** Fisher and Yates' shuffle in Durstenfeld's form (1964, algorithm 235, Communications of the ACM 7, 420). */
function shuffle(values: Float64Array, random: RandomGenerator): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = below(i + 1, random)
    const kept = values[i]!
    values[i] = values[j]!
    values[j] = kept
  }
}

/**
 * A whole number from 0 up to, not including, a limit, each equally likely: the high half of a product, with the few
 * low halves refused that would favour some (Lemire 2019, ACM TOMACS 29, 3). Exact for limits up to 2²¹.
 */
function below(limit: number, random: RandomGenerator): number {
  for (;;) {
    const drawn = random.next() >>> 0
    const low = Math.imul(drawn, limit) >>> 0
    if (low >= limit || low >= TWO_32 % limit) return Math.floor((drawn * limit) / TWO_32)
  }
}

const TWO_32 = 2 ** 32

/** Skipped before the first draw, although the mixed state needs it less than a small seed would. */
const WARM_UP = 64

/** A generator whose whole state is mixed from the name and both halves of the seed. */
function generator(name: string, seed: number): RandomGenerator {
  const high = mix(Math.floor(seed / TWO_32) | 0)
  const state = [1, 2, 3, 4].map((word) => hash(name, mix(seed ^ mix(high + word))))
  // A state of nothing but zeros would stay there.
  const random = xoroshiro128plusFromState([...state.slice(0, 3), state[3]! | 1])
  skipN(random, WARM_UP)
  return random
}

/** MurmurHash3 for 32 bits (Appleby 2011), over the UTF-16 units of a text. */
function hash(text: string, seed: number): number {
  let h = seed
  for (let i = 0; i < text.length; i++) {
    let k = Math.imul(text.charCodeAt(i), 0xcc9e2d51)
    k = Math.imul((k << 15) | (k >>> 17), 0x1b873593)
    h ^= k
    h = (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0
  }
  return mix(h ^ text.length)
}

/** Its last step: every bit of a number moves half of the others. */
function mix(number: number): number {
  let h = number
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
