// `npm run package`: the extension as a .vsix with only what it needs, packed from a staged folder.
import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
const stage = mkdtempSync(join(tmpdir(), "ops-playbook-vsix-"))
const target = join(root, `${manifest.name}-${manifest.version}.vsix`)

const wanted = [
  "dist/extension.js",
  "dist/server.js",
  "dist/projector.js",
  "dist/panel.js",
  "dist/panel.css",
  "dist/preview.js",
  "dist/preview.css",
  "client/language-configuration.json",
  "client/media",
  "client/syntaxes",
  "l10n",
  "package.nls.json",
  "package.nls.zh-cn.json",
  "README.md",
  "README.zh-CN.md",
  "LICENSE",
  "CHANGELOG.md",
  "docs/images",
]

try {
  for (const name of wanted) {
    mkdirSync(dirname(join(stage, name)), { recursive: true })
    cpSync(join(root, name), join(stage, name), { recursive: true })
  }
  // What only builds and tests need stays behind; `files` and `.vscodeignore` would exclude each other.
  const { scripts, devDependencies, bin, private: hidden, ...kept } = manifest
  writeFileSync(join(stage, "package.json"), JSON.stringify(kept, null, 2))
  const vsce = join(root, "node_modules/@vscode/vsce/vsce")
  const result = spawnSync(
    process.execPath,
    [vsce, "package", "--no-dependencies", "--allow-missing-repository", "--out", target],
    { cwd: stage, encoding: "utf8" },
  )
  process.stdout.write(result.stdout)
  process.stderr.write(result.stderr)
  if (result.status === 0) console.log(`${target}: ${(statSync(target).size / 1e6).toFixed(2)} MB`)
  process.exitCode = result.status ?? 1
} finally {
  rmSync(stage, { recursive: true, force: true })
}
