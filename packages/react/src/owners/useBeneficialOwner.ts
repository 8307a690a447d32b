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
  type ValuesOf,
  type Verification,
  type VerificationError,
  valueAt,
} from '@grid-kyc/core'
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import type { FieldForm } from '../form/FieldForm.js'
import type { Infer } from '../form/InferredValue.js'
import { useFieldForm } from '../form/useFieldForm.js'
import { findLikelyOwner, findOwner } from './findOwner.js'
import { inferOwner } from './inferOwner.js'
import { type OwnerAdvice, ownerAdvice } from './ownerAdvice.js'
import { completeOwnerSteps, type OwnerStep, ownerStepOf, ownerSteps } from './ownerSteps.js'
import { shareLeft } from './ownershipOf.js'
import { useOwnerDraft } from './useOwnerDraft.js'
import { useOwnerRecords } from './useOwnerRecords.js'
import { type OwnerSaved, useOwnerSaving } from './useOwnerSaving.js'

/** Options of `useBeneficialOwner`. */
export interface UseBeneficialOwnerOptions {
  /** The business. Default: the session's. */
  customerId?: string | undefined
  /** The person to change. Default: a new one. */
  ownerId?: string | undefined
  /** Initial values of a new person, nested as in Grid's API. */
  initialData?: ValuesOf<typeof beneficialOwnerFields> | undefined
  /** The initial roles of a new person. */
  roles?: readonly BeneficialOwnerRole[] | undefined
  /** The key of the unsaved values in memory while no form shows them. Default: one for each person. */
  draftKey?: string | undefined
  /** Called after Grid stored something: which resource, its id, and whether it is new. */
  onSaved?: ((saved: OwnerSaved) => void) | undefined
  /** Called with every failure. The error contains nothing that the user typed. */
  onError?: ((error: GridKycError) => void) | undefined
}

interface Common {
  /** What could not be fetched or saved. They never hide what is there. */
  errors: readonly GridKycError[]
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
  /** The screen to show: name, share and roles; then the home address; then birth date and tax id. */
  step: OwnerStep
  /** Shows another screen. What was typed stays. */
  goTo: (step: OwnerStep) => void
  /** Validates this screen and shows the next one. False when something is missing, or there is no next one. */
  next: () => Promise<boolean>
  /** The paths of a screen, in its order. */
  pathsOf: (step: OwnerStep) => readonly string[]
  /** The screens on which nothing is missing, as of now. */
  completeSteps: () => readonly OwnerStep[]
  /** The latest one; null without any, undefined before it was fetched. */
  verification: Verification | null | undefined
  /** What the verification says about this person while it can be fixed, fixed or not. */
  issues: readonly VerificationError[]
  rule: OwnershipRule
  /** The share that the others leave. */
  left: number
  /** What there is to say about a value as of now; it never blocks. */
  adviceAt: (path: string) => OwnerAdvice | undefined
  /** True where a value was filled in from other ones and is still the same: mark it, and keep it editable. */
  isInferred: (path: string) => boolean
  /** Whether the business has an address, and whether the person's is the same, as of now. */
  businessAddress: 'none' | 'same' | 'other'
  /** Fills in the address of the business, or empties the person's. */
  setSameAddress: (same: boolean) => void
  activity: 'idle' | 'saving'
  /** Counts the attempts that failed: move focus to the error summary when it changes. */
  attempt: number
  hasUnsaved: boolean
  /** True when something was saved, and nothing changed since. */
  isSaved: boolean
  /** True when it was saved. It never rejects. */
  save: () => Promise<boolean>
  /** Forgets what was typed and not saved. */
  discard: () => void
}

/** The result of `useBeneficialOwner`. */
export type UseBeneficialOwnerResult = ReadyBeneficialOwner | (Common & { status: 'loading' | 'failed' })

const asks = ({ field }: FieldRow) => field.control !== 'none'
const noContext: FieldContext = {}
const contextOf = () => noContext
const none: readonly VerificationError[] = []
const addressParts = ['country', 'line1', 'line2', 'city', 'state', 'postalCode'] as const
const addressPart = (customer: Customer | undefined, part: string) => valueAt({ ...customer }, `address.${part}`)

/** Name, share and roles come in the order in which people say them, not in that of the table. */
const roleOrder = [
  'personalInfo.firstName',
  'personalInfo.middleName',
  'personalInfo.lastName',
  'ownershipPercentage',
  'roles',
]

/**
 * The form of one person who owns or controls a business: three short screens, validated and saved. Unsaved values stay in
 * memory.
 */
