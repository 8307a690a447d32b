'use client'

import type { ReadyBusinessKyb } from '../hooks/useBusinessKyb.js'
import { slot } from '../ui/slot.js'
import { FormField } from './FormField.js'

/** The questions of the step. */
export function KybFields({ kyb }: { kyb: ReadyBusinessKyb }) {
  const { form, pathsOf, step } = kyb
  return (
    <div {...slot('fields')}>
      {pathsOf(step.id).map(path => (
        <FormField key={path} form={form} path={path} />
      ))}
    </div>
  )
}
