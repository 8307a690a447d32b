'use client'

import type { CustomerState } from '@grid-kyc/core'
import { forwardRef, useState } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { Root } from '../provider/Root.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { Skeleton } from '../ui/Skeleton.js'
import { StatusMessage } from '../ui/StatusMessage.js'
import { slot } from '../ui/slot.js'
import { CustomerFilters } from './CustomerFilters.js'
import { CustomerPages } from './CustomerPages.js'
import { customerTableMessages } from './CustomerTable.messages.js'
import { type CustomersFilter, type ListedCustomer, useCustomers } from './useCustomers.js'

/** Props of `CustomerTable`. */
export interface CustomerTableProps {
  /** Filters that always apply, beside those that the operator selects. */
  filter?: CustomersFilter | undefined
  /** 1 to 100. Default 20. */
  pageSize?: number | undefined
  /** Called with the customer whose name was pressed. */
  onOpen?: ((customer: ListedCustomer) => void) | undefined
  /** The URL of a customer's own page, so that the name is a link. Put the id in the URL, never the name. */
  hrefOf?: ((customer: ListedCustomer) => string) | undefined
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  /** Added to the classes of the outermost element. */
  className?: string | undefined
}

const messages = { ...customerTableMessages, ...errorMessages }

/** The platform's customers and their status, for operators. The proxy's `operator` must return true. */
export const CustomerTable = forwardRef<HTMLDivElement, CustomerTableProps>(function CustomerTable(
  { filter, pageSize, onOpen, hrefOf, headingLevel, className },
  ref,
) {
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  const [asked, setAsked] = useState<CustomersFilter>({})
  const [state, setState] = useState<CustomerState>()
  const list = useCustomers({ filter: { ...asked, ...filter }, pageSize })
  const isNarrowed = Object.values(asked).some(value => value !== undefined)
  const [error] = list.errors
  const again = (variant: 'secondary' | 'quiet') => (
    <Button variant={variant} onClick={list.refresh}>
      {t('customers.again')}
    </Button>
  )
  return (
    <Root ref={ref} name="customers" className={className} state={{ state: list.status }}>
      <CustomerFilters asked={asked} fixed={filter} onChange={setAsked} state={state} onState={setState} />
      {list.status === 'loading' && <Skeleton label={t('customers.loading')} shape="list" />}
      {list.status === 'failed' && (
        <StatusMessage
          tone="neutral"
          icon="alert"
          headingLevel={headingLevel}
          title={t('customers.failed.title')}
          actions={again('secondary')}
        >
          <p>{error?.kind === 'forbidden' ? t('customers.forbidden') : t(`error.${error?.kind ?? 'unexpected'}`)}</p>
        </StatusMessage>
      )}
      {list.status === 'ready' &&
        (list.customers.length > 0 ? (
          <CustomerPages list={list} state={state} onOpen={onOpen} hrefOf={hrefOf} />
        ) : (
          <StatusMessage
            tone="neutral"
            icon="list"
            headingLevel={headingLevel}
            title={t(isNarrowed ? 'customers.empty.title' : 'customers.none.title')}
          >
            <p>{t(isNarrowed ? 'customers.empty.text' : 'customers.none.text')}</p>
          </StatusMessage>
        ))}
      {list.status === 'ready' && error && (
        <p {...slot('stale')}>
          {t('customers.stale')} {again('quiet')}
        </p>
      )}
    </Root>
  )
})
