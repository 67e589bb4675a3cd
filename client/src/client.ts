/**
 * The connection to the language server: where the server is, which documents it sees, what it is told of the
 * settings. Absent: what happens when it crashes, what it may ask for, what is shown of it, and the watching of
 * files and settings, for which the server asks by itself.
 */
import { type ExtensionContext, type LogOutputChannel, Uri, workspace } from "vscode"
import {
  type ConfigurationMiddleware,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type ServerOptions,
  TransportKind,
} from "vscode-languageclient/node"
import {
  ExplainCommand,
  GoalCommand,
  type InitializationOptions,
  PanelCommand,
} from "../../server/lsp/protocol"
import { countCrashes } from "./crashes"
import { readerLocale } from "./locale"

/** The name of our section of the settings, under which the client library also looks for `trace.server`. */
const section = "opsPlaybook"

export function createClient(context: ExtensionContext, output: LogOutputChannel): LanguageClient {
  const options: LanguageClientOptions = {
    documentSelector: [{ language: "ops-playbook" }],
    diagnosticCollectionName: section,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: initial,
    middleware: { workspace: { configuration } },
    errorHandler: countCrashes(() => client),
  }
  const client = new LanguageClient(section, "Ops Playbook", server(context), options)
  return client
}

/** What the server must know before it can ask. */
function initial(): InitializationOptions {
  const enabled = workspace.getConfiguration(section).get<boolean>("projection.enabled", true)
  return {
    locale: readerLocale(),
    commands: [PanelCommand, GoalCommand, ExplainCommand],
    projection: { enabled },
  }
}

function server(context: ExtensionContext): ServerOptions {
  const module = Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath
  const run = { module, transport: TransportKind.ipc }
  return { run, debug: { ...run, options: { execArgv: ["--nolazy", "--inspect=6019"] } } }
}

/** The server cannot know the editor's language, which `auto` stands for, so it gets the language itself. */
const configuration: NonNullable<ConfigurationMiddleware["configuration"]> = async (params, token, next) => {
  const settings: unknown = await next(params, token)
  if (!Array.isArray(settings)) return []
  return settings.map((given: unknown, index) =>
    params.items[index]?.section === section && typeof given === "object"
      ? { ...given, locale: readerLocale() }
      : given,
  )
}
