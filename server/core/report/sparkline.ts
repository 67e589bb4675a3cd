/**
 * A series as a picture of one line of text. Absent on purpose: its scale, which the figures beside it tell.
 */

const BARS = "▁▂▃▄▅▆▇█"

/** A range that is no more than this part of the level is nothing to look at. */
const FLAT = 0.02

/** Many weeks are drawn together. */
export function sparkline(series: readonly (number | null)[], most = 26): string {
  const step = Math.ceil(series.length / most)
  const points = series.filter((_, i) => i % step === step - 1 || i === series.length - 1)
  const known = points.filter((point) => point !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  return points
    .map((point) => {
      if (point === null) return " "
      const flat = high - low <= FLAT * Math.max(Math.abs(low), Math.abs(high))
      const share = flat ? 0.5 : (point - low) / (high - low)
      return BARS[Math.min(BARS.length - 1, Math.floor(share * BARS.length))]
    })
    .join("")
}
