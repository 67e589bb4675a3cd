/**
 * Finds a Chromium and opens it with a profile of its own. What the page does is absent.
 */
import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"
import { type BrowserContext, chromium } from "playwright-core"
import { scratch } from "./places"

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]

const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
]

/** Nothing of the network but the page itself, and no sandbox, because containers run as root. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

export interface Looks {
  readonly colorScheme?: "light" | "dark"
  readonly locale?: string
  readonly width?: number
  readonly height?: number
  readonly scale?: number
}

export async function openBrowser(looks: Looks = {}): Promise<BrowserContext> {
  return chromium.launchPersistentContext(scratch("profile"), {
    executablePath: findBrowser(),
    headless: true,
    args: flags,
    viewport: { width: looks.width ?? 1280, height: looks.height ?? 800 },
    deviceScaleFactor: looks.scale ?? 1,
    colorScheme: looks.colorScheme ?? "light",
    locale: looks.locale ?? "en-US",
  })
}

/** The suite is never skipped for want of a browser: whoever runs it is told how to get one. */
export function findBrowser(): string {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`)
  }
  const found = commands.map(onPath).find(Boolean) ?? [...applications, playwrights()].find(existsSync)
  if (found) return found
  throw new Error(
    [
      "The suite in a real VS Code needs a Chromium, and this machine has none. Install it with:",
      "",
      process.platform === "darwin"
        ? "    brew install --cask chromium"
        : "    apt-get install -y chromium fonts-noto-cjk",
      "",
      "or name one in the variable CHROMIUM_PATH.",
    ].join("\n"),
  )
}

function onPath(command: string): string | undefined {
  try {
    return execFileSync("which", [command], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim()
  } catch {
    return undefined
  }
}

function playwrights(): string {
  try {
    return chromium.executablePath()
  } catch {
    return ""
  }
}
