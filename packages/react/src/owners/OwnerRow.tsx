'use client'

import { memo } from 'react'
import type { Translate } from '../messages/useMessages.js'
import { StatusBadge } from '../ui/StatusBadge.js'
import type { Tone } from '../ui/StatusMessage.js'
import { slot } from '../ui/slot.js'
import { beneficialOwnerListMessages } from './BeneficialOwnerList.messages.js'
import type { OwnerSummary } from './OwnerSummary.js'

export interface OwnerRowProps {
  /** Its id. */
  id: string
  /** Keep the identity of this and of what follows: there may be hundreds of rows. */
  person: OwnerSummary
  t: Translate<typeof beneficialOwnerListMessages>
  onOpen: (key: string) => void
  onForget: (key: string) => void
}

const tones: Readonly<Record<string, Tone>> = { wanted: 'warning', incomplete: 'warning' }
const roleMessages: Readonly<Record<string, string>> = beneficialOwnerListMessages

// There may be hundreds, so a row has no element it could do without, and what all of them have is made once.
const slots = {
  row: slot('task', 'gk-owner-row'),
  person: slot('person', 'gk-owner'),
  name: slot('document-title'),
  aside: slot('person-aside'),
  button: slot('button', undefined, { variant: 'quiet' }),
}

/** One person whose form is closed: a few nodes, drawn again for this person alone. The list around it keeps it private. */
export const OwnerRow = memo(function OwnerRow({ id, person, t, onOpen, onForget }: OwnerRowProps) {
  const { key, roles, percentage, state } = person
  const name = person.name || t('owners.nameless')
  const action = t(state === 'unsaved' ? 'owners.continue' : 'owners.change')
  // A part Grid added later is called what Grid calls it.
  const parts = roles.map(role =>
    `owners.role.${role}` in roleMessages ? t(`owners.role.${role as 'UBO'}`) : role.toLowerCase().replaceAll('_', ' '),
  )
  return (
    <li {...slots.row}>
      <div {...slots.person}>
        <span {...slots.name} translate="no">
          {name}
        </span>
        {parts.join(', ')}
      </div>
      <div {...slots.aside}>
        {state !== 'saved' && <StatusBadge tone={tones[state]}>{t(`owners.state.${state}`)}</StatusBadge>}
        {`${percentage}%`}
        <button
          {...slots.button}
          id={id}
          type="button"
          aria-label={t('owners.about', { action, name })}
          onClick={() => onOpen(key)}
        >
          {action}
        </button>
        {state === 'unsaved' && (
          <button
            {...slots.button}
            type="button"
            aria-label={t('owners.about', { action: t('owners.forget'), name })}
            onClick={() => onForget(key)}
          >
            {t('owners.forget')}
          </button>
        )}
      </div>
    </li>
  )
})
