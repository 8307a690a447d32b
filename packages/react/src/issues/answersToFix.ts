import {
  type Customer,
  type FieldTable,
  fieldRows,
  isEmptyValue,
  setValueAt,
  type Values,
  valueAt,
} from '@grid-kyc/core'

interface AnswersToFix {
  table: FieldTable
  /** What is asked. */
  paths: readonly string[]
  /** Whose answers they are, as Grid has them. */
  resource: Values
  /** Undefined for an owner, who may live anywhere. */
  customer: Customer | undefined
}

/** What the form of a fix begins with. */
export function answersToFix({ table, paths, resource, customer }: AnswersToFix): Values {
  // A number that Grid doubts is typed anew: it cannot be read to be corrected.
  const secret = fieldRows(table).filter(({ field, path }) => field.privacy === 'secret' && paths.includes(path))
  const readable = secret.reduce<Values>((values, { path }) => setValueAt(values, path, undefined), resource)
  // An address that is not there yet is most likely where the customer is registered.
  const known: Values = { ...customer }
  const country = valueAt(known, 'businessInfo.country') || known.region
  const isMissing = paths.includes('address.country') && isEmptyValue(valueAt(readable, 'address.country'))
  return isMissing && country ? setValueAt(readable, 'address.country', country) : readable
}
