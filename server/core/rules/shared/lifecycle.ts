/** What a plan, or one that it imports, says of the lives of its users. */
import type { Content } from "../../model/content"
import { isMap } from "../../schema/shape"
import type { Subject } from "../subject"

type Word = Exclude<keyof NonNullable<Content["lifecycle"]>, "stages" | "ladder">

/** Whether it says who counts as that; what cannot be read is taken for said. */
export function saysWho({ linked }: Subject, ...words: readonly Word[]): boolean {
  return [linked.playbook, ...linked.imported].some(({ value }) => {
    const lifecycle = isMap(value) ? value["lifecycle"] : undefined
    return isMap(lifecycle) && words.some((word) => lifecycle[word] !== undefined)
  })
}
