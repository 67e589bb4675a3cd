// Bundles the extension, the language server and the CLI into dist/, and with --tests the test suites into out/.
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { build, context } from "esbuild"

const args = new Set(process.argv.slice(2))
const production = args.has("--production")

/** @type {import("esbuild").BuildOptions} */
const node = {
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  conditions: ["node", "require"],
  mainFields: ["main", "module"],
  sourcemap: production ? false : "linked",
  minify: production,
  legalComments: "none",
  logLevel: "warning",
  charset: "utf8",
}

const products = [
  {
    ...node,
    entryPoints: {
      cli: "server/cli/main.ts",
      server: "server/lsp/main.node.ts",
      projector: "server/lsp/main.projector.node.ts",
    },
    outdir: "dist",
    external: ["./server.js"],
  },
  { ...node, entryPoints: { extension: "client/src/extension.ts" }, outdir: "dist", external: ["vscode"] },
  {
    ...node,
    entryPoints: { panel: "client/webview/panel/main.ts", preview: "client/webview/preview/main.ts" },
    outdir: "dist",
    platform: "browser",
    format: "iife",
    target: "chrome124",
    conditions: ["browser"],
    // What an operator loads with every panel is small, in development too.
    minify: true,
  },
]

const filesBelow = (folder, ending) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))

const tests = () => ({
  ...node,
  entryPoints: [
    ...filesBelow("test", ".test.ts"),
    ...filesBelow("test/vscode", ".ts").filter((name) => !name.endsWith(".test.ts")),
  ],
  outbase: "test",
  outdir: "out",
  sourcemap: "inline",
  minify: false,
  external: [
    "vscode",
    "esbuild",
    "mocha",
    "playwright-core",
    "json-schema-to-typescript",
    "ajv",
    "fast-check",
  ],
  define: { __ROOT__: JSON.stringify(process.cwd()) },
})

const wanted = args.has("--tests") ? [...products, tests()] : products
if (args.has("--watch")) {
  for (const options of wanted) await (await context(options)).watch()
} else {
  await Promise.all(wanted.map((options) => build(options)))
}
