/**
 * The names Grid has used for the same things, in paths of errors and in older answers. A rename is one line here.
 */
export const fieldAliases = {
  /** In front of a path, and without meaning: the resource says which form it is about. */
  prefixes: ['customer', 'beneficialOwner', 'individual', 'business', 'edd'],
  /** Groups that may be there or not. */
  groups: ['businessInfo', 'personalInfo'],
  /** Former groups, whose members moved up. */
  gone: ['personalIds'],
  names: {
    taxIdentifier: 'identifier',
    taxIdType: 'idType',
    taxIdCountryOfIssuance: 'countryOfIssuance',
  } as Readonly<Record<string, string>>,
} as const
