'use client'

import { type CustomerType, type GridKycError, updateCustomer } from '@grid-kyc/core'
import type { ReactNode } from 'react'
import { useGridKycContext } from '../../provider/gridKycContext.js'
import { useAction } from '../../provider/useAction.js'
import { useCustomer } from '../../store/useCustomer.js'
import { useEndUserTerms } from '../../store/useEndUserTerms.js'
import { useCustomerId } from '../../store/useSession.js'
import { useStore } from '../../store/useStore.js'

/** Options of `useTermsConsent`. */
export interface UseTermsConsentOptions {
  /** Default: the session's. */
  customerId?: string | undefined
  /** False asks for no consent and fetches nothing. Default true. */
  enabled?: boolean | undefined
  /** Called when the user accepted and Grid has recorded it. */
  onAccepted?: ((accepted: { customerId: string; termsVersion: string }) => void) | undefined
}

/** The result of `useTermsConsent`. */
export interface UseTermsConsentResult {
  /** `unavailable`: there are no terms to accept, or you did not ask. */
  status: 'loading' | 'needed' | 'accepted' | 'unavailable' | 'failed'
  /** The version in force. */
  version: string | undefined
  /** Who accepts. */
  customerType: CustomerType | undefined
  /** True while it is being saved. */
  isSaving: boolean
  /** Why they could not be read or saved. */
  error: GridKycError | undefined
  /** Records that this version was accepted. If another version is current by now, that one is asked for. */
  accept: (version: string) => void
  /** Fetches from Grid again. */
  refresh: () => void
}

/**
 * Whether a customer has accepted the current End User Terms, and a function to accept them. The IP address and the time come
 * from the proxy.
 */
export function useTermsConsent(options: UseTermsConsentOptions = {}): UseTermsConsentResult {
  const { enabled = true } = options
  const { client } = useGridKycContext()
  const store = useStore()
  const { customerId, error: noCustomer, refresh } = useCustomerId(options.customerId)
  const terms = useEndUserTerms(enabled)
  const { value: customer, query: profile } = useCustomer(customerId, enabled)

  const { activity, error, run, clear } = useAction<'accepting'>({
    onError(failure) {
      if (failure.code === 'END_USER_TERMS_VERSION_NOT_FOUND') void terms.refetch()
    },
  })

  async function accept(termsVersion: string): Promise<void> {
    if (!customer || customerId === undefined) return
    const endUserTermsConsent = { termsVersion, acceptanceMethod: 'CHECKBOX' } as const
    const body = { customerType: customer.customerType, endUserTermsConsent }
    const answer = await client.send(updateCustomer, { customerId, body })
    if (!('payloadToSign' in answer)) await store.write(customerId, { customer: answer })
    options.onAccepted?.({ customerId, termsVersion })
  }

  const version = terms.data?.version
  const isMissing = terms.error?.kind === 'not_found'
  const unread = error ?? noCustomer ?? (isMissing ? undefined : terms.error) ?? profile.error ?? undefined
  return {
    status: statusOf(),
    version,
    customerType: customer?.customerType,
    isSaving: activity === 'accepting',
    error: unread,
    accept: given => void run('accepting', () => accept(given)),
    refresh() {
      clear()
      if (customerId === undefined) return refresh()
      void terms.refetch()
      void profile.refetch()
    },
  }

  function statusOf(): UseTermsConsentResult['status'] {
    if (!enabled || isMissing) return 'unavailable'
    if (version === undefined || !customer) return unread ? 'failed' : 'loading'
    return customer.endUserTermsConsent?.termsVersion === version ? 'accepted' : 'needed'
  }
}

/** One version of the End User Terms, as a host shows them. */
export interface Terms {
  /** As Grid numbers it, such as `V1`. */
  version: string
  /** All of it, beside your own terms: a link alone is not enough. */
  fullText: ReactNode
}
