/** Words in the place of a person's form while its code, or the person, is on the way. */
export const ownerPartWords = {
  'owner.loading': 'Loading this person',
  'owner.part.failed': 'This part didn’t load. Check your connection, then open this person again.',
} as const
