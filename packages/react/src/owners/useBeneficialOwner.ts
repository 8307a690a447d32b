'use client'

import {
  type BeneficialOwner,
  type BeneficialOwnerRole,
  beneficialOwnerFields,
  type Customer,
  type FieldContext,
  type FieldRow,
  type GridKycError,
  needsSubmission,
  type OwnershipRule,
  type Values,
  type Verification,
  type VerificationError,
  valueAt,
} from '@grid-kyc/core'
import { useMemo, useState, useSyncExternalStore } from 'react'
import type { FieldForm } from '../form/FieldForm.js'
import { useFieldForm } from '../form/useFieldForm.js'
import { addressParts, compareAddress } from './compareAddress.js'
import { findOwner } from './findOwner.js'
import { type OwnerAdvice, ownerAdvice } from './ownerAdvice.js'
import { shareLeft } from './shareLeft.js'
import { useOwnerDraft } from './useOwnerDraft.js'
import { useOwnerRecords } from './useOwnerRecords.js'
import { type OwnerSaved, useOwnerSaving } from './useOwnerSaving.js'

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
  /** Called after Grid stored something: which resource, its id, and whether it is new. */
  onSaved?: ((saved: OwnerSaved) => void) | undefined
  /** Called with every failure. The error contains nothing that the user typed. */
  onError?: ((error: GridKycError) => void) | undefined
}

interface Common {
  /** What could not be read or done. They never hide what is there. */
  problems: readonly GridKycError[]
  refresh: () => void
}

/** The result of `useBeneficialOwner` once its data was fetched. */
export interface ReadyBeneficialOwner extends Common {
  status: 'ready'
  /** The id of the customer. Default: the customer of the signed-in session. */
  customerId: string
  customer: Customer | undefined
  /** Grid's newest answer, the identifier masked; undefined until they were saved. */
  owner: BeneficialOwner | undefined
  /** The form of the fields. */
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

const isAsked = ({ field }: FieldRow) => field.control !== 'none'
const noContext: FieldContext = {}
const contextOf = () => noContext
const none: readonly VerificationError[] = []

/** One person who owns or controls a business: every question, checked, saved, and kept in memory until it is. */
export function useBeneficialOwner(options: UseBeneficialOwnerOptions = {}): UseBeneficialOwnerResult {
  const { roles, initialData } = options
  const records = useOwnerRecords(options.customerId)
  const { customerId, customer, verification, owners, rule, store, refresh } = records
  const [createdId, setCreatedId] = useState<string>()

  const ownerId = options.ownerId ?? createdId
  const owner = owners?.find(({ id }) => id === ownerId)
  const saved = useMemo<Values | undefined>(() => owner && { ...owner }, [owner])
  const [initialValues] = useState<Values>(() => ({ ...(roles && { roles: [...roles] }), ...initialData, ...owner }))
  const form = useFieldForm({
    table: beneficialOwnerFields,
    resource: 'beneficialOwner',
    asks: isAsked,
    contextOf,
    saved,
    // Another customer's session, or one that was forgotten, wipes what was typed.
    owner: store?.id,
    initialValues,
  })
  const isReady = records.status === 'ready' && (options.ownerId === undefined || owner !== undefined)
  const draft = useOwnerDraft({
    form,
    before: saved ?? initialValues,
    store: isReady ? store : undefined,
    draftKey: options.draftKey ?? options.ownerId ?? ['new', ...(roles ?? [])].join(' '),
  })
  /** Grid's record of this person: of somebody new, one of the same name and birth date as of now. */
  const knownNow = () => owner ?? findOwner(owners ?? [], form.values())
  const leftNow = () => shareLeft(owners ?? [], knownNow()?.id)
  const { problem, isSaved, ...saving } = useOwnerSaving({
    records,
    owner,
    form,
    leftNow,
    mostNow: () => Math.max(leftNow(), knownNow()?.ownershipPercentage ?? 0),
    onStored({ id }) {
      draft.settle()
      setCreatedId(id)
    },
    onSaved: options.onSaved,
    onError: options.onError,
  })

  const businessAddress = () => compareAddress(customer, part => form.value(`personalInfo.address.${part}`))
  const addressState = useSyncExternalStore(form.subscribe, businessAddress, () => 'none' as const)

  const problems = problem ? [...records.problems, problem] : records.problems
  if (!isReady || customerId === undefined || !owners) {
    // What was read without this person in it has nobody to show.
    return { problems, refresh, status: records.status === 'loading' ? 'loading' : 'failed' }
  }
  const isOpen = verification && needsSubmission(verification.verificationStatus)
  return {
    ...saving,
    status: 'ready',
    problems,
    refresh,
    customerId,
    customer,
    owner,
    form,
    errors: isOpen && owner ? verification.errors.filter(({ resourceId }) => resourceId === owner.id) : none,
    verification,
    rule,
    left: leftNow(),
    adviceAt: path =>
      ownerAdvice(path, form.values(), {
        rule,
        left: leftNow(),
        today: new Date().toISOString().slice(0, 10),
        isKnown: () => !owner && knownNow() !== undefined,
      }),
    businessAddress: addressState,
    setSameAddress(same) {
      for (const part of addressParts) {
        const there = same ? valueAt({ ...customer }, `address.${part}`) : undefined
        form.setValue(`personalInfo.address.${part}`, there ?? '')
      }
    },
    hasUnsaved: draft.hasUnsaved,
    isSaved: isSaved && !draft.hasUnsaved,
    discard: draft.discard,
  }
}
