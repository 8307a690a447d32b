import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { enter, press, renderWithSandbox } from '../../../../test/renderWithSandbox.js'
import type { TestEnvironment } from '../../../../test/startInProcess.js'
import { useIndividualKyc } from '../onboarding/individual/useIndividualKyc.js'

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
      <p>{kyc.customerId ? 'Signed in' : 'New'}</p>
    </form>
  )
}

it('follows the change events of a customer as soon as there is one', async () => {
  let session: string[] = []
  const streams: number[] = []
  let environment: TestEnvironment | undefined
  await renderWithSandbox(<Person />, {
    start: {
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
    },
    before(started) {
      environment = started
    },
    provider: {
      live: 'stream',
      async fetch(request) {
        const answer = (await environment?.fetch(request)) ?? Response.error()
        if (request.url.endsWith('/events')) streams.push(answer.status)
        return answer
      },
    },
  })
  await enter('Full legal name', 'Ben Ortiz 003')
  expect(streams).toEqual([])
  await press('Continue')
  expect(await screen.findByText('Signed in')).toBeVisible()
  await waitFor(() => expect(streams).toEqual([200]))
})
