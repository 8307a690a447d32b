import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import { useIndividualKyc } from '../onboarding/individual/useIndividualKyc.js'
import { GridKycProvider } from '../provider/GridKycProvider.js'

let environment: TestEnvironment
afterEach(() => environment.close())

const person = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', region: 'US' } as const

function Person() {
  const kyc = useIndividualKyc()
  if (kyc.status !== 'ready') return <p>{kyc.status}</p>
  const { labelProps, inputProps, label } = kyc.form.field('fullName')
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        void kyc.next()
      }}
    >
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the hook's props tie them. */}
      <label {...labelProps}>{label}</label>
      <input {...inputProps} />
      <button type="submit">Continue</button>
      <p>{kyc.customerId ? 'Somebody' : 'Nobody'}</p>
    </form>
  )
}

it('follows nobody’s hints, and a customer’s as soon as there is one', async () => {
  let session: string[] = []
  environment = await startInProcess(person, {
    sandbox: { isRegulatedFinancialInstitution: true },
    proxy: {
      customerFor: () => session,
      create: {
        platformCustomerId: () => 'account-7',
        onCreated(_request, { id = '' }) {
          session = [id]
        },
      },
    },
  })
  const streams: number[] = []
  const fetch = async (request: Request) => {
    const answer = await environment.fetch(request)
    if (request.url.endsWith('/events')) streams.push(answer.status)
    return answer
  }
  render(
    <GridKycProvider proxyUrl={environment.proxyUrl} fetch={fetch} live="stream" support={null}>
      <Person />
    </GridKycProvider>,
  )
  await userEvent.type(await screen.findByLabelText('Full legal name'), 'Ben Ortiz 003')
  expect(streams).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
  expect(await screen.findByText('Somebody')).toBeVisible()
  await waitFor(() => expect(streams).toEqual([200]))
})
