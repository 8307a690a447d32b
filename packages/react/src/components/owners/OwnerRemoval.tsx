'use client'

import { useRef, useState } from 'react'
import type { ReadyBeneficialOwner } from '../../hooks/owners/useBeneficialOwner.js'
import { useWords } from '../../hooks/useWords.js'
import { Alert } from '../../ui/Alert.js'
import { Button as OurButton } from '../../ui/Button.js'
import { slot } from '../../ui/slot.js'
import { Support } from '../Support.js'
import { usePrimitive } from '../usePrimitive.js'
import { beneficialOwnerFormWords } from './BeneficialOwnerForm.words.js'

/** Grid deletes nobody: what can be done instead, for whoever looks for it. */
export function OwnerRemoval({ owner }: { owner: ReadyBeneficialOwner }) {
  const say = useWords(beneficialOwnerFormWords)
  const Button = usePrimitive('Button', OurButton)
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { id } = owner.form.field('ownershipPercentage')
  return (
    <div>
      <Button ref={button} variant="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say('owner.remove')}
      </Button>
      {isOpen && (
        <div {...slot('actions')}>
          <Alert
            tone="warning"
            role="status"
            title={say('owner.remove.title')}
            actions={
              <>
                <Button
                  onClick={() => {
                    owner.form.setValue('ownershipPercentage', 0)
                    const page = button.current?.getRootNode() as Document | ShadowRoot | undefined
                    page?.getElementById(id)?.focus()
                    setOpen(false)
                  }}
                >
                  {say('owner.remove.zero')}
                </Button>
                <Button
                  onClick={() => {
                    setOpen(false)
                    button.current?.focus()
                  }}
                >
                  {say('owner.remove.keep')}
                </Button>
                <Support />
              </>
            }
          >
            <p>{say('owner.remove.text')}</p>
          </Alert>
        </div>
      )}
    </div>
  )
}
