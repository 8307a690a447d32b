import type { Page } from '@playwright/test'

/** What takes the focus by keyboard and does not show it: no ring around it, or something else lies over it. */
export async function unseenFocus(page: Page): Promise<string[]> {
  // A focus that is set by a script shows as the last one did: let that be one by keyboard.
  await page.keyboard.press('Tab')
  return page.evaluate(() => {
    const stops = document.querySelectorAll<HTMLElement>(
      '.gk-root :is(a[href], button, input, select, textarea, iframe, [tabindex]):not([tabindex="-1"], :disabled, [hidden])',
    )
    const found: string[] = []
    for (const stop of stops) {
      if (!stop.checkVisibility({ visibilityProperty: true })) continue
      stop.focus()
      if (document.activeElement !== stop) continue
      const name = `${stop.tagName.toLowerCase()}.${stop.className} ${stop.getAttribute('aria-label') ?? stop.textContent}`
      const { outlineStyle, outlineWidth } = getComputedStyle(stop)
      if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) found.push(`no ring: ${name}`)
      const [box] = stop.getClientRects()
      const hit = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
      const label = hit instanceof Element ? hit.closest('label') : null
      if (!hit || !(stop.contains(hit) || label?.contains(stop))) found.push(`covered: ${name}`)
    }
    return found
  })
}
