'use client'

import type { Application, GridKycError } from '@grid-kyc/core'
import { useGridKycContext } from '../provider/gridKycContext.js'
import * as queryKeys from '../store/queryKeys.js'
import { useCustomerId } from '../store/useCustomerId.js'
import { useRecords } from '../store/useRecords.js'

export interface DocumentSources {
  customerId: string | undefined
  /** Undefined until all of it has been read. */
  application: Application | undefined
  problems: readonly GridKycError[]
  refresh: () => void
}

/** What has to be read to know which documents are wanted; shared with whatever else reads the same. */
export function useDocumentSources(ownId: string | undefined, documentHolder: string | undefined): DocumentSources {
  const { queryClient, shown } = useGridKycContext()
  const { customerId, problem, refresh } = useCustomerId(ownId)
  const { customerType, customer, verification, owners, documents, problems } = useRecords({
    customerId,
    documentHolder,
  })
  const isRead = customerType && customer && verification !== undefined && owners && documents
  return {
    customerId,
    application: isRead ? { customerType, customer, verification, owners, documents } : undefined,
    problems: problem ? [problem, ...problems] : problems,
    refresh() {
      if (customerId === undefined) refresh()
      else void queryClient.invalidateQueries({ queryKey: queryKeys.customer(shown.proxyUrl, customerId) })
    },
  }
}
