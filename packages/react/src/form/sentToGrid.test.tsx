import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { adaMiller, harborAndPine } from '../../../../test/customers.js'
import { enter, press, renderWithSandbox } from '../../../../test/renderWithSandbox.js'
import type { TestEnvironment } from '../../../../test/startInProcess.js'
import { useBusinessKyb } from '../onboarding/business/useBusinessKyb.js'
import { useIndividualKyc } from '../onboarding/individual/useIndividualKyc.js'
import { Form } from '../provider/Form.js'
import { FormField } from './FormField.js'

type Kyc = ReturnType<typeof useIndividualKyc> | ReturnType<typeof useBusinessKyb>

/** The fields of one step, saved by Continue. */
function Fields({ kyc, step }: { kyc: Kyc; step: string }) {
  if (kyc.status !== 'ready') return <p>{kyc.status}</p>
  return (
    <Form onSubmit={() => void kyc.saveForLater()}>
      {kyc.pathsOf(step).map(path => (
        <FormField key={path} form={kyc.form} path={path} />
      ))}
      <button type="submit">Save</button>
      {kyc.isSaved && <p role="status">Saved</p>}
    </Form>
  )
}
const Individual = ({ step }: { step: string }) => <Fields kyc={useIndividualKyc()} step={step} />
const Business = ({ step }: { step: string }) => <Fields kyc={useBusinessKyb()} step={step} />

async function start(ui: React.ReactNode, customer: Parameters<typeof renderWithSandbox>[1] = {}) {
  const sent: Record<string, unknown>[] = []
  let environment: TestEnvironment | undefined
  await renderWithSandbox(ui, {
    ...customer,
    before(started) {
      environment = started
    },
    provider: {
      async fetch(request) {
        if (request.method === 'PATCH') sent.push(await request.clone().json())
        return (await environment?.fetch(request)) ?? Response.error()
      },
    },
  })
  return sent
}

/** As a phone's autofill does: the text is there, and no event was. */
function fillSilently(input: HTMLElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
}

const address = { country: 'US', line1: '548 Market Street', city: 'San Francisco', state: 'CA', postalCode: '94104' }
const resident = { ...adaMiller, address }

it('[C1] sends the type of the customer with every update, also with a contact alone', async () => {
  const known = { ...resident, nationality: 'US', idType: 'SSN', identifier: '536-22-8726' } as const
  const sent = await start(<Individual step="contact" />, { customer: known })
  await screen.findByText('+1')
  await enter(/^Email address/, 'zoe@example.com')
  await userEvent.type(screen.getByRole('textbox', { name: /^Phone number/ }), '4155550136')
  await press('Save')
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent).toEqual([
    { customerType: 'INDIVIDUAL', email: 'zoe@example.com' },
    { customerType: 'INDIVIDUAL', phoneNumber: '+14155550136' },
  ])
  expect(await screen.findByText('Saved')).toBeVisible()
})

it('[C12] sends a person’s name and tax number in plain signs, however they were typed', async () => {
  const sent = await start(<Individual step="person" />, { customer: resident })
  await enter('Full legal name', 'Zoe  Adler 003 ')
  const identifier = screen.getByLabelText('Tax ID number')
  await userEvent.type(identifier, '123456789')
  expect(identifier).toHaveValue('123-45-6789')
  expect(identifier).toHaveAttribute('inputmode', 'numeric')
  await press('Save')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ fullName: 'Zoe Adler 003', idType: 'SSN', identifier: '123-45-6789' })
})

it('[C12] sends the names and the address of a business with one blank between words, and none around them', async () => {
  const sent = await start(<Business step="business" />, { customer: harborAndPine })
  await enter('Legal name of the business', '  Cedar   Row\u00A0 LLC ')
  await enter(/^Trade name/, ' Cedar  Row ')
  await press('Save')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ businessInfo: { legalName: 'Cedar Row LLC', doingBusinessAs: 'Cedar Row' } })
  cleanup()

  const addresses = await start(<Individual step="address" />, { customer: resident })
  await enter('Street address', ' 1  Main   Street ')
  await enter('City or town', 'Palo  Alto')
  await press('Save')
  await waitFor(() => expect(addresses).toHaveLength(1))
  expect(addresses[0]).toMatchObject({ address: { line1: '1 Main Street', city: 'Palo Alto' } })
})

it('[C12] shows how a text was understood once the user has left the field, and not before', async () => {
  await start(<Individual step="person" />, { customer: resident })
  const name = await screen.findByLabelText('Full legal name')
  await userEvent.clear(name)
  await userEvent.type(name, ' Zoe  Adler')
  expect(name).toHaveValue(' Zoe  Adler')
  await userEvent.tab()
  expect(name).toHaveValue('Zoe Adler')
})

it('sends a business’s tax number with plain dashes and without the blanks of a copied page', async () => {
  const sent = await start(<Business step="business" />, { customer: harborAndPine })
  await press('Change Employer identification number (EIN)')
  const taxId = screen.getByLabelText('Employer identification number (EIN)')
  await userEvent.click(taxId)
  await userEvent.paste('\u00A012–3456789')
  await press('Save')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ businessInfo: { taxId: '12-3456789' } })
})

