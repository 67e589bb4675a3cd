/**
 * A call that waits until nobody has asked for it for some milliseconds.
 */
export interface Debounced<Given extends readonly unknown[]> {
  (...given: Given): void
  dispose(): void
}

export function debounce<Given extends readonly unknown[]>(
  call: (...given: Given) => void,
  rest: number,
): Debounced<Given> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const ask = (...given: Given) => {
    clearTimeout(timer)
    timer = setTimeout(() => call(...given), rest)
  }
  return Object.assign(ask, { dispose: () => clearTimeout(timer) })
}
