export {
  type UseVerificationStatusOptions,
  type UseVerificationStatusResult,
  useVerificationStatus,
} from './useVerificationStatus.js'
