'use client'

import { useEffect, useRef } from 'react'
import { FormField } from '../form/FormField.js'
import { useMessages } from '../messages/useMessages.js'
import { useFirstFocus } from '../provider/useFirstFocus.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { slot } from '../ui/slot.js'
import { fixMessages } from './FieldFix.messages.js'
import { FixProblem } from './FixProblem.js'
import { FixWallet } from './FixWallet.js'
import { useFieldFix } from './useFieldFix.js'
import type { FixProps } from './VerificationErrorFix.js'

/** One field, or an address, saved by itself. */
export function FieldFix({ error, list, onClose, onDone }: FixProps) {
  const { form, paths, save, isSaving, attempt, problem, wallet } = useFieldFix(list, error)
  const t = useMessages(fixMessages)
  const Button = usePrimitive('Button', OurButton)
  const root = useRef<HTMLFormElement>(null)
  // Of an address that is there, what Grid means.
  const [named] = error.fields
  useFirstFocus(root, true, named && form.value(named.path) ? form.field(named.path).id : undefined)
  useEffect(() => {
    if (attempt > 0) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempt])
  if (wallet) {
    return (
      <FixWallet wallet={wallet} onClose={onClose} onDone={onDone}>
        <FixProblem problem={problem} />
      </FixWallet>
    )
  }
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
      <FixProblem problem={problem}>{t('fix.kept')}</FixProblem>
      <div {...slot('actions')}>
        <Button type="submit" variant="primary" busy={isSaving}>
          {t(isSaving ? 'fix.saving' : 'fix.save')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('fix.close')}
        </Button>
      </div>
    </form>
  )
}