it('sends what autofill put into a field without an event', async () => {
  const sent = await start(<Individual step="address" />, { customer: resident })
  fillSilently(await screen.findByLabelText('Street address'), '1 Main Street')
  fillSilently(screen.getByLabelText('City or town'), 'Oakland')
  await press('Save')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ address: { ...address, line1: '1 Main Street', city: 'Oakland' } })
})

it.each([
  ['UK', 'GB'],
  ['USA', 'US'],
  ['Turkey', 'TR'],
  ['the Netherlands', 'NL'],
  ['Germany', 'DE'],
  ['Türkiye', 'TR'],
])('sends the country that %s means when the user moves on to the next field', async (typed, nationality) => {
  const sent = await start(<Individual step="person" />, { customer: resident })
  // A select until the code for searching has come.
  const country = await waitFor(() => {
    const found = screen.getByRole('combobox', { name: /^Nationality/ })
    expect(found.tagName).toBe('INPUT')
    return found
  })
  // And so do the names that people know a country by.
  await act(() => vi.dynamicImportSettled())
  await userEvent.clear(country)
  await userEvent.type(country, typed)
  await userEvent.tab()
  await press('Save')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ nationality })
})

it.each([
  ['14 March 1987', '1987-03-14'],
  ['1987-03-14T00:00:00.000Z', '1987-03-14'],
  ['03/14/1987', '1987-03-14'],
  ['14.3.1987', '1987-03-14'],
])('sends the day that was pasted as %s', async (text, birthDate) => {
  const sent = await start(<Individual step="person" />, { customer: resident })
  const date = await screen.findByRole('group', { name: 'Date of birth' })
  await userEvent.click(within(date).getAllByRole('textbox')[0] as HTMLElement)
  await userEvent.paste(text)
  await press('Save')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ birthDate })
})

it.each([
  ['2530-03-14', /in the future.*1987/],
  ['2087-03-14', /in the future/],
  ['0987-03-14', /too long ago/],
  ['87-03-14', /four digits/],
])('asks about the year of %s at the field, keeps it, and sends nothing', async (typed, question) => {
  const sent = await start(<Individual step="person" />, { customer: resident })
  const [year = '', month = '', day = ''] = typed.split('-')
  const date = within(await screen.findByRole('group', { name: 'Date of birth' }))
  await userEvent.type(date.getByLabelText('Year'), year)
  await userEvent.type(date.getByLabelText('Month'), month)
  await userEvent.type(date.getByLabelText('Day'), day)
  await press('Save')
  expect(await screen.findByText(question)).toBeVisible()
  expect(date.getByLabelText('Year')).toHaveValue(year)
  expect(JSON.stringify(sent)).not.toContain('birthDate')
})

it('sends an address in Curaçao without a postal code', async () => {
  const curacao = { country: 'CW', line1: 'Kaya Flamboyan 9', city: 'Willemstad', postalCode: '' }
  const sent = await start(<Individual step="address" />, {
    customer: { ...adaMiller, address: { ...curacao, line1: 'x' } },
  })
  await enter('Street address', 'Kaya Flamboyan 9')
  expect(screen.queryByLabelText(/postal code/i)).toBeNull()
  await press('Save')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ address: curacao })
})

it('sends the number that is meant, and shows the code it belongs to', async () => {
  // Nothing is left to be filled in.
  const known = { ...resident, nationality: 'US', idType: 'SSN', identifier: '536-22-8726' } as const
  const sent = await start(<Individual step="contact" />, { customer: known })
  const phone = await screen.findByRole('textbox', { name: /^Phone number/ })
  const code = await screen.findByRole('combobox', { name: 'Country code' })
  expect(code).toHaveValue('US')
  await screen.findByText('+1')
  await userEvent.type(phone, '4155550136')
  expect(phone).toHaveValue('(415) 555-0136')
  await press('Save')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ phoneNumber: '+14155550136' })

  await userEvent.clear(phone)
  await userEvent.click(phone)
  await userEvent.paste('\u202A+39 (0)6 1234 5678\u202C')
  expect(code).toHaveValue('IT')
  await userEvent.tab()
  expect(phone).toHaveValue('06 1234 5678')
  await press('Save')
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]).toMatchObject({ phoneNumber: '+390612345678' })

  await userEvent.clear(phone)
  await userEvent.selectOptions(code, 'GB')
  await userEvent.type(phone, '07700 900123')
  await press('Save')
  await waitFor(() => expect(sent).toHaveLength(3))
  expect(sent[2]).toMatchObject({ phoneNumber: '+447700900123' })
})

it('warns of check digits that do not add up, with an example, and sends the number all the same', async () => {
  const sent = await start(<Individual step="person" />, { customer: resident })
  const number = await screen.findByLabelText(/^(Tax ID number|Social Security number or ITIN)/)
  await userEvent.type(number, '000123456')
  await userEvent.tab()
  expect(await screen.findByText(/looks like 123-45-6789/)).toBeVisible()
  expect(number).toBeValid()
  await press('Save')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ identifier: '000-12-3456' })
})

