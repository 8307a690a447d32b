'use client'

import { type RefObject, useEffect } from 'react'

/** Less is a browser's bar that comes and goes, not a keyboard. */
const smallestKeyboard = 120

/**
 * Gives the height that an on-screen keyboard takes from the page to the style sheet, as `--_keyboard`, so that what sticks to
 * the bottom stays above it. Browsers lay the page out as if the keyboard were not there; `visualViewport` knows better.
 */
export function useKeyboardInset(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const viewport = window.visualViewport
    const element = root.current
    if (!viewport || !element) return
    const follow = () => {
      const covered = Math.round(window.innerHeight - viewport.height - viewport.offsetTop)
      // Zoomed in, the part that is seen is small without any keyboard.
      if (covered >= smallestKeyboard && viewport.scale < 1.1) element.style.setProperty('--_keyboard', `${covered}px`)
      else element.removeAttribute('style')
    }
    viewport.addEventListener('resize', follow)
    viewport.addEventListener('scroll', follow)
    return () => {
      viewport.removeEventListener('resize', follow)
      viewport.removeEventListener('scroll', follow)
      element.removeAttribute('style')
    }
  }, [root])
}
