'use client'

import { type RefObject, useRef } from 'react'
import { ExtraField } from '../form/ExtraField.js'
import { OneLegalName } from '../form/OneLegalName.js'
import { useMessages } from '../messages/useMessages.js'
import { BackButton } from '../provider/BackButton.js'
import { Form } from '../provider/Form.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { Checkbox as OurCheckbox } from '../ui/Checkbox.js'
import { type HeadingLevel, nextHeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import { useBeforePaint } from '../ui/useBeforePaint.js'
import { usePrivacy } from '../ui/usePrivacy.js'
import { beneficialOwnerFormMessages } from './BeneficialOwnerForm.messages.js'
import { OwnerDocuments } from './OwnerDocuments.js'
import { OwnerField } from './OwnerField.js'
import { ownerLoadingMessages } from './OwnerLoading.messages.js'
import { OwnerNotices } from './OwnerNotices.js'
import { OwnerRemoval } from './OwnerRemoval.js'
import { OwnerStepList } from './OwnerStepList.js'
import { extraPaths, ownerSteps } from './ownerSteps.js'
import type { ReadyBeneficialOwner } from './useBeneficialOwner.js'

export interface OwnerFormProps {
  owner: ReadyBeneficialOwner
  headingLevel: HeadingLevel
  /** Closes the form without what was typed. */
  onCancel?: (() => void) | undefined
  /** Closes the form and keeps what was typed. */
  onLater?: (() => void) | undefined
  /** Moves focus to the heading when the form appears. */
  takesFocus?: boolean | undefined
}

const messages = { ...beneficialOwnerFormMessages, ...ownerLoadingMessages }
const lastStep = ownerSteps.at(-1)

/** One person on three short screens: a new one screen by screen, a saved one with all screens open. */
export function OwnerForm({ owner, headingLevel, onCancel, onLater, takesFocus = false }: OwnerFormProps) {
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  const Checkbox = usePrimitive('Checkbox', OurCheckbox)
  const secret = usePrivacy('personal')
  const heading: RefObject<HTMLHeadingElement | null> = useRef(null)
  const stepHeading: RefObject<HTMLHeadingElement | null> = useRef(null)
  const { step } = owner
  const saving = owner.activity === 'saving'
  const Heading = `h${headingLevel}` as const
  const inner = nextHeadingLevel(headingLevel)
  const Inner = `h${inner}` as const
  const asked = owner.pathsOf(step)
  // An address is asked for whole, before what few people need.
  const paths = [...asked.filter(path => !isContact(path)), ...asked.filter(isContact)]
  const isNew = owner.owner === undefined
  const isLast = step === lastStep
  useAnnounce(owner.isSaved ? t('owner.saved') : '')
  useBeforePaint(() => {
    if (!takesFocus) return
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [takesFocus])
  const shown = useRef({ step, attempt: owner.attempt })
  useBeforePaint(() => {
    const before = shown.current
    shown.current = { step, attempt: owner.attempt }
    // A screen that was moved to because of an error has its summary focused instead.
    if (before.step !== step && before.attempt === owner.attempt) stepHeading.current?.focus()
  }, [step, owner.attempt])

  const person = owner.owner?.personalInfo
  const name = person ? [person.firstName, person.lastName].filter(Boolean).join(' ') : t('owner.new')
  const back = ownerSteps[ownerSteps.indexOf(step) - 1]
  return (
    <div {...slot('review')}>
      <Form {...slot('form')} onSubmit={() => void (isNew && !isLast ? owner.next() : owner.save())}>
        <div {...slot('owner-head')}>
          <Heading
            {...(person && secret.attributes)}
            {...slot('holder', person && secret.className)}
            ref={heading}
            tabIndex={-1}
          >
            {name}
          </Heading>
          <OwnerStepList owner={owner} />
        </div>
        <OwnerNotices owner={owner} paths={paths} headingLevel={inner} />
        <section key={step} {...slot('fields')}>
          {/* A saved person has the way to all screens above, which names this one. */}
          <Inner {...slot('section-title', isNew ? undefined : 'gk-visually-hidden')} ref={stepHeading} tabIndex={-1}>
            {t(`owner.step.${step}`)}
          </Inner>
          {step === 'address' && owner.businessAddress !== 'none' && (
            <Checkbox
              label={t('owner.sameAddress')}
              value={owner.businessAddress === 'same'}
              onChange={owner.setSameAddress}
            />
          )}
          {paths.map(path =>
            extraPaths.includes(path) ? (
              <ExtraField key={path} form={owner.form} path={path} />
            ) : (
              <OwnerField key={path} owner={owner} path={path} />
            ),
          )}
          {step === 'role' && <OneLegalName form={owner.form} />}
        </section>
        <div {...slot('actions', undefined, { sticky: true })}>
          <Button type="submit" variant="primary" busy={saving}>
            {t(saving ? 'owner.saving' : isNew && !isLast ? 'owner.next' : 'owner.save')}
          </Button>
          {back && <BackButton label={t('owner.back')} onClick={() => owner.goTo(back)} />}
        </div>
        {(onLater || onCancel || owner.isSaved) && (
          <div {...slot('actions', undefined, { after: true })}>
            {onLater && (
              <Button variant="quiet" onClick={onLater}>
                {t('owner.later')}
              </Button>
            )}
            {onCancel && (
              <Button
                variant="quiet"
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
        )}
        {owner.owner && <OwnerRemoval owner={owner} name={name} />}
      </Form>
      {owner.owner && <OwnerDocuments customerId={owner.customerId} ownerId={owner.owner.id} headingLevel={inner} />}
    </div>
  )
}

const isContact = (path: string) => /\.(email|phoneNumber)$/.test(path)
