/**
 * Elements from data, and a page brought from what it shows to what it should show by changing only what differs, so
 * that nothing flickers and the focus stays where it is. Absent on purpose: listeners, which the page has once at its root.
 */
type Attribute = string | number | boolean | undefined
export type Child = Node | string | undefined | readonly Child[]

/** An element; attributes that are `undefined` or `false` are left out, `true` ones are empty. */
export function h(
  tag: string,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? "" : String(value))
  append(element, children)
  return element
}

function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined) continue
    if (typeof child === "string") parent.appendChild(document.createTextNode(child))
    else if (child instanceof Node) parent.appendChild(child)
    else append(parent, child)
  }
}

/** A picture of our own charts. */
export function pictured(svg: string): Node {
  return document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true)
}

/** Parts of a page that are made anew only where what they show is another. */
export interface Memo {
  part(key: string, shows: readonly unknown[], make: () => HTMLElement | undefined): HTMLElement | undefined
}

export function createMemo(): Memo {
  const known = new Map<string, readonly unknown[]>()
  return {
    part(key, shows, make) {
      const before = known.get(key)
      if (before && before.length === shows.length && before.every((one, i) => one === shows[i]))
        return h("section", { "data-key": key, "data-same": true })
      const made = make()
      // What is not there cannot stay as it is.
      if (made) known.set(key, shows)
      else known.delete(key)
      return made
    },
  }
}

/** Makes one node look like another, which is used up. */
export function morph(from: Node, to: Node): void {
  if (to instanceof Element && to.hasAttribute("data-same")) return
  if (from instanceof Element && to instanceof Element) {
    morphAttributes(from, to)
    // What is written elsewhere than in the tree stays.
    if (!from.hasAttribute("data-own")) morphChildren(from, to)
    if (from instanceof HTMLInputElement && to instanceof HTMLInputElement) morphInput(from, to)
    if (from instanceof HTMLSelectElement && to instanceof HTMLSelectElement && from.value !== to.value)
      from.value = to.value
  } else if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue
}

function morphAttributes(from: Element, to: Element): void {
  // What a reader has opened stays open.
  for (const { name } of [...from.attributes])
    if (!to.hasAttribute(name) && !(name === "open" && from.localName === "details"))
      from.removeAttribute(name)
  for (const { name, value } of [...to.attributes])
    if (from.getAttribute(name) !== value && !(name === "open" && from.localName === "details"))
      from.setAttribute(name, value)
}

/** A slider that is held stays where it is held. */
function morphInput(from: HTMLInputElement, to: HTMLInputElement): void {
  if (from.checked !== to.checked) from.checked = to.checked
  const isHeld = from.type === "range" && from.dataset["held"] !== undefined
  if (from.value !== to.value && !isHeld) from.value = to.value
}

function morphChildren(from: Element, to: Element): void {
  const wanted = [...to.childNodes]
  for (const [i, next] of wanted.entries()) {
    const now = from.childNodes[i]
    if (!now) from.appendChild(next)
    else if (isAlike(now, next)) morph(now, next)
    else placeAt(from, now, next)
  }
  while (from.childNodes.length > wanted.length) from.lastChild?.remove()
}

/** An entry that is further down comes up; else the new one goes before. */
function placeAt(parent: Element, now: ChildNode, next: ChildNode): void {
  const key = keyOf(next)
  const known = key === undefined ? undefined : [...parent.children].find((child) => keyOf(child) === key)
  if (known && known.nodeName === next.nodeName) {
    parent.insertBefore(known, now)
    morph(known, next)
  } else if (key !== undefined || keyOf(now) !== undefined) parent.insertBefore(next, now)
  else now.replaceWith(next)
}

function isAlike(a: Node, b: Node): boolean {
  return a.nodeType === b.nodeType && a.nodeName === b.nodeName && keyOf(a) === keyOf(b)
}

function keyOf(node: Node): string | undefined {
  return node instanceof Element ? (node.getAttribute("data-key") ?? undefined) : undefined
}
