/** What one user of a tier contributes, and which lower tier is worth more than the key one. */
import { least, most } from "./figures"
import type { Segment } from "./touched"

/** What a user contributes, as a multiple of the average. */
export function worthOf({ quantity }: Segment): { readonly low: number; readonly high: number } | undefined {
  const [share, part] = [quantity("share"), quantity("contribution")]
  const [narrow, wide, low, high] = [least(share), most(share), least(part), most(part)]
  if (!narrow || !wide || low === undefined || high === undefined) return undefined
  return { low: low / wide, high: high / narrow }
}

/** A tier below the key one whose users certainly contribute more each. */
export function worthMore(key: Segment, tiers: readonly Segment[]): Segment | undefined {
  const own = worthOf(key)
  return tiers.find((one) => {
    if (one.value.rank !== "regular" && one.value.rank !== "random") return false
    const other = worthOf(one)
    return own !== undefined && other !== undefined && other.low > own.high * 1.02
  })
}
