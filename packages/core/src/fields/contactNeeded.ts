import type { FieldContext, NeededFor, Values } from './Field.js'

/** Where Grid verifies a contact before anything else, it has to be known when the customer is created. */
export const contactNeeded =
  (channel: 'email' | 'phone') =>
  (_values: Values, context: FieldContext): NeededFor =>
    context.contactVerification?.[channel] === undefined ? 'nothing' : 'create'
