/**
 * How a document looks, on a screen and on paper. It is written in the editor's variables, as the charts are; a file that
 * stands alone defines them itself. Absent on purpose: markup.
 */

export type PaletteName = "file" | "webview"

export function documentStyle(palette: PaletteName): string {
  return palette === "webview" ? `${RULES}${PAPER}` : `${LIGHT_AND_DARK}${PAGE}${RULES}${PAPER}`
}

/** Of a file that stands alone; paper is always light. */
const LIGHT = `--vscode-foreground:#24292f;--vscode-descriptionForeground:#59636e;--vscode-editor-background:#ffffff;
--vscode-charts-lines:#8c959f66;--vscode-charts-blue:#0072b2;--vscode-charts-orange:#b84a00;--vscode-charts-green:#00795a;
--vscode-charts-purple:#aa4a8c;--vscode-charts-yellow:#8a6d00;--vscode-charts-red:#a4262c;--vscode-widget-border:#d8dee4;
--vscode-textBlockQuote-background:#f6f8fa;--vscode-textLink-foreground:#0b5cad;--vscode-focusBorder:#0b5cad;`

const DARK = `--vscode-foreground:#e6e6e6;--vscode-descriptionForeground:#a8a8a8;--vscode-editor-background:#1f1f1f;
--vscode-charts-lines:#8c8c8c66;--vscode-charts-blue:#56b4e9;--vscode-charts-orange:#f0a040;--vscode-charts-green:#2fc99b;
--vscode-charts-purple:#e08fc0;--vscode-charts-yellow:#f0e442;--vscode-charts-red:#ff8a80;--vscode-widget-border:#444444;
--vscode-textBlockQuote-background:#2a2a2a;--vscode-textLink-foreground:#6cb6ff;--vscode-focusBorder:#6cb6ff;`

const LIGHT_AND_DARK = `:root{color-scheme:light dark;${LIGHT}}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}
`

const PAGE = `html{background:var(--vscode-editor-background)}
body{margin:0;padding:24px 20px 64px;font-size:15px}
@media screen and (max-width:520px){body{padding:12px 12px 48px}}
`

const RULES = `.playbook-document{--line:var(--vscode-widget-border,var(--vscode-charts-lines,#8c8c8c66));
--soft:var(--vscode-textBlockQuote-background,#8c8c8c1a);max-width:720px;margin:0 auto;line-height:1.6;
color:var(--vscode-foreground);overflow-wrap:break-word;
font-family:var(--vscode-font-family,system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif)}
.playbook-document h1,.playbook-document h2,.playbook-document h3,.playbook-document h4{line-height:1.3;font-weight:600}
.playbook-document h1{font-size:1.8em;margin:0 0 .2em}
.playbook-document h2{font-size:1.35em;margin:2.2em 0 .6em;padding-bottom:.25em;border-bottom:1px solid var(--line)}
.playbook-document h3{font-size:1.1em;margin:1.8em 0 .4em}
.playbook-document h4{font-size:1em;margin:1.5em 0 .3em;padding-left:.6em;border-left:3px solid var(--vscode-charts-blue)}
.playbook-document p{margin:.6em 0}
.playbook-document .quiet{color:var(--vscode-descriptionForeground)}
.playbook-document .call{background:var(--soft);border-left:3px solid var(--vscode-charts-orange);padding:.5em .8em}
.playbook-document code{font-family:var(--vscode-editor-font-family,ui-monospace,monospace);font-size:.92em;
background:var(--soft);padding:.05em .3em;border-radius:3px}
.playbook-document a{color:var(--vscode-textLink-foreground)}
.playbook-document :focus-visible{outline:2px solid var(--vscode-focusBorder);outline-offset:2px}
.playbook-document nav ol{columns:2 14em;padding-left:1.6em;margin:1em 0}
.playbook-document dl{margin:.5em 0}
.playbook-document dl>div{display:grid;grid-template-columns:9.5em minmax(0,1fr);gap:0 1em;padding:.22em 0}
.playbook-document dt{color:var(--vscode-descriptionForeground)}
.playbook-document dd{margin:0}
.playbook-document dd ul,.playbook-document>ul{margin:0;padding-left:1.2em}
.playbook-document .scroll{overflow-x:auto;margin:1em 0}
.playbook-document table{border-collapse:collapse;width:100%;font-size:.9em;line-height:1.45}
.playbook-document caption{text-align:left;font-weight:600;padding:.3em 0}
.playbook-document th,.playbook-document td{padding:.35em .8em .35em 0;text-align:left;vertical-align:top;
border-bottom:1px solid var(--line);min-width:3.2em;overflow-wrap:normal}
.playbook-document th:last-child,.playbook-document td:last-child{padding-right:0}
.playbook-document thead th{color:var(--vscode-descriptionForeground);font-weight:400}
.playbook-document tbody th{font-weight:400;min-width:6em}
.playbook-document .figure{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.playbook-document .day{white-space:nowrap}
.playbook-document caption span{position:sticky;left:0;display:inline-block;max-width:calc(100vw - 24px)}
.playbook-document thead .figure{white-space:normal}
.playbook-document figure{margin:1.2em 0}
.playbook-document svg{display:block;max-width:100%;height:auto}
.playbook-document .narrow{display:none}
.playbook-document details{font-size:.9em;color:var(--vscode-descriptionForeground)}
.playbook-document summary{cursor:pointer}
.playbook-document .problems{list-style:none;padding:0}
.playbook-document .problems li{border-left:3px solid var(--line);padding:.15em .7em;margin:.4em 0}
.playbook-document .problems .error{border-color:var(--vscode-charts-red)}
.playbook-document .problems .warning{border-color:var(--vscode-charts-orange)}
.playbook-document .problems .info{border-color:var(--vscode-charts-blue)}
@media screen and (max-width:520px){
.playbook-document .wide{display:none}
.playbook-document .narrow{display:block}
.playbook-document dl>div{grid-template-columns:minmax(0,1fr);padding:.3em 0}
.playbook-document h1{font-size:1.45em}
.playbook-document .falls,.playbook-document .falls tbody,.playbook-document .falls tr,.playbook-document .falls caption,
.playbook-document .falls tbody th,.playbook-document .falls td{display:block}
.playbook-document .falls thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.playbook-document .falls tr{border-bottom:1px solid var(--line);padding:.5em 0}
.playbook-document .falls tbody th,.playbook-document .falls td{border:0;padding:.1em 0;text-align:left;white-space:normal}
.playbook-document .falls tbody th{font-weight:600}
.playbook-document .falls .none{display:none}
.playbook-document .falls td::before{content:attr(data-head) " ";color:var(--vscode-descriptionForeground);margin-right:.5em}
}
@media (forced-colors:active){.playbook-document svg{forced-color-adjust:auto}}
`

const PAPER = `@page{size:A4;margin:16mm 14mm}
@media print{
.playbook-document{max-width:none;font-size:10.5pt}
.playbook-document nav,.playbook-document details,.playbook-document figcaption{display:none}
.playbook-document .scroll{overflow:visible}
.playbook-document h2,.playbook-document h3,.playbook-document h4,.playbook-document caption{break-after:avoid}
.playbook-document figure,.playbook-document tr,.playbook-document dl>div,.playbook-document .problems li{break-inside:avoid}
.playbook-document thead{display:table-header-group}
.playbook-document p{orphans:2;widows:2}
body{padding:0}
}
`
