'use client'

import { type ReactNode, useState } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { slot } from '../ui/slot.js'
import { useUniqueId } from '../ui/useUniqueId.js'
import { formFieldMessages } from './FormField.messages.js'

export interface WhyWeAskProps {
  /** The id of the field's label, which says which field it is about. */
  labelId?: string | undefined
  /** The reason; undefined where none has to be given. */
  why: string | undefined
  /** The field. */
  children: ReactNode
}

/** A field, and below it why it is asked for, on request: what is closed is not in the page. */
export function WhyWeAsk({ labelId, why, children }: WhyWeAskProps) {
  const { whyWeAsk = true } = useGridKycContext().shown
  const t = useMessages(formFieldMessages)
  const Button = usePrimitive('Button', OurButton)
  const id = useUniqueId()
  const [isOpen, setOpen] = useState(false)
  if (!why || !whyWeAsk) return children
  return (
    <div {...slot('asked')}>
      {children}
      <div {...slot('why')}>
        <Button
          variant="quiet"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-describedby={labelId}
          onClick={() => setOpen(!isOpen)}
        >
          {t('form.why')}
        </Button>
        {isOpen && (
          <p {...slot('help')} id={id}>
            {why}
          </p>
        )}
      </div>
    </div>
  )
}
