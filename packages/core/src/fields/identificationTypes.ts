/** Numbers that identify an owner of a business to a tax office. */
export const identificationTypes = {
  SSN: 'Social Security number (SSN)',
  ITIN: 'Individual taxpayer number (ITIN)',
  EIN: 'Employer identification number (EIN)',
  NON_US_TAX_ID: 'Tax ID from another country',
} as const

/** The two of `identificationTypes` that Grid takes for an individual customer today. */
export const individualIdentificationTypes = {
  SSN: 'Social Security number (SSN)',
  ITIN: 'Individual taxpayer number (ITIN)',
} as const
