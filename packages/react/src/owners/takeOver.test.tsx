import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess } from '../../../../test/startInProcess.js'
import { BeneficialOwnerForm } from './BeneficialOwnerForm.js'
import type { OwnerEditorProps } from './OwnerEditor.js'

/** Runs when the form could be shown, before it is. */
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
        onReady={values => {
          meanwhile()
          props.onReady(values)
        }}
      />
    ),
  }
})

it('loses nothing that is typed at the moment the whole form is shown', async () => {
  const environment = await startInProcess({
    customerType: 'BUSINESS',
    businessInfo: { legalName: 'Harbor', country: 'US', taxId: '83-4021577', incorporatedOn: '2019-06-03' },
  })
  render(
    <SandboxApp environment={environment} support={null}>
      <BeneficialOwnerForm />
    </SandboxApp>,
  )
  const first = screen.getByLabelText('First name')
  fireEvent.change(first, { target: { value: 'Jos' } })
  meanwhile = () => {
    meanwhile = () => {}
    fireEvent.change(first, { target: { value: 'José' } })
  }
  await screen.findByLabelText('Ownership (%)')
  expect(first).not.toBeInTheDocument()
  expect(screen.getByLabelText('First name')).toHaveValue('José')
  await environment.close()
})
