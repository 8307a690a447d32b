import { type ReactNode, useLayoutEffect } from 'react'
import { type Review, ReviewContext } from './Review.js'

/** What a story stands on: it does what the toolbar says. */
export function Stage({ review, children }: { review: Review; children: ReactNode }) {
  const { theme, direction, width, density } = review
  useLayoutEffect(() => {
    const page = document.documentElement
    page.style.colorScheme = theme === 'system' ? 'light dark' : theme
    page.dir = direction
  }, [theme, direction])
  return (
    <ReviewContext.Provider value={review}>
      <div className="stage" data-width={width} data-density={density}>
        {children}
      </div>
    </ReviewContext.Provider>
  )
}
