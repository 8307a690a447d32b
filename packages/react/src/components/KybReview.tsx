'use client'

import { useEffect, useRef, useState } from 'react'
import { useGridKycContext } from '../hooks/gridKycContext.js'
import type { KybStep } from '../hooks/KybStep.js'
import type { ReadyBusinessKyb } from '../hooks/useBusinessKyb.js'
import { useWords } from '../hooks/useWords.js'
import { Alert } from '../ui/Alert.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/StatusMessage.js'
import { SummaryList, type SummaryRow } from '../ui/SummaryList.js'
import { slot } from '../ui/slot.js'
import { TaskList } from '../ui/TaskList.js'
import type { Certification, Certified } from './Certification.js'
import { displayValue } from './displayValue.js'
import { type Declared, KybDeclaration } from './KybDeclaration.js'
import { kybReviewWords } from './KybReview.words.js'
import { kybWizardWords } from './KybWizard.words.js'
import { type Terms, TermsConsent } from './TermsConsent.js'
import { textHash } from './textHash.js'
import { usePrimitive } from './usePrimitive.js'

/** What was ticked and typed here, kept while a person goes to change an answer. */
export interface Agreed {
  terms: string | undefined
  declared: Declared
}

export interface KybReviewProps {
  kyb: ReadyBusinessKyb
  agreed: Agreed
  onAgree: (agreed: Agreed) => void
  terms: Terms | undefined
  certification: Certification | undefined
  onCertified: ((certified: Certified) => void) | undefined
  /** Goes to where an answer is changed; `path` takes the focus there. */
  onChange: (stepId: string, path?: string) => void
  headingLevel: HeadingLevel
}

const words = { ...kybReviewWords, ...kybWizardWords }

/** Every answer once more, the way to change it, and what has to be agreed to before it is submitted. */
export function KybReview(props: KybReviewProps) {
  const { kyb, agreed, onAgree, terms, certification, onCertified, onChange, headingLevel } = props
  const say = useWords(words)
  const { locale = 'en', support } = useGridKycContext().shown
  const Button = usePrimitive('Button', OurButton)
  const [tried, setTried] = useState(0)
  const root = useRef<HTMLDivElement>(null)
  const inner = Math.min(headingLevel + 1, 6) as HeadingLevel
  const Heading = `h${inner}` as const
  const { declared } = agreed
  const needsTerms = terms !== undefined && kyb.terms !== undefined
  const isAgreed = !needsTerms || agreed.terms === kyb.terms?.version
  const isDeclared = !certification || (declared.agreed && declared.name.trim() !== '' && declared.title.trim() !== '')
  const waiting = kyb.steps.filter(
    ({ kind, state }) => kind !== 'review' && kind !== 'outcome' && (state === 'todo' || state === 'attention'),
  )

  const rowOf = (step: KybStep, path: string): SummaryRow => {
    const field = kyb.form.field(path)
    const text = displayValue(field, locale)
    return {
      id: path,
      label: field.label,
      value: text || say(field.needed ? 'kyb.review.missing' : 'kyb.review.none'),
      privacy: field.privacy,
      ...(!field.readOnly && {
        action: { label: say('kyb.review.change'), context: field.label, onSelect: () => onChange(step.id, path) },
      }),
    }
  }

  // Whoever pressed Submit too early is taken to what is missing.
  useEffect(() => {
    if (tried > 0) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tried])

  async function submit() {
    setTried(count => count + 1)
    if (!isAgreed || !isDeclared) return
    if (certification) {
      const { name, title } = declared
      onCertified?.({ name, title, textHash: await textHash(certification.text), at: new Date().toISOString() })
    }
    await kyb.submit({ termsVersion: needsTerms ? agreed.terms : undefined })
  }

  return (
    <div {...slot('review')} ref={root}>
      <p {...slot('lead')}>{say('kyb.review.lead')}</p>
      {kyb.steps.map(step => {
        const paths = kyb.pathsOf(step.id)
        if (paths.length === 0) return null
        return (
          <section key={step.id} {...slot('section')}>
            <Heading {...slot('section-title')}>{step.title}</Heading>
            <SummaryList rows={paths.map(path => rowOf(step, path))} />
          </section>
        )
      })}
      {waiting.length > 0 && (
        <section {...slot('section')}>
          <Heading {...slot('section-title')}>{say('kyb.review.todo')}</Heading>
          <TaskList
            tasks={waiting.map(({ id, title }) => ({
              id,
              label: title,
              status: say('kyb.review.todo.status'),
              tone: 'warning',
              onSelect: () => onChange(id),
            }))}
          />
        </section>
      )}
      {needsTerms && kyb.terms && (
        <TermsConsent
          terms={terms}
          currentVersion={kyb.terms.version}
          accepted={agreed.terms}
          isMissing={tried > 0}
          headingLevel={inner}
          onChange={accepted => onAgree({ ...agreed, terms: accepted })}
        />
      )}
      {certification && (
        <KybDeclaration
          certification={certification}
          value={declared}
          showsMissing={tried > 0}
          headingLevel={inner}
          onChange={next => onAgree({ ...agreed, declared: next })}
        />
      )}
      {kyb.isContactNeeded && (
        <Alert tone="warning" title={say('kyb.review.contact.title')} actions={support}>
          <p>{say('kyb.review.contact.text')}</p>
        </Alert>
      )}
      <div {...slot('actions')}>
        {waiting.length === 0 && (
          <Button variant="primary" busy={kyb.activity === 'submitting'} onClick={() => void submit()}>
            {say(
              kyb.activity === 'submitting'
                ? 'kyb.review.submitting'
                : kyb.isRegulated
                  ? 'kyb.review.finish'
                  : 'kyb.review.submit',
            )}
          </Button>
        )}
        <Button onClick={kyb.back}>{say('kyb.back')}</Button>
        {kyb.isSaved && <span {...slot('saved')}>{say('kyb.saved')}</span>}
      </div>
    </div>
  )
}
