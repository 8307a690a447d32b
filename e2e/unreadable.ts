import type { Page } from '@playwright/test'

/**
 * The texts of a page that cannot be read: cut off where nothing scrolls, or overlapping. Visually hidden texts are left
 * out, and what floats above the page on purpose.
 */
export const unreadable = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const visuallyHidden =
      '.gk-visually-hidden, .gk-skip, svg, option, script, style, textarea, .sb-wrapper, dialog, .gk-options'
    const messages = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const seen: { text: string; rect: DOMRect; node: Node; sticky: boolean }[] = []
    const found: string[] = []
    const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'

    /** Hidden from sight only, by whatever name: clipped to nothing, and still read to those who do not see it. */
    function isHiddenFromSight(from: Element): boolean {
      for (let box: Element | null = from; box; box = box.parentElement) {
        if (getComputedStyle(box).clipPath === 'inset(50%)') return true
      }
      return false
    }

    /** In a bar that stays in sight while the page scrolls beneath it. */
    function isSticky(from: Element): boolean {
      for (let box: Element | null = from; box; box = box.parentElement) {
        if (getComputedStyle(box).position === 'sticky') return true
      }
      return false
    }

    function isCut(rect: DOMRect, from: Element): boolean {
      let [across, down] = [true, true]
      for (let box: Element | null = from; box && box !== document.documentElement; box = box.parentElement) {
        const { overflowX, overflowY, display } = getComputedStyle(box)
        if (display === 'inline' || display === 'contents') continue
        const edge = box.getBoundingClientRect()
        if (across && cuts(overflowX) && (rect.left < edge.left - 1 || rect.right > edge.right + 1)) return true
        if (down && cuts(overflowY) && (rect.top < edge.top - 1 || rect.bottom > edge.bottom + 1)) return true
        if (scrolls(overflowX)) across = false
        if (scrolls(overflowY)) down = false
      }
      return false
    }

    /** What is left of it where a box of its own scrolls: the rest lies over nothing. */
    function shownOf({ left, top, right, bottom }: DOMRect, from: Element): DOMRect {
      const shown = { left, top, right, bottom }
      for (let box: Element | null = from; box && box !== document.documentElement; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box)
        if (!scrolls(overflowX) && !scrolls(overflowY)) continue
        const edge = box.getBoundingClientRect()
        shown.left = Math.max(shown.left, edge.left)
        shown.top = Math.max(shown.top, edge.top)
        shown.right = Math.min(shown.right, edge.right)
        shown.bottom = Math.min(shown.bottom, edge.bottom)
      }
      return new DOMRect(shown.left, shown.top, shown.right - shown.left, shown.bottom - shown.top)
    }

    while (messages.nextNode()) {
      const node = messages.currentNode
      const text = node.textContent?.trim() ?? ''
      const parent = node.parentElement
      if (
        !text ||
        !parent ||
        parent.closest(visuallyHidden) ||
        isHiddenFromSight(parent) ||
        !parent.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
      )
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) {
        if (rect.width < 1 || rect.height < 1) continue
        if (isCut(rect, parent)) found.push(`cut off: ${text}`)
        const shown = shownOf(rect, parent)
        if (shown.width > 1 && shown.height > 1) seen.push({ text, rect: shown, node, sticky: isSticky(parent) })
      }
    }
    seen.sort((one, other) => one.rect.top - other.rect.top)
    for (const [at, one] of seen.entries()) {
      for (let next = at + 1; next < seen.length; next++) {
        const other = seen[next]
        if (!other || other.rect.top >= one.rect.bottom) break
        if (other.node === one.node || other.sticky !== one.sticky) continue
        const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left)
        const high = Math.min(one.rect.bottom, other.rect.bottom) - other.rect.top
        // Letters have a box that is higher than their line: a little of it may lie under the next one.
        if (wide > 3 && high > Math.min(one.rect.height, other.rect.height) * 0.35)
          found.push(`one over the other: ${one.text} | ${other.text}`)
      }
    }
    return [...new Set(found)]
  })
