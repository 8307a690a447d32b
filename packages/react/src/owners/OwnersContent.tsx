'use client'

import { type RefObject, useRef, useState } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { BackButton } from '../provider/BackButton.js'
import { errorMessages } from '../provider/error.messages.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Alert } from '../ui/Alert.js'
import { Button as OurButton } from '../ui/Button.js'
import { Checkbox as OurCheckbox } from '../ui/Checkbox.js'
import { ErrorSummary } from '../ui/ErrorSummary.js'
import { type HeadingLevel, nextHeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import { useBeforePaint } from '../ui/useBeforePaint.js'
import { usePrivacy } from '../ui/usePrivacy.js'
import { useUniqueId } from '../ui/useUniqueId.js'
import { beneficialOwnerFormMessages } from './BeneficialOwnerForm.messages.js'
import { beneficialOwnerListMessages } from './BeneficialOwnerList.messages.js'
import { ControlPersonSection } from './ControlPersonSection.js'
import { OpenOwnerForm } from './OpenOwnerForm.js'
import { OwnerCards } from './OwnerCards.js'
import { OwnershipSummary } from './OwnershipSummary.js'
import type { ReadyBeneficialOwners } from './useBeneficialOwners.js'

export interface OwnersContentProps {
  owners: ReadyBeneficialOwners
  headingLevel: HeadingLevel
  onContinue: (() => void) | undefined
  /** Shows a *Back* button that calls it. */
  onBack: (() => void) | undefined
}

const messages = { ...beneficialOwnerListMessages, ...beneficialOwnerFormMessages, ...errorMessages }

/** Two questions over one list of people: who owns enough to be listed, and who runs the business. */
export function OwnersContent({ owners, headingLevel, onContinue, onBack }: OwnersContentProps) {
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  const Checkbox = usePrimitive('Checkbox', OurCheckbox)
  const secret = usePrivacy('personal')
  const id = useUniqueId()
  const root = useRef<HTMLDivElement>(null)
  const [attempt, setAttempt] = useState(0)
  const [listedName, setListedName] = useState('')
  useAnnounce(listedName && t('owners.unflagged.marked', { name: listedName }))
  const { people, ownership, rule, opened, primaryContact } = owners
  const { threshold } = rule
  const ids = { add: `${id}-add`, control: `${id}-control`, card: (key: string) => `${id}-${key}` }
  const focus = useFocusAfter(root, !opened)
  const nameOf = (key: string) => people.find(person => person.key === key)?.name || t('owners.nameless')

  const todo = owners.todo.map(({ code, key = '' }) => ({
    id: code === 'noOwner' ? ids.add : code === 'person' || code === 'over' ? ids.card(key) : ids.control,
    message: t(`owners.todo.${code}`, { name: nameOf(key), threshold }),
  }))
  const shown = attempt > 0 && !opened ? todo : []
  const Heading = `h${headingLevel}` as const
  const inner = nextHeadingLevel(headingLevel)
  const error = owners.errors.at(-1)
  const form = opened && (
    <OpenOwnerForm
      key={opened.key}
      owners={owners}
      opened={opened}
      headingLevel={inner}
      onClose={key => {
        focus(key === undefined ? ids.add : ids.card(key))
        owners.close()
      }}
    />
  )
  return (
    <div {...slot('review')} ref={root}>
      {error && (
        <Alert tone="danger" role="alert">
          <p>{error.kind === 'invalid' ? t('owner.rejected') : t(`error.${error.kind}`)}</p>
        </Alert>
      )}
      <ErrorSummary
        title={t('owner.errors', { count: shown.length })}
        headingLevel={headingLevel}
        errors={shown}
        attempt={attempt}
      />
      <section {...slot('section')}>
        <div>
          <Heading {...slot('section-title')}>{t('owners.who', { threshold })}</Heading>
          <p {...slot('help')}>{t('owners.who.help')}</p>
        </div>
        <OwnershipSummary owners={owners} />
        <OwnerCards
          owners={owners}
          form={form}
          cardId={ids.card}
          onRemoved={() => focus(ids.add)}
          onMarked={key => {
            setListedName(nameOf(key))
            // The button that was pressed is gone.
            focus(ids.card(key))
          }}
        />
        {!opened && (
          <div {...slot('actions')}>
            <Button id={ids.add} onClick={() => owners.add()}>
              {t('owners.add')}
            </Button>
            {primaryContact && (
              <Button onClick={() => owners.add({ self: true })}>
                <span {...secret.attributes} className={secret.className}>
                  {t('owners.self', { name: `${primaryContact.firstName} ${primaryContact.lastName}` })}
                </span>
              </Button>
            )}
          </div>
        )}
        {ownership.owners.length === 0 && (
          <Checkbox
            label={t('owners.none', { threshold })}
            value={owners.noOwnersDeclared}
            onChange={owners.declareNoOwners}
          />
        )}
      </section>
      <section {...slot('section', undefined, { many: people.length > 20 })}>
        <ControlPersonSection
          owners={owners}
          id={ids.control}
          headingLevel={headingLevel}
          error={shown.find(each => each.id === ids.control)?.message}
        />
      </section>
      {!opened && (onContinue || onBack) && (
        <div {...slot('actions', undefined, { sticky: true })}>
          {onContinue && (
            <Button
              variant="primary"
              onClick={() => {
                setAttempt(attempt + 1)
                if (todo.length === 0) onContinue()
              }}
            >
              {t('owners.next')}
            </Button>
          )}
          {onBack && <BackButton label={t('owners.back')} onClick={onBack} />}
        </div>
      )}
    </div>
  )
}

/** Moves focus to an element by its id once it is there and no form is open: a closed form's card takes a moment to appear. */
function useFocusAfter(root: RefObject<HTMLElement | null>, isReady: boolean): (id: string) => void {
  const target = useRef<string>(undefined)
  const [, render] = useState({})
  useBeforePaint(() => {
    const page = root.current?.getRootNode() as Document | ShadowRoot | undefined
    const element = target.current && isReady ? page?.getElementById(target.current) : undefined
    if (!element) return
    target.current = undefined
    element.focus()
  })
  return id => {
    target.current = id
    render({})
  }
}
