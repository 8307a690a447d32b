'use client'

import {
  type BeneficialOwnerRole,
  type beneficialOwnerFields,
  type Customer,
  type GridKycError,
  isIdOf,
  type OwnershipRule,
  type ValuesOf,
  valueAt,
} from '@grid-kyc/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useGridKycContext } from '../provider/gridKycContext.js'
import type { VerificationIssue } from '../verification/VerificationIssue.js'
import { openIssues } from '../verification/verificationIssues.js'
import { isSameOwnerSummary, type OwnerSummary, savedOwnerSummary, unsavedOwnerSummary } from './OwnerSummary.js'
import { type Ownership, type OwnershipFinding, ownershipOf } from './ownershipOf.js'
import { useOwnerRecords } from './useOwnerRecords.js'
import { useRoleChanges } from './useRoleChanges.js'

/** Options of `useBeneficialOwners`. */
export interface UseBeneficialOwnersOptions {
  /** The business. Default: the session's. */
  customerId?: string | undefined
  /** Called with every failure. The error contains nothing that the user typed. */
  onError?: ((error: GridKycError) => void) | undefined
}

/** What is left to do. `person`: one was not saved, or is incomplete. The others are about all of them together. */
export interface OwnerTask {
  readonly code: 'person' | Exclude<OwnershipFinding['code'], 'unflagged'>
  /** The person it is about, if it is about one. */
  readonly key: string | undefined
}

interface Common {
  /** What could not be fetched or saved. They never hide what is there. */
  errors: readonly GridKycError[]
  refresh: () => void
}

/** The person whose form is open: one at a time, however many there are. */
export interface OpenOwner {
  readonly key: string
  /** Undefined for a new person. */
  readonly ownerId: string | undefined
  readonly roles: readonly BeneficialOwnerRole[]
  readonly initialData: ValuesOf<typeof beneficialOwnerFields> | undefined
}

/** The result of `useBeneficialOwners` once its data was fetched. */
export interface ReadyBeneficialOwners extends Common {
  status: 'ready'
  /** The id of the customer. Default: the customer of the signed-in session. */
  customerId: string
  customer: Customer | undefined
  /** Those Grid has in the order they were added, then those that are not saved. */
  people: readonly OwnerSummary[]
  ownership: Ownership
  /** From which share a person has to be listed as an owner. */
  rule: OwnershipRule
  /** Whether the user declared that no one owns that much. */
  noOwnersDeclared: boolean
  declareNoOwners: (isDeclared: boolean) => void
  /** What Grid still requires of the people: all of them together. */
  issues: readonly VerificationIssue[]
  /** The name of the person who fills this in; undefined where it is not known, or is listed already. */
  primaryContact: { readonly firstName: string; readonly lastName: string } | undefined
  opened: OpenOwner | undefined
  open: (key: string) => void
  /** Opens a new person. `self`: with what is known of the primary contact. */
  add: (options?: { roles?: readonly BeneficialOwnerRole[]; self?: boolean }) => void
  close: () => void
  /** Removes a person who was not saved. Grid does not delete the others. */
  removeUnsaved: (key: string) => void
  /** Makes one of the people the control person. True when it was saved. It never rejects. */
  setControlPerson: (key: string) => Promise<boolean>
  /** The person chosen, while it is being saved. */
  settingControlPerson: string | undefined
  /** Lists a person as an owner. True when it was saved. It never rejects. */
  markAsOwner: (key: string) => Promise<boolean>
  /** The person, while it is being saved. */
  markingOwner: string | undefined
  /** What is left to do before all people are saved and both questions are settled. */
  todo: readonly OwnerTask[]
}

/** The result of `useBeneficialOwners`. */
export type UseBeneficialOwnersResult = ReadyBeneficialOwners | (Common & { status: 'loading' | 'failed' })

const nothing: readonly VerificationIssue[] = []
const unsettled: readonly string[] = ['unsaved', 'changed', 'incomplete']

const text = (customer: Customer | undefined, path: string) => {
  const value = valueAt({ ...customer }, path)
  return typeof value === 'string' ? value : ''
}

