/**
 * The numbers that are set anew, as a diff of the playbook's own text, with what writes and what forgets them.
 */
import { h } from "../dom"
import type { State } from "./state"
import type { PanelWords } from "./words"

export function changes({ changes: all, applied }: State, words: PanelWords): HTMLElement {
  return h(
    "aside",
    {
      "data-key": "changes",
      class: all.length > 0 ? "changes" : "changes none",
      "aria-label": words.changes(all.length),
    },
    all.length === 0
      ? applied
        ? h("p", { class: "hint" }, words.applied)
        : undefined
      : [
          h(
            "div",
            { class: "bar" },
            h("strong", {}, words.changes(all.length)),
            h("button", { type: "button", class: "main", "data-action": "apply" }, words.apply),
            h("button", { type: "button", class: "second", "data-action": "reset-all" }, words.resetAll),
          ),
          h(
            "ul",
            { class: "diff" },
            all.map(({ path, file, line, before, after }) =>
              h(
                "li",
                { "data-key": path },
                h("span", { class: "where" }, [file, words.line(line)].filter(Boolean).join(" · ")),
                h("del", {}, h("span", { class: "unseen" }, `${words.removed} `), before.trim()),
                h("ins", {}, h("span", { class: "unseen" }, `${words.added} `), after.trim()),
              ),
            ),
          ),
        ],
  )
}
