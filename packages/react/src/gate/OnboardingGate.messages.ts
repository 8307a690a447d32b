/** Texts of the gate itself; what it opens has its own. */
export const gateMessages = {
  'gate.loading': 'Loading your status',
} as const
