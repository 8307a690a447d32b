'use client'

import { useRef } from 'react'
import { createLazy } from '../lazy/createLazy.js'
import { LoadError } from '../lazy/LazyPart.js'
import { useLazy } from '../lazy/useLazy.js'
import { useMessages } from '../messages/useMessages.js'
import { useFirstFocus } from '../provider/useFirstFocus.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { nextHeadingLevel } from '../ui/HeadingLevel.js'
import { Skeleton } from '../ui/Skeleton.js'
import { slot } from '../ui/slot.js'
import { usePrivacy } from '../ui/usePrivacy.js'
import { FixError } from './FieldFix.js'
import type { FixProps } from './FixProps.js'
import { fixMessages } from './IssueList.messages.js'
import { usePeopleFix } from './usePeopleFix.js'

const ownerForm = createLazy(() =>
  import('../owners/BeneficialOwnerForm.js').then(module => module.BeneficialOwnerForm),
)

/** A person who is registered already, or a new one, with the role that is missing. */
export function PeopleFix({ section, list, headingLevel, onClose, onDone }: FixProps) {
  const [issue] = section.issues
  const { candidates, choose, saving, error } = usePeopleFix(list, issue)
  const t = useMessages(fixMessages)
  const secret = usePrivacy('personal')
  const Button = usePrimitive('Button', OurButton)
  const { value: Form, failed, retry } = useLazy(ownerForm)
  const root = useRef<HTMLDivElement>(null)
  useFirstFocus(root, candidates.length > 0 || Form !== undefined)
  const below = nextHeadingLevel(headingLevel)
  const Heading = `h${below}` as const
  return (
    <div ref={root} {...slot('form')}>
      {candidates.length > 0 && (
        <div {...slot('section')}>
          <Heading {...slot('section-title')}>{t('fix.people')}</Heading>
          <div {...slot('choices')}>
            {candidates.map(owner => {
              const { firstName, lastName } = owner.personalInfo
              const name = [firstName, lastName].filter(Boolean).join(' ')
              return (
                <Button
                  key={owner.id}
                  {...secret.attributes}
                  className={secret.className}
                  busy={saving === owner.id}
                  onClick={async () => {
                    if (await choose(owner)) onDone()
                  }}
                >
                  {t('fix.people.choose', { name })}
                </Button>
              )
            })}
          </div>
          <FixError error={error} />
        </div>
      )}
      {Form ? (
        <Form
          customerId={list.customerId}
          roles={issue.role ? [issue.role] : []}
          draftKey={issue.key}
          headingLevel={below}
          onCancel={onClose}
          onError={list.callbacks.onError}
          onSaved={({ id, created }) => {
            list.callbacks.onSaved?.({ resource: 'beneficialOwner', id, created })
            list.markFixed(issue)
            onDone()
          }}
        />
      ) : failed ? (
        <LoadError onRetry={retry} />
      ) : (
        <Skeleton label={t('fix.saving')} />
      )}
    </div>
  )
}
