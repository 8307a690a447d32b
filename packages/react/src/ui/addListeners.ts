type Listening = readonly [target: EventTarget | null, type: string, listener: (event: Event) => void]

/**
 * Listens to events before the page does, until the returned function is called. Without an `AbortSignal`, because jsdom
 * refuses the one of Node, which tests need for `fetch`.
 */
export function addListeners(listenings: readonly Listening[]): () => void {
  for (const [target, type, listener] of listenings) target?.addEventListener(type, listener, true)
  return () => {
    for (const [target, type, listener] of listenings) target?.removeEventListener(type, listener, true)
  }
}
