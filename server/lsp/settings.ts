/**
 * What a reader has chosen: the language of the words, the address of the docs, whether the whole workspace is checked,
 * what is projected and shown of it, how serious each rule is.
 * Absent on purpose: how a client is asked for it (features/configuration.ts).
 */
import type { InitializeParams } from "vscode-languageserver"
import { type Wishes, wishesOf } from "../core/config/wishes"
import type { Locale, Plain } from "../core/problem"
import { ExplainCommand, type InitializationOptions } from "./protocol"

export interface Settings {
  readonly locale: Locale
  /** Without a slash at its end. */
  readonly docsBase: string
  readonly checkWorkspace: boolean
  /** Whether open playbooks are projected while they are written. */
  readonly projection: boolean
  /** The figures that stand beside the text. */
  readonly inlayHints: Readonly<Record<HintKind, boolean>>
  /** Severities and thresholds as the reader wrote them; a configuration in the workspace wins over both. */
  readonly rules: Plain
  readonly thresholds: Plain
  /** Whether the client shows the pages of the docs itself, where no other place for them was given. */
  readonly explains: boolean
}

/** The checks that the reader has chosen, in the measures of the rules. */
export function wishesIn({ rules, thresholds }: Settings): Wishes {
  return wishesOf({ rules, thresholds })
}

export type HintKind = "targets" | "strategies" | "ranges"

const defaultDocs = "https://github.com/ops-playbook/ops-playbook/blob/main/docs/rules"

/** What `initialize` says. */
export function initialSettings(params: InitializeParams): Settings {
  const defaults: Settings = {
    locale: localeOf(params.locale),
    docsBase: defaultDocs,
    checkWorkspace: false,
    projection: true,
    inlayHints: { targets: true, strategies: true, ranges: false },
    rules: {},
    thresholds: {},
    explains: commandsIn(params.initializationOptions).includes(ExplainCommand),
  }
  return mergeSettings(defaults, params.initializationOptions)
}

/** Settings as a client gives them laid over others; whatever says nothing usable changes nothing. */
export function mergeSettings(before: Settings, given: unknown): Settings {
  const { locale, docsBase, checkWorkspace, projection, inlayHints, rules, thresholds } = entriesOf(given)
  return {
    locale: typeof locale === "string" && locale && locale !== "auto" ? localeOf(locale) : before.locale,
    docsBase: typeof docsBase === "string" && docsBase ? docsBase.replace(/\/+$/, "") : before.docsBase,
    checkWorkspace: chosen(checkWorkspace, before.checkWorkspace),
    projection: chosen(entriesOf(projection)["enabled"], before.projection),
    inlayHints: {
      targets: chosen(entriesOf(inlayHints)["targets"], before.inlayHints.targets),
      strategies: chosen(entriesOf(inlayHints)["strategies"], before.inlayHints.strategies),
      ranges: chosen(entriesOf(inlayHints)["ranges"], before.inlayHints.ranges),
    },
    rules: rules === undefined ? before.rules : (entriesOf(rules) as Plain),
    thresholds: thresholds === undefined ? before.thresholds : (entriesOf(thresholds) as Plain),
    explains: before.explains && !docsBase,
  }
}

function entriesOf(given: unknown): Readonly<Record<string, unknown>> {
  return typeof given === "object" && given !== null ? (given as Record<string, unknown>) : {}
}

function commandsIn(options: unknown): readonly unknown[] {
  const { commands } = entriesOf(options) as InitializationOptions
  return Array.isArray(commands) ? commands : []
}

function chosen(given: unknown, before: boolean): boolean {
  return typeof given === "boolean" ? given : before
}

function localeOf(tag: string | undefined): Locale {
  return tag?.toLowerCase().startsWith("zh") ? "zh" : "en"
}
