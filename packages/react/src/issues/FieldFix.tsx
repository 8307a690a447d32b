'use client'

import type { GridKycError } from '@grid-kyc/core'
import { type ReactNode, useRef } from 'react'
import { ContactWallet } from '../contact/ContactWallet.js'
import { FormField } from '../form/FormField.js'
import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { Form } from '../provider/Form.js'
import { Support } from '../provider/Support.js'
import { useFirstFocus } from '../provider/useFirstFocus.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Alert } from '../ui/Alert.js'
import { Button as OurButton } from '../ui/Button.js'
import { slot } from '../ui/slot.js'
import { useBeforePaint } from '../ui/useBeforePaint.js'
import type { VerificationIssue } from '../verification/VerificationIssue.js'
import type { FixProps } from './FixProps.js'
import { fixMessages } from './IssueList.messages.js'
import { type AwaitedWallet, useFieldFix } from './useFieldFix.js'

const messages = { ...fixMessages, ...errorMessages }

/** The fields of a section in one short form, saved together. */
export function FieldFix({ section, list, path: first, onClose, onDone }: FixProps) {
  const { form, paths, save, isSaving, attempt, error, wallet } = useFieldFix(list, section.issues)
  const t = useMessages(fixMessages)
  const Button = usePrimitive('Button', OurButton)
  const root = useRef<HTMLFormElement>(null)
  // Of an address that is there, the field that Grid means.
  const [named] = section.issues[0].fields
  const goal = first ?? (named && form.value(named.path) ? named.path : undefined)
  useFirstFocus(root, true, goal && form.field(goal).id)
  useBeforePaint(() => {
    if (attempt > 0) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempt])
  if (wallet) {
    return (
      <WalletFix wallet={wallet} onClose={onClose} onDone={onDone}>
        <FixError error={error} />
      </WalletFix>
    )
  }
  return (
    <Form
      ref={root}
      {...slot('form')}
      onSubmit={async () => {
        if (await save()) onDone()
      }}
    >
      <div {...slot('fields')}>
        {paths.map(path => {
          const issue = section.issues.find(each => each.fields.some(field => field.path === path))
          return (
            <Marked key={path} issue={paths.length > 1 ? issue : undefined}>
              <FormField form={form} path={path} />
            </Marked>
          )
        })}
      </div>
      <FixError error={error}>{t('fix.kept')}</FixError>
      <div {...slot('actions')}>
        <Button type="submit" variant="primary" busy={isSaving}>
          {t(isSaving ? 'fix.saving' : 'fix.save')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('fix.close')}
        </Button>
      </div>
    </Form>
  )
}

/** Marks the field that Grid could not verify, among those that are only saved with it. */
function Marked({ issue, children }: { issue: VerificationIssue | undefined; children: ReactNode }) {
  const t = useMessages(fixMessages)
  if (issue?.guidance !== 'INVALID_FIELD') return children
  return (
    <div {...slot('marked')}>
      <p {...slot('issue-reason')}>{issue.reason ?? t('fix.unverified')}</p>
      {children}
    </div>
  )
}

/** Why a fix was not saved, and what that means for what was typed. */
export function FixError({ error, children }: { error: GridKycError | undefined; children?: ReactNode }) {
  const t = useMessages(messages)
  if (!error) return null
  const isRefused = error.kind === 'invalid'
  return (
    <Alert tone="danger" role="alert" actions={isRefused && <Support />}>
      <p>{t(isRefused ? 'fix.refused' : `error.${error.kind}`)}</p>
      {children && <p>{children}</p>}
    </Alert>
  )
}

interface WalletFixProps {
  wallet: AwaitedWallet
  /** What went wrong with checking. */
  children: ReactNode
  onClose: () => void
  onDone: () => void
}

/** Where a wallet has to agree to the contact that was saved. It replaces the form, and takes its focus. */
function WalletFix({ wallet, children, onClose, onDone }: WalletFixProps) {
  const root = useRef<HTMLDivElement>(null)
  useFirstFocus(root)
  return (
    <div ref={root} {...slot('form')}>
      <ContactWallet
        contact={wallet.contact}
        onCheck={async () => {
          if (await wallet.check()) onDone()
        }}
        onKeep={() => {
          wallet.keep()
          onClose()
        }}
      />
      {children}
    </div>
  )
}
