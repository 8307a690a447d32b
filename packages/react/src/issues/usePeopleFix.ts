'use client'

import {
  type BeneficialOwner,
  countryOf,
  GridKycError,
  reachesThreshold,
  updateBeneficialOwner,
  valueAt,
} from '@grid-kyc/core'
import { useState } from 'react'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useStore } from '../store/useStore.js'
import type { ListedError } from './ListedError.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'

export interface UsePeopleFixResult {
  /** The registered people who could have the part that nobody has. */
  candidates: readonly BeneficialOwner[]
  /** Gives the part to one of them, and marks the error as fixed. True when Grid took it. It never rejects. */
  choose: (owner: BeneficialOwner) => Promise<boolean>
  /** Whose part is being saved. */
  saving: string | undefined
  problem: GridKycError | undefined
}

/** Mends that nobody has a part in the business, with somebody who is registered already. */
export function usePeopleFix(errors: ReadyVerificationErrors, error: ListedError): UsePeopleFixResult {
  const { client } = useGridKycContext()
  const store = useStore()
  const [saving, setSaving] = useState<string>()
  const [problem, setProblem] = useState<GridKycError>()
  const { role } = error
  const { owners = [], customer } = errors.application
  const { ownership } = countryOf(valueAt({ ...customer }, 'businessInfo.country'))
  const mayHave = ({ roles, ownershipPercentage }: BeneficialOwner) =>
    role !== undefined &&
    !roles.includes(role) &&
    (role === 'CONTROL_PERSON' || reachesThreshold(ownershipPercentage, ownership))

  return {
    candidates: owners.filter(mayHave),
    saving,
    problem,
    async choose(owner) {
      if (saving !== undefined || role === undefined) return false
      setSaving(owner.id)
      setProblem(undefined)
      try {
        const body = { roles: [...owner.roles, role] }
        const stored = await client.send(updateBeneficialOwner, { beneficialOwnerId: owner.id, body })
        await store.write(errors.customerId, { owner: stored })
        errors.report({ type: 'saved', resource: 'beneficialOwner', id: owner.id, created: false })
        errors.markFixed(error)
        return true
      } catch (cause) {
        const failure =
          cause instanceof GridKycError ? cause : new GridKycError({ kind: 'unexpected', message: 'Saving failed.' })
        setProblem(failure)
        errors.report({ type: 'error', error: failure })
        return false
      } finally {
        setSaving(undefined)
      }
    },
  }
}
