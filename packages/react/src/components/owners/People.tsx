'use client'

import { useCallback, useEffect, useId, useRef, useState } from 'react'
import type { ReadyBeneficialOwners } from '../../hooks/owners/useBeneficialOwners.js'
import { useLatest } from '../../hooks/useLatest.js'
import { useWords } from '../../hooks/useWords.js'
import { Alert } from '../../ui/Alert.js'
import { Button as OurButton } from '../../ui/Button.js'
import { Checkbox as OurCheckbox } from '../../ui/Checkbox.js'
import { ErrorSummary } from '../../ui/ErrorSummary.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import { slot } from '../../ui/slot.js'
import { usePrivacy } from '../../ui/usePrivacy.js'
import { problemWords } from '../problem.words.js'
import { useAnnounce } from '../useAnnounce.js'
import { usePrimitive } from '../usePrimitive.js'
import { beneficialOwnerFormWords } from './BeneficialOwnerForm.words.js'
import { beneficialOwnerListWords } from './BeneficialOwnerList.words.js'
import { ControlQuestion } from './ControlQuestion.js'
import { OpenedOwner } from './OpenedOwner.js'
import { OwnerRow } from './OwnerRow.js'
import { OwnershipSummary } from './OwnershipSummary.js'

export interface PeopleProps {
  owners: ReadyBeneficialOwners
  headingLevel: HeadingLevel
  onContinue: (() => void) | undefined
  onBack: (() => void) | undefined
}

const words = { ...beneficialOwnerListWords, ...beneficialOwnerFormWords, ...problemWords }

/** Two questions over one list of people: who owns enough to be named, and who is in control. */
export function People({ owners, headingLevel, onContinue, onBack }: PeopleProps) {
  const say = useWords(words)
  const Button = usePrimitive('Button', OurButton)
  const Checkbox = usePrimitive('Checkbox', OurCheckbox)
  // Every row has the same: made once, however many there are.
  const sayOfRow = useWords(beneficialOwnerListWords)
  const secret = usePrivacy('personal')
  // Around them all, and not at each: there may be hundreds. What is not a name may be translated.
  const { translate: _, ...masks } = { translate: undefined, ...secret.attributes }
  const id = useId()
  const [attempt, setAttempt] = useState(0)
  const [markedName, setMarkedName] = useState('')
  useAnnounce(markedName && say('owners.unflagged.marked', { name: markedName }))
  const root = useRef<HTMLDivElement>(null)
  const goal = useRef<string>(undefined)
  const latest = useLatest(owners)
  const { people, ownership, rule, opened, officer } = owners
  const { threshold } = rule
  const isOver = rule.comparator === 'more than'
  const rowId = (key: string) => `${id}-${key}`
  const problems = owners.todo.map(({ code, key = '' }) => {
    const name = people.find(person => person.key === key)?.name || say('owners.nameless')
    const place = { person: rowId(key), over: rowId(key), noOwner: `${id}-add` }
    return {
      id: code in place ? place[code as 'person'] : `${id}-control`,
      message: say(`owners.todo.${code}`, { name }),
    }
  })
  const told = attempt > 0 && !opened ? problems : []
  const Heading = `h${headingLevel}` as const
  const inner = Math.min(headingLevel + 1, 6) as HeadingLevel
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
    setMarkedName(people.find(person => person.key === key)?.name || say('owners.nameless'))
    // What was pressed is gone.
    const page = root.current?.getRootNode() as Document | ShadowRoot | undefined
    page?.getElementById(rowId(key))?.focus()
  }
  const form = opened && (
    <OpenedOwner key={opened.key} owners={owners} opened={opened} headingLevel={inner} onClose={close} />
  )
  const many = people.length > 20
  const isNew = opened && !people.some(({ key }) => key === opened.key)
  return (
    <div {...slot('review')} ref={root}>
      {problem && (
        <Alert tone="danger" role="alert">
          <p>{problem.kind === 'invalid' ? say('owner.refused') : say(`problem.${problem.kind}`)}</p>
        </Alert>
      )}
      <ErrorSummary
        title={say('owner.errors', { count: told.length })}
        headingLevel={headingLevel}
        errors={told}
        attempt={attempt}
      />
      <section {...slot('section')}>
        <div>
          <Heading {...slot('section-title')}>{say(isOver ? 'owners.who.over' : 'owners.who', { threshold })}</Heading>
          <p {...slot('help')}>{say('owners.who.help')}</p>
        </div>
        <OwnershipSummary owners={owners} onMarked={marked} />
        {(people.length > 0 || isNew) && (
          <ul {...masks} {...slot('tasks', secret.className, { many })} aria-label={say('owners.people')}>
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
                  say={sayOfRow}
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
              {say('owners.add')}
            </Button>
            {officer && (
              <Button onClick={() => owners.add({ self: true })}>
                {say('owners.self', { name: `${officer.firstName} ${officer.lastName}` })}
              </Button>
            )}
          </div>
        )}
        {ownership.owners.length === 0 && (
          <Checkbox
            label={say(isOver ? 'owners.nobody.over' : 'owners.nobody', { threshold })}
            value={owners.nobodyOwns}
            onChange={owners.sayNobodyOwns}
          />
        )}
      </section>
      <section {...slot('section', undefined, { many })}>
        <ControlQuestion
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
              {say('owners.step.next')}
            </Button>
          )}
          {onBack && <Button onClick={onBack}>{say('owners.step.back')}</Button>}
        </div>
      )}
    </div>
  )
}
