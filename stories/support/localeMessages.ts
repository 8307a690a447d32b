import type { GridKycProviderProps } from '@grid-kyc/react'
import { es, operatorsEs } from '@grid-kyc/react/es'
import { pseudo } from './pseudo.js'
import type { Review } from './Review.js'

/** What a host passes for each language of the toolbar. `en-XA` is the tag of a language that does not exist. */
export const localeMessages: Record<Review['locale'], Pick<GridKycProviderProps, 'locale' | 'messages'>> = {
  en: { locale: 'en' },
  es: { locale: 'es', messages: { ...es, ...operatorsEs } },
  pseudo: { locale: 'en-XA', messages: pseudo },
}
