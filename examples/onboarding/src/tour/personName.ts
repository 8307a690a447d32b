const states: Record<string, string> = {
  start: 'has sent nothing yet',
  contact_needed: 'has to confirm contacts first',
  action_needed: 'submitted too little',
  document_refused: 'sent a document nobody could read',
  ready: 'lacks nothing, and has not submitted',
  in_progress: 'was just submitted',
  in_review: 'is in review',
  approved: 'is verified',
  rejected: 'was refused',
  on_hold: 'is on hold',
}

/** What a sandbox's customer, such as `business.in_review`, is called where somebody chooses one. */
export function personName(person: string): string {
  if (person === 'new') return 'Somebody new, who has no account yet'
  if (person === 'staff') return 'Somebody who works at Harbor'
  const [kind, state = ''] = person.split('.')
  return `A ${kind === 'business' ? 'business that' : 'person who'} ${states[state] ?? state}`
}
