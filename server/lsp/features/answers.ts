/**
 * What a projection answers on request: the whole of it in words and tables, the plan as a document, and what would
 * bring a target about.
 * Absent on purpose: asking the reader, which the client does, and the answers' words (ways.ts).
 */
import type { CancellationToken } from "vscode-languageserver"
import type { Words } from "../../core/problem"
import { escapeText } from "../../core/queries/explain/markdown"
import type { LinkedFile } from "../cache"
import { nameOf } from "../name"
import type { Stopped } from "../projector/messages"
import {
  DescribeProjection,
  type DescribeProjectionParams,
  type DescribeProjectionResult,
  ReadDocument,
  type ReadDocumentParams,
  type ReadDocumentResult,
  SeekGoal,
  type SeekGoalParams,
  type SeekGoalResult,
} from "../protocol"
import { goalResult } from "../ways"
import { aboutLinked, type Context, type Feature } from "./feature"

export const answers: Feature = {
  capabilities: {},
  listen(context) {
    const { connection } = context
    connection.onRequest(DescribeProjection, (params: DescribeProjectionParams, token: CancellationToken) =>
      aboutLinked(context, params.uri, (file) => describe(file, context, token)),
    )
    connection.onRequest(ReadDocument, (params: ReadDocumentParams, token: CancellationToken) =>
      aboutLinked(context, params.uri, (file) => read(file, context, token)),
    )
    connection.onRequest(SeekGoal, (params: SeekGoalParams, token: CancellationToken) =>
      aboutLinked(context, params.uri, (file) => seek(file, params, context, token)),
    )
  },
}

async function describe(
  { name }: LinkedFile,
  { session, projector }: Context,
  token: CancellationToken,
): Promise<DescribeProjectionResult | null> {
  const { locale } = session.settings
  const book = { file: name, texts: session.texts(name) }
  const answer = await projector.ask("describe", book, { locale }, token)
  if (!answer || "markdown" in answer) return answer ?? null
  return {
    markdown: `${CANNOT[locale]}\n\n${reasons(answer, locale)
      .map((one) => `- ${escapeText(one)}\n`)
      .join("")}`,
  }
}

async function read(
  file: LinkedFile,
  { session, projector, forecasts }: Context,
  token: CancellationToken,
): Promise<ReadDocumentResult | null> {
  const book = { file: file.name, texts: session.texts(file.name) }
  const ask = { locale: session.settings.locale, problems: forecasts.problems(file) }
  return (await projector.ask("document", book, ask, token)) ?? null
}

async function seek(
  file: LinkedFile,
  { target, ask }: SeekGoalParams,
  { session, projector }: Context,
  token: CancellationToken,
): Promise<SeekGoalResult | null> {
  const { locale } = session.settings
  const book = { file: file.name, texts: session.texts(file.name) }
  const wanted = { ...(target === undefined ? {} : { target }), ...(ask ? { panel: ask } : {}) }
  const answer = await projector.ask("seek", book, wanted, token)
  if (!answer) return null
  if ("stopped" in answer)
    return { title: target ?? "", message: [CANNOT[locale], ...reasons(answer, locale)].join(" "), ways: [] }
  // The text may have changed while it was sought: the edits then speak of what it is now.
  const now = session.linkedFile(file.name) ?? file
  return goalResult(answer.target, answer.sought, now, (name) => session.file(nameOf(name)), locale)
}

const CANNOT = {
  en: "The playbook cannot be projected as it is.",
  zh: "这份手册现在还不能推演。",
} as const satisfies Words

function reasons({ stopped }: Stopped, locale: keyof Words): readonly string[] {
  return [...new Set(stopped.map((words) => words[locale]))].slice(0, 5)
}
