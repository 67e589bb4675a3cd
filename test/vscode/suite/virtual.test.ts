/**
 * Playbooks without a disk: files of a scheme that only the editor can read, one of which imports the other.
 */
import assert from "node:assert/strict"
import {
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  window,
  workspace,
} from "vscode"
import { forget, nextWord, none, replace, settled } from "./playbook"

const files: Readonly<Record<string, string>> = {
  "/plan.playbook.yaml": `playbook: 计划
owner: editor
period:
  start: 2026-01-05
  weeks: 4
imports:
  - team.playbook.yaml
`,
  "/team.playbook.yaml": "library: 团队\nteam:\n  roles:\n    editor:\n      people: 1\n",
}

describe("a workspace without a disk", () => {
  let registration: Disposable

  before(() => {
    registration = workspace.registerFileSystemProvider("memory", memory(), { isReadonly: false })
  })
  after(() => registration.dispose())
  afterEach(forget)

  it("checks a playbook and what it imports", async () => {
    const uri = Uri.parse("memory:/plan.playbook.yaml")
    const spoken = nextWord(uri)
    const document = await workspace.openTextDocument(uri)
    await window.showTextDocument(document)
    await spoken
    await settled(uri, none)
    await replace(document, "owner: editor", "owner: editr")
    const [problem] = await settled(uri, (problems) => problems.length === 1)
    assert.match(problem?.message ?? "", /editor/)
  })
})

/** Just enough of a file system to be read. */
function memory(): FileSystemProvider {
  const missing = (uri: Uri) => FileSystemError.FileNotFound(uri)
  const refuse = (uri: Uri) => {
    throw FileSystemError.NoPermissions(uri)
  }
  const read = (uri: Uri): Uint8Array => {
    const text = files[uri.path]
    if (text === undefined) throw missing(uri)
    return new TextEncoder().encode(text)
  }
  return {
    onDidChangeFile: new EventEmitter<FileChangeEvent[]>().event,
    watch: () => ({ dispose: () => undefined }),
    stat: (uri) => ({ type: FileType.File, ctime: 0, mtime: 0, size: read(uri).length }),
    readFile: read,
    readDirectory: () => Object.keys(files).map((path) => [path.slice(1), FileType.File]),
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  }
}
