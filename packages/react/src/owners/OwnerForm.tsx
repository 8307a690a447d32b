'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { Form } from '../provider/Form.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { Checkbox as OurCheckbox } from '../ui/Checkbox.js'
import { type HeadingLevel, nextHeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import { usePrivacy } from '../ui/usePrivacy.js'
import { beneficialOwnerFormMessages } from './BeneficialOwnerForm.messages.js'
import { OwnerDocuments } from './OwnerDocuments.js'
import { OwnerField } from './OwnerField.js'
import { ownerLoadingMessages } from './OwnerLoading.messages.js'
import { OwnerNotices } from './OwnerNotices.js'
import { OwnerRemoval } from './OwnerRemoval.js'
import type { ReadyBeneficialOwner } from './useBeneficialOwner.js'

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

const messages = { ...beneficialOwnerFormMessages, ...ownerLoadingMessages }
const sections = ['person', 'address', 'number', 'part'] as const
const sectionOf = (path: string): (typeof sections)[number] => {
  if (!path.startsWith('personalInfo.')) return 'part'
  if (path.startsWith('personalInfo.address.')) return 'address'
  return /\.(idType|identifier|countryOfIssuance)$/.test(path) ? 'number' : 'person'
}

/** Every question about one person, and what to do with the answers. */
export function OwnerForm({ owner, headingLevel, onCancel, onLater, takesFocus = false }: OwnerFormProps) {
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  const Checkbox = usePrimitive('Checkbox', OurCheckbox)
  const secret = usePrivacy('personal')
  const heading: RefObject<HTMLHeadingElement | null> = useRef(null)
  const { form } = owner
  const saving = owner.activity === 'saving'
  const Heading = `h${headingLevel}` as const
  const inner = nextHeadingLevel(headingLevel)
  const Inner = `h${inner}` as const
  const paths = form.rows().map(({ path }) => path)
  useAnnounce(owner.isSaved ? t('owner.saved') : '')
  useEffect(() => {
    if (!takesFocus) return
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [takesFocus])

  const person = owner.owner?.personalInfo
  const name = person ? [person.firstName, person.lastName].filter(Boolean).join(' ') : t('owner.new')
  return (
    <div {...slot('review')}>
      <Form {...slot('form')} onSubmit={() => void owner.save()}>
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
            <Inner {...slot('section-title')}>{t(`owner.${section}`)}</Inner>
            {section === 'address' && owner.businessAddress !== 'none' && (
              <Checkbox
                label={t('owner.sameAddress')}
                value={owner.businessAddress === 'same'}
                onChange={owner.setSameAddress}
              />
            )}
            {paths
              .filter(path => sectionOf(path) === section)
              .map(path => (
                <OwnerField key={path} owner={owner} path={path} />
              ))}
          </section>
        ))}
        <div {...slot('actions')}>
          <Button type="submit" variant="primary" busy={saving}>
            {t(saving ? 'owner.saving' : 'owner.save')}
          </Button>
          {onLater && <Button onClick={onLater}>{t('owner.later')}</Button>}
          {onCancel && (
            <Button
              variant={onLater ? 'quiet' : 'secondary'}
              onClick={() => {
                owner.discard()
                onCancel()
              }}
            >
              {t('owner.cancel')}
            </Button>
          )}
          {owner.isSaved && <span {...slot('saved')}>{t('owner.saved')}</span>}
        </div>
        {owner.owner && <OwnerRemoval owner={owner} />}
      </Form>
      {owner.owner && <OwnerDocuments customerId={owner.customerId} ownerId={owner.owner.id} headingLevel={inner} />}
    </div>
  )
}
