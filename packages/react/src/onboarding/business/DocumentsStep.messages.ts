/** Words above the people of a business, and above its documents. */
export const businessStepMessages = {
  'kyb.people.lead': 'The law asks who is behind a business: everyone who owns a large share, and one control person.',
  'kyb.documents.lead': 'Documents about the business, its owners and its management.',
  'kyb.documents.people': 'Documents of the people',
  'kyb.documents.show': 'Show',
  'kyb.documents.hide': 'Hide',
  'kyb.documents.about': '{action} the documents of {name}',
  'kyb.documents.wanted': 'Needs a change',
} as const
