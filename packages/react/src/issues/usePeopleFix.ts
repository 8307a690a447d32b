'use client'

import {
  type BeneficialOwner,
  countryOf,
  type GridKycError,
  reachesThreshold,
  updateBeneficialOwner,
  valueAt,
} from '@grid-kyc/core'
import { useState } from 'react'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useAction } from '../provider/useAction.js'
import { useStore } from '../store/useStore.js'
import type { VerificationIssue } from '../verification/VerificationIssue.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'

/** The result of `usePeopleFix`. */
export interface UsePeopleFixResult {
  /** The saved people who could take the missing role. */
  candidates: readonly BeneficialOwner[]
  /** Gives the role to one of them, and marks the issue as fixed. Resolves with true when Grid accepted it, and never rejects. */
  choose: (owner: BeneficialOwner) => Promise<boolean>
  /** The id of the person whose role is being saved. */
  saving: string | undefined
  /** Why the last action failed; undefined when it did not. */
  error: GridKycError | undefined
}

/** Fixes that a role in the business is missing, with a person who is registered already. */
export function usePeopleFix(list: ReadyVerificationErrors, issue: VerificationIssue): UsePeopleFixResult {
  const { client } = useGridKycContext()
  const store = useStore()
  const [saving, setSaving] = useState<string>()
  const { activity, error, run } = useAction<'saving'>({ onError: list.callbacks.onError })
  const { role } = issue
  const { owners = [], customer } = list.application
  const { ownership } = countryOf(valueAt({ ...customer }, 'businessInfo.country'))
  const mayTake = ({ roles, ownershipPercentage }: BeneficialOwner) =>
    role !== undefined &&
    !roles.includes(role) &&
    (role === 'CONTROL_PERSON' || reachesThreshold(ownershipPercentage, ownership))

  return {
    candidates: owners.filter(mayTake),
    saving: activity === 'idle' ? undefined : saving,
    error,
    async choose(owner) {
      if (activity !== 'idle' || role === undefined) return false
      setSaving(owner.id)
      return run('saving', async () => {
        const body = { roles: [...owner.roles, role] }
        const stored = await client.send(updateBeneficialOwner, { beneficialOwnerId: owner.id, body })
        await store.write(list.customerId, { owner: stored })
        list.report({ type: 'saved', resource: 'beneficialOwner', id: owner.id, created: false })
        list.markFixed(issue)
      })
    },
  }
}
