const unseen = 'select, script, style, [hidden], .gk-visually-hidden, .gk-announcement'

/** The texts that a user sees on the screen, each once: no options of a closed list, and nothing that is only announced. */
export function shownTexts(): string[] {
  const root = document.querySelector('.gk-root')
  const found = new Set<string>()
  if (!root) return []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: parent } = node
    const text = node.textContent?.trim()
    if (text && parent && !parent.closest(unseen) && parent.getClientRects().length > 0) found.add(text)
  }
  return [...found]
}
