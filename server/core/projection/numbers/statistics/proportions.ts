/** How sure a counted share is, by Wilson (1927), who keeps within 0 and 1 and does not vanish at either. */
import { normalQuantile } from "../special"

/** The score interval of `successes` out of `trials`; all of 0 to 1 when nothing was tried. */
export function wilson(
  successes: number,
  trials: number,
  confidence = 0.95,
): readonly [low: number, high: number] {
  const [centre, half] = score(successes, trials, normalQuantile((1 + confidence) / 2))
  return [Math.max(0, centre - half), Math.min(1, centre + half)]
}

/** Half the width of the score interval at one standard deviation: not 0 where every draw or none succeeded. */
export function standardErrorOfProportion(successes: number, trials: number): number {
  return score(successes, trials, 1)[1]
}

function score(successes: number, trials: number, z: number): readonly [centre: number, half: number] {
  if (!(trials > 0)) return [0.5, 0.5]
  const share = Math.min(1, Math.max(0, successes / trials))
  const spread = z * z
  const half = z * Math.sqrt((share * (1 - share)) / trials + spread / (4 * trials * trials))
  const shrink = 1 + spread / trials
  return [(share + spread / (2 * trials)) / shrink, half / shrink]
}
