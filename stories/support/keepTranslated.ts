/** What a translation leaves alone: texts that are no elements' own, and what says so. */
const leftAlone = 'script, style, svg, select, textarea, title, font, [translate="no"], [contenteditable]'

/** A text with those beside it, which a translation takes for one sentence. */
function translate(text: Text): void {
  const { parentElement: parent, previousSibling } = text
  if (!parent || previousSibling instanceof Text || parent.closest(leftAlone)) return
  const run = [text]
  for (let next = text.nextSibling; next instanceof Text; next = next.nextSibling) run.push(next)
  const words = run.map(({ data }) => data).join('')
  if (words.trim() === '') return
  const outer = document.createElement('font')
  outer.appendChild(document.createElement('font')).append(words)
  text.before(outer)
  for (const each of run) each.remove()
}

function translateAll(root: Node): void {
  if (root instanceof Text) translate(root)
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  texts.forEach(translate)
}

/**
 * Does to a page what a translating browser does, word for word: every text is wrapped in
 * `<font><font>`, now and whenever the page changes. React then has references to texts that are no longer in the page. Returns how to
 * stop.
 */
export function keepTranslated(root: HTMLElement): () => void {
  const observer = new MutationObserver(changes => {
    for (const { addedNodes, target, type } of changes) {
      if (type === 'characterData') translateAll(target)
      for (const node of addedNodes) if (node.isConnected) translateAll(node)
    }
  })
  translateAll(root)
  observer.observe(root, { childList: true, characterData: true, subtree: true })
  return () => observer.disconnect()
}
