'use client'

import { useState } from 'react'
import type { ReadyBusinessKyb } from '../../hooks/onboarding/useBusinessKyb.js'
import { useWords } from '../../hooks/useWords.js'
import { StatusBadge } from '../../ui/StatusBadge.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import { slot } from '../../ui/slot.js'
import { usePrivacy } from '../../ui/usePrivacy.js'
import { kybLaterWords } from '../business/KybLater.words.js'
import { OwnerDocuments } from './OwnerDocuments.js'

/** The documents of many people: those of one are read and shown at a time, first of whom Grid wants something of. */
export function PeopleDocuments({ kyb, headingLevel }: { kyb: ReadyBusinessKyb; headingLevel: HeadingLevel }) {
  const say = useWords(kybLaterWords)
  const secret = usePrivacy('personal')
  const { customerId, application, objections } = kyb
  const wanted = new Set(objections.map(({ holder }) => holder))
  const owners = [...(application.owners ?? [])].sort((a, b) => Number(wanted.has(b.id)) - Number(wanted.has(a.id)))
  const [openId, setOpenId] = useState(owners.find(({ id }) => wanted.has(id))?.id)
  const Heading = `h${headingLevel}` as const
  return (
    <section {...slot('section')}>
      <Heading {...slot('section-title')}>{say('kyb.documents.people')}</Heading>
      <ul {...slot('tasks', secret.className, { many: true })}>
        {owners.map(({ id, personalInfo }) => {
          const name = [personalInfo.firstName, personalInfo.lastName].filter(Boolean).join(' ')
          const isOpen = id === openId
          const action = say(isOpen ? 'kyb.documents.hide' : 'kyb.documents.show')
          return (
            <li key={id} {...slot('task', isOpen ? undefined : 'gk-owner-row')}>
              <div {...slot('person')}>
                <span {...slot('document-title')}>{name}</span>
                {isOpen && customerId !== undefined && (
                  <OwnerDocuments
                    customerId={customerId}
                    ownerId={id}
                    headingLevel={Math.min(headingLevel + 1, 6) as HeadingLevel}
                  />
                )}
              </div>
              <div {...slot('person-aside')}>
                {wanted.has(id) && <StatusBadge tone="warning">{say('kyb.documents.wanted')}</StatusBadge>}
                <button
                  {...slot('button', undefined, { variant: 'quiet' })}
                  type="button"
                  aria-expanded={isOpen}
                  aria-label={say('kyb.documents.about', { action, name })}
                  onClick={() => setOpenId(isOpen ? undefined : id)}
                >
                  {action}
                </button>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
