'use client'

import { useCallback } from 'react'
import type { ReadyBeneficialOwners } from '../../hooks/owners/useBeneficialOwners.js'
import { useLatest } from '../../hooks/useLatest.js'
import { useWords } from '../../hooks/useWords.js'
import { Button as OurButton } from '../../ui/Button.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import { slot } from '../../ui/slot.js'
import { usePrimitive } from '../usePrimitive.js'
import { beneficialOwnerListWords } from './BeneficialOwnerList.words.js'
import { ControlChoice } from './ControlChoice.js'

export interface ControlQuestionProps {
  owners: ReadyBeneficialOwners
  /** Of the question. */
  id: string
  error: string | undefined
  headingLevel: HeadingLevel
}

/** The other question: the one person in control, who may own nothing, and who is often named already. */
export function ControlQuestion({ owners, id, error, headingLevel }: ControlQuestionProps) {
  const say = useWords(beneficialOwnerListWords)
  const Button = usePrimitive('Button', OurButton)
  const { people, ownership, opened, officer, choosing } = owners
  const { controllers } = ownership
  const latest = useLatest(owners)
  const choose = useCallback((key: string) => void (key && latest.current.chooseControl(key)), [latest])
  const Heading = `h${headingLevel}` as const
  return (
    <>
      <div>
        <Heading {...slot('section-title')}>{say('owners.control')}</Heading>
        <p {...slot('help')}>{say('owners.control.help')}</p>
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
            {say('owners.control.add')}
          </Button>
          {officer && (
            <Button onClick={() => owners.add({ roles: ['CONTROL_PERSON'], self: true })}>
              {say('owners.control.self')}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