it('shows how a number is written where Grid refuses it, with what was typed', async () => {
  await start(<Individual step="person" />, { customer: resident })
  const number = await screen.findByLabelText(/^(Tax ID number|Social Security number or ITIN)/)
  await userEvent.type(number, '12345678')
  await press('Save')
  expect(await screen.findByText('Enter 9 digits, like 123-45-6789')).toBeVisible()
  await userEvent.click(number)
  expect(number).toHaveValue('123-45-678')
})

it('writes a postal code as its country does, warns of one that is no code there, and sends it all the same', async () => {
  const london = { country: 'GB', line1: '1 High Street', city: 'London', postalCode: 'EC1A 1BB' }
  const sent = await start(<Individual step="address" />, { customer: { ...adaMiller, address: london } })
  const postcode = await screen.findByLabelText('Postcode')
  await userEvent.clear(postcode)
  await userEvent.type(postcode, 'sw1a1aa')
  await userEvent.tab()
  expect(postcode).toHaveValue('SW1A 1AA')
  await press('Save')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ address: { ...london, postalCode: 'SW1A 1AA' } })
  await userEvent.clear(postcode)
  await userEvent.type(postcode, '10997')
  await userEvent.tab()
  expect(await screen.findByText(/usually looks like SW1A 1AA/)).toBeVisible()
  expect(postcode).toBeValid()
  await press('Save')
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]).toMatchObject({ address: { postalCode: '10997' } })
})

it('says that a P.O. box is no street address, and sends it all the same', async () => {
  const sent = await start(<Individual step="address" />, { customer: resident })
  await enter('Street address', 'P.O. Box 123')
  await userEvent.tab()
  expect(await screen.findByText(/looks like a P.O. box/)).toBeVisible()
  expect(screen.getByLabelText(/^Street address/)).toBeValid()
  await press('Save')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ address: { ...address, line1: 'P.O. Box 123' } })
})

it('[C12] says that it removed emoji from a name, and sends the name', async () => {
  const sent = await start(<Individual step="person" />, { customer: { ...resident, fullName: 'Ada' } })
  await enter('Full legal name', 'Zoe 🙂 Adler')
  await userEvent.tab()
  expect(screen.getByLabelText('Full legal name')).toHaveValue('Zoe Adler')
  expect(await screen.findByText(/We removed emoji/)).toBeVisible()
  await press('Save')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ fullName: 'Zoe Adler' })
})

it.each([['(415) 555-0136 / (415) 555-0137'], ['415-555-0136, 415-555-0199'], ['+1 415 555 0136 or 415 555 0137']])(
  'asks for one of two numbers, and sends the one that is left of %s',
  async typed => {
    const known = { ...resident, nationality: 'US', idType: 'SSN', identifier: '536-22-8726' } as const
    const sent = await start(<Individual step="contact" />, { customer: known })
    await screen.findByText('+1')
    const phone = await screen.findByRole('textbox', { name: /^Phone number/ })
    await userEvent.click(phone)
    await userEvent.paste(typed)
    await userEvent.tab()
    expect(await screen.findByText(/one phone number only/)).toBeVisible()
    expect(phone).toHaveValue(typed)
    await press('Save')
    await waitFor(() => expect(phone).toBeInvalid())
    expect(JSON.stringify(sent)).not.toContain('phoneNumber')
    await userEvent.clear(phone)
    await userEvent.type(phone, '415 555 0136')
    await press('Save')
    await waitFor(() => expect(JSON.stringify(sent)).toContain('"phoneNumber":"+14155550136"'))
  },
)

it('sends the digits of a number that spells a word, and shows them', async () => {
  const known = { ...resident, nationality: 'US', idType: 'SSN', identifier: '536-22-8726' } as const
  const sent = await start(<Individual step="contact" />, { customer: known })
  await screen.findByText('+1')
  const phone = await screen.findByRole('textbox', { name: /^Phone number/ })
  await userEvent.type(phone, '1-800-FLOWERS')
  await userEvent.tab()
  expect(phone).toHaveValue('(800) 356-9377')
  await press('Save')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ phoneNumber: '+18003569377' })
})

it('asks for one of two email addresses', async () => {
  const sent = await start(<Individual step="contact" />, { customer: resident })
  await enter(/^Email address/, 'zoe@example.com; bob@example.com')
  await userEvent.tab()
  expect(await screen.findByText(/one email address only/)).toBeVisible()
  await press('Save')
  await waitFor(() => expect(screen.getByLabelText(/^Email address/)).toBeInvalid())
  expect(JSON.stringify(sent)).not.toContain('bob@example.com')
})

it.each(['XXX-XX-6789', '***-**-6789'])('asks for the hidden digits of %s', async typed => {
  const sent = await start(<Individual step="person" />, { customer: resident })
  const number = await screen.findByLabelText(/^(Tax ID number|Social Security number or ITIN)/)
  await userEvent.click(number)
  await userEvent.paste(typed)
  await press('Save')
  expect(await screen.findByText(/whole number again/)).toBeVisible()
  expect(JSON.stringify(sent)).not.toContain('6789')
})
