import type { CustomerCreate } from '@grid-kyc/core'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { adaMiller, harborAndPineInc } from '../../../../test/customers.js'
import { enter, press, renderWithSandbox } from '../../../../test/renderWithSandbox.js'
import type { TestEnvironment } from '../../../../test/startInProcess.js'
import { BeneficialOwnerForm } from '../owners/BeneficialOwnerForm.js'
import type { SignedInUser } from '../provider/gridKycContext.js'
import { BusinessKybWizard } from './business/BusinessKybWizard.js'
import { IndividualKycForm } from './individual/IndividualKycForm.js'

async function start(ui: React.ReactNode, customer: CustomerCreate, signedInUser?: SignedInUser) {
  const sent: Record<string, unknown>[] = []
  let environment: TestEnvironment | undefined
  await renderWithSandbox(ui, {
    customer,
    before(started) {
      environment = started
    },
    provider: {
      signedInUser,
      async fetch(request) {
        if (request.method === 'PATCH') sent.push(await request.clone().json())
        return (await environment?.fetch(request)) ?? Response.error()
      },
    },
  })
  return sent
}

const note = 'Filled in for you. Change it if it’s different.'
/** A select until the code for searching has come. */
async function choose(name: RegExp, country: string) {
  const input = await waitFor(() => {
    const found = screen.getByRole('combobox', { name })
    expect(found.tagName).toBe('INPUT')
    return found
  })
  await userEvent.clear(input)
  await userEvent.type(input, country)
  await userEvent.tab()
}
const { region: _, ...ada } = adaMiller

it('fills in the other country and the type of the tax id, marks them, and sends them with the rest', async () => {
  const sent = await start(<IndividualKycForm step="person" />, ada)
  await choose(/^Nationality/, 'USA')
  expect(screen.getByRole('combobox', { name: /^Country you live in/ })).toHaveDisplayValue('United States')
  expect(screen.getByText(note)).toBeVisible()
  expect(screen.getByText('Social Security number (SSN)')).toBeVisible()
  expect(screen.queryByRole('radio', { name: /SSN/ })).toBeNull()
  await userEvent.type(screen.getByLabelText('Tax ID number'), '536228726')
  await press('Save and finish later')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ nationality: 'US', idType: 'SSN', identifier: '536-22-8726' })
})

it('asks whether it is an SSN or an ITIN when the number begins with 9', async () => {
  await start(<IndividualKycForm step="person" />, ada)
  await choose(/^Country you live in/, 'United States')
  await userEvent.type(screen.getByLabelText('Tax ID number'), '9')
  expect(await screen.findByRole('radio', { name: /ITIN/ })).toBeChecked()
  expect(screen.getByRole('radio', { name: /SSN/ })).not.toBeChecked()
})

it('asks for no US number where the country is another one', async () => {
  await start(<IndividualKycForm step="person" />, ada)
  await choose(/^Country you live in/, 'Germany')
  expect(screen.getByRole('combobox', { name: /^Nationality/ })).toHaveDisplayValue('Germany')
  expect(screen.queryByLabelText('Tax ID number')).toBeNull()
})

it('asks for no US number any more once the country was changed to another one', async () => {
  await start(<IndividualKycForm step="person" />, ada)
  await choose(/^Nationality/, 'USA')
  expect(screen.getByLabelText('Tax ID number')).toBeVisible()
  await choose(/^Country you live in/, 'Germany')
  expect(screen.queryByLabelText('Tax ID number')).toBeNull()
  expect(screen.getByRole('combobox', { name: /^Nationality/ })).toHaveDisplayValue('United States')
})

it.each(['Puerto Rico', 'Guam', 'U.S. Virgin Islands', 'American Samoa', 'Northern Mariana Islands'])(
  'takes a resident of %s as a US person',
  async territory => {
    await start(<IndividualKycForm step="person" />, ada)
    await choose(/^Country you live in/, territory)
    expect(screen.getByRole('combobox', { name: /^Nationality/ })).toHaveDisplayValue('United States')
    expect(screen.getByText('Social Security number (SSN)')).toBeVisible()
    expect(screen.getByLabelText('Tax ID number')).toBeVisible()
  },
)

it('never replaces what was typed', async () => {
  await start(<IndividualKycForm step="person" />, ada)
  await choose(/^Nationality/, 'France')
  await choose(/^Country you live in/, 'Germany')
  await choose(/^Nationality/, 'Spain')
  expect(screen.getByRole('combobox', { name: /^Country you live in/ })).toHaveDisplayValue('Germany')
  expect(screen.queryByText(note)).toBeNull()
})

it('never replaces what Grid has', async () => {
  const { businessInfo } = harborAndPineInc
  await start(<BusinessKybWizard step="operations" />, {
    ...harborAndPineInc,
    businessInfo: { ...businessInfo, countriesOfOperation: ['CA'] },
    address: { country: 'CA', line1: '1 Bay Street', city: 'Toronto', state: 'ON', postalCode: 'M5J 2R8' },
  })
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Country' })).toHaveDisplayValue('Canada'))
  expect(screen.getByText('Canada', { selector: '.gk-chip' })).toBeVisible()
  expect(screen.queryByText(note)).toBeNull()
})

const robin = { firstName: 'Robin', lastName: 'Okafor', email: 'robin@example.com', phoneNumber: '+14155550171' }
const german = {
  ...harborAndPineInc,
  email: 'office@example.com',
  phoneNumber: '+4915112345678',
  businessInfo: { ...harborAndPineInc.businessInfo, country: 'DE' },
}

