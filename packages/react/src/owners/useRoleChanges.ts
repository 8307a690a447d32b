'use client'

import type { GridKycError } from '@grid-kyc/core'
import { useState } from 'react'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useAction } from '../provider/useAction.js'
import { useStore } from '../store/useStore.js'
import { roleChanges } from './roleChanges.js'
import type { useOwnerRecords } from './useOwnerRecords.js'

type Change = keyof typeof roleChanges

/** The changes of a person's roles that need no form: one at a time. */
export function useRoleChanges(
  records: ReturnType<typeof useOwnerRecords>,
  onError: ((error: GridKycError) => void) | undefined,
) {
  const { client, report } = useGridKycContext()
  const { write } = useStore()
  const { activity, error, run } = useAction<Change>({ onError })
  /** Of whom, while a change is under way. */
  const [changed, setChanged] = useState('')

  function change(kind: Change, key: string): Promise<boolean> {
    const { customerId, owners = [], drafts } = records
    return run(kind, async () => {
      if (!drafts || customerId === undefined) return false
      setChanged(key)
      await roleChanges[kind]({
        client,
        owners,
        drafts,
        key,
        async onStored(owner) {
          await write(customerId, { owner })
          report({ type: 'saved', resource: 'beneficialOwner', id: owner.id, created: false })
        },
      })
      return true
    })
  }

  return {
    error,
    settingControlPerson: activity === 'setControlPerson' ? changed : undefined,
    markingOwner: activity === 'markAsOwner' ? changed : undefined,
    setControlPerson: (key: string) => change('setControlPerson', key),
    markAsOwner: (key: string) => change('markAsOwner', key),
  }
}
