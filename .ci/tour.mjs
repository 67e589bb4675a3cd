// `npm start`: checks the samples and says what to do next.
import { spawnSync } from "node:child_process"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const chinese = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "")
const say = (en, zh) => console.log(chinese ? zh : en)

const samples = [
  "first",
  "content-community",
  "ride-hailing",
  "music-streaming",
  "member-shop",
  "launch-abroad",
  "shared",
]
say("Checking the samples:\n", "检查示例：\n")
const check = spawnSync(
  process.execPath,
  ["dist/cli.js", "check", ...samples.map((name) => `samples/${name}.playbook.yaml`)],
  { cwd: root, stdio: "inherit" },
)

say("\nAnd what it says of a plan with a slip in it:\n", "\n再看看写错时会怎么说：\n")
spawnSync(
  process.execPath,
  [
    "dist/cli.js",
    "check",
    "samples/broken/unknown-reference.playbook.yaml",
    "samples/broken/rate-without-unit.playbook.yaml",
  ],
  { cwd: root, stdio: "inherit" },
)

say(
  `
What next:
  npm run vscode                                   the samples in a VS Code in your browser, with the extension
  node dist/cli.js check samples/broken            every kind of mistake, and what is said of it
  node dist/cli.js check --locale zh-CN FILE       the same in Chinese
  node dist/cli.js --help                          all commands
  npm run package                                  the extension as a .vsix
  npm test                                         everything that holds it together
`,
  `
接下来：
  npm run vscode                                   在浏览器里的 VS Code 中打开示例（已加载扩展）
  node dist/cli.js check samples/broken            各种常见错误，以及对应的提示
  node dist/cli.js check --locale en FILE          换成英文提示
  node dist/cli.js --help                          全部命令
  npm run package                                  打包成 .vsix
  npm test                                         运行全部测试
`,
)
process.exitCode = check.status ?? 1
