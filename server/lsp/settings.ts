/**
 * What a reader has chosen: the language of the words, the address of the docs, whether the whole workspace is checked.
 * Absent on purpose: how a client is asked for it (features/configuration.ts).
 */
import type { InitializeParams } from "vscode-languageserver"
import type { Locale } from "../core/problem"

export interface Settings {
  readonly locale: Locale
  /** Without a slash at its end. */
  readonly docsBase: string
  readonly checkWorkspace: boolean
}

const defaultDocs = "https://github.com/ops-playbook/ops-playbook/blob/main/docs/rules"

/** What `initialize` says. */
export function initialSettings(params: InitializeParams): Settings {
  const defaults = { locale: localeOf(params.locale), docsBase: defaultDocs, checkWorkspace: false }
  return mergeSettings(defaults, params.initializationOptions)
}

/** Settings as a client gives them laid over others; whatever says nothing usable changes nothing. */
export function mergeSettings(before: Settings, given: unknown): Settings {
  if (typeof given !== "object" || given === null) return before
  const { locale, docsBase, checkWorkspace } = given as Record<keyof Settings, unknown>
  return {
    locale: typeof locale === "string" && locale && locale !== "auto" ? localeOf(locale) : before.locale,
    docsBase: typeof docsBase === "string" && docsBase ? docsBase.replace(/\/+$/, "") : before.docsBase,
    checkWorkspace: typeof checkWorkspace === "boolean" ? checkWorkspace : before.checkWorkspace,
  }
}

function localeOf(tag: string | undefined): Locale {
  return tag?.toLowerCase().startsWith("zh") ? "zh" : "en"
}
