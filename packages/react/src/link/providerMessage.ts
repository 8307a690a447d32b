/** What a message of the provider's SDK means here. Everything else passes by: only Grid decides. */
export type ProviderMessage = 'ready' | 'initialized' | 'started' | 'submitted' | undefined

const meanings: Record<string, ProviderMessage> = {
  onReady: 'ready',
  onInitialized: 'initialized',
  onStepInitiated: 'started',
  onUserAction: 'started',
  onApplicantSubmitted: 'submitted',
  onApplicantResubmitted: 'submitted',
  onActionSubmitted: 'submitted',
  onApplicantActionSubmitted: 'submitted',
  onApplicantActionResubmitted: 'submitted',
}

/** Names come with and without the `idCheck.` prefix. A status message is never taken for the person's doing. */
export function providerMessage(type: string): ProviderMessage {
  const name = type.replace(/^idCheck\./, '')
  return Object.hasOwn(meanings, name) ? meanings[name] : undefined
}
