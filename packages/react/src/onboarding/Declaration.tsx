'use client'

import { useMessages } from '../messages/useMessages.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Checkbox as OurCheckbox } from '../ui/Checkbox.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import { TextField as OurTextField } from '../ui/TextField.js'
import { useUniqueId } from '../ui/useUniqueId.js'
import type { Agreement, Certification } from './Certification.js'
import { reviewMessages } from './ReviewStep.messages.js'

export interface DeclarationProps {
  certification: Certification
  value: Agreement['declared']
  onChange: (value: Agreement['declared']) => void
  showsMissing: boolean
  headingLevel: HeadingLevel
  /** Whether the user acts for a business, and has to say in which position. */
  asksTitle: boolean
}

/** Who submits, and what they declare in doing so. It goes to the host and is not stored. */
export function Declaration({
  certification,
  value,
  onChange,
  showsMissing,
  headingLevel,
  asksTitle,
}: DeclarationProps) {
  const t = useMessages(reviewMessages)
  const Text = usePrimitive('TextField', OurTextField)
  const Box = usePrimitive('Checkbox', OurCheckbox)
  const id = useUniqueId()
  const Heading = `h${headingLevel}` as const
  const missing = (part: 'name' | 'role' | 'agree', isThere: boolean) =>
    showsMissing && !isThere ? t(`onboarding.certify.${part}.missing`) : undefined
  const asked = (part: 'name' | 'role', answer: string) => ({
    label: t(`onboarding.certify.${part}`),
    value: answer,
    error: missing(part, answer.trim() !== ''),
    needed: true,
    privacy: 'personal' as const,
  })
  return (
    <section {...slot('declaration')} aria-labelledby={id}>
      <Heading {...slot('section-title')} id={id}>
        {t('onboarding.certify.title')}
      </Heading>
      <div {...slot('signature')}>
        <Text {...asked('name', value.name)} autoComplete="name" onChange={name => onChange({ ...value, name })} />
        {asksTitle && (
          <Text
            {...asked('role', value.title)}
            autoComplete="organization-title"
            onChange={title => onChange({ ...value, title })}
          />
        )}
      </div>
      <p>{certification.text}</p>
      <Box
        label={t('onboarding.certify.agree')}
        value={value.agreed}
        error={missing('agree', value.agreed)}
        needed
        onChange={agreed => onChange({ ...value, agreed })}
      />
    </section>
  )
}
