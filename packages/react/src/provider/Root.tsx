'use client'

import {
  type ComponentPropsWithoutRef,
  createContext,
  forwardRef,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useMessages } from '../messages/useMessages.js'
import { slot } from '../ui/slot.js'
import { useMergedRef } from '../ui/useMergedRef.js'
import { useGridKycContext } from './gridKycContext.js'
import { isSupportedBrowser } from './isSupportedBrowser.js'
import { rootMessages } from './Root.messages.js'
import { announceContext } from './useAnnounce.js'

export type RootProps = ComponentPropsWithoutRef<'div'> & { name: string; state?: Record<string, string | undefined> }

/** Whether a form of the host's is around the component: known before the code of a form in it is loaded. */
export const insideFormContext = createContext(false)

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
  const t = useMessages(rootMessages)
  const [announcement, announce] = useState('')
  const isSupported = useSyncExternalStore(neverChanges, isSupportedBrowser, () => true)
  const root = useRef<HTMLDivElement | null>(null)
  const merged = useMergedRef(root, ref)
  const isInsideForm = useInsideForm(root)
  const own = className ? `gk-root ${className}` : 'gk-root'
  return (
    <div
      {...rest}
      {...slot(name, own, { theme, ...state })}
      lang={locale}
      dir={rightToLeft.test(locale) ? 'rtl' : undefined}
      ref={merged}
    >
      <div className="gk-container">
        {isSupported ? (
          <insideFormContext.Provider value={isInsideForm}>
            <announceContext.Provider value={announce}>{children}</announceContext.Provider>
          </insideFormContext.Provider>
        ) : (
          <p {...slot('lead')} role="alert">
            {t('error.browser')}
          </p>
        )}
      </div>
      <p {...slot('visually-hidden')} role="status">
        {announcement}
      </p>
    </div>
  )
})

const neverChanges = () => () => {}

/**
 * Whether a form of the host's is around the component. Its controls are then taken out of that form, so that it neither
 * sends nor judges what is typed here.
 */
function useInsideForm(root: { current: HTMLDivElement | null }): boolean {
  const [isInside, setIsInside] = useState(false)
  // An effect runs before the first press; a layout effect would warn on a server with React 18.
  useEffect(() => {
    const element = root.current
    if (!element?.closest('form')) return
    setIsInside(true)
    const takeOut = () => {
      // An id that no form has: a control with it belongs to none.
      for (const control of element.querySelectorAll('button, input, select, textarea'))
        control.setAttribute('form', '')
    }
    takeOut()
    const observer = new MutationObserver(takeOut)
    observer.observe(element, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [root])
  return isInside
}
