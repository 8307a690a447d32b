'use client'

import { GridKycError, getCustomer, valueAt } from '@grid-kyc/core'
import { useState } from 'react'
import type { FieldForm } from '../form/FieldForm.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useStore } from '../store/useStore.js'
import type { ListedError } from './ListedError.js'
import { saveFix } from './saveFix.js'
import { useFixForm } from './useFixForm.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'

/** A contact that is a wallet's login too: the wallet has to agree to the change, and nobody can do that here. */
export interface AwaitedWallet {
  /** The new one. Personal. */
  contact: string
  /** Reads Grid again, and marks the error as fixed if the wallet has agreed: true then. It never rejects. */
  check: () => Promise<boolean>
  /** Stays with the contact there is. */
  keep: () => void
}

export interface UseFieldFixResult {
  form: FieldForm
  /** What is asked, in its order: the field itself, an address whole, and what an answer makes necessary. */
  paths: readonly string[]
  /** Saves this alone, and marks the error as fixed. True when Grid took it. It never rejects. */
  save: () => Promise<boolean>
  /** What Grid waits for after a contact was saved; undefined for nothing. */
  wallet: AwaitedWallet | undefined
  isSaving: boolean
  /** Counts the attempts that did not go through. */
  attempt: number
  /** What went wrong, where no field is to blame. */
  problem: GridKycError | undefined
}

/** The form that mends one field of a customer or an owner, or an address. */
export function useFieldFix(errors: ReadyVerificationErrors, error: ListedError): UseFieldFixResult {
  const { client } = useGridKycContext()
  const { customerId, application } = errors
  const store = useStore()
  const [isSaving, setSaving] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [problem, setProblem] = useState<GridKycError>()
  const [awaited, setAwaited] = useState<{ path: string; contact: string }>()

  const { form, paths, table, contextOf, saved, owner, customer } = useFixForm(application, error)

  /** Whatever is tried is tried alone, and what went wrong is told. */
  async function attemptTo(work: () => Promise<boolean>): Promise<boolean> {
    if (isSaving) return false
    setSaving(true)
    setProblem(undefined)
    try {
      const isDone = await work()
      if (isDone) errors.markFixed(error)
      else setAttempt(count => count + 1)
      return isDone
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
  }

  async function send(): Promise<boolean> {
    if (!(await form.check(paths)) || (error.subject === 'beneficialOwner' && !owner)) return false
    const challenged = await saveFix({
      client,
      table,
      form,
      contextOf,
      customerId,
      owner,
      customer,
      write: record => store.write(customerId, record),
      onStored: stored => errors.report({ type: 'saved', ...stored }),
    })
    setAwaited(challenged ? { path: challenged, contact: String(form.value(challenged)) } : undefined)
    return challenged === undefined
  }

  return {
    form,
    paths,
    isSaving,
    attempt,
    problem,
    save: () => attemptTo(send),
    wallet: awaited && {
      contact: awaited.contact,
      keep() {
        setAwaited(undefined)
        form.restart(saved)
      },
      check: () =>
        attemptTo(async () => {
          const read = await client.send(getCustomer, { customerId })
          await store.write(customerId, { customer: read })
          return valueAt({ ...read }, awaited.path) === awaited.contact
        }),
    },
  }
}
