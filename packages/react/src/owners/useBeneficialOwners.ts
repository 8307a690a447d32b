'use client'

import {
  type BeneficialOwnerRole,
  type Customer,
  type GridKycError,
  type OwnershipRule,
  type Values,
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

export interface UseBeneficialOwnersOptions {
  /** The business. Default: the session's. */
  customerId?: string | undefined
  /** Called with every failure. The error contains nothing that the user typed. */
  onError?: ((error: GridKycError) => void) | undefined
}

/** `person`: somebody was not saved, or not wholly. The others are what is not right about all of them together. */
export interface OwnerTask {
  readonly code: 'person' | Exclude<OwnershipFinding['code'], 'unflagged'>
  /** Whom it is about, if it is about one of them. */
  readonly key: string | undefined
}

interface Common {
  /** What could not be read or done. They never hide what is there. */
  problems: readonly GridKycError[]
  refresh: () => void
}

/** Whose form is open: one at a time, however many people there are. */
export interface OpenOwner {
  readonly key: string
  /** Undefined for somebody new. */
  readonly ownerId: string | undefined
  readonly roles: readonly BeneficialOwnerRole[]
  readonly initialData: Values | undefined
}

/** The result of `useBeneficialOwners` once its data was fetched. */
export interface ReadyBeneficialOwners extends Common {
  status: 'ready'
  /** The id of the customer. Default: the customer of the signed-in session. */
  customerId: string
  customer: Customer | undefined
  /** Those Grid has in the order they were named, then those it has not got yet. */
  people: readonly OwnerSummary[]
  ownership: Ownership
  /** From which share somebody has to be named, by the law of the country. */
  rule: OwnershipRule
  /** Whether somebody said that nobody owns that much. */
  noOwnersDeclared: boolean
  declareNoOwners: (said: boolean) => void
  /** What Grid still wants of the people: all of them together. */
  issues: readonly VerificationIssue[]
  /** The name under which the officer who fills this in is known; undefined where it is not. */
  primaryContact: { readonly firstName: string; readonly lastName: string } | undefined
  opened: OpenOwner | undefined
  open: (key: string) => void
  /** Opens somebody new. `self`: with what is known of the officer. */
  add: (options?: { roles?: readonly BeneficialOwnerRole[]; self?: boolean }) => void
  close: () => void
  /** Forgets somebody who was not saved. Grid deletes nobody it has. */
  forget: (key: string) => void
  /** Says who is in control, of the people there are. True when Grid knows. It never rejects. */
  setControlPerson: (key: string) => Promise<boolean>
  /** Who was chosen, while Grid is being told. */
  settingControlPerson: string | undefined
  /** Says of somebody that they own enough to be named. True when Grid knows. It never rejects. */
  markAsOwner: (key: string) => Promise<boolean>
  /** Of whom, while Grid is being told. */
  markingOwner: string | undefined
  /** What there is to do before both questions are answered and everybody is saved. */
  todo: readonly OwnerTask[]
}

export type UseBeneficialOwnersResult = ReadyBeneficialOwners | (Common & { status: 'loading' | 'failed' })

const nothing: readonly VerificationIssue[] = []
const unsettled: readonly string[] = ['unsaved', 'changed', 'incomplete']

const text = (customer: Customer | undefined, path: string) => {
  const value = valueAt({ ...customer }, path)
  return typeof value === 'string' ? value : ''
}

/** All people of a business: who owns what, who is in control, who is still missing, and whose form is open. */
export function useBeneficialOwners(options: UseBeneficialOwnersOptions = {}): UseBeneficialOwnersResult {
  const { messages, locale } = useGridKycContext().shown
  const records = useOwnerRecords(options.customerId)
  const { customerId, customer, verification, owners, store, notes, rule, refresh } = records
  const [opened, setOpened] = useState<OpenOwner>()
  const { problem, ...changes } = useRoleChanges(records, options.onError)
  const problems = problem ? [...records.problems, problem] : records.problems

  const { drafts } = notes
  const issues = useMemo(() => {
    if (!verification || verification.errors.length === 0) return nothing
    return openIssues({ customerType: 'BUSINESS', customer, owners, verification }, messages, locale).filter(
      ({ step, resourceId }) => step === 'people' || resourceId.startsWith('BeneficialOwner:'),
    )
  }, [customer, owners, verification, messages, locale])
  /** Somebody of whom nothing changed stays the same object, so that nothing is drawn again for them. */
  const last = useRef<readonly OwnerSummary[]>([])
  const people = useMemo<readonly OwnerSummary[]>(() => {
    const wanted = new Set(issues.map(({ resourceId }) => resourceId))
    const inOrder = [...(owners ?? [])].sort((a, b) =>
      a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0,
    )
    const saved = inOrder.map(owner => savedOwnerSummary(owner, wanted, drafts.get(owner.id)))
    const known = new Set(saved.map(({ key }) => key))
    const all = [
      ...saved,
      ...[...drafts].flatMap(([key, typed]) => (known.has(key) ? [] : unsavedOwnerSummary(key, typed))),
    ]
    const before = new Map(last.current.map(person => [person.key, person]))
    return all.map(person => {
      const same = before.get(person.key)
      return same && isSameOwnerSummary(same, person) ? same : person
    })
  }, [owners, drafts, issues])
  useEffect(() => {
    last.current = people
  }, [people])
  const hasControl = people.some(({ roles }) => roles.includes('CONTROL_PERSON'))
  const named = ownershipOf(people, rule)
  // Somebody who comes back with a person in control and no owner has been asked before.
  useEffect(() => {
    if (owners && store?.now().noOwnersDeclared === undefined) store?.declareNoOwners(hasControl)
  }, [owners, store, hasControl])
  const noOwnersDeclared = named.owners.length === 0 && notes.noOwnersDeclared === true
  const ownership = noOwnersDeclared ? ownershipOf(people, rule, true) : named

  if (records.status !== 'ready' || customerId === undefined || !store) {
    return { status: records.status === 'failed' ? 'failed' : 'loading', problems, refresh }
  }
  const firstName = text(customer, 'businessInfo.primaryContactFirstName')
  const lastName = text(customer, 'businessInfo.primaryContactLastName')
  const isOfficerNamed = people.some(({ name }) => name === `${firstName} ${lastName}`)

  return {
    status: 'ready',
    problems,
    refresh,
    customerId,
    customer,
    people,
    ownership,
    rule,
    noOwnersDeclared,
    declareNoOwners: store.declareNoOwners,
    issues,
    primaryContact: firstName && lastName && !isOfficerNamed ? { firstName, lastName } : undefined,
    opened,
    open(key) {
      const isSaved = owners?.some(({ id }) => id === key)
      setOpened({ key, ownerId: isSaved ? key : undefined, roles: [], initialData: undefined })
    },
    add({ roles = [], self = false } = {}) {
      let at = 1
      while (notes.drafts.has(`new ${at}`) || opened?.key === `new ${at}`) at += 1
      const [email, phoneNumber] = [text(customer, 'email'), text(customer, 'phoneNumber')]
      const personalInfo = { firstName, lastName, ...(email && { email }), ...(phoneNumber && { phoneNumber }) }
      const initialData = self ? { personalInfo } : undefined
      setOpened({ key: `new ${at}`, ownerId: undefined, roles, initialData })
    },
    close: () => setOpened(undefined),
    forget: store.drop,
    ...changes,
    todo: [
      ...people.flatMap(({ key, state }) => (unsettled.includes(state) ? { code: 'person' as const, key } : [])),
      // A part that is not ticked is advice: Grid decides.
      ...ownership.findings.flatMap(({ code, keys }) => (code === 'unflagged' ? [] : { code, key: keys[0] })),
    ],
  }
}
