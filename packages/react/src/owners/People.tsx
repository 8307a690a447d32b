'use client'

import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { useLatest } from '../provider/useLatest.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Alert } from '../ui/Alert.js'
import { Button as OurButton } from '../ui/Button.js'
import { Checkbox as OurCheckbox } from '../ui/Checkbox.js'
import { ErrorSummary } from '../ui/ErrorSummary.js'
import { type HeadingLevel, nextHeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import { usePrivacy } from '../ui/usePrivacy.js'
import { beneficialOwnerFormMessages } from './BeneficialOwnerForm.messages.js'
import { beneficialOwnerListMessages } from './BeneficialOwnerList.messages.js'
import { ControlPersonSection } from './ControlPersonSection.js'
import { OpenOwnerForm } from './OpenOwnerForm.js'
import { OwnerRow } from './OwnerRow.js'
import { OwnershipSummary } from './OwnershipSummary.js'
import type { ReadyBeneficialOwners } from './useBeneficialOwners.js'

export interface PeopleProps {
  owners: ReadyBeneficialOwners
  headingLevel: HeadingLevel
  onContinue: (() => void) | undefined
  /** Shows a *Back* button that calls it. */
  onBack: (() => void) | undefined
}

const messages = { ...beneficialOwnerListMessages, ...beneficialOwnerFormMessages, ...errorMessages }

/** Two questions over one list of people: who owns enough to be named, and who is in control. */
export function People({ owners, headingLevel, onContinue, onBack }: PeopleProps) {
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  const Checkbox = usePrimitive('Checkbox', OurCheckbox)
  // Every row has the same: made once, however many there are.
  const sayOfRow = useMessages(beneficialOwnerListMessages)
  const secret = usePrivacy('personal')
  // Around them all, and not at each: there may be hundreds. What is not a name may be translated.
  const { translate: _, ...masks } = { translate: undefined, ...secret.attributes }
  const id = useId()
  const [attempt, setAttempt] = useState(0)
  const [markedName, setMarkedName] = useState('')
  useAnnounce(markedName && t('owners.unflagged.marked', { name: markedName }))
  const root = useRef<HTMLDivElement>(null)
  const goal = useRef<string>(undefined)
  const latest = useLatest(owners)
  const { people, ownership, rule, opened, primaryContact } = owners
  const { threshold } = rule
  const isOver = rule.comparator === 'more than'
  const rowId = (key: string) => `${id}-${key}`
  const problems = owners.todo.map(({ code, key = '' }) => {
    const name = people.find(person => person.key === key)?.name || t('owners.nameless')
    const place = { person: rowId(key), over: rowId(key), noOwner: `${id}-add` }
    return {
      id: code in place ? place[code as 'person'] : `${id}-control`,
      message: t(`owners.todo.${code}`, { name }),
    }
  })
  const told = attempt > 0 && !opened ? problems : []
  const Heading = `h${headingLevel}` as const
  const inner = nextHeadingLevel(headingLevel)
  const problem = owners.problems.at(-1)

  useEffect(() => {
    // Once a form is closed, its person's row has the focus; it may take a moment to appear.
    const page = root.current?.getRootNode() as Document | ShadowRoot | undefined
    const target = goal.current && !opened ? page?.getElementById(goal.current) : undefined
    if (!target) return
    goal.current = undefined
    target.focus()
  })

  const open = useCallback((key: string) => latest.current.open(key), [latest])
  const forget = useCallback(
    (key: string) => {
      goal.current = `${id}-add`
      latest.current.forget(key)
    },
    [latest, id],
  )
  const close = (key: string | undefined) => {
    goal.current = key === undefined ? `${id}-add` : rowId(key)
    owners.close()
  }
  const marked = (key: string) => {
    setMarkedName(people.find(person => person.key === key)?.name || t('owners.nameless'))
    // What was pressed is gone.
    const page = root.current?.getRootNode() as Document | ShadowRoot | undefined
    page?.getElementById(rowId(key))?.focus()
  }
  const form = opened && (
    <OpenOwnerForm key={opened.key} owners={owners} opened={opened} headingLevel={inner} onClose={close} />
  )
  const many = people.length > 20
  const isNew = opened && !people.some(({ key }) => key === opened.key)
  return (
    <div {...slot('review')} ref={root}>
      {problem && (
        <Alert tone="danger" role="alert">
          <p>{problem.kind === 'invalid' ? t('owner.refused') : t(`problem.${problem.kind}`)}</p>
        </Alert>
      )}
      <ErrorSummary
        title={t('owner.errors', { count: told.length })}
        headingLevel={headingLevel}
        errors={told}
        attempt={attempt}
      />
      <section {...slot('section')}>
        <div>
          <Heading {...slot('section-title')}>{t(isOver ? 'owners.who.over' : 'owners.who', { threshold })}</Heading>
          <p {...slot('help')}>{t('owners.who.help')}</p>
        </div>
        <OwnershipSummary owners={owners} onMarked={marked} />
        {(people.length > 0 || isNew) && (
          <ul {...masks} {...slot('tasks', secret.className, { many })} aria-label={t('owners.people')}>
            {people.map(person =>
              person.key === opened?.key ? (
                <li key={person.key} {...slot('task', undefined, { open: true })}>
                  {form}
                </li>
              ) : (
                <OwnerRow
                  key={person.key}
                  id={rowId(person.key)}
                  person={person}
                  t={sayOfRow}
                  onOpen={open}
                  onForget={forget}
                />
              ),
            )}
            {isNew && <li {...slot('task', undefined, { open: true })}>{form}</li>}
          </ul>
        )}
        {!opened && (
          <div {...slot('actions')}>
            <Button id={`${id}-add`} onClick={() => owners.add()}>
              {t('owners.add')}
            </Button>
            {primaryContact && (
              <Button onClick={() => owners.add({ self: true })}>
                {t('owners.self', { name: `${primaryContact.firstName} ${primaryContact.lastName}` })}
              </Button>
            )}
          </div>
        )}
        {ownership.owners.length === 0 && (
          <Checkbox
            label={t(isOver ? 'owners.nobody.over' : 'owners.nobody', { threshold })}
            value={owners.noOwnersDeclared}
            onChange={owners.declareNoOwners}
          />
        )}
      </section>
      <section {...slot('section', undefined, { many })}>
        <ControlPersonSection
          owners={owners}
          id={`${id}-control`}
          headingLevel={headingLevel}
          error={told.find(each => each.id === `${id}-control`)?.message}
        />
      </section>
      {!opened && (onContinue || onBack) && (
        <div {...slot('actions')}>
          {onContinue && (
            <Button
              variant="primary"
              onClick={() => {
                setAttempt(attempt + 1)
                if (problems.length === 0) onContinue()
              }}
            >
              {t('owners.step.next')}
            </Button>
          )}
          {onBack && <Button onClick={onBack}>{t('owners.step.back')}</Button>}
        </div>
      )}
    </div>
  )
}
