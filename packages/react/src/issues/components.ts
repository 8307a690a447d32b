export { VerificationErrorList, type VerificationErrorListProps } from './VerificationErrorList.js'
