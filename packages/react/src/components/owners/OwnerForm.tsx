'use client'

import { type RefObject, useEffect, useRef } from 'react'
import type { ReadyBeneficialOwner } from '../../hooks/owners/useBeneficialOwner.js'
import { useWords } from '../../hooks/useWords.js'
import { Button as OurButton } from '../../ui/Button.js'
import { Checkbox as OurCheckbox } from '../../ui/Checkbox.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import { slot } from '../../ui/slot.js'
import { usePrivacy } from '../../ui/usePrivacy.js'
import { useAnnounce } from '../useAnnounce.js'
import { usePrimitive } from '../usePrimitive.js'
import { beneficialOwnerFormWords } from './BeneficialOwnerForm.words.js'
import { OwnerDocuments } from './OwnerDocuments.js'
import { OwnerNotices } from './OwnerNotices.js'
import { ownerPartWords } from './OwnerPart.words.js'
import { OwnerQuestion } from './OwnerQuestion.js'
import { OwnerRemoval } from './OwnerRemoval.js'

export interface OwnerFormProps {
  owner: ReadyBeneficialOwner
  headingLevel: HeadingLevel
  /** Puts the form away without what was typed. */
  onCancel?: (() => void) | undefined
  /** Puts the form away and keeps what was typed. */
  onLater?: (() => void) | undefined
  /** Takes the focus to the heading when the form appears. */
  takesFocus?: boolean | undefined
}

const words = { ...beneficialOwnerFormWords, ...ownerPartWords }
const sections = ['person', 'address', 'number', 'part'] as const
const sectionOf = (path: string): (typeof sections)[number] => {
  if (!path.startsWith('personalInfo.')) return 'part'
  if (path.startsWith('personalInfo.address.')) return 'address'
  return /\.(idType|identifier|countryOfIssuance)$/.test(path) ? 'number' : 'person'
}

/** Every question about one person, and what to do with the answers. */
export function OwnerForm({ owner, headingLevel, onCancel, onLater, takesFocus = false }: OwnerFormProps) {
  const say = useWords(words)
  const Button = usePrimitive('Button', OurButton)
  const Checkbox = usePrimitive('Checkbox', OurCheckbox)
  const secret = usePrivacy('personal')
  const heading: RefObject<HTMLHeadingElement | null> = useRef(null)
  const { form } = owner
  const saving = owner.activity === 'saving'
  const Heading = `h${headingLevel}` as const
  const inner = Math.min(headingLevel + 1, 6) as HeadingLevel
  const Inner = `h${inner}` as const
  const paths = form.rows().map(({ path }) => path)
  useAnnounce(owner.isSaved ? say('owner.saved') : '')
  useEffect(() => {
    if (!takesFocus) return
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [takesFocus])

  const person = owner.owner?.personalInfo
  const name = person ? [person.firstName, person.lastName].filter(Boolean).join(' ') : say('owner.new')
  return (
    <div {...slot('review')}>
      <form
        {...slot('form')}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void owner.save()
        }}
      >
        <Heading
          {...(person && secret.attributes)}
          {...slot('holder', person && secret.className)}
          ref={heading}
          tabIndex={-1}
        >
          {name}
        </Heading>
        <OwnerNotices owner={owner} headingLevel={inner} />
        {sections.map(section => (
          <section key={section} {...slot('fields')}>
            <Inner {...slot('section-title')}>{say(`owner.${section}`)}</Inner>
            {section === 'address' && owner.businessAddress !== 'none' && (
              <Checkbox
                label={say('owner.sameAddress')}
                value={owner.businessAddress === 'same'}
                onChange={owner.setSameAddress}
              />
            )}
            {paths
              .filter(path => sectionOf(path) === section)
              .map(path => (
                <OwnerQuestion key={path} owner={owner} path={path} />
              ))}
          </section>
        ))}
        <div {...slot('actions')}>
          <Button type="submit" variant="primary" busy={saving}>
            {say(saving ? 'owner.saving' : 'owner.save')}
          </Button>
          {onLater && <Button onClick={onLater}>{say('owner.later')}</Button>}
          {onCancel && (
            <Button
              variant={onLater ? 'quiet' : 'secondary'}
              onClick={() => {
                owner.discard()
                onCancel()
              }}
            >
              {say('owner.cancel')}
            </Button>
          )}
          {owner.isSaved && <span {...slot('saved')}>{say('owner.saved')}</span>}
        </div>
        {owner.owner && <OwnerRemoval owner={owner} />}
      </form>
      {owner.owner && <OwnerDocuments customerId={owner.customerId} ownerId={owner.owner.id} headingLevel={inner} />}
    </div>
  )
}
