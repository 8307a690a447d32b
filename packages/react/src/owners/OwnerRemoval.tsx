'use client'

import { useRef, useState } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { Support } from '../provider/Support.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Alert } from '../ui/Alert.js'
import { Button as OurButton } from '../ui/Button.js'
import { slot } from '../ui/slot.js'
import { useBeforePaint } from '../ui/useBeforePaint.js'
import { beneficialOwnerFormMessages } from './BeneficialOwnerForm.messages.js'
import type { ReadyBeneficialOwner } from './useBeneficialOwner.js'

/** Grid deletes no one: what can be done instead, where people look for it. */
export function OwnerRemoval({ owner, name }: { owner: ReadyBeneficialOwner; name: string }) {
  const t = useMessages(beneficialOwnerFormMessages)
  const Button = usePrimitive('Button', OurButton)
  const [isOpen, setOpen] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { id } = owner.form.field('ownershipPercentage')
  useBeforePaint(() => {
    if (!isLeaving) return
    setLeaving(false)
    // The screen with the field may have been another one.
    const page = button.current?.getRootNode() as Document | ShadowRoot | undefined
    page?.getElementById(id)?.focus()
  }, [isLeaving, id])
  return (
    <div>
      <Button ref={button} variant="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('owner.remove')}
      </Button>
      {isOpen && (
        <div {...slot('actions')}>
          <Alert
            tone="warning"
            role="status"
            title={t('owner.remove.title')}
            actions={
              <>
                <Button
                  onClick={() => {
                    owner.form.setValue('ownershipPercentage', 0)
                    owner.goTo('role')
                    setOpen(false)
                    setLeaving(true)
                  }}
                >
                  {t('owner.remove.zero')}
                </Button>
                <Button
                  onClick={() => {
                    setOpen(false)
                    button.current?.focus()
                  }}
                >
                  {t('owner.remove.keep')}
                </Button>
                <Support />
              </>
            }
          >
            <p>{t('owner.remove.text', { name })}</p>
          </Alert>
        </div>
      )}
    </div>
  )
}
