import { type Guidance, toFormData, toVerificationIssue, uploadDocument } from '@grid-kyc/core'
import { VerificationErrorList } from '@grid-kyc/react'
import { en } from '@grid-kyc/react/en'
import { render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { errorsPage } from '../scripts/errorsPage.mjs'
import { SandboxApp } from './renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from './startInProcess.js'

/** The one row that makes an error type. */
const row = vi.hoisted(
  () =>
    ({
      fix: 'replace',
      title: 'Upload this document without a cover',
      help: 'A cover hides a part of it.',
      reveal: true,
      refusal: 'INCOMPLETE',
    }) satisfies Guidance,
)

vi.mock('../packages/core/src/verification/guidance.js', async original => {
  const module = await original<{ guidance: Record<string, Guidance>; neutralGuidance: Record<string, Guidance> }>()
  Object.assign(module.guidance, { COVERED_DOCUMENT: row })
  return module
})

let environment: TestEnvironment
beforeEach(async () => {
  environment = await startInProcess({ customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', region: 'US' })
})
afterEach(() => environment.close())

it('an error type is one row: explained, listed, fixed, translated and in the guide', async () => {
  const { customerId, sandbox } = environment
  const file = new File(['%PDF-1.7\n'], 'passport.pdf', { type: 'application/pdf' })
  const particulars = { documentNumber: 'X12345678', issuingAuthority: 'Department of State' }
  const form = toFormData({ documentHolder: customerId, documentType: 'PASSPORT', country: 'US', ...particulars, file })
  const { id: resourceId } = await sandbox.client.send(uploadDocument, { form })
  const error = { resourceId, type: 'COVERED_DOCUMENT', reason: '' }
  sandbox.setVerification(customerId, { verificationStatus: 'RESOLVE_ERRORS', errors: [error] })

  render(
    <SandboxApp environment={environment} support="Contact us">
      <VerificationErrorList />
    </SandboxApp>,
  )
  expect(await screen.findByRole('heading', { name: row.title })).toBeVisible()
  expect(screen.getByText(/^A cover hides/)).toBeVisible()
  expect(screen.getByRole('button', { name: /^Replace/ })).toBeVisible()
  expect(toVerificationIssue(error, { customerType: 'INDIVIDUAL' }).guidance).toBe('COVERED_DOCUMENT')
  expect(en).toMatchObject({ 'guidance.COVERED_DOCUMENT': row.title, 'guidance.COVERED_DOCUMENT.help': row.help })
  expect(errorsPage()).toContain(`| \`COVERED_DOCUMENT\` | **${row.title}**`)
})
