/**
 * The reader's settings, asked for at the start and whenever they change.
 * Absent on purpose: what they mean (settings.ts, and each feature).
 */
import { ConfigurationRequest, DidChangeConfigurationNotification } from "vscode-languageserver"
import { mergeSettings } from "../settings"
import type { Context, Feature } from "./feature"

const section = "opsPlaybook"

export const configuration: Feature = {
  capabilities: {},
  listen(context) {
    const { connection, client, session } = context
    const initial = session.settings
    const take = (given: unknown) => {
      const settings = mergeSettings(initial, given)
      if (JSON.stringify(settings) !== JSON.stringify(session.settings)) session.set(settings)
    }
    const ask = () => void asked(context).then((given) => given !== undefined && take(given))
    connection.onNotification(DidChangeConfigurationNotification.type, ({ settings }) => {
      if (client.configuration) ask()
      else take((settings as Record<string, unknown> | null)?.[section])
    })
    context.onStart(() => {
      if (client.configuration) ask()
      if (client.watchesConfiguration)
        void connection.client.register(DidChangeConfigurationNotification.type, { section })
    })
  },
}

/** What the client answers; `undefined` where it can't. */
function asked({ connection }: Context): Promise<unknown> {
  return connection.sendRequest(ConfigurationRequest.type, { items: [{ section }] }).then(
    ([given]) => given,
    () => undefined,
  )
}
