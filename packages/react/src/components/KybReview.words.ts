/** Words of the last look before submitting. */
export const kybReviewWords = {
  'kyb.review.lead': 'Look everything over. You can still change it.',
  'kyb.review.none': 'Not given',
  'kyb.review.missing': 'Still needed',
  'kyb.review.change': 'Change',
  'kyb.review.todo': 'Before you can submit',
  'kyb.review.todo.status': 'Not finished',
  'kyb.review.submit': 'Submit',
  'kyb.review.finish': 'Finish',
  'kyb.review.submitting': 'Submitting',
  'kyb.review.contact.title': 'Confirm your contact details first',
  'kyb.review.contact.text': 'Before you submit, we need to know that your email address and phone number are yours.',
  'kyb.certify.title': 'Your declaration',
  'kyb.certify.name': 'Your full name',
  'kyb.certify.role': 'Your position in the business',
  'kyb.certify.agree': 'I declare this',
  'kyb.certify.missing': 'Fill this in to submit: {label}',
} as const
