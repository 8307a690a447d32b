/** Whether part of an address is asked for, and under which name. */
export interface AddressPart {
  readonly label: string
  readonly needed: boolean
  /** Where the list is short and stable: code to name. */
  readonly options?: Readonly<Record<string, string>>
}

/** From which share a person is an owner, that share included. A country can only add people to Grid's 25% or more. */
export interface OwnershipRule {
  readonly threshold: number
}

/** What differs from country to country. Checks against it warn; Grid decides. */
export interface Country {
  /** `none`: the country has no postcodes, and Grid is sent an empty one. */
  readonly postcode: AddressPart | 'none'
  readonly subdivision: AddressPart | 'none'
  /** `none` for states that are one city. */
  readonly city: AddressPart | 'none'
  /** What the tax number of a business is called there. */
  readonly taxId: string
  /** What the tax or identity number of a person is called there. */
  readonly identifier: string
  /** What the number in the business register is called there. */
  readonly registrationNumber: string
  readonly ownership: OwnershipRule
  /** Whether Grid requires email and phone to be verified before anything else. */
  readonly contactVerification: boolean
}

/** A row holds what a country has of its own; the rest comes from `defaultCountry`. */
export type CountryRow = Partial<Country>
