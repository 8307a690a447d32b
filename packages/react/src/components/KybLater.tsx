import type { ReadyBusinessKyb } from '../hooks/useBusinessKyb.js'
import type { HeadingLevel } from '../ui/StatusMessage.js'
import type { BusinessKybWizardProps } from './BusinessKybWizard.js'
import { KybDocuments } from './KybDocuments.js'
import { KybPeople } from './KybMissing.js'
import { KybOutcome } from './KybOutcome.js'
import { type Agreed, KybReview } from './KybReview.js'

export interface KybLaterProps
  extends Pick<BusinessKybWizardProps, 'terms' | 'certification' | 'onCertified' | 'actions' | 'onStatusChange'> {
  kyb: ReadyBusinessKyb
  headingLevel: HeadingLevel
  agreed: Agreed
  onAgree: (agreed: Agreed) => void
  onChange: (stepId: string, path?: string) => void
}

/** The screens that come after the forms, in a chunk of their own. */
export function KybLater(props: KybLaterProps) {
  const { kyb, headingLevel, actions, onStatusChange } = props
  switch (kyb.step.kind) {
    case 'people':
      return <KybPeople kyb={kyb} />
    case 'documents':
      return <KybDocuments kyb={kyb} headingLevel={headingLevel} />
    case 'review':
      return (
        <KybReview {...props} terms={props.terms} certification={props.certification} onCertified={props.onCertified} />
      )
    case 'outcome':
      return <KybOutcome kyb={kyb} headingLevel={headingLevel} actions={actions} onStatusChange={onStatusChange} />
    default:
      return null
  }
}
