/**
 * A projection as one SVG document, as the core draws it.
 */
import { projectionSvg } from "../../../core/report/projection-svg"
import type { ProjectFormat } from "./format"

export const svg: ProjectFormat = (answer, { locale }, wanted) => projectionSvg(answer, locale, wanted)
