/** Texts of the gate itself; what it opens has its own. */
export const gateMessages = {
  'gate.loading': 'Loading your status',
  'gate.new.title': 'Verify your identity to continue',
  'gate.new.title.business': 'Verify your business to continue',
  'gate.new.start': 'Continue',
  'gate.who.title': 'Who is the account for?',
  'gate.who.person': 'For me',
  'gate.who.business': 'For a business',
} as const
