'use client'

import {
  type Application,
  allFields,
  type BeneficialOwner,
  type Customer,
  type CustomerState,
  customerState,
  customerStatus,
  type Document,
  deleteCustomer,
  type Field,
  fieldRows,
  type GridKycError,
  guidance,
  isEmptyValue,
  isWithheld,
  type Verification,
  type VerificationError,
  valueAt,
  withheldType,
} from '@grid-kyc/core'
import { translateField } from '../messages/translateField.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useAction } from '../provider/useAction.js'
import { useRecords } from '../store/useRecords.js'
import { useStore } from '../store/useStore.js'
import type { VerificationIssue } from '../verification/VerificationIssue.js'
import { verificationIssues } from '../verification/verificationIssues.js'

/** Options of `useCustomerDetails`. */
export interface UseCustomerDetailsOptions {
  /** The customer to show. */
  customerId: string
  /** Called after the customer was deleted, for instance to go back to the list. */
  onDeleted?: ((customerId: string) => void) | undefined
  /** Called with every failure. The error contains nothing that the user typed. */
  onError?: ((error: GridKycError) => void) | undefined
}

/** One field that is filled in, identifiers masked by the proxy. */
export interface CustomerDetail {
  readonly path: string
  readonly label: string
  readonly value: string
  readonly privacy: Field['privacy']
}

interface Common {
  /** What could not be fetched or done. It never hides what is there. */
  errors: readonly GridKycError[]
  /** Fetches from Grid again. */
  refresh: () => void
}

/** The result of `useCustomerDetails` once its data was fetched. */
export interface ReadyCustomerDetails extends Common {
  status: 'ready'
  customer: Customer
  /** The current status. */
  state: CustomerState
  /** The customer's status as Grid wrote it. */
  raw: string | undefined
  details: readonly CustomerDetail[]
  owners: readonly BeneficialOwner[]
  documents: readonly Document[]
  /** The newest; null where nothing was submitted, undefined while it is being fetched. */
  verification: Verification | null | undefined
  /** What Grid still requires, as the customer sees it. */
  issues: readonly VerificationIssue[]
  /** What the customer must not learn, as Grid wrote it. Empty unless your proxy shows it to this operator. */
  withheld: readonly VerificationError[]
  isDeleting: boolean
  /** Why the customer could not be deleted. */
  error: GridKycError | undefined
  /** Deletes the customer permanently. True when Grid did. It never rejects. */
  remove: () => Promise<boolean>
}

/** The result of `useCustomerDetails`. */
export type UseCustomerDetailsResult = ReadyCustomerDetails | (Common & { status: 'loading' | 'failed' })

/** Whether the customer is shown nothing of an error. The entry that stands for such errors says nothing either. */
const isHidden = ({ type, field, acceptedDocumentTypes }: VerificationError) =>
  type !== withheldType &&
  (isWithheld(type) || (!Object.hasOwn(guidance, type) && field === undefined && !acceptedDocumentTypes?.length))

function textOf(value: unknown, field: Field): string {
  const entries = Array.isArray(value) ? value : [value]
  const options: Readonly<Record<string, string>> = field.options ?? {}
  return entries.map(entry => options[String(entry)] ?? String(entry)).join(', ')
}

/** One customer for an operator: data, owners, documents, verification and its issues, and deleting. */
export function useCustomerDetails({
  customerId,
  onDeleted,
  onError,
}: UseCustomerDetailsOptions): UseCustomerDetailsResult {
  const { client, shown } = useGridKycContext()
  const { messages, locale } = shown
  const store = useStore()
  const { customer, customerType, owners, documents, verification, errors } = useRecords({ customerId })
  const { activity, error, run } = useAction<'deleting'>({ onError })
  const common = { errors, refresh: () => store.refresh(customerId) }
  if (!customer || !customerType) return { ...common, status: errors.length > 0 ? 'failed' : 'loading' }

  const table = allFields[customerType === 'BUSINESS' ? 'business' : 'individual']
  const resource = customerType === 'BUSINESS' ? 'business' : 'individual'
  const values = { ...customer }
  const isListed = (path: string) => path !== 'customerType' && !path.startsWith('endUserTermsConsent')
  const application: Application = { customerType, customer, owners, documents, verification }
  return {
    ...common,
    status: 'ready',
    customer,
    state: customerState(customer, verification === undefined ? 'not_fetched' : verification),
    raw: customerStatus(customer),
    details: fieldRows(table).flatMap(({ path, field }) => {
      const value = valueAt(values, path)
      if (!isListed(path) || isEmptyValue(value) || (typeof value === 'object') !== Array.isArray(value)) return []
      const translated = translateField(field, `${resource}.${path}`, values, messages)
      return { path, label: translated.label, value: textOf(value, translated), privacy: field.privacy }
    }),
    owners: owners ?? [],
    documents: documents ?? [],
    verification,
    issues: verificationIssues(application, { messages, locale }),
    withheld: verification?.errors.filter(isHidden) ?? [],
    isDeleting: activity === 'deleting',
    error,
    remove: () =>
      run('deleting', async () => {
        const deleted = await client.send(deleteCustomer, { customerId })
        await store.write(customerId, { customer: { ...customer, ...deleted, isDeleted: true } })
        store.refresh()
        onDeleted?.(customerId)
      }),
  }
}
