'use client'

import { isEmptyValue, type OwnershipRule } from '@grid-kyc/core'
import { useEffect, useRef } from 'react'
import type { FieldForm } from '../form/FieldForm.js'
import { useLatest } from '../provider/useLatest.js'
import { isSameValue } from '../store/isSameValue.js'
import { inferOwner } from './inferOwner.js'

/**
 * Fills in what follows from other values, as they are typed. It never replaces a value that was typed, nor one that Grid has:
 * only an empty one, or one that was filled in before.
 */
export function useOwnerInference(form: FieldForm, rule: OwnershipRule) {
  const inferred = useRef(new Map<string, unknown>())
  const latest = useLatest({ rule })

  const isInferred = (path: string) =>
    inferred.current.has(path) && isSameValue(inferred.current.get(path), form.value(path))

  useEffect(() => {
    let isFilling = false
    return form.subscribe(path => {
      if (isFilling) return
      isFilling = true
      for (const { path: target, value } of inferOwner(path, form.values(), latest.current.rule)) {
        const current = form.value(target)
        const own = inferred.current
        const mayFill =
          isEmptyValue(current) || (own.has(target) && isSameValue(own.get(target), current)) || target === 'roles'
        if (!mayFill || isSameValue(current, value) || (isEmptyValue(current) && isEmptyValue(value))) continue
        // A role is added to those that were chosen, and only what was added is taken away again.
        if (target === 'roles' && !mayChangeRoles(own.get('roles'), current, value)) continue
        own.set(target, value)
        form.setValue(target, value)
      }
      isFilling = false
    })
  }, [form, latest])

  return isInferred
}

const isOwner = (roles: unknown) => Array.isArray(roles) && roles.includes('UBO')

/** The role of an owner is taken away only where it was filled in, and not given again after the user took it away. */
const mayChangeRoles = (inferred: unknown, current: unknown, next: unknown) =>
  isOwner(next) ? !isOwner(inferred) : !isOwner(current) || isSameValue(inferred, current)
