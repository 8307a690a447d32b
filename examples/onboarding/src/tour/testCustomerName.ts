const states: Record<string, string> = {
  start: 'not started',
  contact_needed: 'contacts to confirm',
  action_needed: 'corrections requested',
  document_refused: 'document rejected',
  ready: 'complete, not submitted',
  in_progress: 'just submitted',
  in_review: 'in review',
  approved: 'approved',
  rejected: 'rejected',
  on_hold: 'on hold',
}

/** The name of a test customer of the sandbox, such as `business.in_review`, where one is chosen. */
export function testCustomerName(testCustomer: string): string {
  if (testCustomer === 'new') return 'New customer'
  if (testCustomer === 'operator') return 'Operations team member'
  const [type, state = ''] = testCustomer.split('.')
  return `${type === 'business' ? 'Business' : 'Individual'}: ${states[state] ?? state}`
}
