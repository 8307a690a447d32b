'use client'

import { useCallback } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { useLatest } from '../provider/useLatest.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import { beneficialOwnerListMessages } from './BeneficialOwnerList.messages.js'
import { ControlPersonPicker } from './ControlPersonPicker.js'
import type { ReadyBeneficialOwners } from './useBeneficialOwners.js'

export interface ControlPersonSectionProps {
  owners: ReadyBeneficialOwners
  /** Of the field. */
  id: string
  /** Why the last action failed; undefined when it did not. */
  error: string | undefined
  headingLevel: HeadingLevel
}

/** The second question: the one control person, who may own nothing, and who is often listed already. */
export function ControlPersonSection({ owners, id, error, headingLevel }: ControlPersonSectionProps) {
  const t = useMessages(beneficialOwnerListMessages)
  const Button = usePrimitive('Button', OurButton)
  const { people, ownership, opened, primaryContact, settingControlPerson } = owners
  const { controllers } = ownership
  const latest = useLatest(owners)
  const choose = useCallback((key: string) => void (key && latest.current.setControlPerson(key)), [latest])
  const Heading = `h${headingLevel}` as const
  return (
    <>
      <div>
        <Heading {...slot('section-title')}>{t('owners.control')}</Heading>
        <p {...slot('help')}>{t('owners.control.help')}</p>
      </div>
      {people.length > 0 && (
        <ControlPersonPicker
          id={id}
          people={people}
          chosen={settingControlPerson ?? (controllers.length === 1 ? (controllers[0] ?? '') : '')}
          error={error}
          readOnly={settingControlPerson !== undefined}
          onChoose={choose}
        />
      )}
      {controllers.length === 0 && !opened && (
        <div {...slot('actions')}>
          <Button id={people.length === 0 ? id : undefined} onClick={() => owners.add({ roles: ['CONTROL_PERSON'] })}>
            {t('owners.control.add')}
          </Button>
          {primaryContact && (
            <Button onClick={() => owners.add({ roles: ['CONTROL_PERSON'], self: true })}>
              {t('owners.control.self')}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
