'use client'

import { useEffect, useRef } from 'react'
import { useFieldFix } from '../../hooks/errors/useFieldFix.js'
import { useWords } from '../../hooks/useWords.js'
import { Alert } from '../../ui/Alert.js'
import { Button as OurButton } from '../../ui/Button.js'
import { slot } from '../../ui/slot.js'
import { FormField } from '../FormField.js'
import { problemWords } from '../problem.words.js'
import { Support } from '../Support.js'
import { useFirstFocus } from '../useFirstFocus.js'
import { usePrimitive } from '../usePrimitive.js'
import { fixWords } from './FieldFix.words.js'
import type { FixProps } from './VerificationErrorFix.js'

const words = { ...fixWords, ...problemWords }

/** One field, or an address, saved by itself. */
export function FieldFix({ error, list, onClose, onDone }: FixProps) {
  const { form, paths, save, isSaving, attempt, problem } = useFieldFix(list, error)
  const say = useWords(words)
  const Button = usePrimitive('Button', OurButton)
  const root = useRef<HTMLFormElement>(null)
  useFirstFocus(root)
  useEffect(() => {
    if (attempt > 0) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempt])
  return (
    <form
      ref={root}
      {...slot('form')}
      noValidate
      onSubmit={async event => {
        event.preventDefault()
        if (await save()) onDone()
      }}
    >
      <div {...slot('fields')}>
        {paths.map(path => (
          <FormField key={path} form={form} path={path} />
        ))}
      </div>
      {problem && (
        <Alert tone="danger" role="alert" actions={problem.kind === 'invalid' && <Support />}>
          <p>{say(problem.kind === 'invalid' ? 'fix.refused' : `problem.${problem.kind}`)}</p>
          <p>{say('fix.kept')}</p>
        </Alert>
      )}
      <div {...slot('actions')}>
        <Button type="submit" variant="primary" busy={isSaving}>
          {say(isSaving ? 'fix.saving' : 'fix.save')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {say('fix.close')}
        </Button>
      </div>
    </form>
  )
}
