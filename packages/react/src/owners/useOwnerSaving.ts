'use client'

import type { BeneficialOwner, GridKycError } from '@grid-kyc/core'
import { useState } from 'react'
import type { FieldForm } from '../form/FieldForm.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useAction } from '../provider/useAction.js'
import { useLatest } from '../provider/useLatest.js'
import { useStore } from '../store/useStore.js'
import { saveOwner } from './saveOwner.js'
import type { useOwnerRecords } from './useOwnerRecords.js'

/** A beneficial owner was written to Grid. Ids only. */
export interface OwnerSaved {
  /** Its id. */
  id: string
  /** True when Grid did not know this person before. */
  created: boolean
}

export interface OwnerSavingOptions {
  records: ReturnType<typeof useOwnerRecords>
  /** The person as Grid has them; undefined for a new one. */
  owner: BeneficialOwner | undefined
  /** The form of the fields. */
  form: FieldForm
  /** The share that the others leave, as of now. */
  leftNow: () => number
  /** The largest share that is accepted, as of now: what Grid has already is not rejected a second time. */
  maxNow: () => number
  /** Grid has answered; what it has is not fetched again yet. */
  onStored: (stored: BeneficialOwner) => void
  /** There are errors at fields now. */
  onFieldErrors: () => void
  /** Called after Grid stored something: which resource, its id, and whether it is new. */
  onSaved: ((saved: OwnerSaved) => void) | undefined
  /** Called with every failure. The error contains nothing that the user typed. */
  onError: ((error: GridKycError) => void) | undefined
}

const share = 'ownershipPercentage'

/** Validates what was typed about a person, writes it to Grid, and puts the errors where they belong. */
export function useOwnerSaving(options: OwnerSavingOptions) {
  const { records, owner, form, leftNow, maxNow, onError } = options
  const { client, report } = useGridKycContext()
  const store = useStore()
  const latest = useLatest(options)
  const [attempt, setAttempt] = useState(0)
  const [isSaved, setSaved] = useState(false)
  const { activity, error, run } = useAction<'saving'>({
    onError,
    showElsewhere: ({ fieldErrors }) => {
      const isPlaced = fieldErrors.length > 0 && form.setServerErrors(fieldErrors).length === 0
      fail()
      return isPlaced
    },
  })

  function fail() {
    setAttempt(count => count + 1)
    latest.current.onFieldErrors()
  }

  /** True when these fields are valid, and the share is not more than the others leave. */
  async function check(paths: readonly string[]): Promise<boolean> {
    const isValid = await form.check(paths)
    const typed = form.value(share)
    const isTooMuch = paths.includes(share) && typeof typed === 'number' && typed > maxNow()
    if (isTooMuch)
      form.setServerErrors([{ field: share, constraint: { type: 'integer', minimum: 0, maximum: leftNow() } }])
    if (isValid && !isTooMuch) return true
    setSaved(false)
    fail()
    return false
  }

  async function save(): Promise<boolean> {
    const { customerId, list } = records
    if (activity !== 'idle' || customerId === undefined) return false
    return run('saving', async () => {
      if (!(await check(form.rows().map(({ path }) => path)))) return false
      setSaved(false)
      const {
        owner: stored,
        sent,
        created,
      } = await saveOwner({ client, customerId, values: form.values(), saved: owner, list })
      latest.current.onStored(stored)
      await store.write(customerId, { owner: stored })
      form.commit(sent, { ...stored })
      setSaved(true)
      report({ type: 'saved', resource: 'beneficialOwner', id: stored.id, created })
      latest.current.onSaved?.({ id: stored.id, created })
      return true
    })
  }

  return { activity, error, attempt, isSaved, check, save }
}
