export type { Channel, ContactChannel } from './useContactChannel.js'
export {
  type UseContactVerificationOptions,
  type UseContactVerificationResult,
  useContactVerification,
} from './useContactVerification.js'
