'use client'

import { GridKycError } from '@grid-kyc/core'
import { useRef, useState } from 'react'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useStore } from '../store/useStore.js'
import { changeControlPerson } from './changeControl.js'
import { markAsOwner } from './markOwner.js'
import type { useOwnerRecords } from './useOwnerRecords.js'

const changes = { control: changeControlPerson, owner: markAsOwner }

interface Doing {
  /** Which change Grid is being told, and of whom. */
  now?: { kind: keyof typeof changes; key: string }
  problem?: GridKycError
}

/** The changes of somebody's part that need no form: one at a time. */
export function useRoleChanges(
  records: ReturnType<typeof useOwnerRecords>,
  onError: ((error: GridKycError) => void) | undefined,
) {
  const { client, report } = useGridKycContext()
  const { write } = useStore()
  const [{ now, problem }, setDoing] = useState<Doing>({})
  /** Known at once: a second press may come before anything is drawn again. */
  const isBusy = useRef(false)

  async function change(kind: keyof typeof changes, key: string): Promise<boolean> {
    const { customerId, owners = [], store } = records
    if (isBusy.current || !store || customerId === undefined) return false
    isBusy.current = true
    setDoing({ now: { kind, key } })
    try {
      await changes[kind]({
        client,
        owners,
        drafts: store,
        key,
        async onStored(owner) {
          await write(customerId, { owner })
          report({ type: 'saved', resource: 'beneficialOwner', id: owner.id, created: false })
        },
      })
      setDoing({})
      return true
    } catch (cause) {
      const error =
        cause instanceof GridKycError
          ? cause
          : new GridKycError({ kind: 'unexpected', message: 'Saving failed in the page itself.' })
      setDoing({ problem: error })
      report({ type: 'error', error })
      onError?.(error)
      return false
    } finally {
      isBusy.current = false
    }
  }

  return {
    problem,
    settingControlPerson: now?.kind === 'control' ? now.key : undefined,
    markingOwner: now?.kind === 'owner' ? now.key : undefined,
    setControlPerson: (key: string) => change('control', key),
    markAsOwner: (key: string) => change('owner', key),
  }
}
