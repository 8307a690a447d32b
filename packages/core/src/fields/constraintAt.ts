import type { Constraint, Field } from './Field.js'
import type { Moment } from './isNeeded.js'

/** What a value must be at a moment. */
export const constraintAt = ({ is, verifiedAs }: Field, moment: Moment): Constraint =>
  moment === 'verification' && verifiedAs ? { ...is, ...verifiedAs } : is
