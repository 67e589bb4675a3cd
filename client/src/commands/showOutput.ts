/**
 * "Show Output": what the server and the client have written down.
 */
import type { OutputChannel } from "vscode"

export const showOutput = (output: OutputChannel): void => output.show(true)
