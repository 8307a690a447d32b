'use client'

import type { OnboardingStep } from '../../hooks/onboarding/OnboardingStep.js'
import { useWords } from '../../hooks/useWords.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import { slot } from '../../ui/slot.js'
import { TaskList } from '../../ui/TaskList.js'
import { onboardingReviewWords } from './OnboardingReview.words.js'

export interface ReviewTodoProps {
  /** The steps that keep it from being submitted. */
  steps: readonly OnboardingStep[]
  onSelect: (stepId: string) => void
  headingLevel: HeadingLevel
}

/** What has to be done before it can be submitted. */
export function ReviewTodo({ steps, onSelect, headingLevel }: ReviewTodoProps) {
  const say = useWords(onboardingReviewWords)
  const Heading = `h${headingLevel}` as const
  return (
    <section {...slot('section')}>
      <Heading {...slot('section-title')}>{say('onboarding.review.todo')}</Heading>
      <TaskList
        tasks={steps.map(({ id, title }) => ({
          id,
          label: title,
          status: say('onboarding.review.todo.status'),
          tone: 'warning',
          onSelect: () => onSelect(id),
        }))}
      />
    </section>
  )
}
