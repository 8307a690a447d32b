'use client'

import {
  type Customer,
  type CustomerFilter,
  type CustomerState,
  type CustomerType,
  customerState,
  customerStatus,
  type GridKycError,
  listCustomers,
} from '@grid-kyc/core'
import { useState } from 'react'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { isSessionEnded } from '../store/isSessionEnded.js'
import { useCustomerPage } from '../store/useCustomerPage.js'

/**
 * The filters of Grid's list. There is no search by name. `umaAddress` is left out, because it often contains a name and a filter
 * is part of the URL.
 */
export type CustomersFilter = Pick<
  CustomerFilter,
  | 'customerType'
  | 'createdAfter'
  | 'createdBefore'
  | 'updatedAfter'
  | 'updatedBefore'
  | 'region'
  | 'currency'
  | 'platformCustomerId'
  | 'isIncludingDeleted'
>

/** A customer as a list shows one. */
export interface ListedCustomer {
  readonly customerId: string
  readonly customerType: CustomerType
  /** A person's or a company's. Keep it out of logs, addresses and storage. */
  readonly name: string | undefined
  readonly platformCustomerId: string | undefined
  /** A list does not read verifications, so a pending customer is `unknown` here: `raw` says more. */
  readonly state: CustomerState
  /** Grid's own word for the state. */
  readonly raw: string | undefined
  readonly createdAt: string | undefined
  readonly isDeleted: boolean
}

/** Options of `useCustomers`. */
export interface UseCustomersOptions {
  /** Its identity does not matter; a change of what is in it goes back to the first page. */
  filter?: CustomersFilter | undefined
  /** 1 to 100. Default 20. */
  pageSize?: number | undefined
}

/** One page of customers. `errors` may be there in every arm: a failed read never hides what is shown. */
export type UseCustomersResult = {
  /** What could not be fetched. The data that was fetched is still there. */
  errors: readonly GridKycError[]
  /** Fetches from Grid again. */
  refresh: () => void
} & (
  | { status: 'loading' }
  | { status: 'failed' }
  | {
      status: 'ready'
      customers: readonly ListedCustomer[]
      /** How many there are on all pages, where Grid reports it. */
      total: number | undefined
      /** Counted from 1. */
      page: number
      /** Another page or filter is being read; what is here is still the last one. */
      isReading: boolean
      /** Absent on the first and the last page. */
      previous: (() => void) | undefined
      next: (() => void) | undefined
    }
)

function listed(customer: Customer): ListedCustomer {
  const { id = '', customerType, platformCustomerId, createdAt, isDeleted = false } = customer
  const name = customer.customerType === 'BUSINESS' ? customer.businessInfo?.legalName : customer.fullName
  return {
    ...{ customerId: id, customerType, name, platformCustomerId, createdAt, isDeleted },
    ...{ state: customerState(customer, 'not_fetched'), raw: customerStatus(customer) },
  }
}

/** The platform's customers, a page at a time. For operators: the proxy's `operator` must return true. */
export function useCustomers({ filter = {}, pageSize = 20 }: UseCustomersOptions = {}): UseCustomersResult {
  const { client } = useGridKycContext()
  const filterKey = JSON.stringify(
    Object.entries(filter)
      .filter(([, value]) => value !== undefined)
      .sort(),
  )
  const [place, setPlace] = useState<{ filterKey: string; cursors: readonly string[] }>({ filterKey, cursors: [] })
  // Cursors are those of one list: another one begins at its first page, and so does this one when it is back.
  const isSame = place.filterKey === filterKey
  if (!isSame) setPlace({ filterKey, cursors: [] })
  const cursors = isSame ? place.cursors : []
  const cursor = cursors.at(-1)

  const { value, query } = useCustomerPage({
    details: [filterKey, pageSize, cursor],
    async fetch(signal) {
      const asked = { ...filter, limit: pageSize, ...(cursor && { cursor }) }
      const page = await client.send(listCustomers, asked, { signal })
      return { ...page, data: page.data.map(listed) }
    },
  })

  const errors = query.error ? [query.error] : []
  const refresh = () => void query.refetch()
  if (!value || isSessionEnded(query.error)) return { status: query.error ? 'failed' : 'loading', errors, refresh }
  const { data, hasMore, nextCursor, totalCount } = value
  const go = (to: readonly string[]) => setPlace({ filterKey, cursors: to })
  const isReading = query.isPlaceholderData
  const hasNext = hasMore && nextCursor && !cursors.includes(nextCursor) && !isReading
  return {
    status: 'ready',
    customers: data,
    total: totalCount,
    page: cursors.length + 1,
    isReading,
    previous: cursors.length > 0 ? () => go(cursors.slice(0, -1)) : undefined,
    next: hasNext ? () => go([...cursors, nextCursor]) : undefined,
    errors,
    refresh,
  }
}
