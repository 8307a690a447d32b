/** Words before the first answer: what a person will need. */
export const startChecklistMessages = {
  'kyb.start.have': 'What you’ll need',
  'kyb.start.numbers': 'Numbers of the business: {taxId}, {registrationNumber}',
  'kyb.start.people':
    'Name, date of birth, address and identity document of everyone who owns {threshold}% or more, and of the person who controls the business',
  'kyb.start.contact': 'Your own email and phone: you’ll get a code on each',
} as const
