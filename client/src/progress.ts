/**
 * How far a new reader has come, for the walkthrough to tick off: contexts of the editor that are set once.
 * Absent: the walkthrough’s words.
 */
import {
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  Disposable,
  languages,
  type Uri,
  window,
} from "vscode"

/** The steps that no command tells of. */
export type Step = "problemMet" | "problemFixed" | "sliderMoved" | "numbersApplied"

export function reached(step: Step): void {
  void commands.executeCommand("setContext", `opsPlaybook.${step}`, true)
}

/** Watches for a problem that the cursor is on, and for a playbook that has none any more. */
export function watchProgress(): Disposable {
  const broken = new Set<string>()
  return Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor: { document, selection } }) => {
      if (document.languageId !== "ops-playbook") return
      const met = problemsOf(document.uri).some(({ range }) => range.intersection(selection))
      if (met) reached("problemMet")
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) {
        if (problemsOf(uri).length > 0) broken.add(uri.toString())
        else if (broken.delete(uri.toString())) reached("problemFixed")
      }
    }),
  )
}

/** Those that are underlined as wrong, found by us. */
export function problemsOf(uri: Uri): readonly Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source, severity }) => source === "ops-playbook" && severity <= DiagnosticSeverity.Warning)
}
