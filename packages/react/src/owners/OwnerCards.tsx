'use client'

import { type ReactNode, useCallback } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { useLatest } from '../provider/useLatest.js'
import { slot } from '../ui/slot.js'
import { usePrivacy } from '../ui/usePrivacy.js'
import { beneficialOwnerListMessages } from './BeneficialOwnerList.messages.js'
import { OwnerCard } from './OwnerCard.js'
import { tintsOf } from './OwnershipSummary.js'
import type { ReadyBeneficialOwners } from './useBeneficialOwners.js'

export interface OwnerCardsProps {
  owners: ReadyBeneficialOwners
  /** The form of the person who is open; it takes the place of the card. */
  form: ReactNode
  cardId: (key: string) => string
  onRemoved: () => void
  /** A person was listed as an owner. */
  onMarked: (key: string) => void
}

/** The people as cards: the legend of the meter above them, and the way to each form. */
export function OwnerCards({ owners, form, cardId, onRemoved, onMarked }: OwnerCardsProps) {
  // Every card has the same: made once, however many there are.
  const t = useMessages(beneficialOwnerListMessages)
  const secret = usePrivacy('personal')
  // Around them all, and not at each: there may be hundreds. What is not a name may be translated.
  const { translate: _, ...masks } = { translate: undefined, ...secret.attributes }
  const { people, ownership, opened, markingOwner } = owners
  const latest = useLatest({ owners, onRemoved, onMarked })
  const open = useCallback((key: string) => latest.current.owners.open(key), [latest])
  const remove = useCallback(
    (key: string) => {
      latest.current.onRemoved()
      latest.current.owners.removeUnsaved(key)
    },
    [latest],
  )
  const mark = useCallback(
    async (key: string) => {
      if (await latest.current.owners.markAsOwner(key)) latest.current.onMarked(key)
    },
    [latest],
  )
  const isNew = opened !== undefined && !people.some(({ key }) => key === opened.key)
  if (people.length === 0 && !isNew) return null
  const tints = tintsOf(people)
  const unflagged = ownership.findings.find(({ code }) => code === 'unflagged')?.keys ?? []
  const openForm = (key: string) => (
    <li key={key} {...slot('task', undefined, { open: true })}>
      {form}
    </li>
  )
  return (
    <ul
      {...masks}
      {...slot('tasks', secret.className, { many: people.length > 20, cards: true })}
      aria-label={t('owners.people')}
    >
      {people.map(person =>
        person.key === opened?.key ? (
          openForm(person.key)
        ) : (
          <OwnerCard
            key={person.key}
            id={cardId(person.key)}
            person={person}
            tint={tints.get(person.key)}
            isUnflagged={unflagged.includes(person.key)}
            isMarking={markingOwner === person.key}
            t={t}
            onOpen={open}
            onRemove={remove}
            onMark={mark}
          />
        ),
      )}
      {isNew && openForm(opened.key)}
    </ul>
  )
}
