'use client'

import { Button as OurButton } from '../ui/Button.js'
import { Icon } from '../ui/Icon.js'
import { slot } from '../ui/slot.js'
import { usePrimitive } from './usePrimitive.js'

export interface BackButtonProps {
  label: string
  onClick: () => void
}

/** The way back: a word where there is space, a chevron on a phone, where the way forward takes the row. */
export function BackButton({ label, onClick }: BackButtonProps) {
  const Button = usePrimitive('Button', OurButton)
  return (
    <span {...slot('back')}>
      <Button onClick={onClick}>
        <Icon name="chevron" />
        <span {...slot('back-label')}>{label}</span>
      </Button>
    </span>
  )
}
