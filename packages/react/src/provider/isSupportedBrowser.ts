/**
 * True when this browser has what the library and its stylesheet need: Chrome and Edge 111, Firefox 115, Safari 16.4.
 * One feature of each engine's floor is asked for; without `CSS.supports` (tests, servers) nothing is known against it.
 */
export function isSupportedBrowser(): boolean {
  if (typeof globalThis.CSS?.supports !== 'function' || typeof matchMedia !== 'function') return true
  return (
    // Chrome 111, Safari 16.2
    CSS.supports('color', 'color-mix(in srgb, red, red)') &&
    // Firefox 115
    'toSorted' in Array.prototype &&
    // Safari 16.4
    matchMedia('(width >= 0px)').matches
  )
}
