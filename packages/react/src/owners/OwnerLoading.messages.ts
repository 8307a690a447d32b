/** Words of a person's form that are there before its code is, and in its place while that is on the way. */
export const ownerLoadingMessages = {
  'owner.new': 'Add a person',
  'owner.person': 'Who they are',
  'owner.loading': 'Loading this person',
} as const
