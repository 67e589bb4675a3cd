/**
 * SVG as text, element by element: every text escaped, every number of at most two decimals.
 * Absent on purpose: scripts, handlers, styles and ids, of which two charts on one page would fight.
 */

/** Markup that is already well formed; only this file makes it. */
export type Markup = string & { readonly markup: true }

export type Attributes = Readonly<Record<string, string | number | undefined>>

export function element(name: string, attributes: Attributes, ...children: readonly Markup[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? number(value) : escaped(value ?? "")}"`)
    .join("")
  return (
    children.length > 0 ? `<${name}${written}>${children.join("")}</${name}>` : `<${name}${written}/>`
  ) as Markup
}

export function text(content: string): Markup {
  return escaped(content) as Markup
}

export function label(content: string, attributes: Attributes): Markup {
  return element("text", attributes, text(content))
}

/** Rules of style; they hold none of the signs that text would have to escape. */
export function style(rules: string): Markup {
  return element("style", {}, rules.replace(/[<&]/g, "") as Markup)
}

/** A whole picture placed within another, which is the image then. */
export function inside(svg: string, y: number): Markup {
  return svg.replace(/^<svg xmlns="[^"]*"/, `<svg y="${number(y)}"`).replace(/ role="img"/, "") as Markup
}

/** A number as SVG reads it; what is none stands at 0. */
export function number(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return Number.isFinite(rounded) ? String(rounded === 0 ? 0 : rounded) : "0"
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** Signs that XML cannot hold, half surrogates among them, become the replacement sign. */
export function escaped(content: string): string {
  return content
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "\ufffd")
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
