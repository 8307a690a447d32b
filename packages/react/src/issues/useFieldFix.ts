'use client'

import {
  type BeneficialOwner,
  type BeneficialOwnerUpdate,
  type Client,
  type Customer,
  type FieldContext,
  type FieldTable,
  type GridKycError,
  getCustomer,
  updateBeneficialOwner,
  type Values,
  valueAt,
} from '@grid-kyc/core'
import { useState } from 'react'
import { changesOf } from '../form/changesOf.js'
import type { FieldForm } from '../form/FieldForm.js'
import type { Saved } from '../provider/GridKycEvent.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useAction } from '../provider/useAction.js'
import { saveCustomer } from '../store/saveCustomer.js'
import { type GridRecord, useStore } from '../store/useStore.js'
import type { VerificationIssue } from '../verification/VerificationIssue.js'
import { useFixForm } from './useFixForm.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'

/** A contact that is a wallet's login too: the wallet has to agree to the change, which cannot be done here. */
export interface AwaitedWallet {
  /** The new one. Personal. */
  contact: string
  /** Fetches from Grid again, and marks the issue as fixed if the wallet has agreed: true then. It never rejects. */
  check: () => Promise<boolean>
  /** Stays with the contact there is. */
  keep: () => void
}

/** The result of `useFieldFix`. */
export interface UseFieldFixResult {
  /** The form of the fields. */
  form: FieldForm
  /** The paths to ask for, in their order: the fields, an address as a whole, and what another answer makes necessary. */
  paths: readonly string[]
  /** Saves these fields only, and marks their issues as fixed. Resolves with true when Grid accepted them, and never rejects. */
  save: () => Promise<boolean>
  /** What Grid waits for after a contact was saved; undefined for nothing. */
  wallet: AwaitedWallet | undefined
  /** True while it is being saved. */
  isSaving: boolean
  /** Counts the attempts that did not go through. */
  attempt: number
  /** What went wrong, where no field is to blame. */
  error: GridKycError | undefined
}

/** The form that fixes some fields of a customer or an owner: the `issues` of one section. */
export function useFieldFix(
  list: ReadyVerificationErrors,
  issues: readonly [VerificationIssue, ...VerificationIssue[]],
): UseFieldFixResult {
  const { client } = useGridKycContext()
  const { customerId, application } = list
  const store = useStore()
  const [attempt, setAttempt] = useState(0)
  const [awaited, setAwaited] = useState<{ path: string; contact: string }>()

  const { form, paths, table, contextOf, saved, owner, customer } = useFixForm(application, issues)

  const { activity, error, run } = useAction<'saving'>({
    onError: list.callbacks.onError,
    showElsewhere({ fieldErrors }) {
      const unplaced = form.setServerErrors(fieldErrors)
      return fieldErrors.length > 0 && unplaced.length === 0
    },
  })

  async function attemptTo(work: () => Promise<boolean>): Promise<boolean> {
    if (activity !== 'idle') return false
    const isDone = await run('saving', work)
    if (isDone) list.markFixed(...issues)
    else setAttempt(count => count + 1)
    return isDone
  }

  async function send(): Promise<boolean> {
    if (!(await form.check(paths)) || (issues[0].subject === 'beneficialOwner' && !owner)) return false
    const challenged = await saveFix({
      client,
      table,
      form,
      contextOf,
      customerId,
      owner,
      customer,
      write: record => store.write(customerId, record),
      onStored: stored => list.report({ type: 'saved', ...stored }),
    })
    setAwaited(challenged ? { path: challenged, contact: String(form.value(challenged)) } : undefined)
    return challenged === undefined
  }

  return {
    form,
    paths,
    isSaving: activity !== 'idle',
    attempt,
    error,
    save: () => attemptTo(send),
    wallet: awaited && {
      contact: awaited.contact,
      keep() {
        setAwaited(undefined)
        form.reset(saved)
      },
      check: () =>
        attemptTo(async () => {
          const fetched = await client.send(getCustomer, { customerId })
          await store.write(customerId, { customer: fetched })
          return valueAt({ ...fetched }, awaited.path) === awaited.contact
        }),
    },
  }
}

interface SaveFixOptions {
  client: Client
  table: FieldTable
  form: FieldForm
  contextOf: (values: Values) => FieldContext
  customerId: string
  /** Undefined where the answers are the customer's. */
  owner: BeneficialOwner | undefined
  customer: Customer | undefined
  onStored: (saved: Saved) => void
  /** `Store.write` of this customer. */
  write: (record: GridRecord) => Promise<void>
}

/** Writes what a fix has changed to Grid. Resolves with what a wallet has to agree to first: of a contact, its path. */
async function saveFix(options: SaveFixOptions): Promise<string | undefined> {
  const { client, table, form, contextOf, customerId, owner, customer, onStored, write } = options
  const changes = (base: Values) => changesOf(table, base, { ...form.values() }, { context: contextOf(form.values()) })
  if (owner) {
    const body = changes({ ...owner })
    const { id } = owner
    if (!body) return undefined
    const sent = { beneficialOwnerId: id, body: body as BeneficialOwnerUpdate }
    const stored = await client.send(updateBeneficialOwner, sent)
    onStored({ resource: 'beneficialOwner', id, created: false })
    await write({ owner: stored })
    return undefined
  }
  let challenged: string | undefined
  const saving = {
    client,
    table,
    customerId,
    changes: (known: Customer | undefined) => changes({ ...known }),
    async onStored(stored: Customer, sent: Values) {
      onStored({ resource: 'customer', id: customerId, created: false })
      await write({ customer: stored })
      form.commit(sent, { ...stored })
    },
    onChallenged([path]: readonly string[]) {
      challenged = path
    },
  }
  await saveCustomer(saving, customer)
  return challenged
}
