import { Refusal } from './Refusal.js'

/** The one answer to every attempt at somebody else's data: it does not say which check found out. */
export const notYours = () =>
  new Refusal(403, 'FORBIDDEN', 'This is not data of the signed-in customer, so nothing was sent to Grid.')
