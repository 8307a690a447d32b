'use client'

import type { CustomerState } from '@grid-kyc/core'
import { useRef } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { slot } from '../ui/slot.js'
import { CustomerRow } from './CustomerRow.js'
import { customerTableMessages } from './CustomerTable.messages.js'
import type { ListedCustomer, UseCustomersResult } from './useCustomers.js'

export interface CustomerPagesProps {
  onOpen: ((customer: ListedCustomer) => void) | undefined
  hrefOf: ((customer: ListedCustomer) => string) | undefined
  list: Extract<UseCustomersResult, { status: 'ready' }>
  /** Shows only customers in this state. Default: all of the page. */
  state?: CustomerState | undefined
}

/** One page of the list, how many there are, and the way to the others. */
export function CustomerPages({ list, state, onOpen, hrefOf }: CustomerPagesProps) {
  const t = useMessages(customerTableMessages)
  const Button = usePrimitive('Button', OurButton)
  const { locale } = useGridKycContext().shown
  const top = useRef<HTMLDivElement>(null)
  const { total, page, previous, next, isReading } = list
  const count =
    total !== undefined && t('customers.total', { count: total, shown: new Intl.NumberFormat(locale).format(total) })
  const where = [count, (previous || next) && t('customers.page', { page })].filter(Boolean).join(' · ')
  useAnnounce(isReading ? '' : where)

  const customers = list.customers.filter(customer => !state || (customer.state === state && !customer.isDeleted))

  // The button may be gone with the last page; focus continues where the new page begins.
  const turn = (to: () => void) => () => {
    to()
    top.current?.focus()
  }
  return (
    <div ref={top} tabIndex={-1} aria-busy={isReading} {...slot('list')}>
      <table {...slot('table')}>
        <caption {...slot('visually-hidden')}>{t('customers.caption')}</caption>
        <thead {...slot('table-head')}>
          <tr {...slot('row')}>
            <th {...slot('cell')} scope="col">
              {t('customers.column.name')}
            </th>
            <th {...slot('cell')} scope="col">
              {t('customers.column.status')}
            </th>
            <th {...slot('cell', undefined, { wide: true })} scope="col">
              {t('customers.column.id')}
            </th>
            <th {...slot('cell', undefined, { wide: true })} scope="col">
              {t('customers.column.created')}
            </th>
          </tr>
        </thead>
        <tbody {...slot('table-body')}>
          {customers.map(customer => (
            <CustomerRow key={customer.customerId} customer={customer} onOpen={onOpen} hrefOf={hrefOf} />
          ))}
        </tbody>
      </table>
      {customers.length === 0 && <p {...slot('help')}>{t('customers.status.none')}</p>}
      <div {...slot('actions')}>
        {previous && <Button onClick={turn(previous)}>{t('customers.previous')}</Button>}
        {next && <Button onClick={turn(next)}>{t('customers.next')}</Button>}
        <span {...slot('progress-text')}>{where}</span>
      </div>
    </div>
  )
}
