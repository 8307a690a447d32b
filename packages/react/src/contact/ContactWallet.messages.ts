/** Words while a wallet has to agree to another contact. */
export const contactWalletMessages = {
  'contact.wallet.title': 'Approve the change in your wallet',
  'contact.wallet.text':
    'You sign in to your wallet with this contact. Open the wallet and approve the change to {contact}.',
  'contact.wallet.check': 'I’ve approved it',
  'contact.wallet.keep': 'Keep the current one',
  'contact.wallet.not': 'Not approved yet. It may take a moment, then try again.',
} as const
