'use client'

import { isEmptyValue } from '@grid-kyc/core'
import { useRef, useState } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { useBeforePaint } from '../ui/useBeforePaint.js'
import { FormField, type FormFieldProps } from './FormField.js'
import { formFieldMessages } from './FormField.messages.js'
import { useFormField } from './useFormField.js'

/** The last part of the paths that have such a button. */
type Extra = 'doingBusinessAs' | 'naicsCode' | 'middleName' | 'line2' | 'email' | 'phoneNumber'

/** A field that few people need: a button until it has a value, an error, or is asked for. */
export function ExtraField({ form, path }: FormFieldProps) {
  const t = useMessages(formFieldMessages)
  const Button = usePrimitive('Button', OurButton)
  const { value, error, needed, id } = useFormField(form, path)
  const [isOpen, setOpen] = useState(!isEmptyValue(value))
  const isPressed = useRef(false)
  const isShown = isOpen || needed || !isEmptyValue(value) || error !== undefined
  const root = useRef<HTMLDivElement>(null)
  useBeforePaint(() => {
    if (!isShown || !isPressed.current) return
    isPressed.current = false
    const page = root.current?.getRootNode() as Document | ShadowRoot | undefined
    page?.getElementById(id)?.focus()
  }, [isShown, id])
  return (
    <div ref={root}>
      {isShown ? (
        <FormField form={form} path={path} />
      ) : (
        <Button
          variant="quiet"
          onClick={() => {
            isPressed.current = true
            setOpen(true)
          }}
        >
          {t(`form.extra.${path.split('.').at(-1) as Extra}`)}
        </Button>
      )}
    </div>
  )
}
