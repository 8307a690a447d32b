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
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import { es } from '../es.js'
import { GridKycProvider, type GridKycProviderProps } from '../provider/GridKycProvider.js'
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
  /** Not named `ref`: React before 19 hands none to a function. */
  form?: Ref<HTMLDivElement>
}

function App({ provider, form, ...props }: AppProps) {
  return (
    <GridKycProvider
      proxyUrl={environment.proxyUrl}
      fetch={request => environment.fetch(request)}
      support={<a href="https://app.test/help">Contact us</a>}
      {...provider}
    >
      <BeneficialOwnerForm {...props} ref={form} />
    </GridKycProvider>
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

/** The first questions are there before the others are. */
const whole = () => screen.findByLabelText('Their share of the business')
async function field(name: string | RegExp) {
  await whole()
  return screen.findByLabelText(name, { selector: 'input, select' })
}
const type = async (name: string | RegExp, text: string) => userEvent.type(await field(name), text)
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))

/** A backend that answers nothing until it is told to. */
function heldBack() {
  let answer = () => {}
  const told = new Promise<void>(resolve => {
    answer = resolve
  })
  return { answer: () => answer(), fetch: (request: Request) => told.then(() => environment.fetch(request)) }
}

async function choose(name: string, country: string) {
  await field(name)
  // A select until the code for searching has come.
  await act(() => vi.dynamicImportSettled())
  await userEvent.clear(screen.getByRole('combobox', { name }))
  await userEvent.type(screen.getByRole('combobox', { name }), country)
  await userEvent.click(await screen.findByRole('option', { name: country }))
}

async function fill({ share = '40', firstName = 'José' } = {}) {
  await type('Their first name', firstName)
  await type('Their last name', 'Nguyễn')
  await type('Day', '2')
  await type('Month', '11')
  await type('Year', '1979')
  await choose('Their nationality', 'United States')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Their address is the address of the business' }))
  await userEvent.click(screen.getByRole('radio', { name: /Social Security/ }))
  await type('Their tax number', '536-22-8726')
  await userEvent.click(screen.getByRole('checkbox', { name: /^Owns 25% or more/ }))
  await type('Their share of the business', share)
}

