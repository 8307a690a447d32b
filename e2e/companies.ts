import { canaryPerson } from './canary.js'

/** What a company's officer types, by the words of the page; a list where several are chosen. */
export interface Company {
  name: string
  before: Record<string, string>
  about: Record<string, string>
  incorporated: { day: string; month: string; year: string }
  operations: {
    works: readonly string[]
    industry: string
    address: Record<string, string>
    choices?: Record<string, string>
  }
  country: string
  /** Whether Grid wants the officer's contacts verified first. */
  contacts?: true
}

const operations = { works: ['United States'], industry: 'Wholesale' }

/** None of them is decided by the sandbox at once: their registration numbers end in 003. */
export const companies: readonly Company[] = [
  {
    name: 'a US LLC',
    country: 'United States',
    before: { 'Legal form': 'LLC' },
    about: {
      'Legal name of the business': 'Cedar Row LLC',
      'Employer identification number (EIN)': '12-3456789',
      'State file number': '7304003',
    },
    incorporated: { day: '3', month: '6', year: '2019' },
    operations: {
      ...operations,
      address: { 'Street address': '548 Market Street', 'City or town': 'San Francisco', 'ZIP code': '94104' },
      choices: { State: 'CA' },
    },
  },
  {
    name: 'a Brazilian company',
    country: 'Brazil',
    before: { 'Legal form': 'LLC' },
    about: { 'Legal name of the business': 'Areia Clara Comércio Ltda', CNPJ: '12.345.678/0001-95', NIRE: '35226003' },
    incorporated: { day: '29', month: '2', year: '2016' },
    operations: {
      ...operations,
      works: ['Brazil'],
      address: { 'Street address': 'Rua Augusta 1200', 'City or town': 'São Paulo', CEP: '01304-001' },
      choices: { State: 'SP' },
    },
  },
  {
    name: 'a German GmbH',
    country: 'Germany',
    before: { 'Legal form': 'LLC' },
    about: {
      'Legal name of the business': 'Uferlicht Handel GmbH',
      Steuernummer: '30/123/45678',
      Handelsregisternummer: 'HRB 99003',
      'Your first name': canaryPerson.fullName,
      'Your last name': canaryPerson.fullName,
      'Your email address': canaryPerson.email,
      'Your phone number': canaryPerson.phoneNumber,
    },
    incorporated: { day: '20', month: '11', year: '2017' },
    operations: {
      ...operations,
      works: ['Germany'],
      address: { 'Street address': 'Uferweg 3', 'City or town': 'Berlin', 'Postal code': '10997' },
    },
    contacts: true,
  },
  {
    name: 'a sole proprietor',
    country: 'United States',
    before: { 'Legal form': 'SOLE_PROPRIETORSHIP' },
    about: {
      'Legal name of the business': 'Noor Bakery',
      'Employer identification number (EIN)': '98-7654321',
      'State file number': '8800003',
    },
    incorporated: { day: '1', month: '12', year: '2022' },
    operations: {
      ...operations,
      address: { 'Street address': '9 Elm Street', 'City or town': 'Portland', 'ZIP code': '97201' },
      choices: { State: 'OR' },
    },
  },
]
