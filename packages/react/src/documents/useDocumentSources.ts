'use client'

import type { Application, GridKycError } from '@grid-kyc/core'
import { useRecords } from '../store/useRecords.js'
import { useCustomerId } from '../store/useSession.js'
import { useStore } from '../store/useStore.js'

export interface DocumentSources {
  customerId: string | undefined
  /** Undefined until all of it has been read. */
  application: Application | undefined
  errors: readonly GridKycError[]
  refresh: () => void
}

/** What has to be read to know which documents are wanted; shared with whatever else reads the same. */
export function useDocumentSources(ownId: string | undefined, documentHolder: string | undefined): DocumentSources {
  const store = useStore()
  const { customerId, error, refresh } = useCustomerId(ownId)
  const { customerType, customer, verification, owners, documents, errors } = useRecords({
    customerId,
    documentHolder,
  })
  const isRead = customerType && customer && verification !== undefined && owners && documents
  return {
    customerId,
    application: isRead ? { customerType, customer, verification, owners, documents } : undefined,
    errors: error ? [error, ...errors] : errors,
    refresh() {
      if (customerId === undefined) refresh()
      else store.refresh(customerId)
    },
  }
}