describe('BeneficialOwnerForm', () => {
  it('asks for somebody new, saves them once, and shows no number again', async () => {
    const onSaved = vi.fn()
    const ref = createRef<HTMLDivElement>()
    render(<App onSaved={onSaved} form={ref} className="mine" />, { wrapper: StrictMode })
    await fill()
    await press('Save this person')
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

  it('is there to be typed into at once, and nobody who types notices that the rest has come', async () => {
    const { fetch, answer } = heldBack()
    const { container } = render(<App provider={{ fetch }} initialData={{ personalInfo: { lastName: 'Nguyễn' } }} />)
    expect(screen.getByLabelText('Their last name')).toHaveValue('Nguyễn')
    const first = screen.getByLabelText<HTMLInputElement>('Their first name')
    await userEvent.type(first, 'Jos')
    first.setSelectionRange(1, 2)
    const before = container.innerHTML
    expect(screen.queryByLabelText('Their share of the business')).toBeNull()
    answer()
    await whole()
    const now = screen.getByLabelText<HTMLInputElement>('Their first name')
    expect(container.innerHTML).not.toBe(before)
    expect(now).not.toBe(first)
    expect(now).toHaveFocus()
    expect([now.value, now.selectionStart, now.selectionEnd]).toEqual(['Jos', 1, 2])
    now.setSelectionRange(3, 3)
    await userEvent.keyboard('é')
    expect(now).toHaveValue('José')
    expect(screen.getByLabelText('Their last name')).toHaveValue('Nguyễn')
  })

  it('waits for a word that is being put together from several keys', async () => {
    const queryClient = new QueryClient()
    render(<App provider={{ queryClient }} />)
    const first = screen.getByLabelText('Their first name')
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
    expect(screen.getByLabelText('Their first name')).toHaveValue('李')
    expect(screen.getByLabelText('Their first name')).toHaveFocus()
  })

  it('says so when nothing can be read, and keeps what was typed until it can', async () => {
    let isDown = true
    const fetch = async (request: Request) => {
      if (isDown) throw new TypeError('No network')
      return environment.fetch(request)
    }
    render(<App provider={{ fetch }} />)
    await userEvent.type(screen.getByLabelText('Their first name'), 'José')
    expect(await screen.findByText('We can’t open this form right now')).toBeVisible()
    expect(screen.getByLabelText('Their first name')).toHaveValue('José')
    isDown = false
    await press('Try again')
    await whole()
    expect(screen.getByLabelText('Their first name')).toHaveValue('José')
  })

  it('draws its first questions on a server, and goes on from there', async () => {
    const app = <App initialData={{ personalInfo: { firstName: 'José' } }} provider={{ locale: 'es', messages: es }} />
    const html = renderToString(app)
    for (const text of ['José', 'Su apellido', 'opcional']) expect(html).toContain(text)
    const page = document.body.appendChild(document.createElement('div'))
    page.innerHTML = html
    render(app, { container: page, hydrate: true })
    const first = screen.getByLabelText<HTMLInputElement>('Su nombre')
    act(() => first.focus())
    first.setSelectionRange(4, 4)
    await userEvent.keyboard(' María')
    await screen.findByLabelText('Su parte de la empresa')
    expect(screen.getByLabelText('Su nombre')).toHaveValue('José María')
  })

  it('changes what was changed, and nothing else', async () => {
    const { id } = await add()
    const bodies: unknown[] = []
    const fetch = async (request: Request) => {
      if (request.method !== 'GET') bodies.push(await request.clone().json())
      return environment.fetch(request)
    }
    render(<App ownerId={id} provider={{ fetch }} />)
    const input = await field('Their first name')
    await userEvent.clear(input)
    await userEvent.type(input, 'Zoë')
    await press('Save this person')
    expect(await screen.findByRole('heading', { name: /^Zoë/ })).toBeVisible()
    expect(bodies).toEqual([{ personalInfo: { firstName: 'Zoë' } }])
  })

  it('has headings of level 2, and of the level that the host asks for', async () => {
    const { unmount } = render(<App />)
    await whole()
    expect(screen.getByRole('heading', { level: 2, name: 'Add a person' })).toBeVisible()
    unmount()
    render(<App headingLevel={4} />)
    await whole()
    expect(screen.getByRole('heading', { level: 4, name: 'Add a person' })).toBeVisible()
  })

  it('places at its field what Grid refuses about a person', async () => {
    const { id } = await add()
    environment.sandbox.faults.next('updateBeneficialOwner', {
      kind: 'error',
      status: 400,
      code: 'INVALID_INPUT',
      details: { errors: [{ field: 'personalInfo.birthDate', constraint: { format: 'date' } }] },
    })
    render(<App ownerId={id} />)
    await userEvent.clear(await field('Year'))
    await userEvent.type(await field('Year'), '1980')
    await userEvent.click(screen.getByRole('button', { name: 'Save this person' }))
    const summary = await screen.findByRole('alert')
    expect(within(summary).getByRole('link')).toHaveTextContent('Their date of birth')
    expect(screen.getByRole('group', { name: 'Their date of birth' })).toHaveAccessibleDescription(/\w/)
    expect((await field('Year')) as HTMLInputElement).toHaveValue('1980')
    await userEvent.click(screen.getByRole('button', { name: 'Save this person' }))
    await waitFor(async () => expect((await owners())[0]?.personalInfo.birthDate).toMatch(/^1980/))
  })

  it('sums up what is missing, each with the way to its field', async () => {
    render(<App />)
    await press('Save this person')
    const summary = await screen.findByRole('alert')
    await userEvent.click(within(summary).getByRole('link', { name: 'Fill this in: Their first name' }))
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Their first name'))
    expect(within(summary).getByRole('link', { name: 'Choose an answer: Their part in the business' })).toBeVisible()
    expect(sent('POST')).toEqual([])
  })

  it('refuses more than the others leave, and says how much that is', async () => {
    await add({ ownershipPercentage: 75 })
    render(<App />)
    await fill({ share: '40' })
    expect(screen.getByText('The others hold the rest: 25% is left.')).toBeVisible()
    await press('Save this person')
    const link = await screen.findByRole('link', {
      name: 'Enter a whole number from 0 to 25: Their share of the business',
    })
    await userEvent.click(link)
    await userEvent.clear(await field('Their share of the business'))
    await userEvent.keyboard('25')
    await press('Save this person')
    await waitFor(async () => expect(await owners()).toHaveLength(2))
  })

  it.each([
    ['33.33', 'Only whole percent can be saved, rounded down: 33%.'],
    ['24,6', 'Only whole percent can be saved, rounded down: 24%.'],
    ['25', 'Someone with 25% or more counts as an owner. Choose that above as well.'],
    ['0', ''],
  ])('helps with a share of %s', async (share, messages) => {
    render(<App />)
    await type('Their share of the business', share)
    if (messages) expect(screen.getByText(messages)).toBeVisible()
    else expect(screen.queryByText(/counts as an owner|Only whole/)).toBeNull()
    if (share === '33.33') {
      await press('Use 33%')
      expect(await field('Their share of the business')).toHaveValue('33')
    }
    if (share === '25') {
      await press('Choose it')
      expect(screen.getByRole('checkbox', { name: /^Owns 25% or more/ })).toBeChecked()
    }
  })

  it('says what is odd about an age or a number, and lets it be', async () => {
    render(<App />)
    await type('Day', '1')
    await type('Month', '1')
    await type('Year', String(new Date().getFullYear() - 10))
    expect(screen.getByText(/younger than 18/)).toBeVisible()
    await userEvent.click(screen.getByRole('radio', { name: /Social Security/ }))
    await type('Their tax number', '912-22-8726')
    expect(screen.getByText(/usually an ITIN/)).toBeVisible()
    await userEvent.click(screen.getByRole('radio', { name: /another country/ }))
    expect(screen.getByText(/the number of their passport/)).toBeVisible()
    expect(await field('Issuing country')).toBeVisible()
  })

  it('puts the likeliest kind of number first', async () => {
    render(<App />)
    const kinds = () =>
      screen.getAllByRole('radio').map(radio => (radio as HTMLInputElement).parentElement?.textContent)
    await field('Their first name')
    expect(kinds()[0]).toMatch(/Social Security/)
    await choose('Their nationality', 'Vietnam')
    expect(kinds()[0]).toMatch(/another country/)
  })

  it('finds again who was saved without an answer, and saves nobody twice', async () => {
    environment.sandbox.faults.next('createBeneficialOwner', { kind: 'droppedConnection', handled: true })
    render(<App />)
    await fill()
    await press('Save this person')
    expect(await screen.findByRole('heading', { name: 'José Nguyễn' })).toBeVisible()
    expect(await owners()).toHaveLength(1)
    expect(sent('POST')).toHaveLength(1)
    expect(sent('PATCH')).toEqual([])
  })

  it('saves nobody twice when it is told to twice in one breath', async () => {
    render(<App />)
    await fill()
    const button = await screen.findByRole('button', { name: 'Save this person' })
    act(() => {
      button.click()
      button.click()
    })
    expect(await screen.findByRole('heading', { name: 'José Nguyễn' })).toBeVisible()
    expect(sent('POST')).toHaveLength(1)
  })

  it('keeps everything when saving fails, and goes on from there', async () => {
    environment.sandbox.faults.next('createBeneficialOwner', { kind: 'serverError' })
    const onError = vi.fn()
    render(<App onError={onError} />)
    await fill()
    await press('Save this person')
    expect(await screen.findByText('What you typed is still here.')).toBeVisible()
    expect(await field('Their first name')).toHaveValue('José')
    expect(onError).toHaveBeenCalledOnce()
    await press('Save this person')
    expect(await screen.findByRole('heading', { name: 'José Nguyễn' })).toBeVisible()
    expect(await owners()).toHaveLength(1)
  })

  it('brings somebody who was named before up to date instead of naming them twice', async () => {
    const { id } = await add(
      { roles: ['UBO'], ownershipPercentage: 70 },
      { firstName: 'José', lastName: 'Nguyễn', birthDate: '1979-11-02', identifier: '536-22-8726' },
    )
    render(<App roles={['CONTROL_PERSON']} />)
    await type('Their first name', 'josé ')
    await type('Their last name', 'Nguyễn')
    await type('Day', '2')
    await type('Month', '11')
    expect(screen.queryByText(/is named already/)).toBeNull()
    await type('Year', '1979')
    expect(await screen.findByText(/^Someone with this name and date of birth is named already/)).toBeVisible()
    await choose('Their nationality', 'United States')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Their address is the address of the business' }))
    await userEvent.click(screen.getByRole('radio', { name: /Social Security/ }))
    await type('Their tax number', '536-22-8726')
    // Their own 70% do not count against them.
    await type('Their share of the business', '80')
    expect(screen.queryByText(/The others hold the rest/)).toBeNull()
    await press('Save this person')
    await waitFor(() => expect(sent('PATCH')).toHaveLength(1))
    expect((await owners()).map(owner => [owner.id, [...owner.roles].sort()])).toEqual([
      [id, ['CONTROL_PERSON', 'UBO']],
    ])
  })

  it('keeps what was typed in memory while it is not shown, and forgets it when it is called off', async () => {
    const onCancel = vi.fn()
    const provider = {
      proxyUrl: environment.proxyUrl,
      fetch: (request: Request) => environment.fetch(request),
      support: null,
    }
    const shown = (isShown: boolean) => (
      <GridKycProvider {...provider}>{isShown && <BeneficialOwnerForm onCancel={onCancel} />}</GridKycProvider>
    )
    const { rerender } = render(shown(true))
    await type('Their first name', 'Łukasz')
    rerender(shown(false))
    rerender(shown(true))
    expect(await field('Their first name')).toHaveValue('Łukasz')
    await press('Cancel')
    expect(onCancel).toHaveBeenCalledOnce()
    rerender(shown(false))
    rerender(shown(true))
    expect(await field('Their first name')).toHaveValue('')
  })

  it('does not delete, and says what can be done', async () => {
    const { id } = await add()
    render(<App ownerId={id} />)
    await press('Remove this person')
    expect(screen.getByText('Someone who was saved stays on record')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Contact us' })).toBeVisible()
    await press('Set their share to 0%')
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Their share of the business'))
    await press('Save this person')
    await waitFor(async () => expect((await owners())[0]?.ownershipPercentage).toBe(0))
  })

  it('follows what changed elsewhere, but not over what is being typed', async () => {
    const { id } = await add()
    const { rerender } = render(<App ownerId={id} provider={{ customerId: environment.customerId }} />)
    await type(/^Their middle name/, 'X')
    const body = { ownershipPercentage: 12, personalInfo: { middleName: 'Other' } }
    await environment.sandbox.client.send(updateBeneficialOwner, { beneficialOwnerId: id, body })
    rerender(<App ownerId={id} provider={{ customerId: environment.customerId, locale: 'en' }} />)
    expect(await field(/^Their middle name/)).toHaveValue(`${example.personalInfo.middleName}X`)
  })

  it('says so when the person is not there', async () => {
    render(<App ownerId="BeneficialOwner:nobody" />)
    expect(await screen.findByText('We can’t open this form right now')).toBeVisible()
  })
})
