'use client'

import { useMessages } from '../messages/useMessages.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import { TaskList } from '../ui/TaskList.js'
import type { OnboardingStep } from './OnboardingStep.js'
import { reviewMessages } from './ReviewStep.messages.js'

export interface ReviewTodoProps {
  /** The steps that keep it from being submitted. */
  steps: readonly OnboardingStep[]
  onSelect: (stepId: string) => void
  headingLevel: HeadingLevel
}

/** What has to be done before it can be submitted. */
export function ReviewTodo({ steps, onSelect, headingLevel }: ReviewTodoProps) {
  const t = useMessages(reviewMessages)
  const Heading = `h${headingLevel}` as const
  return (
    <section {...slot('section')}>
      <Heading {...slot('section-title')}>{t('onboarding.review.todo')}</Heading>
      <TaskList
        tasks={steps.map(({ id, title }) => ({
          id,
          label: title,
          status: t('onboarding.review.todo.status'),
          tone: 'warning',
          onSelect: () => onSelect(id),
        }))}
      />
    </section>
  )
}
