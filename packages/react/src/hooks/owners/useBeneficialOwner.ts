'use client'

import {
  type BeneficialOwner,
  type BeneficialOwnerRole,
  beneficialOwnerFields,
  type Customer,
  type FieldContext,
  type FieldRow,
  fieldRows,
  GridKycError,
  type OwnershipRule,
  type Values,
  type Verification,
  type VerificationError,
  valueAt,
} from '@grid-kyc/core'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { changesOf } from '../form/changesOf.js'
import type { FieldForm } from '../form/FieldForm.js'
import { useFieldForm } from '../form/useFieldForm.js'
import { useLeaveWarning } from '../form/useLeaveWarning.js'
import { useGridKycContext } from '../gridKycContext.js'
import { useLatest } from '../useLatest.js'
import { addressParts, compareAddress } from './compareAddress.js'
import { type OwnerAdvice, ownerAdvice } from './ownerAdvice.js'
import { saveOwner } from './saveOwner.js'
import { useOwnerRecords } from './useOwnerRecords.js'

/** A person was written to Grid. Ids only. */
export interface OwnerSaved {
  id: string
  /** Whether Grid had not known them. */
  created: boolean
}

export interface UseBeneficialOwnerOptions {
  /** The business. Default: the session's. */
  customerId?: string | undefined
  /** Whom to change. Default: somebody new. */
  ownerId?: string | undefined
  /** Answers you have already of somebody new, as Grid nests them. */
  initialData?: Values | undefined
  /** What is chosen to begin with for somebody new. */
  roles?: readonly BeneficialOwnerRole[] | undefined
  /** Under which name unsaved answers are kept in memory while nothing shows them. Default: one for each person. */
  draftKey?: string | undefined
  onSaved?: ((saved: OwnerSaved) => void) | undefined
  onError?: ((error: GridKycError) => void) | undefined
}

interface Common {
  /** What could not be read or done. They never hide what is there. */
  problems: readonly GridKycError[]
  refresh: () => void
}

export interface ReadyBeneficialOwner extends Common {
  status: 'ready'
  customerId: string
  customer: Customer | undefined
  /** Grid's newest answer, the identifier masked; undefined until they were saved. */
  owner: BeneficialOwner | undefined
  form: FieldForm
  /** The latest one; null without any, undefined before it was read. */
  verification: Verification | null | undefined
  /** What it says of this person while it can be mended, mended or not. */
  errors: readonly VerificationError[]
  rule: OwnershipRule
  /** The share that everybody else leaves. */
  left: number
  /** What there is to say about an answer as of now; it never stops anybody. */
  adviceAt: (path: string) => OwnerAdvice | undefined
  /** Whether there is an address of the business, and whether theirs says the same as of now. */
  businessAddress: 'none' | 'same' | 'other'
  /** Puts the address of the business in the place of theirs, or empties theirs. */
  setSameAddress: (same: boolean) => void
  activity: 'idle' | 'saving'
  /** Counts the attempts that failed: give the focus to the summary of errors when it changes. */
  attempt: number
  hasUnsaved: boolean
  /** Whether something was saved, and nothing changed since. */
  isSaved: boolean
  /** True when it was saved. It never rejects. */
  save: () => Promise<boolean>
  /** Forgets what was typed and not saved. */
  discard: () => void
}

export type UseBeneficialOwnerResult = ReadyBeneficialOwner | (Common & { status: 'loading' | 'failed' })

const table = beneficialOwnerFields
const isAsked = ({ field }: FieldRow) => field.control !== 'none'
const noContext: FieldContext = {}
const contextOf = () => noContext
const share = 'ownershipPercentage'
const none: readonly VerificationError[] = []
const openStatuses: readonly string[] = ['RESOLVE_ERRORS', 'READY_FOR_VERIFICATION']

interface Doing {
  activity: 'idle' | 'saving'
  attempt: number
  problem: GridKycError | undefined
  isSaved: boolean
}

