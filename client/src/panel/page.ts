/**
 * The page that a webview loads: an empty body with a script and a style of ours, and a policy that lets nothing else
 * in. Absent on purpose: whatever the script draws.
 */
export interface Page {
  /** `en` or `zh-CN`. */
  readonly language: string
  readonly title: string
  /** The playbook. */
  readonly uri: string
  readonly script: string
  readonly styles: readonly string[]
  /** Where the webview's own files come from. */
  readonly source: string
  /** Fresh for every page. */
  readonly nonce: string
}

/** No inline script, no `eval`, no network. */
export function policyOf({ source, nonce }: Pick<Page, "source" | "nonce">): string {
  return [
    "default-src 'none'",
    `style-src ${source}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ")
}

export function pageOf(page: Page): string {
  const links = page.styles.map((href) => `<link rel="stylesheet" href="${escaped(href)}">`)
  return [
    "<!DOCTYPE html>",
    `<html lang="${escaped(page.language)}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(policyOf(page))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(page.title)}</title>`,
    ...links,
    "</head>",
    `<body data-uri="${escaped(page.uri)}">`,
    '<main id="page"></main>',
    `<script nonce="${escaped(page.nonce)}" src="${escaped(page.script)}"></script>`,
    "</body>",
    "</html>",
  ].join("\n")
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** A number used once, which no other page can guess. */
export function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
}
