'use client'

import { useMessages } from '../../messages/useMessages.js'
import { type HeadingLevel, nextHeadingLevel } from '../../ui/HeadingLevel.js'
import { Icon, type IconName } from '../../ui/Icon.js'
import { slot } from '../../ui/slot.js'
import { startChecklistMessages } from './StartChecklist.messages.js'

export interface StartChecklistProps {
  headingLevel: HeadingLevel
  /** As the country of the business calls them. */
  taxId?: string | undefined
  registrationNumber?: string | undefined
  /** The names of the documents of the business. Default: documents in general. */
  documents?: string | undefined
  /** The ownership, in percent, from which a person is an owner. Default 25. */
  threshold?: number | undefined
  /** Whether a platform verifies its customers itself, and sends neither owners nor documents. Default false. */
  isRegulated?: boolean | undefined
  /** Whether a code is sent to the email address and the phone number. Default false. */
  hasCodes?: boolean | undefined
}

/** What to have at hand, for the business and for its owners. */
export function StartChecklist(props: StartChecklistProps) {
  const { headingLevel, taxId, registrationNumber, documents, threshold = 25, isRegulated, hasCodes } = props
  const t = useMessages(startChecklistMessages)
  const Heading = `h${nextHeadingLevel(headingLevel)}` as const
  const rows: (readonly [IconName, string])[] = [
    [
      'number',
      taxId && registrationNumber ? t('kyb.start.numbers', { taxId, registrationNumber }) : t('kyb.start.numbers.any'),
    ],
  ]
  if (!isRegulated) {
    rows.push(['file', documents ? t('kyb.start.documents', { documents }) : t('kyb.start.documents.any')])
    rows.push(['people', t('kyb.start.people', { threshold })])
  }
  if (hasCodes) rows.push(['phone', t('kyb.start.contact')])
  return (
    <section {...slot('needed')}>
      <Heading {...slot('section-title')}>{t('kyb.start.have')}</Heading>
      <ul {...slot('needed-list', undefined, { icons: true })}>
        {rows.map(([icon, text]) => (
          <li key={icon} {...slot('needed-row')}>
            <Icon name={icon} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
