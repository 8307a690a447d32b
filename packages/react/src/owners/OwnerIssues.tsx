'use client'

import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { Alert } from '../ui/Alert.js'
import { slot } from '../ui/slot.js'
import { openIssues } from '../verification/verificationIssues.js'
import { beneficialOwnerFormMessages } from './BeneficialOwnerForm.messages.js'
import type { ReadyBeneficialOwner } from './useBeneficialOwner.js'

/** What Grid still requires of a person, without what was fixed since. A chunk of its own: it brings every table there is. */
export function OwnerIssues({ owner: { owner, customer, verification, issues } }: { owner: ReadyBeneficialOwner }) {
  const { messages, locale } = useGridKycContext().shown
  const t = useMessages(beneficialOwnerFormMessages)
  if (!owner || !verification) return null
  const own = { ...verification, errors: [...issues] }
  const application = { customerType: 'BUSINESS', customer, owners: [owner], verification: own } as const
  const open = openIssues(application, messages, locale)
  if (open.length === 0) return null
  return (
    <Alert tone="warning" title={t('owner.issues')}>
      <ul {...slot('issues')}>
        {open.map(({ message, reason }) => (
          <li key={message}>
            {message}
            {reason && <span {...slot('issue-reason')}> {reason}</span>}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
