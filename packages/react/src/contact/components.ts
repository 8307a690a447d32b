export { ContactVerification, type ContactVerificationProps } from './ContactVerification.js'
