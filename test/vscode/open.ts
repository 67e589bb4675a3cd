/**
 * Opens the samples in a VS Code in the browser with the extension of this checkout, until Ctrl-C.
 */
import { startHost } from "./host"
import { root, samples } from "./places"

async function main(): Promise<void> {
  const host = await startHost()
  const address = host.address(samples, [
    ["extensionDevelopmentPath", host.remote(root)],
    ["skipWelcome", "true"],
  ])
  console.log(`\nThe samples are open in VS Code with Ops Playbook:\n\n    ${address}\n\nCtrl-C ends it.`)
  setInterval(() => undefined, 2 ** 30)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