/** All people of a business: their shares and roles, what is missing, and whose form is open. */
export function useBeneficialOwners(options: UseBeneficialOwnersOptions = {}): UseBeneficialOwnersResult {
  const { messages, locale } = useGridKycContext().shown
  const records = useOwnerRecords(options.customerId)
  const { customerId, customer, verification, owners, drafts, unsaved, rule, refresh } = records
  const [opened, setOpened] = useState<OpenOwner>()
  const { error, ...changes } = useRoleChanges(records, options.onError)
  const errors = error ? [...records.errors, error] : records.errors

  const typed = unsaved.drafts
  const issues = useMemo(() => {
    if (!verification || verification.errors.length === 0) return nothing
    return openIssues({ customerType: 'BUSINESS', customer, owners, verification }, messages, locale).filter(
      ({ step, resourceId }) => step === 'people' || isIdOf('beneficialOwner', resourceId),
    )
  }, [customer, owners, verification, messages, locale])
  /** A person of whom nothing changed stays the same object, so that nothing is rendered again for them. */
  const last = useRef<readonly OwnerSummary[]>([])
  const people = useMemo<readonly OwnerSummary[]>(() => {
    const wanted = new Set(issues.map(({ resourceId }) => resourceId))
    const inOrder = [...(owners ?? [])].sort((a, b) =>
      a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0,
    )
    const saved = inOrder.map(owner => savedOwnerSummary(owner, wanted, typed.get(owner.id)))
    const known = new Set(saved.map(({ key }) => key))
    const all = [
      ...saved,
      ...[...typed].flatMap(([key, values]) => (known.has(key) ? [] : unsavedOwnerSummary(key, values))),
    ]
    const before = new Map(last.current.map(person => [person.key, person]))
    return all.map(person => {
      const same = before.get(person.key)
      return same && isSameOwnerSummary(same, person) ? same : person
    })
  }, [owners, typed, issues])
  useEffect(() => {
    last.current = people
  }, [people])
  const hasControl = people.some(({ roles }) => roles.includes('CONTROL_PERSON'))
  const named = ownershipOf(people, rule)
  // With a control person and no owner, the question was answered on an earlier visit.
  useEffect(() => {
    if (owners && drafts?.now().noOwnersDeclared === undefined) drafts?.declareNoOwners(hasControl)
  }, [owners, drafts, hasControl])
  const noOwnersDeclared = named.owners.length === 0 && unsaved.noOwnersDeclared === true
  const ownership = noOwnersDeclared ? ownershipOf(people, rule, true) : named

  if (records.status !== 'ready' || customerId === undefined || !drafts) {
    return { status: records.status === 'failed' ? 'failed' : 'loading', errors, refresh }
  }
  const firstName = text(customer, 'businessInfo.primaryContactFirstName')
  const lastName = text(customer, 'businessInfo.primaryContactLastName')
  const isContactListed = people.some(({ name }) => name === `${firstName} ${lastName}`)

  return {
    status: 'ready',
    errors,
    refresh,
    customerId,
    customer,
    people,
    ownership,
    rule,
    noOwnersDeclared,
    declareNoOwners: drafts.declareNoOwners,
    issues,
    primaryContact: firstName && lastName && !isContactListed ? { firstName, lastName } : undefined,
    opened,
    open(key) {
      const isSaved = owners?.some(({ id }) => id === key)
      setOpened({ key, ownerId: isSaved ? key : undefined, roles: [], initialData: undefined })
    },
    add({ roles = [], self = false } = {}) {
      let at = 1
      while (typed.has(`new ${at}`) || opened?.key === `new ${at}`) at += 1
      const [email, phoneNumber] = [text(customer, 'email'), text(customer, 'phoneNumber')]
      const personalInfo = { firstName, lastName, ...(email && { email }), ...(phoneNumber && { phoneNumber }) }
      const initialData = self ? { personalInfo } : undefined
      setOpened({ key: `new ${at}`, ownerId: undefined, roles, initialData })
    },
    close: () => setOpened(undefined),
    removeUnsaved: drafts.remove,
    ...changes,
    todo: [
      ...people.flatMap(({ key, state }) => (unsettled.includes(state) ? { code: 'person' as const, key } : [])),
      // A role that is not chosen is advice: Grid decides.
      ...ownership.findings.flatMap(({ code, keys }) => (code === 'unflagged' ? [] : { code, key: keys[0] })),
    ],
  }
}
