/** Words of the last look before submitting. */
export const reviewMessages = {
  'onboarding.review.lead': 'Look everything over. You can still change it.',
  'onboarding.review.empty': 'Not given',
  'onboarding.review.missing': 'Still needed',
  'onboarding.review.change': 'Change',
  'onboarding.review.todo': 'Before you can submit',
  'onboarding.review.todo.status': 'Not finished',
  'onboarding.review.submit': 'Submit',
  'onboarding.review.finish': 'Finish',
  'onboarding.review.submitting': 'Submitting',
  'onboarding.review.contact': 'When you submit, we’ll send you codes to confirm your email address and phone number.',
  'onboarding.certify.title': 'Your declaration',
  'onboarding.certify.name': 'Your full name',
  'onboarding.certify.role': 'Your position in the business',
  'onboarding.certify.agree': 'I declare this',
  'onboarding.certify.missing': 'Fill this in to submit: {label}',
} as const
