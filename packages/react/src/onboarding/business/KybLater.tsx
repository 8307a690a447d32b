import { OnboardingEnd, type OnboardingEndProps } from '../OnboardingEnd.js'
import { KybDocuments } from './KybDocuments.js'
import { KybPeople } from './KybPeople.js'

/** The screens of a business that come after the forms, in a chunk of their own. */
export function KybLater(props: OnboardingEndProps) {
  const { onboarding, headingLevel } = props
  switch (onboarding.step.kind) {
    case 'people':
      return <KybPeople kyb={onboarding} headingLevel={headingLevel} />
    case 'documents':
      return <KybDocuments kyb={onboarding} headingLevel={headingLevel} />
    default:
      return <OnboardingEnd {...props} />
  }
}
