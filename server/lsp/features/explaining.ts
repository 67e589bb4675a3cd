/**
 * The page of each rule, for clients that show it themselves, without a network.
 * Absent on purpose: the page (report/rules).
 */
import { catalogue, kindsById } from "../../core/catalogue"
import { ruleTables } from "../../core/report/rules/list"
import { rulePage } from "../../core/report/rules/page"
import { ExplainRule, type ExplainRuleParams, type ExplainRuleResult } from "../protocol"
import type { Feature } from "./feature"

export const explaining: Feature = {
  capabilities: {},
  listen({ connection, session }) {
    connection.onRequest(ExplainRule, ({ rule }: ExplainRuleParams): ExplainRuleResult => {
      const { locale } = session.settings
      const kind = kindsById.get(rule)
      if (!kind) return { markdown: ruleTables(catalogue, locale) }
      return { markdown: `# ${rule}\n\n${rulePage(kind, locale).join("\n\n")}\n` }
    })
  },
}
