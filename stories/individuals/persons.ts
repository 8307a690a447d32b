import type { CustomerCreate } from '@grid-kyc/core'

/** The least data a new customer can have. */
export const jordan = {
  customerType: 'INDIVIDUAL',
  fullName: 'Jordan Avery 003',
  birthDate: '1987-03-14',
  nationality: 'US',
} satisfies CustomerCreate

/** Every answer there; the document still missing. */
export const described = {
  ...jordan,
  email: 'jordan.avery@example.com',
  phoneNumber: '+14155550136',
  idType: 'SSN',
  identifier: '536-22-8726',
  address: { country: 'US', line1: '548 Market Street', city: 'San Francisco', state: 'CA', postalCode: '94104' },
} satisfies CustomerCreate

/** In Germany, where contacts are verified first. */
export const lena = {
  customerType: 'INDIVIDUAL',
  fullName: 'Lena Brandt 003',
  birthDate: '1990-11-02',
  nationality: 'DE',
  email: 'lena.brandt@example.com',
  phoneNumber: '+4915112345678',
  address: { country: 'DE', line1: 'Uferweg 4', city: 'Berlin', postalCode: '10999' },
} satisfies CustomerCreate
