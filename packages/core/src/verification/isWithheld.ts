/** What the proxy puts in the place of an error that must not be told. */
export const withheldType = 'WITHHELD'

/**
 * Whether a person must not be told of an error of this type: telling somebody of a match or a suspicion can be
 * unlawful. Goes by the name's beginning, so that it also holds for types Grid adds later.
 */
export const isWithheld = (type: string): boolean =>
  type === withheldType || /^(APPLICANT|SUSPECTED)_/i.test(type.trim())
