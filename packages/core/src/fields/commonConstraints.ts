import type { FieldConstraint } from './Field.js'

/** Constraints that more than one row has. */
export const commonConstraints = {
  text: {},
  date: { format: 'date' },
  dateTime: { format: 'date-time' },
  country: { format: 'iso3166-1-alpha-2' },
  countries: { type: 'list', format: 'iso3166-1-alpha-2' },
  email: { format: 'email' },
  phone: { format: 'e.164', pattern: '^\\+[1-9]\\d{1,14}$' },
  /** The name is 64 characters at most, its `$` included (UMAD-01). */
  umaAddress: { pattern: '^\\$[A-Za-z0-9._+-]{1,63}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*$' },
  /** Free text after choosing OTHER. */
  description: { minLength: 1, maxLength: 500 },
} as const satisfies Record<string, FieldConstraint>
