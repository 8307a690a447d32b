import type { Country, CountryRow, OwnershipRule } from './Country.js'
import { countryRows } from './countryRows.js'

/** Grid's own rules and the plainest words, for a country without a row and where a row is silent. */
export const defaultCountry: Country = {
  postcode: { label: 'Postal code', needed: true },
  subdivision: { label: 'State, province or region', needed: false },
  city: { label: 'City or town', needed: true },
  taxId: 'Tax identification number',
  identifier: 'Tax identification number',
  registrationNumber: 'Business registration number',
  ownership: { threshold: 25 },
  contactVerification: false,
}

/** Everything known of a country, whatever it is: an unknown or absent code gets the defaults. */
export function countryOf(code: unknown, rows: Readonly<Record<string, CountryRow>> = countryRows): Country {
  const row = typeof code === 'string' && Object.hasOwn(rows, code) ? rows[code] : undefined
  return { ...defaultCountry, ...row }
}

/** Whether a share makes its holder an owner. Exactly the threshold does, everywhere: Grid asks for 25% or more. */
export const reachesThreshold = (percentage: number, { threshold }: OwnershipRule): boolean => percentage >= threshold

/** The United States and the inhabited territories whose residents have a Social Security number or an ITIN. */
const unitedStates: readonly string[] = ['US', 'PR', 'GU', 'VI', 'AS', 'MP']

/** True when a country code of an address makes its resident a US person, as the five inhabited territories do. */
export const isUsResident = (country: unknown): boolean => typeof country === 'string' && unitedStates.includes(country)