/** One person who owns or controls a business: every question, checked, saved, and kept in memory until it is. */
export function useBeneficialOwner(options: UseBeneficialOwnerOptions = {}): UseBeneficialOwnerResult {
  const { roles, initialData } = options
  const { client, report } = useGridKycContext()
  const records = useOwnerRecords(options.customerId)
  const { customerId, customer, verification, owners, rule, store } = records
  const [createdId, setCreatedId] = useState<string>()
  const [doing, setDoing] = useState<Doing>({ activity: 'idle', attempt: 0, problem: undefined, isSaved: false })
  const show = (change: Partial<Doing>) => setDoing(before => ({ ...before, ...change }))

  const ownerId = options.ownerId ?? createdId
  const owner = owners?.find(({ id }) => id === ownerId)
  const draftKey = options.draftKey ?? options.ownerId ?? ['new', ...(roles ?? [])].join(' ')
  const saved = useMemo<Values | undefined>(() => owner && { ...owner }, [owner])
  const [initialValues] = useState<Values>(() => ({ ...(roles && { roles: [...roles] }), ...initialData, ...owner }))
  const form = useFieldForm({
    table,
    resource: 'beneficialOwner',
    asks: isAsked,
    contextOf,
    saved,
    // Another customer's session, or one that was forgotten, wipes what was typed.
    owner: store?.id,
    initialValues,
  })
  const typed = () => changesOf(table, saved ?? initialValues, form.values())
  const hasUnsaved = useSyncExternalStore(
    form.subscribe,
    () => typed() !== undefined,
    () => false,
  )
  useLeaveWarning(hasUnsaved)

  const isReady = records.status === 'ready' && (options.ownerId === undefined || owner !== undefined)
  const latest = useLatest({ form, typed, options })
  /** Saved, and this hook has not been drawn again since: what it takes for unsaved is not. */
  const isJustSaved = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn again with what was saved.
  useEffect(() => {
    isJustSaved.current = false
  }, [owner])
  useEffect(() => {
    if (!isReady || !store) return
    const draft = store.now().drafts.get(draftKey)
    for (const { path } of draft ? fieldRows(table) : []) {
      const value = valueAt(draft ?? {}, path)
      if (value !== undefined) latest.current.form.setValue(path, value)
    }
    return () => {
      const unsaved = latest.current.typed()
      if (unsaved && !isJustSaved.current) store.keep(draftKey, unsaved)
      else store.drop(draftKey)
    }
  }, [isReady, store, draftKey, latest])

  const businessAddress = () => compareAddress(customer, part => form.value(`personalInfo.address.${part}`))
  const addressState = useSyncExternalStore(form.subscribe, businessAddress, () => 'none' as const)

  const common = { problems: doing.problem ? [...records.problems, doing.problem] : records.problems }
  const { refresh } = records
  if (!isReady || customerId === undefined || !owners) {
    // What was read without this person in it has nobody to show.
    return { ...common, refresh, status: records.status === 'loading' ? 'loading' : 'failed' }
  }
  const isOpen = verification && openStatuses.includes(verification.verificationStatus)
  const others = owners.filter(({ id }) => id !== ownerId)
  const left = Math.max(0, 100 - others.reduce((sum, each) => sum + each.ownershipPercentage, 0))

  /** More than is left can't be theirs; what Grid has already is not refused a second time. */
  function refuseTooMuch(): boolean {
    const wanted = form.value(share)
    if (typeof wanted !== 'number' || wanted <= Math.max(left, owner?.ownershipPercentage ?? 0)) return false
    form.place([{ field: share, constraint: { type: 'integer', minimum: 0, maximum: left } }])
    return true
  }

  async function save(): Promise<boolean> {
    if (doing.activity === 'saving' || customerId === undefined) return false
    const isRight = await form.check(form.rows().map(({ path }) => path))
    if (!isRight || refuseTooMuch()) {
      setDoing(before => ({ ...before, attempt: before.attempt + 1, isSaved: false }))
      return false
    }
    show({ activity: 'saving', problem: undefined })
    try {
      const {
        owner: stored,
        sent,
        created,
      } = await saveOwner({
        client,
        table,
        customerId,
        values: form.values(),
        saved: owner,
        list: records.list,
      })
      isJustSaved.current = true
      await records.keep(stored)
      setCreatedId(stored.id)
      form.settle(sent, { ...stored })
      show({ activity: 'idle', isSaved: true })
      report({ type: 'saved', resource: 'beneficialOwner', id: stored.id, created })
      latest.current.options.onSaved?.({ id: stored.id, created })
      return true
    } catch (cause) {
      const error =
        cause instanceof GridKycError
          ? cause
          : new GridKycError({ kind: 'unexpected', message: 'Saving failed in the page itself.' })
      const isPlaced = form.place(error.fieldErrors).length === 0 && error.fieldErrors.length > 0
      setDoing(({ attempt }) => ({
        activity: 'idle',
        attempt: attempt + 1,
        problem: isPlaced ? undefined : error,
        isSaved: false,
      }))
      report({ type: 'error', error })
      latest.current.options.onError?.(error)
      return false
    }
  }

  return {
    ...common,
    refresh,
    status: 'ready',
    customerId,
    customer,
    owner,
    form,
    errors: isOpen
      ? verification.errors.filter(({ resourceId }) => owner !== undefined && resourceId === owner.id)
      : none,
    verification,
    rule,
    left,
    adviceAt: path => ownerAdvice(path, form.values(), { rule, left, today: new Date().toISOString().slice(0, 10) }),
    businessAddress: addressState,
    setSameAddress(same) {
      for (const part of addressParts) {
        const there = same ? valueAt({ ...customer }, `address.${part}`) : undefined
        form.setValue(`personalInfo.address.${part}`, there ?? '')
      }
    },
    activity: doing.activity,
    attempt: doing.attempt,
    hasUnsaved,
    isSaved: doing.isSaved && !hasUnsaved,
    save,
    discard() {
      store?.drop(draftKey)
      form.restart(saved ?? initialValues)
    },
  }
}
