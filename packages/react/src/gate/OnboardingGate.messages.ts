/** Words of the gate itself; what it opens has its own. */
export const gateMessages = {
  'gate.loading': 'Loading where you stand',
  'gate.part.failed': 'A part of this page didn’t load. Check your connection, then reload the page.',
  'gate.who.title': 'Who is the account for?',
  'gate.who.person': 'For me',
  'gate.who.business': 'For a business',
} as const
