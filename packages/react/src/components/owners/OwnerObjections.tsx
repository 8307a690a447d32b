'use client'

import { objectionsOf } from '../../hooks/errors/objectionsOf.js'
import { useGridKycContext } from '../../hooks/gridKycContext.js'
import type { ReadyBeneficialOwner } from '../../hooks/owners/useBeneficialOwner.js'
import { useWords } from '../../hooks/useWords.js'
import { Alert } from '../../ui/Alert.js'
import { slot } from '../../ui/slot.js'
import { beneficialOwnerFormWords } from './BeneficialOwnerForm.words.js'

/** What Grid still wants of a person, without what was mended since. A chunk of its own: it brings every table there is. */
export function OwnerObjections({ owner: { owner, customer, verification, errors } }: { owner: ReadyBeneficialOwner }) {
  const { copy, locale } = useGridKycContext().shown
  const say = useWords(beneficialOwnerFormWords)
  if (!owner || !verification) return null
  const own = { ...verification, errors: [...errors] }
  const application = { customerType: 'BUSINESS', customer, owners: [owner], verification: own } as const
  const objections = objectionsOf(application, copy, locale)
  if (objections.length === 0) return null
  return (
    <Alert tone="warning" title={say('owner.objections')}>
      <ul {...slot('objections')}>
        {objections.map(({ message, reason }) => (
          <li key={message}>
            {message}
            {reason && <span {...slot('objection-reason')}> {reason}</span>}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
