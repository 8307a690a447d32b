'use client'

import { type FieldRow, isShown, type Values } from '@grid-kyc/core'
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import { fieldContextOf } from '../form/fieldContextOf.js'
import type { Infer } from '../form/InferredValue.js'
import { hasChanges } from '../form/isChanged.js'
import { useAskedFields } from '../form/useAskedFields.js'
import { useDrafts } from '../form/useDrafts.js'
import { useFieldForm } from '../form/useFieldForm.js'
import { useLeaveWarning } from '../form/useLeaveWarning.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useLatest } from '../provider/useLatest.js'
import type { UseApplicationResult } from '../store/useApplication.js'
import { askedByVerification } from '../verification/verificationIssues.js'
import type { OnboardingKind } from './OnboardingKind.js'
import type { OnboardingOptions } from './OnboardingOptions.js'

const isAsked = ({ field }: FieldRow) => field.control !== 'none' && (field.writtenBy ?? 'user') === 'user'

/** The answers of a customer: which questions there are, what Grid has of them, and what is not saved yet. */
export function useOnboardingForm(
  { table, customerType, countryAt, resource, infer, inferContact }: OnboardingKind,
  grid: UseApplicationResult,
  options: OnboardingOptions,
) {
  const { initialData, hidden = [], currencies } = options
  const { customer } = grid.application

  const currencyList = currencies?.join()
  const fixed = useMemo(() => ({ customerType }), [customerType])
  const saved = useMemo(() => (customer ? { ...customer } : customer === null ? fixed : undefined), [customer, fixed])
  const [initialValues] = useState<Values>(() => ({ ...initialData, ...customer, ...fixed }))
  const { asked, refused } = useAskedFields(table, grid.application, initialValues)
  const contextOf = useCallback(
    (values: Values) =>
      fieldContextOf(values, {
        countryAt,
        customer,
        config: grid.config,
        currencies: currencyList?.split(',').filter(Boolean),
        table,
        asked,
        refused,
      }),
    [countryAt, customer, grid.config, currencyList, table, asked, refused],
  )
  /** What the latest verification asks for; undefined where everything is asked. */
  const wanted = options.mode === 'resolve' ? askedByVerification(grid.application) : undefined
  // What an answer makes necessary was not shown for the answer that is there.
  const isWanted = ({ path, field }: FieldRow) =>
    !wanted || wanted.paths.has(path) || (field.shownWhen !== undefined && !isShown(field, saved ?? initialValues))
  const { latest } = useGridKycContext()
  const known = useLatest({ isKnown: saved !== undefined })
  const inferAll: Infer = useCallback(
    (path, values) => {
      const { signedInUser } = latest.current
      // Not before it is known who the contact is already.
      const isAsked = path === undefined && known.current.isKnown
      const contact = isAsked && signedInUser ? inferContact?.(signedInUser, values()) : undefined
      return [...infer(path, values), ...(contact ?? [])]
    },
    [infer, inferContact, latest, known],
  )
  const form = useFieldForm({
    table,
    resource,
    asks: row => isAsked(row) && !hidden.includes(row.path) && isWanted(row),
    contextOf,
    readOnly: options.readOnly,
    saved,
    owner: grid.customerId,
    initialValues,
    infer: inferAll,
  })
  const isUnsaved = () => hasChanges(table, saved ?? initialValues, form.enteredValues(saved ?? initialValues))
  const hasUnsaved = useSyncExternalStore(form.subscribe, isUnsaved, () => false)
  useLeaveWarning(hasUnsaved)
  const isRestored = useDrafts({ drafts: options.drafts, form, table, saved, owner: grid.customerId })
  return { form, contextOf, wanted, hasUnsaved, isRestored: isRestored && hasUnsaved }
}
