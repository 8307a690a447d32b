/** The two of `identificationTypes` that Grid takes for an individual customer today. */
export const individualIdentificationTypes = {
  SSN: 'Social Security number (SSN)',
  ITIN: 'Individual taxpayer number (ITIN)',
} as const
