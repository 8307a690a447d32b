import type { AddressPart } from '../countries/Country.js'
import { countryOf } from '../countries/countryOf.js'
import { commonConstraints } from './commonConstraints.js'
import type { Field, FieldTable, NeededFor, Privacy, StepId, Values } from './Field.js'
import { valueAt } from './valueAt.js'

interface Placement {
  /** The path of the address in its resource. */
  at: string
  step: StepId
  privacy: Privacy
  neededFor: NeededFor
  /** Only the user's own address is offered to the browser's autofill. */
  autocomplete: boolean
  line1Help: string
}

/** The rows of an address, for one place of the API. What a country does not have is neither shown nor needed. */
export function addressFields({ at, step, privacy, neededFor, autocomplete, line1Help }: Placement) {
  const part = (name: 'city' | 'subdivision' | 'postcode', needed: NeededFor) => {
    const of = (values: Values): AddressPart | 'none' => countryOf(valueAt(values, `${at}.country`))[name]
    const isNeededThere = (values: Values) => {
      const part = of(values)
      return part !== 'none' && part.needed
    }
    return {
      local: { countryAt: `${at}.country`, as: name },
      shownWhen: (values: Values) => of(values) !== 'none',
      neededFor: (values: Values): NeededFor => (isNeededThere(values) ? needed : 'nothing'),
      ...(name === 'postcode' ? { wholeGroup: isNeededThere } : {}),
    }
  }
  const common = (token: string) => ({
    step,
    privacy,
    ...(privacy === 'open' ? { namesSoleProprietor: true } : {}),
    ...(autocomplete ? { autocomplete: token } : {}),
  })
  return {
    country: {
      constraints: commonConstraints.country,
      label: 'Country',
      missingMessage: 'Select the country of the address',
      control: 'country',
      neededFor,
      wholeGroup: true,
      currencyNames: ['POSTAL_ADDRESS', 'COUNTRY_OF_RESIDENCE'],
      example: 'US',
      ...common('country'),
    },
    line1: {
      constraints: commonConstraints.text,
      label: 'Street address',
      missingMessage: 'Enter the street address',
      help: line1Help,
      control: 'text',
      neededFor,
      wholeGroup: true,
      currencyNames: ['POSTAL_ADDRESS'],
      example: '548 Market Street',
      ...common('address-line1'),
    },
    line2: {
      constraints: commonConstraints.text,
      label: 'Apartment, suite or floor',
      missingMessage: 'Enter the apartment, suite or floor',
      control: 'text',
      neededFor: 'nothing',
      example: 'Suite 200',
      ...common('address-line2'),
    },
    city: {
      constraints: commonConstraints.text,
      label: 'City or town',
      missingMessage: 'Enter the {name}',
      control: 'text',
      ...part('city', neededFor === 'nothing' ? 'nothing' : 'verification'),
      example: 'San Francisco',
      ...common('address-level2'),
    },
    state: {
      constraints: commonConstraints.text,
      label: 'State, province or region',
      missingMessage: 'Enter the {name}',
      control: 'text',
      ...part('subdivision', neededFor === 'nothing' ? 'nothing' : 'verification'),
      example: 'CA',
      ...common('address-level1'),
    },
    postalCode: {
      constraints: commonConstraints.text,
      label: 'Postal code',
      missingMessage: 'Enter the {name}',
      invalidMessage: 'Check the {name} of the address',
      control: 'text',
      ...part('postcode', neededFor),
      currencyNames: ['POSTAL_ADDRESS'],
      example: '94104',
      ...common('postal-code'),
    },
  } as const satisfies FieldTable & Record<string, Field>
}
