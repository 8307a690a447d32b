/** Words above the people of a business, and above its documents. */
export const businessStepMessages = {
  'kyb.people.lead':
    'By law we need to identify everyone who owns {threshold}% or more, and one person who runs the business.',
  'kyb.documents.lead': 'Upload documents that confirm the business and its owners.',
  'kyb.documents.people': 'Owners’ documents',
  'kyb.documents.show': 'Show',
  'kyb.documents.hide': 'Hide',
  'kyb.documents.about': '{action} the documents of {name}',
  'kyb.documents.wanted': 'Update needed',
} as const
