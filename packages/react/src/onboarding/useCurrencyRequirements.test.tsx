import type { CustomerCreate } from '@grid-kyc/core'
import type { SandboxOptions } from '@grid-kyc/sandbox'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { harborAndPine } from '../../../../test/customers.js'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import { type UseCurrencyRequirementsOptions, useCurrencyRequirements } from './useCurrencyRequirements.js'

const person = { customerType: 'INDIVIDUAL', fullName: 'Jordan Avery 003', birthDate: '1987-03-14' } as const

let environment: TestEnvironment
afterEach(() => environment?.close())
const start = async (customer: CustomerCreate = person, config?: SandboxOptions['config']) => {
  environment = await startInProcess(customer, { sandbox: config ? { config } : {} })
}

function Headless(options: UseCurrencyRequirementsOptions) {
  const needs = useCurrencyRequirements(options)
  return (
    <>
      <p>{needs.status}</p>
      <ul>
        {needs.status === 'ready' &&
          needs.currencies.map(({ currencyCode, missing }) => (
            <li
              key={currencyCode}
            >{`${currencyCode}: ${missing.map(({ label }) => label).join(', ') || 'nothing'}`}</li>
          ))}
      </ul>
      <button type="button" onClick={needs.refresh}>
        Read
      </button>
    </>
  )
}

const App = (options: UseCurrencyRequirementsOptions) => (
  <SandboxApp environment={environment} support="help">
    <Headless {...options} />
  </SandboxApp>
)

describe('useCurrencyRequirements', () => {
  it('[C4] says what each currency still needs', async () => {
    await start()
    render(<App />)
    expect(await screen.findByText('USD: nothing')).toBeVisible()
    expect(screen.getByText('MXN: Nationality')).toBeVisible()
    expect(screen.getByText(/^BRL: Country you live in, Street address/)).toBeVisible()
    expect(screen.getByText(/^EUR: Nationality, .*Email address, Phone number$/)).toBeVisible()
  })

  it('takes only the currencies that are wanted, and no name it does not know', async () => {
    await start(person, {
      supportedCurrencies: [
        { currencyCode: 'KES', providerRequiredCustomerFields: ['REGISTRATION_ADDRESS', 'NATIONALITY'] },
        { currencyCode: 'USD' },
      ],
    })
    render(<App currencies={['KES', 'XXX']} />)
    expect(await screen.findByText('KES: Nationality')).toBeVisible()
    expect(screen.getAllByRole('listitem')).toHaveLength(1)
  })

  it.each([
    ['business', harborAndPine],
    ['individual', person],
  ] as const)('names what a %s lacks as the host calls it', async (resource, customer) => {
    await start(customer, {
      supportedCurrencies: [
        { currencyCode: 'KES', providerRequiredCustomerFields: ['POSTAL_ADDRESS'] },
        { currencyCode: 'USD' },
      ],
    })
    render(
      <SandboxApp environment={environment} support="help" messages={{ [`${resource}.address.country.label`]: 'Land' }}>
        <Headless />
      </SandboxApp>,
    )
    expect(await screen.findByText('USD: nothing')).toBeVisible()
    expect(screen.getByText(/^KES: Land, Street address/)).toBeVisible()
  })

  it('says that it could not read, and reads again', async () => {
    await start()
    environment.signInAs(null)
    render(<App />)
    expect(await screen.findByText('failed')).toBeVisible()
    environment.signInAs(environment.customerId)
    await userEvent.click(screen.getByRole('button', { name: 'Read' }))
    expect(await screen.findByText('MXN: Nationality')).toBeVisible()
  })
})
