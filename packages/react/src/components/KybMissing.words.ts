/** Words about the people of a business, and above its documents. */
export const kybMissingWords = {
  'kyb.people.lead': 'Everyone who owns a large share of the business, and the one person who controls it.',
  'kyb.people.none': 'Nobody was named yet',
  'kyb.people.control': 'The person who controls the business is still missing',
  'kyb.people.share': '{share}%',
  'kyb.documents.lead': 'Papers that show what the business is, and who is behind it.',
} as const
