export { KycLinkButton, type KycLinkButtonProps } from './KycLinkButton.js'
export { KycLinkHandoff, type KycLinkHandoffProps } from './KycLinkHandoff.js'
