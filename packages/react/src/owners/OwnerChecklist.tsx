/** A module of an owner's own to load: others have the same list at once, and no bundler can part what is in both. */
export { DocumentChecklist as OwnerChecklist } from '../documents/DocumentChecklist.js'
