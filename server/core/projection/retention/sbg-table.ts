/** Retention from one curve that is certain: given by its parameters, or fitted to a cohort's counts. */
import { fitCounts } from "./fit"
import { type Sbg, sbgStay } from "./sbg"
import { certainTable, type RetentionTable } from "./table"

/** The curve of these parameters; one that is no curve (parameters below 0, or none) lets everybody stay. */
export function retentionFromSbg(alpha: number, beta: number, ages: number): RetentionTable {
  return tableOf({ alpha, beta }, ages)
}

/** The curve fitted to one cohort: its users in the week of activation and in each week after. */
export function retentionFromCounts(survivors: readonly number[], ages: number): RetentionTable {
  return tableOf(fitCounts(survivors), ages)
}

function tableOf(sbg: Sbg, ages: number): RetentionTable {
  return certainTable(ages, (_, into) => {
    for (let k = 1; k < into.length; k++) {
      const stay = sbgStay(sbg, k)
      into[k] = stay >= 0 && stay <= 1 ? stay : 1
    }
  })
}
