'use client'

import {
  type BeneficialOwnerUpdate,
  beneficialOwnerFields,
  businessFields,
  type Customer,
  type FieldContext,
  type FieldRow,
  fieldRows,
  GridKycError,
  individualFields,
  isShown,
  setValueAt,
  updateBeneficialOwner,
  type Values,
  valueAt,
} from '@grid-kyc/core'
import { useCallback, useMemo, useState } from 'react'
import { changesOf } from '../form/changesOf.js'
import type { FieldForm } from '../form/FieldForm.js'
import { useFieldForm } from '../form/useFieldForm.js'
import { useGridKycContext } from '../gridKycContext.js'
import { saveCustomer } from '../records/saveCustomer.js'
import { askedTable } from './askedTable.js'
import type { ListedError } from './ListedError.js'
import { useKeepRecord } from './useKeepRecord.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'

export interface UseFieldFixResult {
  form: FieldForm
  /** What is asked, in its order: the field itself, an address whole, and what an answer makes necessary. */
  paths: readonly string[]
  /** Saves this alone, and marks the error as fixed. True when Grid took it. It never rejects. */
  save: () => Promise<boolean>
  isSaving: boolean
  /** Counts the attempts that did not go through. */
  attempt: number
  /** What went wrong, where no field is to blame. */
  problem: GridKycError | undefined
}

const tables = { individual: individualFields, business: businessFields, beneficialOwner: beneficialOwnerFields }

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** What the rules of a field look at beside the answers around it. */
const contextFrom = (values: Values, customer: Customer | undefined): FieldContext => ({
  country: text(valueAt(values, 'businessInfo.country')) ?? text(values.region),
  entityType: text(valueAt(values, 'businessInfo.entityType')),
  contactVerification: customer?.contactVerification,
})

/** The form that mends one field of a customer or an owner, or an address. */
export function useFieldFix(errors: ReadyVerificationErrors, error: ListedError): UseFieldFixResult {
  const { client } = useGridKycContext()
  const { customerId, application } = errors
  const keep = useKeepRecord(customerId)
  const [isSaving, setSaving] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [problem, setProblem] = useState<GridKycError>()

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
  // A number that Grid doubts is typed anew: it cannot be read to be corrected.
  const saved = useMemo(() => {
    const secret = fieldRows(table).filter(
      ({ field, path }) => field.privacy === 'secret' && askedPaths.split(',').includes(path),
    )
    return secret.reduce<Values>((values, { path }) => setValueAt(values, path, undefined), resource)
  }, [table, askedPaths, resource])
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

  const changes = (base: Values) => changesOf(table, base, { ...form.values() }, { context: contextOf(form.values()) })

  async function send(): Promise<boolean> {
    if (isOwner) {
      const body = changes(resource)
      if (!body || !owner) return owner !== undefined
      const stored = await client.send(updateBeneficialOwner, {
        beneficialOwnerId: owner.id,
        body: body as BeneficialOwnerUpdate,
      })
      await keep({ owner: stored })
      errors.report({ type: 'saved', resource: 'beneficialOwner', id: owner.id, created: false })
      return true
    }
    let isChallenged = false
    await saveCustomer(
      {
        client,
        table,
        customerId,
        changes: known => changes({ ...known }),
        onStored(stored, sent) {
          void keep({ customer: stored })
          form.settle(sent, { ...stored })
          errors.report({ type: 'saved', resource: 'customer', id: customerId, created: false })
        },
        onChallenged(challenged) {
          isChallenged = true
          form.place(challenged.map(field => ({ field })))
        },
      },
      customer,
    )
    return !isChallenged
  }

  return {
    form,
    paths,
    isSaving,
    attempt,
    problem,
    async save() {
      if (isSaving) return false
      setSaving(true)
      setProblem(undefined)
      try {
        const isSaved = (await form.check(paths)) && (await send())
        if (isSaved) errors.markFixed(error)
        else setAttempt(count => count + 1)
        return isSaved
      } catch (cause) {
        const failure =
          cause instanceof GridKycError ? cause : new GridKycError({ kind: 'unexpected', message: 'Saving failed.' })
        const unplaced = form.place(failure.fieldErrors)
        if (failure.fieldErrors.length === 0 || unplaced.length > 0) setProblem(failure)
        setAttempt(count => count + 1)
        errors.report({ type: 'error', error: failure })
        return false
      } finally {
        setSaving(false)
      }
    },
  }
}
