import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { keepTranslated } from './keepTranslated.js'
import { type Review, ReviewContext } from './Review.js'

/** The frame of a story: it applies the toolbar's choices. */
export function Stage({ review, children }: { review: Review; children: ReactNode }) {
  const { theme, direction, width, density, translated } = review
  const root = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const page = document.documentElement
    page.style.colorScheme = theme === 'system' ? 'light dark' : theme
    page.dir = direction
  }, [theme, direction])
  useLayoutEffect(() => (root.current && translated === 'on' ? keepTranslated(root.current) : undefined), [translated])
  return (
    <ReviewContext.Provider value={review}>
      <div ref={root} className="stage" data-width={width} data-density={density}>
        {children}
      </div>
    </ReviewContext.Provider>
  )
}