export function useBeneficialOwner(options: UseBeneficialOwnerOptions = {}): UseBeneficialOwnerResult {
  const { roles, initialData } = options
  const records = useOwnerRecords(options.customerId)
  const { customerId, customer, verification, owners, rule, drafts, refresh } = records
  const [createdId, setCreatedId] = useState<string>()
  const [step, goTo] = useState<OwnerStep>('role')

  const ownerId = options.ownerId ?? createdId
  const owner = owners?.find(({ id }) => id === ownerId)
  const saved = useMemo<Values | undefined>(() => owner && { ...owner }, [owner])
  const [initialValues] = useState<Values>(() => ({ ...(roles && { roles: [...roles] }), ...initialData, ...owner }))
  const home = options.ownerId === undefined ? addressPart(customer, 'country') : undefined
  const infer = useCallback<Infer>(
    (path, values) => inferOwner(path, values(), rule, typeof home === 'string' ? home : undefined),
    [rule, home],
  )
  const form = useFieldForm({
    table: beneficialOwnerFields,
    resource: 'beneficialOwner',
    asks,
    contextOf,
    saved,
    // The session of another customer, or one that was forgotten, wipes what was typed.
    owner: drafts?.id,
    initialValues,
    infer,
  })
  const isReady = records.status === 'ready' && (options.ownerId === undefined || owner !== undefined)
  const draft = useOwnerDraft({
    form,
    before: saved ?? initialValues,
    drafts: isReady ? drafts : undefined,
    draftKey: options.draftKey ?? options.ownerId ?? ['new', ...(roles ?? [])].join(' '),
  })
  /** Grid's record of this person: of a new one, that of the same name and birth date as of now. */
  const knownNow = () => owner ?? findOwner(owners ?? [], form.values())
  // The share is asked for before the birth date: a person who is typed again keeps their own share.
  const leftNow = () => shareLeft(owners ?? [], (owner ?? findLikelyOwner(owners ?? [], form.values()))?.id)
  const pathsOf = (of: OwnerStep) => {
    const paths = form.rows().map(({ path }) => path)
    return of === 'role'
      ? roleOrder.filter(path => paths.includes(path))
      : paths.filter(path => ownerStepOf(path) === of)
  }
  const { error, isSaved, check, ...saving } = useOwnerSaving({
    records,
    owner,
    form,
    leftNow,
    maxNow: () => Math.max(leftNow(), knownNow()?.ownershipPercentage ?? 0),
    onStored({ id }) {
      draft.commit()
      drafts?.setInferred(
        id,
        form.rows().flatMap(({ path }) => (form.isInferred(path) ? path : [])),
      )
      setCreatedId(id)
    },
    onFieldErrors() {
      const at = form.errors().map(({ path }) => path && ownerStepOf(path))
      // An error is shown where its field is; the first screen that has one comes first.
      goTo(current => (at.includes(current) ? current : (ownerSteps.find(each => at.includes(each)) ?? current)))
    },
    onSaved: options.onSaved,
    onError: options.onError,
  })

  const businessAddress = () => {
    if (!addressPart(customer, 'line1')) return 'none'
    const isSame = addressParts.every(
      part => (addressPart(customer, part) || '') === (form.value(`personalInfo.address.${part}`) || ''),
    )
    return isSame ? 'same' : 'other'
  }
  const addressState = useSyncExternalStore(form.subscribe, businessAddress, () => 'none' as const)

  const errors = error ? [...records.errors, error] : records.errors
  if (!isReady || customerId === undefined || !owners) {
    // Owners that were fetched without this person in them leave nothing to show.
    return { errors, refresh, status: records.status === 'loading' ? 'loading' : 'failed' }
  }
  const isOpen = verification && needsSubmission(verification.verificationStatus)
  return {
    ...saving,
    status: 'ready',
    errors,
    refresh,
    customerId,
    customer,
    owner,
    form,
    step,
    goTo,
    pathsOf,
    completeSteps: () => completeOwnerSteps(form.values()),
    async next() {
      const following = ownerSteps[ownerSteps.indexOf(step) + 1]
      if (!(await check(pathsOf(step))) || !following) return false
      goTo(following)
      return true
    },
    issues: isOpen && owner ? verification.errors.filter(({ resourceId }) => resourceId === owner.id) : none,
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
    isInferred: form.isInferred,
    businessAddress: addressState,
    setSameAddress(same) {
      for (const part of addressParts)
        form.setValue(`personalInfo.address.${part}`, (same && addressPart(customer, part)) || '')
    },
    hasUnsaved: draft.hasUnsaved,
    isSaved: isSaved && !draft.hasUnsaved,
    discard: draft.discard,
  }
}
