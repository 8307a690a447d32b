'use client'

import { countryOf, type DocumentCategoryRow, documentCategories, valueAt } from '@grid-kyc/core'
import { useMessages } from '../../messages/useMessages.js'
import { useGridKycContext } from '../../provider/gridKycContext.js'
import type { HeadingLevel } from '../../ui/HeadingLevel.js'
import { slot } from '../../ui/slot.js'
import { startChecklistMessages } from './StartChecklist.messages.js'
import type { ReadyBusinessKyb } from './useBusinessKyb.js'

export interface StartChecklistProps {
  kyb: ReadyBusinessKyb
  headingLevel: HeadingLevel
}

/** What to have ready, as far as the country decides it. */
export function StartChecklist({ kyb, headingLevel }: StartChecklistProps) {
  const t = useMessages(startChecklistMessages)
  const { messages } = useGridKycContext().shown
  const code = valueAt(kyb.form.values(), 'businessInfo.country')
  const country = countryOf(code)
  const { threshold } = country.ownership
  const texts: Readonly<Record<string, string | undefined>> = messages ?? {}
  const named = (part: 'taxId' | 'registrationNumber') => texts[`country.${code}.${part}`] ?? country[part]
  const rows = Object.entries<DocumentCategoryRow>(documentCategories)
  // A regulated platform verifies its customers itself, and sends Grid neither people nor documents.
  const documentRows = kyb.isRegulated ? [] : rows.filter(([, { neededFor }]) => neededFor.includes('business'))
  const Heading = `h${Math.min(headingLevel + 1, 6)}` as 'h3'

  return (
    <section {...slot('needed')}>
      <Heading {...slot('section-title')}>{t('kyb.start.have')}</Heading>
      <ul {...slot('needed-list')}>
        <li>{t('kyb.start.numbers', { taxId: named('taxId'), registrationNumber: named('registrationNumber') })}</li>
        {documentRows.map(([name, { label }]) => (
          <li key={name}>{texts[`documentCategory.${name}.label`] ?? label}</li>
        ))}
        {!kyb.isRegulated && <li>{t('kyb.start.people', { threshold })}</li>}
        {country.contactVerification && <li>{t('kyb.start.contact')}</li>}
      </ul>
    </section>
  )
}
