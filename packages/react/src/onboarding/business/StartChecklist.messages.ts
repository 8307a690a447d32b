/** Messages before the first answer: what the user will need. */
export const startChecklistMessages = {
  'kyb.start.have': 'What you’ll need',
  'kyb.start.numbers': '{taxId} and {registrationNumber}',
  'kyb.start.numbers.any': 'Tax ID and business registration number',
  'kyb.start.documents': 'Company documents: {documents}',
  'kyb.start.documents.any': 'Company documents',
  'kyb.start.people':
    'For each owner of {threshold}% or more and the person who runs the business: birth date, home address, tax ID and photo ID',
  'kyb.start.contact': 'Access to your email and phone. We’ll send a code to each',
} as const
