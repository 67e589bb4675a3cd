/**
 * The projection of open playbooks in the background: asked for once their problems have been told, called off by the
 * next edit, told when it is there. Absent on purpose: what is shown of it beside the text (other features).
 */
import { PanelCommand, Projected, type ProjectedParams } from "../protocol"
import { refreshHints } from "../refresh"
import type { Context, Feature } from "./feature"

export const projection: Feature = {
  capabilities: {},
  listen(context) {
    const { connection, session, teller, projector, forecasts } = context
    session.onTouched(forecasts.stop)
    teller.onTold(forecasts.want)
    forecasts.onNews((name, of) => {
      if (of === "problems") teller.tell(name)
      else tellFigures(name, context)
    })
    connection.onShutdown(() => projector.end())
  },
}

function tellFigures(name: string, { connection, client, session }: Context): void {
  refreshHints(connection, client)
  const uri = session.file(name)?.uri
  if (uri !== undefined && client.commands.has(PanelCommand))
    void connection.sendNotification(Projected, { uri } satisfies ProjectedParams)
}
