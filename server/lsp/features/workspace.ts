/**
 * The check of every playbook of the workspace, open or not: on request, and all the time where the reader wants it.
 * Absent on purpose: how a file's problems are told (teller.ts).
 */
import type { Problem, Severity } from "../../core/problem"
import { CheckWorkspace, type CheckWorkspaceResult } from "../protocol"
import type { Context, Feature } from "./feature"

export const workspace: Feature = {
  capabilities: {},
  listen(context) {
    const { connection, session, onStart } = context
    connection.onRequest(CheckWorkspace, () => checkAll(context))
    let follows = false
    const follow = () => {
      if (session.settings.checkWorkspace === follows) return
      follows = session.settings.checkWorkspace
      if (follows) void checkAll(context)
      else session.check([])
    }
    onStart(follow)
    session.onSettings(follow)
  },
}

async function checkAll({ session, files, teller }: Context): Promise<CheckWorkspaceResult> {
  const names = await files.find()
  session.check(names)
  const problems: Problem[] = []
  // One after the other, so that requests come in between and no more than one is held in memory.
  for (const name of names) {
    await session.ready(name)
    problems.push(...teller.tell(name))
  }
  const count = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length
  return { files: names.length, errors: count("error"), warnings: count("warning") }
}
