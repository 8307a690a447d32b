/** A module to load where contacts are seldom asked for: others have them at once, and no bundler can part what is in both. */
export { ContactVerification as LateContacts } from './ContactVerification.js'
