'use client'

import type { CustomerType, GridKycError, Values } from '@grid-kyc/core'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useAction } from '../provider/useAction.js'
import { saveCustomer } from '../store/saveCustomer.js'
import { useStore } from '../store/useStore.js'

export interface UseNewCustomerResult {
  /** Creates the session's customer with what is known already. True when there is one. It never rejects. */
  create: (customerType: CustomerType, values?: Values) => Promise<boolean>
  isCreating: boolean
  /** Why the last action failed; undefined when it did not. */
  error: GridKycError | undefined
}

/** Creates the session's customer: the hosted flow needs its type, and nothing else. */
export function useNewCustomer(): UseNewCustomerResult {
  const { client, report } = useGridKycContext()
  const store = useStore()
  const { activity, error, run } = useAction<'creating'>()
  return {
    isCreating: activity === 'creating',
    error,
    create: (customerType, values = {}) =>
      run('creating', () =>
        saveCustomer(
          {
            client,
            table: {},
            customerId: undefined,
            changes: saved => (saved ? undefined : { ...values, customerType }),
            async onStored(customer, _, created) {
              const id = customer.id ?? ''
              await store.write(id, { customer })
              await store.writeSession({ customerId: id, customerType, mayCreate: false })
              report({ type: 'saved', resource: 'customer', id, created })
            },
            onChallenged: () => undefined,
          },
          undefined,
        ),
      ),
  }
}