it('fills in the signed-in user as the contact of a business, marked, editable, and not over what Grid has', async () => {
  const sent = await start(<BusinessKybWizard step="business" />, german, robin)
  expect(await screen.findByLabelText('Your first name')).toHaveValue('Robin')
  expect(screen.getByLabelText('Your last name')).toHaveValue('Okafor')
  expect(screen.getAllByText(note)).toHaveLength(2)
  expect(screen.getByLabelText('Your email address')).toHaveValue('office@example.com')
  await enter('Your last name', 'Okafor-Reyes')
  expect(screen.getAllByText(note)).toHaveLength(1)
  await press('Save and finish later')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toEqual({
    customerType: 'BUSINESS',
    businessInfo: { primaryContactFirstName: 'Robin', primaryContactLastName: 'Okafor-Reyes' },
  })
})

it('leaves the contact of a business alone where another person is named', async () => {
  const other = { ...german, businessInfo: { ...german.businessInfo, primaryContactFirstName: 'Ines' } }
  await start(<BusinessKybWizard step="business" />, other, robin)
  expect(await screen.findByLabelText('Your first name')).toHaveValue('Ines')
  expect(screen.getByLabelText('Your last name')).toHaveValue('')
  expect(screen.queryByText(note)).toBeNull()
})

it('gives way to what Grid has where it was filled in before Grid answered', async () => {
  await start(<BusinessKybWizard step="operations" initialData={{ businessInfo: { country: 'US' } }} />, {
    ...harborAndPineInc,
    businessInfo: { ...harborAndPineInc.businessInfo, countriesOfOperation: ['CA'] },
    address: { country: 'CA', line1: '1 Bay Street', city: 'Toronto', state: 'ON', postalCode: 'M5J 2R8' },
  })
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Country' })).toHaveDisplayValue('Canada'))
  expect(screen.getByText('Canada', { selector: '.gk-chip' })).toBeVisible()
  expect(screen.queryByText(note)).toBeNull()
})

it('does not ask before a page is left where nothing but filled-in values is unsaved', async () => {
  await start(<BusinessKybWizard step="operations" />, harborAndPineInc)
  await screen.findAllByText(note)
  const leaving = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(leaving)
  expect(leaving.defaultPrevented).toBe(false)
})

/** A host that begins at the address, lets the wizard go on from there, and has its own way to the review. */
function FromOperations() {
  const [step, setStep] = useState('operations')
  return (
    <>
      <BusinessKybWizard step={step} onStepChange={change => setStep(change.step)} />
      <button type="button" onClick={() => setStep('review')}>
        To the review
      </button>
    </>
  )
}

it('marks in the review every value of a business that was filled in', async () => {
  await start(<FromOperations />, harborAndPineInc)
  expect(await screen.findAllByText(note)).toHaveLength(2)
  expect(screen.getByRole('combobox', { name: 'Country' })).toHaveDisplayValue('United States')
  await userEvent.selectOptions(screen.getByLabelText('Industry'), 'WHOLESALE_TRADE')
  await enter('Street address', '548 Market Street')
  await enter('City or town', 'San Francisco')
  await userEvent.selectOptions(screen.getByLabelText('State'), 'CA')
  await enter('ZIP code', '94104')
  await press('Continue')
  await screen.findByRole('heading', { name: /^Activity and funds/ })
  await press('To the review')
  expect(await screen.findByText('(filled in for you)')).toBeVisible()
  expect(screen.getByText('(country filled in for you)')).toBeVisible()
})

/** A host that begins at the person, and has its own way to the review. */
function FromPerson() {
  const [step, setStep] = useState('person')
  return (
    <>
      <IndividualKycForm step={step} onStepChange={change => setStep(change.step)} />
      <button type="button" onClick={() => setStep('review')}>
        To the review
      </button>
    </>
  )
}

it('marks in the review every value of a person that was filled in, and none that was typed', async () => {
  await start(<FromPerson />, { ...ada, birthDate: '1987-03-14' })
  await choose(/^Nationality/, 'USA')
  await userEvent.type(screen.getByLabelText('Tax ID number'), '536228726')
  await press('Continue')
  await screen.findByRole('heading', { name: /^Your address/ })
  await press('To the review')
  // The country they live in, and the type of the tax ID.
  await waitFor(() => expect(screen.getAllByText('(filled in for you)')).toHaveLength(2))
})

it('marks in the review what was filled in about an owner', async () => {
  const address = { country: 'US', line1: '548 Market Street', city: 'San Francisco', state: 'CA', postalCode: '94104' }
  await start(
    <>
      <BeneficialOwnerForm />
      <BusinessKybWizard step="review" />
    </>,
    { ...harborAndPineInc, address },
  )
  await screen.findByRole('button', { name: 'Only one legal name?' })
  await enter('First name', 'José')
  await enter('Last name', 'Nguyễn')
  await enter('Ownership (%)', '40')
  await press('Continue')
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Same as the business address' }))
  await press('Continue')
  await enter('Day', '2')
  await enter('Month', '11')
  await enter('Year', '1979')
  await enter('Tax ID number', '536-22-8726')
  await press('Save owner')
  expect(await screen.findByText(/^\(filled in for you: .*Nationality.*Tax ID type/)).toBeVisible()
})

it('sets the NAICS code and the industry in one search by words', async () => {
  const sent = await start(<BusinessKybWizard step="operations" />, harborAndPineInc)
  const search = await screen.findByRole('combobox', { name: /^What does your business do/ })
  await userEvent.type(search, 'furniture whole')
  await userEvent.click(await screen.findByRole('option', { name: 'Furniture Merchant Wholesalers' }))
  expect(search).toHaveValue('Furniture Merchant Wholesalers')
  expect(screen.getByLabelText('Industry')).toHaveValue('WHOLESALE_TRADE')
  await press('Save and finish later')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ businessInfo: { naicsCode: '423210', businessType: 'WHOLESALE_TRADE' } })
})
