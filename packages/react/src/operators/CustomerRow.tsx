'use client'

import type { CustomerState } from '@grid-kyc/core'
import { useContext, useEffect, useState } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { copyText } from '../provider/copyText.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { announceContext } from '../provider/useAnnounce.js'
import { Icon } from '../ui/Icon.js'
import { StatusBadge } from '../ui/StatusBadge.js'
import type { Tone } from '../ui/StatusMessage.js'
import { slot } from '../ui/slot.js'
import { usePrivacy } from '../ui/usePrivacy.js'
import { customerTableMessages } from './CustomerTable.messages.js'
import type { ListedCustomer } from './useCustomers.js'

export interface CustomerRowProps {
  onOpen: ((customer: ListedCustomer) => void) | undefined
  hrefOf: ((customer: ListedCustomer) => string) | undefined
  customer: ListedCustomer
}

/** How much attention a state asks for. */
export const customerStateTones: Record<CustomerState, Tone> = {
  start: 'neutral',
  action_needed: 'warning',
  in_review: 'progress',
  approved: 'success',
  rejected: 'danger',
  on_hold: 'warning',
  unknown: 'neutral',
}

/** One customer: name and ids, status, and since when. */
export function CustomerRow({ customer, onOpen, hrefOf }: CustomerRowProps) {
  const t = useMessages(customerTableMessages)
  const secret = usePrivacy('personal')
  const { locale } = useGridKycContext().shown
  const { customerId, customerType, platformCustomerId, state, raw, createdAt, isDeleted } = customer
  const name = customer.name ?? t('customers.unnamed')
  const open = onOpen && (() => onOpen(customer))
  const masked = { ...secret.attributes, ...slot('task-name', secret.className) }
  // Whether a pending customer has submitted is in their verification, which a list does not read.
  const isPending = state === 'unknown' && raw === 'PENDING'
  const added = createdAt ? new Date(createdAt) : undefined
  return (
    <tr {...slot('row')} data-customer={customerId}>
      <th {...slot('cell')} scope="row">
        {hrefOf ? (
          <a {...masked} href={hrefOf(customer)} onClick={open}>
            {name}
          </a>
        ) : open ? (
          <button {...masked} type="button" onClick={open}>
            {name}
          </button>
        ) : (
          <span {...masked}>{name}</span>
        )}
        <p {...slot('help')}>{[t(`customers.kind.${customerType}`), platformCustomerId].filter(Boolean).join(' · ')}</p>
      </th>
      <td {...slot('cell')}>
        <StatusBadge tone={isDeleted ? 'neutral' : customerStateTones[state]} title={raw}>
          {t(isDeleted ? 'customers.state.deleted' : `customers.state.${isPending ? 'pending' : state}`)}
        </StatusBadge>
      </td>
      <td {...slot('cell', undefined, { wide: true })}>
        <CopyId customerId={customerId} />
      </td>
      <td {...slot('cell', undefined, { wide: true })}>
        {added && (
          <time dateTime={createdAt}>{new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(added)}</time>
        )}
      </td>
    </tr>
  )
}

/** The end of an id tells customers of one page apart; the whole of it is what a log or Grid's support wants. */
function CopyId({ customerId }: { customerId: string }) {
  const t = useMessages(customerTableMessages)
  const [isCopied, setCopied] = useState(false)
  const end = `…${customerId.slice(-6)}`
  const announce = useContext(announceContext)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(setCopied, 3_000, false)
    return () => clearTimeout(timer)
  }, [isCopied])
  return (
    <button
      {...slot('copy')}
      type="button"
      aria-label={t('customers.id', { id: end })}
      onClick={async () => {
        if (!(await copyText(customerId))) return
        setCopied(true)
        announce(t('customers.id.copied'))
      }}
    >
      <code {...slot('copy-text')}>{end}</code>
      <Icon name={isCopied ? 'check' : 'copy'} />
    </button>
  )
}
