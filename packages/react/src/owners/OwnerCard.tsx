'use client'

import { memo } from 'react'
import type { Translate } from '../messages/useMessages.js'
import { StatusBadge } from '../ui/StatusBadge.js'
import type { Tone } from '../ui/StatusMessage.js'
import { slot } from '../ui/slot.js'
import { beneficialOwnerListMessages } from './BeneficialOwnerList.messages.js'
import type { OwnerSummary } from './OwnerSummary.js'
import { ownerSteps } from './ownerSteps.js'

export interface OwnerCardProps {
  /** Its id. */
  id: string
  /** Keep the identity of this and of what follows: there may be hundreds of cards. */
  person: OwnerSummary
  /** The colour of the person's segment in the meter; undefined where they have none. */
  tint: string | undefined
  /** True when the share makes them an owner and the roles do not say so. */
  isUnflagged: boolean
  /** True while they are being listed as an owner. */
  isMarking: boolean
  t: Translate<typeof beneficialOwnerListMessages>
  onOpen: (key: string) => void
  onRemove: (key: string) => void
  onMark: (key: string) => void
}

const tones: Readonly<Record<OwnerSummary['state'], Tone>> = {
  unsaved: 'neutral',
  changed: 'warning',
  wanted: 'warning',
  incomplete: 'warning',
  saved: 'success',
}
const roleMessages: Readonly<Record<string, string>> = beneficialOwnerListMessages

// There may be hundreds, so a card has no element it could do without, and what all of them share is made once. A text that
// changes has an element of its own: in a translated page React can change no other.
const slots = {
  card: slot('task', 'gk-owner-card'),
  person: slot('person', 'gk-owner'),
  name: slot('document-title'),
  aside: slot('person-aside'),
  button: slot('button', undefined, { variant: 'quiet' }),
}

/** The first letters of first and last name, as the person's script writes them; a dash without a name. */
function initialsOf(name: string): string {
  const words = name.split(' ').filter(Boolean)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(word => [...(word ?? '')][0] ?? '')
  return letters.join('').toUpperCase() || '–'
}

/** One person whose form is closed, rendered again for this person alone. The list around it keeps it private. */
export const OwnerCard = memo(function OwnerCard(props: OwnerCardProps) {
  const { id, person, tint, isUnflagged, isMarking, t, onOpen, onRemove, onMark } = props
  const { key, roles, percentage, state, complete } = person
  const name = person.name || t('owners.nameless')
  const action = t(state === 'unsaved' ? 'owners.continue' : 'owners.edit')
  // A role that Grid added later is called what Grid calls it.
  const roleNames = roles.map(role =>
    `owners.role.${role}` in roleMessages ? t(`owners.role.${role as 'UBO'}`) : role.toLowerCase().replaceAll('_', ' '),
  )
  const button = (label: string, press: (key: string) => void, more: object = {}) => (
    <button
      {...slots.button}
      {...more}
      type="button"
      aria-label={t('owners.about', { action: label, name })}
      onClick={() => press(key)}
    >
      {label}
    </button>
  )
  return (
    <li {...slots.card}>
      <span {...slot('initials', undefined, { tint })} aria-hidden="true" translate="no">
        {initialsOf(person.name)}
      </span>
      <div {...slots.person}>
        <span {...slots.name} translate="no">
          {name}
        </span>
        <span>{roleNames.join(', ')}</span>
      </div>
      <div {...slots.aside}>
        {isUnflagged ? (
          <StatusBadge tone="warning">{t('owners.unflagged')}</StatusBadge>
        ) : (
          <StatusBadge tone={tones[state]}>
            {t(`owners.state.${state}`, { complete, count: ownerSteps.length })}
          </StatusBadge>
        )}
        <span>{t('owners.share', { share: percentage })}</span>
        {isUnflagged && button(t('owners.unflagged.mark'), onMark, { 'aria-disabled': isMarking || undefined })}
        {button(action, onOpen, { id })}
        {state === 'unsaved' && button(t('owners.remove'), onRemove)}
      </div>
    </li>
  )
})
