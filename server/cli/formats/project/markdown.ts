/**
 * A projection as Markdown, as the core writes it.
 */
import { projectionMarkdown } from "../../../core/report/projection-markdown"
import type { ProjectFormat } from "./format"

export const markdown: ProjectFormat = (answer, { locale }) => projectionMarkdown(answer, locale)
