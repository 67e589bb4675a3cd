/**
 * A plan at a glance, and the edits that add what would show more of it.
 * Absent on purpose: what is shown and suggested (report/overview.ts, report/suggestions.ts).
 */
import { planOf } from "../../core/projection/plan"
import { editsOf } from "../../core/queries/fixes"
import { overview as overviewOf } from "../../core/report/overview"
import { suggestions } from "../../core/report/suggestions"
import type { LinkedFile } from "../cache"
import { textEditOf } from "../convert"
import { nameOf } from "../name"
import {
  AskOverview,
  type AskOverviewParams,
  type AskOverviewResult,
  InsertExample,
  type InsertExampleParams,
  type InsertExampleResult,
} from "../protocol"
import { aboutLinked, type Context, type Feature } from "./feature"

export const overview: Feature = {
  capabilities: {},
  listen(context) {
    const { connection } = context
    connection.onRequest(AskOverview, (params: AskOverviewParams) =>
      aboutLinked(context, params.uri, (file) => show(file, context)),
    )
    connection.onRequest(InsertExample, (params: InsertExampleParams) =>
      aboutLinked(context, params.uri, (file) => insert(file, params, context)),
    )
  },
}

function show(file: LinkedFile, context: Context): AskOverviewResult | null {
  const { locale, projection: wanted } = context.session.settings
  const { projection, suggestions } = (wanted && context.forecasts.of(file.name)?.projected) || {}
  const known = suggestions ? { projection, suggestions } : { projection }
  return overviewOf(file.analysis, { ...known, locale }) ?? null
}

function insert(
  { analysis }: LinkedFile,
  { path }: InsertExampleParams,
  { session }: Context,
): InsertExampleResult | null {
  const { plan } = planOf(analysis.linked)
  const all = plan ? suggestions(analysis.linked, plan) : []
  const example = all.find((one) => one.path === path)?.example
  const home = example && session.file(nameOf(example.file))
  if (!example || !home) return null
  const changes = [{ do: "set", path: example.path, value: example.value } as const]
  const { source } = home.analysis
  const edits = editsOf({ title: { en: "", zh: "" }, kind: "suggested", changes }, source)
  if (edits.length === 0) return null
  return {
    uri: home.uri,
    version: home.version ?? null,
    edits: edits.map((one) => textEditOf(one, home.lines)),
  }
}
