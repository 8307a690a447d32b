/** Words of the gate itself; what it opens has its own. */
export const gateMessages = {
  'gate.loading': 'Loading where you stand',
  'gate.who.title': 'Who is the account for?',
  'gate.who.person': 'For me',
  'gate.who.business': 'For a business',
} as const
