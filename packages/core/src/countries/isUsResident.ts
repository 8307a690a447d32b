/** The United States and the inhabited territories whose residents have a Social Security number or an ITIN. */
const unitedStates: readonly string[] = ['US', 'PR', 'GU', 'VI', 'AS', 'MP']

/** True when a country code of an address makes its resident a US person, as the five inhabited territories do. */
export const isUsResident = (country: unknown): boolean => typeof country === 'string' && unitedStates.includes(country)
