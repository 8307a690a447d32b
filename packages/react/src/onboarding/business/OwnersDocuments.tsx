'use client'

import { useState } from 'react'
import { useMessages } from '../../messages/useMessages.js'
import { OwnerDocuments } from '../../owners/OwnerDocuments.js'
import { nextHeadingLevel } from '../../ui/HeadingLevel.js'
import { StatusBadge } from '../../ui/StatusBadge.js'
import { slot } from '../../ui/slot.js'
import { usePrivacy } from '../../ui/usePrivacy.js'
import type { WizardStepProps } from '../WizardStepProps.js'
import { businessStepMessages } from './DocumentsStep.messages.js'

/** The documents of many owners: one owner's are fetched and shown at a time, first of those with issues. */
export function OwnersDocuments({ onboarding, headingLevel }: Pick<WizardStepProps, 'onboarding' | 'headingLevel'>) {
  const t = useMessages(businessStepMessages)
  const secret = usePrivacy('personal')
  const { customerId, application, issues } = onboarding
  const wanted = new Set(issues.map(({ holder }) => holder))
  const owners = [...(application.owners ?? [])].sort((a, b) => Number(wanted.has(b.id)) - Number(wanted.has(a.id)))
  const [openId, setOpenId] = useState(owners.find(({ id }) => wanted.has(id))?.id)
  const Heading = `h${headingLevel}` as const
  return (
    <section {...slot('section')}>
      <Heading {...slot('section-title')}>{t('kyb.documents.people')}</Heading>
      <ul {...slot('tasks', secret.className, { many: true })}>
        {owners.map(({ id, personalInfo }) => {
          const name = [personalInfo.firstName, personalInfo.lastName].filter(Boolean).join(' ')
          const isOpen = id === openId
          const action = t(isOpen ? 'kyb.documents.hide' : 'kyb.documents.show')
          return (
            <li key={id} {...slot('task', isOpen ? undefined : 'gk-owner-row')}>
              <div {...slot('person')}>
                <span {...slot('document-title')}>{name}</span>
                {isOpen && customerId !== undefined && (
                  <OwnerDocuments customerId={customerId} ownerId={id} headingLevel={nextHeadingLevel(headingLevel)} />
                )}
              </div>
              <div {...slot('person-aside')}>
                {wanted.has(id) && <StatusBadge tone="warning">{t('kyb.documents.wanted')}</StatusBadge>}
                <button
                  {...slot('button', undefined, { variant: 'quiet' })}
                  type="button"
                  aria-expanded={isOpen}
                  aria-label={t('kyb.documents.about', { action, name })}
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
