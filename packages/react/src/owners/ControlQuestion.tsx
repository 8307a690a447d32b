'use client'

import { useCallback } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { useLatest } from '../provider/useLatest.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import { beneficialOwnerListMessages } from './BeneficialOwnerList.messages.js'
import { ControlChoice } from './ControlChoice.js'
import type { ReadyBeneficialOwners } from './useBeneficialOwners.js'

export interface ControlQuestionProps {
  owners: ReadyBeneficialOwners
  /** Of the question. */
  id: string
  error: string | undefined
  headingLevel: HeadingLevel
}

/** The other question: the one person in control, who may own nothing, and who is often named already. */
export function ControlQuestion({ owners, id, error, headingLevel }: ControlQuestionProps) {
  const t = useMessages(beneficialOwnerListMessages)
  const Button = usePrimitive('Button', OurButton)
  const { people, ownership, opened, officer, choosing } = owners
  const { controllers } = ownership
  const latest = useLatest(owners)
  const choose = useCallback((key: string) => void (key && latest.current.chooseControl(key)), [latest])
  const Heading = `h${headingLevel}` as const
  return (
    <>
      <div>
        <Heading {...slot('section-title')}>{t('owners.control')}</Heading>
        <p {...slot('help')}>{t('owners.control.help')}</p>
      </div>
      {people.length > 0 && (
        <ControlChoice
          id={id}
          people={people}
          chosen={choosing ?? (controllers.length === 1 ? (controllers[0] ?? '') : '')}
          error={error}
          readOnly={choosing !== undefined}
          onChoose={choose}
        />
      )}
      {controllers.length === 0 && !opened && (
        <div {...slot('actions')}>
          <Button id={people.length === 0 ? id : undefined} onClick={() => owners.add({ roles: ['CONTROL_PERSON'] })}>
            {t('owners.control.add')}
          </Button>
          {officer && (
            <Button onClick={() => owners.add({ roles: ['CONTROL_PERSON'], self: true })}>
              {t('owners.control.self')}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
