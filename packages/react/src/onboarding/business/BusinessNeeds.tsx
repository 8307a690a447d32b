'use client'

import { countryOf, type DocumentCategoryRow, documentCategories, valueAt } from '@grid-kyc/core'
import { useGridKycContext } from '../../provider/gridKycContext.js'
import type { HeadingLevel } from '../../ui/HeadingLevel.js'
import { StartChecklist } from './StartChecklist.js'
import type { ReadyBusinessKyb } from './useBusinessKyb.js'

export interface BusinessNeedsProps {
  kyb: ReadyBusinessKyb
  headingLevel: HeadingLevel
}

/** What this business will need, as far as its country tells. */
export function BusinessNeeds({ kyb, headingLevel }: BusinessNeedsProps) {
  const { messages, locale = 'en' } = useGridKycContext().shown
  const code = valueAt(kyb.form.values(), 'businessInfo.country')
  const country = countryOf(code)
  const texts: Readonly<Record<string, string | undefined>> = messages ?? {}
  const named = (part: 'taxId' | 'registrationNumber') => texts[`country.${code}.${part}`] ?? country[part]
  const documents = Object.entries<DocumentCategoryRow>(documentCategories)
    .filter(([, { neededFor }]) => neededFor.includes('business'))
    .map(([name, { label }]) => inSentence(texts[`documentCategory.${name}.label`] ?? label, locale))
  return (
    <StartChecklist
      headingLevel={headingLevel}
      taxId={named('taxId')}
      registrationNumber={inSentence(named('registrationNumber'), locale)}
      documents={new Intl.ListFormat(locale).format(documents)}
      threshold={country.ownership.threshold}
      isRegulated={kyb.isRegulated}
      hasCodes={country.contactVerification}
    />
  )
}

/** A label within a sentence: without its capital, unless it is an abbreviation or the language keeps it. */
const inSentence = (label: string, locale: string) =>
  /^\p{Lu}\p{Ll}/u.test(label) && !/^de\b/i.test(locale)
    ? label.charAt(0).toLocaleLowerCase(locale) + label.slice(1)
    : label
