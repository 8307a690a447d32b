import { Refusal } from './Refusal.js'

/** A 400 in the shape of Grid's own, naming the field. */
export const invalidInput = (field: string, message: string) =>
  new Refusal(400, 'INVALID_INPUT', `${field}: ${message}`, { details: { errors: [{ field, message }] } })
