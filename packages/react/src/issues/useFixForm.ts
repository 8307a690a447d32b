'use client'

import {
  type Application,
  beneficialOwnerFields,
  businessFields,
  type Customer,
  type Field,
  type FieldContext,
  type FieldRow,
  type FieldTable,
  fieldAt,
  fieldRows,
  individualFields,
  isEmptyValue,
  isShown,
  setValueAt,
  type Values,
  valueAt,
} from '@grid-kyc/core'
import { useCallback, useMemo } from 'react'
import { useFieldForm } from '../form/useFieldForm.js'
import type { VerificationIssue } from '../verification/VerificationIssue.js'

const tables = { individual: individualFields, business: businessFields, beneficialOwner: beneficialOwnerFields }

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** Returns what the rules of a field look at beside the values around it. */
const contextFrom = (values: Values, customer: Customer | undefined): FieldContext => ({
  country: text(valueAt(values, 'businessInfo.country')) ?? text(values.region),
  entityType: text(valueAt(values, 'businessInfo.entityType')),
  contactVerification: customer?.contactVerification,
})

/** Returns the table in which what Grid asks for is shown and required, whatever our own rules say. */
const requiredTable = (table: FieldTable, paths: readonly string[]): FieldTable =>
  paths.reduce((next, path) => {
    const field = fieldAt(table, path)
    const required: Field | undefined = field && { ...field, neededFor: 'verification', shownWhen: true }
    return required ? (setValueAt(next, path, required) as FieldTable) : next
  }, table)

interface ValuesToFix {
  table: FieldTable
  /** What is asked for. */
  paths: readonly string[]
  /** The values as Grid has them. */
  resource: Values
  /** Undefined for an owner, who may live anywhere. */
  customer: Customer | undefined
}

/** Returns what the form of a fix begins with. */
export function valuesToFix({ table, paths, resource, customer }: ValuesToFix): Values {
  // A number that Grid doubts is typed again: it cannot be shown to be corrected.
  const secret = fieldRows(table).filter(({ field, path }) => field.privacy === 'secret' && paths.includes(path))
  const readable = secret.reduce<Values>((values, { path }) => setValueAt(values, path, undefined), resource)
  // An address that is missing is most likely where the customer is registered.
  const known: Values = { ...customer }
  const country = valueAt(known, 'businessInfo.country') || known.region
  const isMissing = paths.includes('address.country') && isEmptyValue(valueAt(readable, 'address.country'))
  return isMissing && country ? setValueAt(readable, 'address.country', country) : readable
}

/** The form for the fields of some issues of one customer or owner. */
export function useFixForm(application: Application, issues: readonly [VerificationIssue, ...VerificationIssue[]]) {
  const [{ subject, holder }] = issues
  const customer = application.customer ?? undefined
  const owner = application.owners?.find(({ id }) => id === holder)
  const isOwner = subject === 'beneficialOwner'
  const named = issues.flatMap(({ fields }) => fields.map(({ path }) => path)).join()
  const table = useMemo(() => requiredTable(tables[subject], named.split(',')), [subject, named])
  const contextOf = useCallback((values: Values) => contextFrom(values, customer), [customer])
  const resource: Values = useMemo(() => ({ ...(isOwner ? owner : customer) }), [isOwner, owner, customer])
  const askedPaths = issues.flatMap(({ paths }) => paths).join()
  const asked = askedPaths.split(',')
  const saved = useMemo(
    () => valuesToFix({ table, paths: askedPaths.split(','), resource, customer: isOwner ? undefined : customer }),
    [table, askedPaths, resource, isOwner, customer],
  )
  // What an answer makes necessary was not shown for the answer that is there.
  const isFollowUp = ({ field }: FieldRow) => field.control !== 'none' && !isShown(field, saved, contextOf(saved))
  const followUps = fieldRows(table)
    .filter(row => !asked.includes(row.path) && isFollowUp(row))
    .map(({ path }) => path)
  const form = useFieldForm({
    table,
    resource: subject,
    asks: ({ path }) => asked.includes(path) || followUps.includes(path),
    contextOf,
    saved,
    owner: holder,
    initialValues: saved,
  })
  const paths = form.rows().map(({ path }) => path)

  return { form, paths, table, contextOf, saved, owner, customer }
}
