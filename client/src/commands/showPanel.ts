/**
 * "Project" and "Open Preview to the Side": open a page about a playbook beside it.
 */
import { Uri } from "vscode"
import type { Pages } from "../panel/pages"
import { playbookInFront } from "./playbookInFront"

/** A code lens gives an address, a menu the URI; without either it is the playbook in front. */
export function showPanel(pages: Pages, given?: string | Uri): void {
  const uri = typeof given === "string" ? Uri.parse(given) : (given ?? playbookInFront())
  if (uri) pages.show(uri)
}
