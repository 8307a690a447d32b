'use client'

import { isEmptyValue } from '@grid-kyc/core'
import { useEffect, useRef, useState } from 'react'
import { FormField } from '../form/FormField.js'
import { useFormField } from '../form/useFormField.js'
import { useMessages } from '../messages/useMessages.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { beneficialOwnerFormMessages } from './BeneficialOwnerForm.messages.js'
import type { ReadyBeneficialOwner } from './useBeneficialOwner.js'

type Extra = 'middleName' | 'line2' | 'email' | 'phoneNumber'

/** A field that few people need: a button until it has a value, an error, or is asked for. */
export function OwnerExtraField({ owner, path }: { owner: ReadyBeneficialOwner; path: string }) {
  const t = useMessages(beneficialOwnerFormMessages)
  const Button = usePrimitive('Button', OurButton)
  const { value, error, id } = useFormField(owner.form, path)
  const [isOpen, setOpen] = useState(!isEmptyValue(value))
  const isPressed = useRef(false)
  const isShown = isOpen || !isEmptyValue(value) || error !== undefined
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isShown || !isPressed.current) return
    isPressed.current = false
    const page = root.current?.getRootNode() as Document | ShadowRoot | undefined
    page?.getElementById(id)?.focus()
  }, [isShown, id])
  return (
    <div ref={root}>
      {isShown ? (
        <FormField form={owner.form} path={path} />
      ) : (
        <Button
          variant="quiet"
          onClick={() => {
            isPressed.current = true
            setOpen(true)
          }}
        >
          {t(`owner.extra.${path.split('.').at(-1) as Extra}`)}
        </Button>
      )}
    </div>
  )
}
