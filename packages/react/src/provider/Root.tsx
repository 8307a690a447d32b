'use client'

import { type ComponentPropsWithoutRef, forwardRef, useState } from 'react'
import { slot } from '../ui/slot.js'
import { useGridKycContext } from './gridKycContext.js'
import { announceContext } from './useAnnounce.js'

export type RootProps = ComponentPropsWithoutRef<'div'> & { name: string; state?: Record<string, string | undefined> }

/** Otherwise the direction is the page's. `Intl` would know, but not in every browser yet. */
const rightToLeft = /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/

/**
 * The outermost element of every component: it carries the theme, the language, what a host may style by, and the one
 * live region, which has to be there before it says something.
 */
export const Root = forwardRef<HTMLDivElement, RootProps>(function Root(
  { name, state, className, children, ...rest },
  ref,
) {
  const { theme = 'light', locale = 'en' } = useGridKycContext().shown
  const [said, announce] = useState('')
  const own = className ? `gk-root ${className}` : 'gk-root'
  return (
    <div
      {...rest}
      {...slot(name, own, { theme, ...state })}
      lang={locale}
      dir={rightToLeft.test(locale) ? 'rtl' : undefined}
      ref={ref}
    >
      <announceContext.Provider value={announce}>{children}</announceContext.Provider>
      <p {...slot('visually-hidden')} role="status">
        {said}
      </p>
    </div>
  )
})
