/** The parts of a form, in no order of their own: the step tables order them. */
export type StepId =
  | 'start'
  | 'business'
  | 'operations'
  | 'activity'
  | 'people'
  | 'documents'
  | 'review'
  | 'outcome'
  | 'person'
  | 'address'
  | 'contact'
  | 'dueDiligence'
