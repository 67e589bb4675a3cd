/**
 * Every feature of the server; whatever is not listed here is not offered.
 */
import { actions } from "./actions"
import { answers } from "./answers"
import { codeLens } from "./codeLens"
import { completion } from "./completion"
import { configuration } from "./configuration"
import { definition } from "./definition"
import { diagnostics } from "./diagnostics"
import { documents } from "./documents"
import { explaining } from "./explaining"
import type { Feature } from "./feature"
import { folding } from "./folding"
import { hover } from "./hover"
import { inlayHints } from "./inlayHints"
import { overview } from "./overview"
import { panel } from "./panel"
import { projection } from "./projection"
import { symbols } from "./symbols"
import { watching } from "./watching"
import { workspace } from "./workspace"

export const features: readonly Feature[] = [
  documents,
  // Before whatever may touch the session, so that it hears of everything.
  diagnostics,
  projection,
  completion,
  hover,
  definition,
  symbols,
  folding,
  actions,
  explaining,
  inlayHints,
  codeLens,
  answers,
  overview,
  panel,
  configuration,
  watching,
  workspace,
]
