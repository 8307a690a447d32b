import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { startInProcess } from '../../../../test/startInProcess.js'
import { GridKycProvider } from '../provider/GridKycProvider.js'
import { BeneficialOwnerForm } from './BeneficialOwnerForm.js'
import type { OwnerEditorProps } from './OwnerEditor.js'

/** What happens while the form says that it could be shown, and before it is. */
let meanwhile = () => {}
afterEach(() => {
  meanwhile = () => {}
})

vi.mock('./OwnerEditor.js', async original => {
  const { OwnerEditor } = await original<typeof import('./OwnerEditor.js')>()
  return {
    OwnerEditor: (props: OwnerEditorProps) => (
      <OwnerEditor
        {...props}
        onReady={answers => {
          meanwhile()
          props.onReady(answers)
        }}
      />
    ),
  }
})

it('loses nothing of what is typed in the very moment the rest of the questions comes', async () => {
  const environment = await startInProcess({
    customerType: 'BUSINESS',
    businessInfo: { legalName: 'Harbor', country: 'US', taxId: '83-4021577', incorporatedOn: '2019-06-03' },
  })
  render(
    <GridKycProvider proxyUrl={environment.proxyUrl} fetch={request => environment.fetch(request)} support={null}>
      <BeneficialOwnerForm />
    </GridKycProvider>,
  )
  const first = screen.getByLabelText('Their first name')
  fireEvent.change(first, { target: { value: 'Jos' } })
  meanwhile = () => {
    meanwhile = () => {}
    fireEvent.change(first, { target: { value: 'José' } })
  }
  await screen.findByLabelText('Their share of the business')
  expect(first).not.toBeInTheDocument()
  expect(screen.getByLabelText('Their first name')).toHaveValue('José')
  await environment.close()
})
