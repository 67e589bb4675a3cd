/**
 * Stand-ins for the two native modules that VS Code asks for and does without, so that neither a compiler is needed
 * nor its log filled with complaints: one writes logs to files, one ends an extension host whose parent is gone.
 */
import { writeFileSync } from "node:fs"
import { join } from "node:path"

/** Nobody reads the logs of a test; what matters reaches the browser's console. */
const spdlog = `const nothing = () => undefined
const logger = new Proxy({}, { get: (_, name) => (name === "then" ? undefined : nothing) })
exports.version = 0
exports.setLevel = exports.setFlushOn = nothing
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async () => logger
`

/** The harness ends the whole process group itself. */
const watchdog = `exports.start = () => undefined
exports.exit = (code) => process.exit(code || 0)
`

export function replaceNatives(vscode: string): void {
  const modules = join(vscode, "node_modules", "@vscode")
  writeFileSync(join(modules, "spdlog", "index.js"), spdlog)
  writeFileSync(join(modules, "native-watchdog", "index.js"), watchdog)
}
