/** Words while a wallet has to agree to another contact. */
export const contactWalletMessages = {
  'contact.wallet.title': 'Waiting for your wallet',
  'contact.wallet.text': 'You sign in to your wallet with this. Open your wallet and agree to the change to {contact}.',
  'contact.wallet.check': 'I’ve agreed to it',
  'contact.wallet.keep': 'Keep what I had',
  'contact.wallet.not': 'We can’t see that it agreed yet. It may take a moment: try again then.',
} as const
