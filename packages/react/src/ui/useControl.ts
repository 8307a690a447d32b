'use client'

import type { FieldProps } from './FieldProps.js'
import { slot } from './slot.js'
import { useField } from './useField.js'
import { usePrivacy } from './usePrivacy.js'

type Own = Omit<FieldProps<never>, 'value' | 'onChange'> & { width?: string | undefined; 'aria-describedby'?: string }

/**
 * Parts the props of a field in three: what its frame takes, what its one control takes, and what is the caller's. All
 * fields of one native element are made of it.
 */
export function useControl<Props extends Own>(props: Props) {
  const { label, help, error, optional, needed, privacy, className, width, ...rest } = props
  const field = useField(props)
  const secret = usePrivacy(privacy)
  const { disabled } = props
  const control = {
    ...secret.attributes,
    ...slot('input', secret.className, { width }),
    id: field.id,
    'aria-invalid': field.invalid,
    'aria-required': needed || undefined,
    'aria-describedby': [field.describedBy, props['aria-describedby']].filter(Boolean).join(' ') || undefined,
  }
  return { width, frame: { field, label, help, error, optional, disabled, className }, control, rest, field }
}
