'use client'

import { useEffect } from 'react'
import { useLatest } from '../provider/useLatest.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { useBeforePaint } from '../ui/useBeforePaint.js'
import { OwnerForm } from './OwnerForm.js'
import { OwnersUnavailable } from './OwnersUnavailable.js'
import { type UseBeneficialOwnerOptions, useBeneficialOwner } from './useBeneficialOwner.js'

export interface OwnerEditorProps extends UseBeneficialOwnerOptions {
  headingLevel: HeadingLevel
  onCancel?: (() => void) | undefined
  /** True while the first fields are shown elsewhere. */
  waits: boolean
  /** What was typed there, by path. */
  values: Readonly<Record<string, string>>
  /** The whole form could be shown, with these values in it. */
  onReady: (values: OwnerEditorProps['values']) => void
  /** It is shown, and nothing is painted yet. */
  onShown: () => void
}

/** One person, once the code for the whole form is loaded. */
export function OwnerEditor({ headingLevel, onCancel, waits, values, onReady, onShown, ...options }: OwnerEditorProps) {
  const owner = useBeneficialOwner(options)
  const latest = useLatest({ owner, onReady, onShown })
  const isReady = owner.status === 'ready'
  useEffect(() => {
    const { owner: now } = latest.current
    if (!waits || !isReady || now.status !== 'ready') return
    for (const [path, value] of Object.entries(values)) now.form.setValue(path, value)
    latest.current.onReady(values)
  }, [waits, isReady, values, latest])

  useBeforePaint(() => {
    if (!waits) latest.current.onShown()
  }, [waits, latest])

  if (owner.status !== 'ready') return <OwnersUnavailable of={owner} />
  if (waits) return <OwnersUnavailable of={{ ...owner, status: 'loading' }} />
  return <OwnerForm owner={owner} headingLevel={headingLevel} onCancel={onCancel} />
}
