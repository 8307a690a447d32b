'use client'

import type { ReadyBeneficialOwners } from '../../hooks/owners/useBeneficialOwners.js'
import { useWords } from '../../hooks/useWords.js'
import { Button as OurButton } from '../../ui/Button.js'
import { RadioGroup as OurRadioGroup } from '../../ui/RadioGroup.js'
import { Select as OurSelect } from '../../ui/Select.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import { slot } from '../../ui/slot.js'
import { formFieldWords } from '../FormField.words.js'
import { usePrimitive } from '../usePrimitive.js'
import { beneficialOwnerListWords } from './BeneficialOwnerList.words.js'

export interface ControlQuestionProps {
  owners: ReadyBeneficialOwners
  /** Of the question. */
  id: string
  error: string | undefined
  headingLevel: HeadingLevel
}

const words = { ...beneficialOwnerListWords, ...formFieldWords }
/** All of them are seen up to here. */
const fewEnough = 6

/** The other question: the one person in control, who may own nothing, and who is often named already. */
export function ControlQuestion({ owners, id, error, headingLevel }: ControlQuestionProps) {
  const say = useWords(words)
  const Button = usePrimitive('Button', OurButton)
  const Radios = usePrimitive('RadioGroup', OurRadioGroup)
  const Select = usePrimitive('Select', OurSelect)
  const { people, ownership, opened, officer, choosing } = owners
  const { controllers } = ownership
  const asked = {
    id,
    error,
    label: say('owners.control.choose'),
    privacy: 'personal',
    value: choosing ?? (controllers.length === 1 ? (controllers[0] ?? '') : ''),
    onChange: (key: string) => void (key && owners.chooseControl(key)),
    readOnly: choosing !== undefined,
    options: people.map(({ key, name }) => ({ value: key, label: name || say('owners.nameless') })),
  } as const
  const Heading = `h${headingLevel}` as const
  return (
    <>
      <div>
        <Heading {...slot('section-title')}>{say('owners.control')}</Heading>
        <p {...slot('help')}>{say('owners.control.help')}</p>
      </div>
      {people.length > fewEnough ? (
        <Select {...asked} placeholder={say('form.choose')} />
      ) : (
        people.length > 0 && <Radios {...asked} />
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
