'use client'

import {
  type Application,
  beneficialOwnerFields,
  businessFields,
  type Customer,
  type FieldContext,
  type FieldRow,
  fieldRows,
  individualFields,
  isShown,
  type Values,
  valueAt,
} from '@grid-kyc/core'
import { useCallback, useMemo } from 'react'
import { useFieldForm } from '../form/useFieldForm.js'
import { answersToFix } from './answersToFix.js'
import { askedTable } from './askedTable.js'
import type { ListedError } from './ListedError.js'

const tables = { individual: individualFields, business: businessFields, beneficialOwner: beneficialOwnerFields }

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** What the rules of a field look at beside the answers around it. */
const contextFrom = (values: Values, customer: Customer | undefined): FieldContext => ({
  country: text(valueAt(values, 'businessInfo.country')) ?? text(values.region),
  entityType: text(valueAt(values, 'businessInfo.entityType')),
  contactVerification: customer?.contactVerification,
})

/** The questions that mend one error, and whose answers they are. */
export function useFixForm(application: Application, error: ListedError) {
  const { subject } = error
  const customer = application.customer ?? undefined
  const owner = application.owners?.find(({ id }) => id === error.holder)
  const isOwner = subject === 'beneficialOwner'
  const named = error.fields.map(({ path }) => path).join()
  const table = useMemo(() => askedTable(tables[subject], named.split(',')), [subject, named])
  const contextOf = useCallback((values: Values) => contextFrom(values, customer), [customer])
  const resource: Values = useMemo(() => ({ ...(isOwner ? owner : customer) }), [isOwner, owner, customer])
  const rows = fieldRows(table)
  const askedPaths = error.paths.join()
  const saved = useMemo(
    () => answersToFix({ table, paths: askedPaths.split(','), resource, customer: isOwner ? undefined : customer }),
    [table, askedPaths, resource, isOwner, customer],
  )
  // What an answer makes necessary was not shown for the answer that is there.
  const isFollowUp = ({ field }: FieldRow) => field.control !== 'none' && !isShown(field, saved, contextOf(saved))
  const followUps = rows.filter(row => !error.paths.includes(row.path) && isFollowUp(row)).map(({ path }) => path)
  const form = useFieldForm({
    table,
    resource: subject,
    asks: ({ path }) => error.paths.includes(path) || followUps.includes(path),
    contextOf,
    saved,
    owner: error.holder,
    initialValues: saved,
  })
  const paths = form.rows().map(({ path }) => path)

  return { form, paths, table, contextOf, saved, owner, customer }
}
