import { createContext, useContext } from 'react'
import type { Scenario } from './scenarios.js'

export type Network = 'fast' | 'slow' | 'offline' | 'failing'

/** What the toolbar says, for everything a story is made of. */
export interface Review {
  theme: 'light' | 'dark' | 'system'
  locale: 'en' | 'es' | 'pseudo'
  direction: 'ltr' | 'rtl'
  density: 'comfortable' | 'compact'
  width: 'full' | 'phone' | 'drawer' | 'wide'
  network: Network
  scenario: Scenario
  /** Whether a browser translates the page while it is used. */
  translated: 'off' | 'on'
}

export const asShipped: Review = {
  theme: 'system',
  locale: 'en',
  direction: 'ltr',
  density: 'comfortable',
  width: 'full',
  network: 'fast',
  scenario: 'story default',
  translated: 'off',
}

export const ReviewContext = createContext(asShipped)

export const useReview = () => useContext(ReviewContext)
