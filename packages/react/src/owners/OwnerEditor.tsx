'use client'

import { useEffect } from 'react'
import { useBeforePaint } from '../provider/useBeforePaint.js'
import { useLatest } from '../provider/useLatest.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { OwnerForm } from './OwnerForm.js'
import { OwnersUnavailable } from './OwnersUnavailable.js'
import { type UseBeneficialOwnerOptions, useBeneficialOwner } from './useBeneficialOwner.js'

export interface OwnerEditorProps extends UseBeneficialOwnerOptions {
  headingLevel: HeadingLevel
  onCancel?: (() => void) | undefined
  /** Something else still asks the first questions. */
  waits: boolean
  /** What was answered there, by path. */
  answers: Readonly<Record<string, string>>
  /** The whole form could be shown, with these answers in it. */
  onReady: (answers: OwnerEditorProps['answers']) => void
  /** It is shown, and nothing is painted yet. */
  onShown: () => void
}

/** One person, once the code for it is there. */
export function OwnerEditor({
  headingLevel,
  onCancel,
  waits,
  answers,
  onReady,
  onShown,
  ...options
}: OwnerEditorProps) {
  const owner = useBeneficialOwner(options)
  const latest = useLatest({ owner, onReady, onShown })
  const isReady = owner.status === 'ready'
  useEffect(() => {
    const { owner: now } = latest.current
    if (!waits || !isReady || now.status !== 'ready') return
    for (const [path, answer] of Object.entries(answers)) now.form.setValue(path, answer)
    latest.current.onReady(answers)
  }, [waits, isReady, answers, latest])

  useBeforePaint(() => {
    if (!waits) latest.current.onShown()
  }, [waits, latest])

  if (owner.status !== 'ready') return <OwnersUnavailable of={owner} />
  if (waits) return <OwnersUnavailable of={{ ...owner, status: 'loading' }} />
  return <OwnerForm owner={owner} headingLevel={headingLevel} onCancel={onCancel} />
}
