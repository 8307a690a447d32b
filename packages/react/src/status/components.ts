export { VerificationStatusPanel, type VerificationStatusPanelProps } from './VerificationStatusPanel.js'
