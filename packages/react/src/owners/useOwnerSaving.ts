'use client'

import { type BeneficialOwner, GridKycError } from '@grid-kyc/core'
import { useRef, useState } from 'react'
import type { FieldForm } from '../form/FieldForm.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
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
  /** The person as Grid has them; undefined for somebody new. */
  owner: BeneficialOwner | undefined
  /** The form of the fields. */
  form: FieldForm
  /** The share that everybody else leaves, as of now. */
  leftNow: () => number
  /** The largest share that is not refused, as of now: what Grid has already is not refused a second time. */
  mostNow: () => number
  /** Grid has answered; what it has is not read again yet. */
  onStored: (stored: BeneficialOwner) => void
  /** Called after Grid stored something: which resource, its id, and whether it is new. */
  onSaved: ((saved: OwnerSaved) => void) | undefined
  /** Called with every failure. The error contains nothing that the user typed. */
  onError: ((error: GridKycError) => void) | undefined
}

interface Doing {
  activity: 'idle' | 'saving'
  attempt: number
  problem: GridKycError | undefined
  isSaved: boolean
}

const share = 'ownershipPercentage'

/** Checks what was typed about a person, writes it to Grid, and says what came of it. */
export function useOwnerSaving(options: OwnerSavingOptions) {
  const { records, owner, form, leftNow, mostNow } = options
  const { client, report } = useGridKycContext()
  const store = useStore()
  const [doing, setDoing] = useState<Doing>({ activity: 'idle', attempt: 0, problem: undefined, isSaved: false })
  const latest = useLatest(options)
  /** Known at once: a second press may come before anything is drawn again. */
  const isBusy = useRef(false)

  const failed = (problem?: GridKycError) =>
    setDoing(({ attempt }) => ({ activity: 'idle', attempt: attempt + 1, problem, isSaved: false }))

  /** More than is left can't be theirs. */
  function refuseTooMuch(): boolean {
    const wanted = form.value(share)
    if (typeof wanted !== 'number' || wanted <= mostNow()) return false
    form.setServerErrors([{ field: share, constraint: { type: 'integer', minimum: 0, maximum: leftNow() } }])
    return true
  }

  async function write(): Promise<boolean> {
    const { customerId, list } = records
    if (customerId === undefined) return false
    const isRight = await form.check(form.rows().map(({ path }) => path))
    if (!isRight || refuseTooMuch()) {
      setDoing(before => ({ ...before, attempt: before.attempt + 1, isSaved: false }))
      return false
    }
    setDoing(before => ({ ...before, activity: 'saving', problem: undefined }))
    try {
      const values = form.values()
      const outcome = await saveOwner({ client, customerId, values, saved: owner, list })
      const { owner: stored, sent, created } = outcome
      latest.current.onStored(stored)
      await store.write(customerId, { owner: stored })
      form.commit(sent, { ...stored })
      setDoing(before => ({ ...before, activity: 'idle', isSaved: true }))
      report({ type: 'saved', resource: 'beneficialOwner', id: stored.id, created })
      latest.current.onSaved?.({ id: stored.id, created })
      return true
    } catch (cause) {
      const error =
        cause instanceof GridKycError
          ? cause
          : new GridKycError({ kind: 'unexpected', message: 'Saving failed in the page itself.' })
      const isPlaced = form.setServerErrors(error.fieldErrors).length === 0 && error.fieldErrors.length > 0
      failed(isPlaced ? undefined : error)
      report({ type: 'error', error })
      latest.current.onError?.(error)
      return false
    }
  }

  async function save(): Promise<boolean> {
    if (isBusy.current) return false
    isBusy.current = true
    return write().finally(() => {
      isBusy.current = false
    })
  }

  return { ...doing, save }
}
