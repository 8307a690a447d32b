/** Texts of a person's form that are there before its code is, and in its place while that loads. */
export const ownerLoadingMessages = {
  'owner.new': 'Add owner',
  'owner.step.role': 'Name and role',
  'owner.loading': 'Loading',
} as const
