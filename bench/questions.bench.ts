import { allFields, documentCategories, type FieldTable, missingFields, setValueAt, type Values } from '@grid-kyc/core'
import type { Benchmark } from './Benchmark.js'
import { driveOnboarding } from './driveOnboarding.js'
import { inBenchPage } from './inBenchPage.js'
import { type OnboardingCase, onboardingApp } from './onboardingApp.js'

const businessAddress = {
  country: 'US',
  line1: '548 Market Street',
  city: 'San Francisco',
  state: 'CA',
  postalCode: '94104',
}

/** What a platform that pays out to its customers has of each before it asks anything: its own sign-up form. */
const prefilled: Readonly<Record<string, object>> = {
  'us-individual': {
    customerType: 'INDIVIDUAL',
    fullName: 'Jordan Avery 001',
    birthDate: '1987-03-14',
    email: 'jordan.avery@example.com',
    phoneNumber: '+14155550136',
    address: businessAddress,
  },
  'us-llc': {
    customerType: 'BUSINESS',
    email: 'robin.okafor@example.com',
    phoneNumber: '+14155550171',
    businessInfo: {
      legalName: 'Cedar Row LLC',
      country: 'US',
      entityType: 'LLC',
      taxId: '12-3456789',
      incorporatedOn: '2019-06-03',
      registrationNumber: '7304001',
      businessType: 'WHOLESALE_TRADE',
      countriesOfOperation: ['US'],
      primaryContactFirstName: 'Robin',
      primaryContactLastName: 'Okafor',
      purposeOfAccount: 'SUPPLIER_PAYMENTS',
    },
    address: businessAddress,
  },
  'de-gmbh': {
    customerType: 'BUSINESS',
    email: 'lena.brandt@example.com',
    phoneNumber: '+4915112345678',
    businessInfo: {
      legalName: 'Uferlicht Handel GmbH',
      country: 'DE',
      entityType: 'LLC',
      taxId: '30/123/45678',
      incorporatedOn: '2017-11-20',
      registrationNumber: 'HRB 99001',
      businessType: 'WHOLESALE_TRADE',
      countriesOfOperation: ['DE'],
      purposeOfAccount: 'SUPPLIER_PAYMENTS',
      primaryContactFirstName: 'Lena',
      primaryContactLastName: 'Brandt',
    },
    address: { country: 'DE', line1: 'Uferweg 3', city: 'Berlin', postalCode: '10997' },
  },
}

const cases: Readonly<Record<string, OnboardingCase>> = {
  'us-individual': { customerType: 'INDIVIDUAL', country: 'US' },
  'us-llc': { customerType: 'BUSINESS', country: 'US' },
  'de-gmbh': { customerType: 'BUSINESS', country: 'DE' },
}

const owners = 2

/** What follows from other answers: these are required, and the user does not have to type them. */
const inferred = [
  /^customer(Type|Id)$/,
  /(^|\.)(nationality|idType|countryOfIssuance)$/,
  /address\.country$/,
  /^businessInfo\.countriesOfOperation$/,
  /^ownershipPercentage$/,
  /^personalInfo\.address\.country$/,
]

const required = (table: FieldTable, values: Values, country: string) =>
  missingFields(table, 'verification', values, {
    country,
    requested: [],
    ...(country === 'DE' ? { contactVerification: { email: 'PENDING', phone: 'PENDING' } } : {}),
  }).filter(path => path === 'ownershipPercentage' || !inferred.some(rule => rule.test(path)))

const categoriesOf = (holder: 'business' | 'individual' | 'beneficialOwner') =>
  Object.values(documentCategories).filter(({ neededFor }) => (neededFor as readonly string[]).includes(holder)).length

/** Values that decide which fields apply, as the user of this case gives them. */
const placed = (paths: readonly string[], country: string, values: Values) =>
  paths.reduce<Values>((all, path) => setValueAt(all, path, country), values)

/** How many fields Grid requires that the form cannot infer: answers, a file for each proof, and the number of a passport. */
function floorOf({ customerType, country, prefilled: known = {} }: OnboardingCase): number {
  const isForeign = country !== 'US'
  // A passport has a number; abroad there is a second document with one.
  const identity = isForeign ? 4 : 2
  const codes = isForeign ? 2 : 0
  if (customerType === 'INDIVIDUAL') {
    const values = placed(['address.country'], country, { ...known })
    return required(allFields.individual, values, country).length + identity + codes
  }
  const values = placed(['businessInfo.country'], country, { ...known })
  const business = required(
    allFields.business,
    { ...values, address: { country, ...(values.address as object | undefined) } },
    country,
  ).length
  const owner = required(
    allFields.beneficialOwner,
    placed(['personalInfo.address.country'], country, { roles: ['UBO'] }),
    country,
  ).length
  // One of the owners is the control person.
  return business + categoriesOf('business') + owners * (owner + identity) + 1 + codes
}

function questions(name: string, known: boolean): Benchmark {
  const each = { ...(cases[name] as OnboardingCase), prefilled: known ? prefilled[name] : undefined }
  const row = `questions-${name}${known ? '-prefilled' : ''}`
  return {
    name: row,
    async run() {
      const { answers, words, clicks, asked } = await inBenchPage(onboardingApp, tab => driveOnboarding(tab, each))
      if (process.env.BENCH_ANSWERS) for (const label of asked) console.error(`  ${label}`)
      console.error(`${row}: ${words} words shown, ${clicks} clicks`)
      return { ours: answers, floor: floorOf(each), unit: 'answers' }
    },
  }
}

export const benchmarks: Benchmark[] = Object.keys(cases).flatMap(name => [
  questions(name, false),
  questions(name, true),
])
