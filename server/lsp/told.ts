/**
 * What is known of the projection of a file, with what its words are made from.
 */
import type { Told } from "../core/report/remarks/remark"
import type { LinkedFile } from "./cache"
import type { Forecasts } from "./forecasts"
import type { Session } from "./session"

/** The last that there is, which may be of a text before the present one. */
export function toldOf(
  { name, analysis }: LinkedFile,
  { session, forecasts }: { readonly session: Session; readonly forecasts: Forecasts },
): Told | undefined {
  const projected = session.settings.projection ? forecasts.of(name)?.projected : undefined
  if (!projected) return undefined
  const { projection, currency } = projected
  return { projection, currency, linked: analysis.linked, locale: session.settings.locale }
}
