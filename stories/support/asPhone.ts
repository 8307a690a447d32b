/** Lets the page look like a phone's to what it shows, wherever the story is opened. Returns what ends it. */
export function asPhone(): () => void {
  const real = window.matchMedia
  const always = real.call(window, 'all')
  window.matchMedia = query => (query.includes('pointer: coarse') ? always : real.call(window, query))
  for (const side of ['width', 'height']) {
    Object.defineProperty(screen, side, { configurable: true, value: side === 'width' ? 390 : 844 })
  }
  return () => {
    window.matchMedia = real
    for (const side of ['width', 'height']) Reflect.deleteProperty(screen, side)
  }
}
