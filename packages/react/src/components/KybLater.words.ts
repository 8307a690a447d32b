/** Words above the people of a business, and above its documents. */
export const kybLaterWords = {
  'kyb.people.lead':
    'The law asks who is behind a business: everyone who owns a large share, and the one person in control.',
  'kyb.documents.lead': 'Papers that show what the business is, and who is behind it.',
} as const
