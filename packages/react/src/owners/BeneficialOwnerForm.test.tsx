import {
  type BeneficialOwner,
  type BeneficialOwnerCreate,
  beneficialOwnerFields,
  type CustomerCreate,
  createBeneficialOwner,
  exampleOf,
  listBeneficialOwners,
  updateBeneficialOwner,
} from '@grid-kyc/core'
import { QueryClient } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ComponentProps, createRef, type Ref, StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { harborAndPine } from '../../../../test/customers.js'
import { press, SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import { es } from '../es.js'
import type { GridKycProviderProps } from '../provider/GridKycProvider.js'
import { BeneficialOwnerForm } from './BeneficialOwnerForm.js'

const company = {
  ...harborAndPine,
  address: { country: 'US', line1: '548 Market Street', city: 'San Francisco', state: 'CA', postalCode: '94104' },
} satisfies CustomerCreate

let environment: TestEnvironment
beforeEach(async () => {
  environment = await startInProcess(company)
})
afterEach(() => environment.close())

type AppProps = ComponentProps<typeof BeneficialOwnerForm> & {
  provider?: Partial<GridKycProviderProps>
  /** Not named `ref`: React before 19 passes none to a function. */
  form?: Ref<HTMLDivElement>
}

function App({ provider, form, ...props }: AppProps) {
  return (
    <SandboxApp environment={environment} support={<a href="https://app.test/help">Contact us</a>} {...provider}>
      <BeneficialOwnerForm {...props} ref={form} />
    </SandboxApp>
  )
}

const example = exampleOf(beneficialOwnerFields)
const add = (more: Partial<BeneficialOwnerCreate> = {}, person: object = {}): Promise<BeneficialOwner> =>
  environment.sandbox.client.send(createBeneficialOwner, {
    body: {
      ...example,
      customerId: environment.customerId,
      ...more,
      personalInfo: { ...example.personalInfo, ...person },
    },
  })
const owners = async () =>
  (await environment.sandbox.client.send(listBeneficialOwners, { customerId: environment.customerId, limit: 100 })).data
const sent = (method: string) =>
  environment.sandbox.requests.filter(each => each.method === method && each.operation?.includes('BeneficialOwner'))

/** The names are there before the other fields are. */
const whole = () => screen.findByRole('button', { name: 'Only one legal name?' })
async function field(name: string | RegExp) {
  return screen.findByLabelText(name, { selector: 'input, select' })
}
const type = async (name: string | RegExp, text: string) => userEvent.type(await field(name), text)

/** A backend that answers once `answer` is called. */
function heldBack() {
  let answer = () => {}
  const released = new Promise<void>(resolve => {
    answer = resolve
  })
  return { answer: () => answer(), fetch: (request: Request) => released.then(() => environment.fetch(request)) }
}

async function choose(name: string, country: string) {
  await field(name)
  // A select until the code for searching has come.
  await act(() => vi.dynamicImportSettled())
  await userEvent.clear(screen.getByRole('combobox', { name }))
  await userEvent.type(screen.getByRole('combobox', { name }), country)
  // A list of states may have a territory of the same name below.
  const [option] = await screen.findAllByRole('option', { name: country })
  await userEvent.click(option as HTMLElement)
}

/** The first screen, and on to the second. */
async function fillRole({ share = '40', firstName = 'José' } = {}) {
  await whole()
  await type('First name', firstName)
  await type('Last name', 'Nguyễn')
  await type('Ownership (%)', share)
  await press('Continue')
}

/** The second screen, and on to the third. */
async function fillAddress() {
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Same as the business address' }))
  await press('Continue')
}

async function fillIdentity() {
  await type('Day', '2')
  await type('Month', '11')
  await type('Year', '1979')
  await type('Tax ID number', '536-22-8726')
}

/** An address of another country, and on to the third screen. */
async function fillRest() {
  await type('Street address', '12 Main')
  await type('City or town', 'Town')
  const code = screen.queryByLabelText(/^(Postal code|ZIP code)/)
  if (code) await userEvent.type(code, '100000')
  const state = screen.queryByLabelText(/^State/)
  if (state) await userEvent.type(state, 'X')
  await press('Continue')
  await screen.findByRole('heading', { name: 'Birth date and tax ID' })
}

async function fill(options: Parameters<typeof fillRole>[0] = {}) {
  await fillRole(options)
  await fillAddress()
  await fillIdentity()
}

describe('BeneficialOwnerForm', () => {
  it('[B4] [B10] saves a new person once on three screens and shows no number again', async () => {
    const onSaved = vi.fn()
    const ref = createRef<HTMLDivElement>()
    render(<App onSaved={onSaved} form={ref} className="mine" />, { wrapper: StrictMode })
    await fill()
    await press('Save owner')
    expect(await screen.findByRole('heading', { name: 'José Nguyễn' })).toBeVisible()
    const [owner] = await owners()
    expect(owner).toMatchObject({
      roles: ['UBO'],
      ownershipPercentage: 40,
      personalInfo: {
        firstName: 'José',
        birthDate: '1979-11-02',
        idType: 'SSN',
        identifier: '536-22-8726',
        address: { line1: '548 Market Street', city: 'San Francisco', state: 'CA', postalCode: '94104', country: 'US' },
      },
    })
    expect(onSaved.mock.calls).toEqual([[{ id: owner?.id, created: true }]])
    expect(sent('POST')).toHaveLength(1)
    expect(document.body.innerHTML).not.toContain('536-22-8726')
    expect(screen.getByText(/^•+726$/)).toBeVisible()
    expect(ref.current).toHaveClass('gk-beneficial-owner', 'mine')
  })

  it('[B4] does not go on without the name, the address, the birth date and the number of a person', async () => {
    const asked = async (...names: string[]) => {
      for (const name of names) expect(await screen.findByRole('link', { name })).toBeVisible()
    }
    render(<App />)
    await whole()
    await press('Continue')
    await asked('Enter the first name', 'Enter the last name')
    await fillRole()
    await screen.findByRole('heading', { name: 'Home address' })
    await choose('Country', 'United States')
    await press('Continue')
    await asked('Enter the street address', 'Enter the ZIP code')
    await fillAddress()
    await screen.findByRole('heading', { name: 'Birth date and tax ID' })
    await press('Save owner')
    await asked('Enter the date of birth', 'Enter the tax ID number')
    expect(await owners()).toEqual([])
  })

  it('[B10] adds a director or officer without a share, by their roles', async () => {
    render(<App />)
    await whole()
    await type('First name', 'Ngozi')
    await type('Last name', 'Okonjo')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Director' }))
    const more = screen.queryByRole('button', { name: 'Show more roles' })
    if (more) await userEvent.click(more)
    await userEvent.click(screen.getByRole('checkbox', { name: 'Company officer' }))
    await type('Ownership (%)', '0')
    await press('Continue')
    await fillAddress()
    await fillIdentity()
    await press('Save owner')
    await waitFor(async () => expect(await owners()).toHaveLength(1))
    const [person] = await owners()
    expect(person).toMatchObject({ ownershipPercentage: 0, personalInfo: { firstName: 'Ngozi', lastName: 'Okonjo' } })
    expect([...(person?.roles ?? [])].sort()).toEqual(['COMPANY_OFFICER', 'DIRECTOR'])
  })

  it('takes typing at once and keeps focus and selection when the rest is loaded', async () => {
    const { fetch, answer } = heldBack()
    const { container } = render(<App provider={{ fetch }} initialData={{ personalInfo: { lastName: 'Nguyễn' } }} />)
    expect(screen.getByLabelText('Last name')).toHaveValue('Nguyễn')
    const first = screen.getByLabelText<HTMLInputElement>('First name')
    await userEvent.type(first, 'Jos')
    first.setSelectionRange(1, 2)
    const before = container.innerHTML
    expect(screen.queryByLabelText('Ownership (%)')).toBeNull()
    answer()
    await whole()
    const now = screen.getByLabelText<HTMLInputElement>('First name')
    expect(container.innerHTML).not.toBe(before)
    expect(now).not.toBe(first)
    expect(now).toHaveFocus()
    expect([now.value, now.selectionStart, now.selectionEnd]).toEqual(['Jos', 1, 2])
    now.setSelectionRange(3, 3)
    await userEvent.keyboard('é')
    expect(now).toHaveValue('José')
    expect(screen.getByLabelText('Last name')).toHaveValue('Nguyễn')
  })

  it('waits while a character is composed from several keys', async () => {
    const queryClient = new QueryClient()
    render(<App provider={{ queryClient }} />)
    const first = screen.getByLabelText('First name')
    first.focus()
    fireEvent.compositionStart(first)
    fireEvent.change(first, { target: { value: 'lǐ' } })
    await waitFor(() => expect(sent('GET')).not.toHaveLength(0))
    await waitFor(() => expect(queryClient.isFetching()).toBe(0))
    await act(async () => undefined)
    expect(first).toBeInTheDocument()
    fireEvent.change(first, { target: { value: '李' } })
    fireEvent.compositionEnd(first)
    await whole()
    expect(screen.getByLabelText('First name')).toHaveValue('李')
    expect(screen.getByLabelText('First name')).toHaveFocus()
  })

  it('keeps what was typed when nothing can be loaded', async () => {
    let isDown = true
    const fetch = async (request: Request) => {
      if (isDown) throw new TypeError('No network')
      return environment.fetch(request)
    }
    render(<App provider={{ fetch }} />)
    await userEvent.type(screen.getByLabelText('First name'), 'José')
    expect(await screen.findByText('We can’t open this form')).toBeVisible()
    expect(screen.getByLabelText('First name')).toHaveValue('José')
    isDown = false
    await press('Try again')
    await whole()
    expect(screen.getByLabelText('First name')).toHaveValue('José')
  })

  it('renders its first fields on a server and continues from there', async () => {
    const app = <App initialData={{ personalInfo: { firstName: 'José' } }} provider={{ locale: 'es', messages: es }} />
    const html = renderToString(app)
    for (const text of ['José', 'Apellido']) expect(html).toContain(text)
    const page = document.body.appendChild(document.createElement('div'))
    page.innerHTML = html
    render(app, { container: page, hydrate: true })
    const first = screen.getByLabelText<HTMLInputElement>('Nombre')
    act(() => first.focus())
    first.setSelectionRange(4, 4)
    await userEvent.keyboard(' María')
    await screen.findByLabelText('Participación (%)')
    expect(screen.getByLabelText('Nombre')).toHaveValue('José María')
  })

  it('sends what was changed and nothing else', async () => {
    const { id } = await add()
    const bodies: unknown[] = []
    const fetch = async (request: Request) => {
      if (request.method !== 'GET') bodies.push(await request.clone().json())
      return environment.fetch(request)
    }
    render(<App ownerId={id} provider={{ fetch }} />)
    const input = await field('First name')
    await userEvent.clear(input)
    await userEvent.type(input, 'Zoë')
    await press('Save owner')
    expect(await screen.findByRole('heading', { name: /^Zoë/ })).toBeVisible()
    expect(bodies).toEqual([{ personalInfo: { firstName: 'Zoë' } }])
  })

  it('renders headings of level 2, or of the level the host sets', async () => {
    const { unmount } = render(<App />)
    await whole()
    expect(screen.getByRole('heading', { level: 2, name: 'Add owner' })).toBeVisible()
    unmount()
    render(<App headingLevel={4} />)
    await whole()
    expect(screen.getByRole('heading', { level: 4, name: 'Add owner' })).toBeVisible()
  })

  it('shows the error at its field when Grid rejects a saved person', async () => {
    const { id } = await add()
    environment.sandbox.faults.next('updateBeneficialOwner', {
      kind: 'error',
      status: 400,
      code: 'INVALID_INPUT',
      details: { errors: [{ field: 'personalInfo.birthDate', constraint: { format: 'date' } }] },
    })
    render(<App ownerId={id} />)
    await press('Birth date and tax ID')
    await userEvent.clear(await field('Year'))
    await userEvent.type(await field('Year'), '1980')
    await userEvent.click(screen.getByRole('button', { name: 'Save owner' }))
    const summary = await screen.findByRole('alert')
    expect(within(summary).getByRole('link')).toHaveTextContent('Date of birth')
    expect(screen.getByRole('group', { name: 'Date of birth' })).toHaveAccessibleDescription(/\w/)
    expect((await field('Year')) as HTMLInputElement).toHaveValue('1980')
    await userEvent.click(screen.getByRole('button', { name: 'Save owner' }))
    await waitFor(async () => expect((await owners())[0]?.personalInfo.birthDate).toMatch(/^1980/))
  })

  it('lists what is missing on this screen with a link to each field', async () => {
    render(<App />)
    await whole()
    await press('Continue')
    const summary = await screen.findByRole('alert')
    await userEvent.click(within(summary).getByRole('link', { name: 'Enter the first name' }))
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName('First name'))
    expect(within(summary).getByRole('link', { name: 'Select at least one role' })).toBeVisible()
    // What is asked on the next screens is not missing yet.
    expect(within(summary).queryByRole('link', { name: /date of birth/i })).toBeNull()
    expect(sent('POST')).toEqual([])
  })

  it('rejects more than the others leave and says how much that is', async () => {
    await add({ ownershipPercentage: 75 })
    render(<App />)
    await fillRole({ share: '40' })
    expect(screen.getByText('Only 25% is left: the other owners have the rest.')).toBeVisible()
    await userEvent.click(await screen.findByRole('link', { name: /from 0 to 25/ }))
    await userEvent.clear(await field('Ownership (%)'))
    await userEvent.keyboard('25')
    await press('Continue')
    await fillAddress()
    await fillIdentity()
    await press('Save owner')
    await waitFor(async () => expect(await owners()).toHaveLength(2))
  })

  it.each([
    ['33.33', /^Stored as 33%/, true],
    ['25.5', /^Stored as 25%/, true],
    ['24,6', /^Stored as 24%/, false],
    ['25', undefined, true],
    ['0', undefined, false],
  ])('[B3] judges a share of %s before it is rounded', async (share, text, isOwner) => {
    render(<App />)
    await type('Ownership (%)', share)
    if (text) expect(screen.getByText(text)).toBeVisible()
    else expect(screen.queryByText(/^Stored as/)).toBeNull()
    const named = { name: /^Owns 25% or more, directly or through other companies/ }
    const owner = screen.getByRole<HTMLInputElement>('checkbox', named)
    expect(owner.checked).toBe(isOwner)
    expect(screen.queryByText(/^Selected because of/) !== null).toBe(isOwner)
    if (share === '33.33') {
      await press('Use 33%')
      expect(await field('Ownership (%)')).toHaveValue('33')
    }
    if (share === '25') {
      // The user's word counts: it is asked about, and not selected again.
      await userEvent.click(owner)
      expect(screen.getByText('Anyone with 25% or more is an owner. Select that role, too.')).toBeVisible()
      await userEvent.type(await field('Ownership (%)'), '{Backspace}6')
      expect(owner).not.toBeChecked()
      await press('List as owner')
      expect(owner).toBeChecked()
    }
  })

  it('[C12] sends the names of an owner with one blank between words, and none around them', async () => {
    render(<App />)
    await whole()
    await press(/middle name/)
    await type(/^Middle name/, ' Maria   del ')
    await fillRole({ firstName: ' José  Luis ' })
    await fillAddress()
    await fillIdentity()
    await press('Save owner')
    await waitFor(async () => expect(await owners()).toHaveLength(1))
    expect((await owners())[0]?.personalInfo).toMatchObject({ firstName: 'José Luis', middleName: 'Maria del' })
  })

  it('[B4] takes an SSN, an ITIN or a number of another country, warns about an unusual one, and does not block', async () => {
    render(<App />)
    await fillRole()
    await fillAddress()
    await type('Day', '1')
    await type('Month', '1')
    await type('Year', String(new Date().getFullYear() - 10))
    expect(screen.getByText(/younger than 18/)).toBeVisible()
    await type('Tax ID number', '912-22-8726')
    expect(screen.getByRole('radio', { name: /ITIN/ })).toBeChecked()
    await userEvent.click(screen.getByRole('radio', { name: /Social Security/ }))
    expect(screen.getByText(/usually an ITIN/)).toBeVisible()
    await userEvent.click(screen.getByRole('radio', { name: /another country/ }))
    expect(screen.getByText(/Enter the passport number/)).toBeVisible()
    expect(await field('Issuing country')).toBeVisible()
  })

  it.each([
    ['Vietnam', 'VN', 'Tax ID from another country', 'VN'],
    ['Puerto Rico', 'US', 'Social Security number (SSN)', undefined],
  ])('[B4] fills in what follows from a home in %s, marked and editable', async (home, nationality, type, issuer) => {
    render(<App />)
    await fillRole()
    await choose('Country', home)
    await fillRest()
    expect(screen.getByText(type)).toBeVisible()
    expect(screen.queryByRole('radio')).toBeNull()
    expect(screen.getAllByText('Filled in for you. Change it if it’s different.')).toHaveLength(issuer ? 2 : 1)
    await fillIdentity()
    await press('Save owner')
    await waitFor(async () => expect(await owners()).toHaveLength(1))
    expect((await owners())[0]?.personalInfo).toMatchObject({ nationality, idType: issuer ? 'NON_US_TAX_ID' : 'SSN' })
    expect((await owners())[0]?.personalInfo.countryOfIssuance).toBe(issuer)
  })

  it('asks for the type of number when it begins like an ITIN, or when the user wants another one', async () => {
    render(<App />)
    await fillRole()
    await fillAddress()
    expect(screen.queryByRole('radio')).toBeNull()
    await press('Change Tax ID type')
    expect(screen.getByRole('radio', { name: /Social Security/ })).toBeChecked()
  })

  it('has a way forward for a person with one legal name', async () => {
    render(<App />)
    await whole()
    await type('First name', 'Sukarno')
    await press('Only one legal name?')
    expect(screen.getByText(/first name unknown/)).toBeVisible()
    await press('Use FNU')
    expect(await field('First name')).toHaveValue('FNU')
    expect(await field('Last name')).toHaveValue('Sukarno')
  })

  it('shows at most seven inputs on each screen', async () => {
    render(<App />)
    await whole()
    const inputs = () =>
      screen.getByRole('heading', { level: 3 }).closest('section')?.querySelectorAll('input, select').length
    expect(inputs()).toBeLessThanOrEqual(7)
    await fillRole()
    await screen.findByRole('heading', { name: 'Home address' })
    await choose('Country', 'United States')
    expect(inputs()).toBeLessThanOrEqual(7)
    await fillAddress()
    await screen.findByRole('heading', { name: 'Birth date and tax ID' })
    expect(inputs()).toBeLessThanOrEqual(7)
  })

  it('shows the screen of a field when Grid rejects it', async () => {
    render(<App />)
    await fill()
    environment.sandbox.faults.next('createBeneficialOwner', {
      kind: 'error',
      status: 400,
      code: 'INVALID_INPUT',
      details: { errors: [{ field: 'personalInfo.lastName', constraint: { minLength: 12 } }] },
    })
    await press('Save owner')
    const link = await screen.findByRole('link', { name: /12 characters/ })
    expect(screen.getByRole('heading', { name: 'Name and role' })).toBeVisible()
    await userEvent.click(link)
    await waitFor(async () => expect(await field('Last name')).toHaveFocus())
  })

  it('finds the person when the response is lost and saves no one twice', async () => {
    environment.sandbox.faults.next('createBeneficialOwner', { kind: 'droppedConnection', handled: true })
    render(<App />)
    await fill()
    await press('Save owner')
    expect(await screen.findByRole('heading', { name: 'José Nguyễn' })).toBeVisible()
    expect(await owners()).toHaveLength(1)
    expect(sent('POST')).toHaveLength(1)
    expect(sent('PATCH')).toEqual([])
  })

  it('saves no one twice when the button is pressed twice at once', async () => {
    render(<App />)
    await fill()
    const button = await screen.findByRole('button', { name: 'Save owner' })
    act(() => {
      button.click()
      button.click()
    })
    expect(await screen.findByRole('heading', { name: 'José Nguyễn' })).toBeVisible()
    expect(sent('POST')).toHaveLength(1)
  })

  it('keeps everything when saving fails and continues from there', async () => {
    environment.sandbox.faults.next('createBeneficialOwner', { kind: 'serverError' })
    const onError = vi.fn()
    render(<App onError={onError} />)
    await fill()
    await press('Save owner')
    expect(await screen.findByText('Your answers are still here.')).toBeVisible()
    expect(await field('Year')).toHaveValue('1979')
    expect(onError).toHaveBeenCalledOnce()
    await press('Save owner')
    expect(await screen.findByRole('heading', { name: 'José Nguyễn' })).toBeVisible()
    expect(await owners()).toHaveLength(1)
  })

  it('updates a person who is listed already instead of adding them twice', async () => {
    const { id } = await add(
      { roles: ['UBO'], ownershipPercentage: 70 },
      { firstName: 'José', lastName: 'Nguyễn', birthDate: '1979-11-02', identifier: '536-22-8726' },
    )
    render(<App roles={['CONTROL_PERSON']} />)
    await whole()
    await type('First name', 'josé ')
    await type('Last name', 'Nguyễn')
    await type('Ownership (%)', '30')
    await press('Continue')
    await fillAddress()
    await type('Day', '2')
    await type('Month', '11')
    expect(screen.queryByText(/is already listed/)).toBeNull()
    await type('Year', '1979')
    expect(await screen.findByText(/^josé Nguyễn is already listed. Saving updates their details.$/)).toBeVisible()
    await type('Tax ID number', '536-22-8726')
    await press('Back')
    await press('Back')
    // Their own 70% do not count against them.
    await userEvent.clear(await field('Ownership (%)'))
    await type('Ownership (%)', '80')
    expect(screen.queryByText(/is left/)).toBeNull()
    await press('Continue')
    await press('Continue')
    await press('Save owner')
    await waitFor(() => expect(sent('PATCH')).toHaveLength(1))
    expect((await owners()).map(owner => [owner.id, [...owner.roles].sort()])).toEqual([
      [id, ['CONTROL_PERSON', 'UBO']],
    ])
  })

  it('keeps what was typed in memory while it is not shown and forgets it when it is cancelled', async () => {
    const onCancel = vi.fn()
    const shown = (isShown: boolean) => (
      <SandboxApp environment={environment}>{isShown && <BeneficialOwnerForm onCancel={onCancel} />}</SandboxApp>
    )
    const { rerender } = render(shown(true))
    await whole()
    await type('First name', 'Łukasz')
    rerender(shown(false))
    rerender(shown(true))
    await whole()
    expect(await field('First name')).toHaveValue('Łukasz')
    await press('Cancel')
    expect(onCancel).toHaveBeenCalledOnce()
    rerender(shown(false))
    rerender(shown(true))
    await whole()
    expect(await field('First name')).toHaveValue('')
  })

  it('says what can be done instead of deleting', async () => {
    const { id } = await add()
    render(<App ownerId={id} />)
    await press('Remove this person')
    expect(screen.getByText('Saved people can’t be deleted')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Contact us' })).toBeVisible()
    await press('Set ownership to 0%')
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Ownership (%)'))
    await press('Save owner')
    await waitFor(async () => expect((await owners())[0]?.ownershipPercentage).toBe(0))
  })

  it('follows changes made elsewhere but not over what is being typed', async () => {
    const { id } = await add()
    const { rerender } = render(<App ownerId={id} provider={{ customerId: environment.customerId }} />)
    await type(/^Middle name/, 'X')
    const body = { ownershipPercentage: 12, personalInfo: { middleName: 'Other' } }
    await environment.sandbox.client.send(updateBeneficialOwner, { beneficialOwnerId: id, body })
    rerender(<App ownerId={id} provider={{ customerId: environment.customerId, locale: 'en' }} />)
    expect(await field(/^Middle name/)).toHaveValue(`${example.personalInfo.middleName}X`)
  })

  it('shows an error when the person does not exist', async () => {
    render(<App ownerId="BeneficialOwner:missing" />)
    expect(await screen.findByText('We can’t open this form')).toBeVisible()
  })
})
