/**
 * A check that a text is well-formed XML of the small kind that charts are: elements, attributes, text, five entities.
 */
import assert from "node:assert/strict"

const tag = /^<(\/?)([a-z]+)((?: [a-zA-Z][a-zA-Z0-9:-]*="[^"<]*")*)(\/?)>/

export function checkXml(text: string): void {
  assert.doesNotMatch(text, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u)
  assert.doesNotMatch(text, /&(?!(?:amp|lt|gt|quot|#39);)/)
  const open: string[] = []
  let roots = 0
  for (let at = 0; at < text.length; ) {
    if (text[at] !== "<") {
      const next = text.indexOf("<", at)
      assert.ok(open.length > 0 && next >= 0, `text outside of the root at ${at}`)
      at = next
      continue
    }
    const [all, closing, name, attributes, single] = tag.exec(text.slice(at)) ?? []
    assert.ok(all !== undefined && name !== undefined, `no tag at ${at}: ${text.slice(at, at + 60)}`)
    const names = [...(attributes ?? "").matchAll(/ ([a-zA-Z][a-zA-Z0-9:-]*)="/g)].map(([, one]) => one)
    assert.equal(new Set(names).size, names.length, `an attribute twice in ${all}`)
    if (closing) assert.equal(open.pop(), name, `${all} closes another element`)
    else {
      if (open.length === 0) roots++
      if (!single) open.push(name)
    }
    at += all.length
  }
  assert.deepEqual([open, roots], [[], 1])
}
