import { type BrowserContext, expect, type FrameLocator, type Locator, type Page } from '@playwright/test'
import { canaryPerson } from './canary.js'
import type { ComponentName } from './host/mountComponent.js'
import { company, european, person } from './people.js'
import type { TestEnvironment } from './servers/startTestEnvironment.js'
import { rejectWith } from './verificationErrors.js'

/** Where a component is: in a page, or in a frame of it. */
export type Scope = Page | FrameLocator | Locator

/** One of the named components, as a host's page has it: what is typed into it, and how it continues. */
interface HostComponent {
  name: ComponentName
  /** Makes the customer it is shown to. */
  arrange: (environment: TestEnvironment, context: BrowserContext) => Promise<void>
  /** Types into it with the keyboard, and leaves no field empty that it asks for. */
  type: (scope: Scope) => Promise<void>
  /** What was typed is still there. */
  isKept: (scope: Scope) => Promise<void>
  /** Presses what leads on, and waits until it has. */
  goOn: (scope: Scope) => Promise<void>
}

const press = (scope: Scope, name: string | RegExp) => scope.getByRole('button', { name, exact: true }).click()
const arrives = (scope: Scope, name: RegExp) => expect(scope.getByRole('heading', { name }).first()).toBeVisible()

async function type(scope: Scope, label: string, text: string) {
  const input = scope.getByLabel(label, { exact: true })
  await input.click()
  await input.press('ControlOrMeta+a')
  await input.pressSequentially(text)
}
const holds = (scope: Scope, label: string, text: string) =>
  expect(scope.getByLabel(label, { exact: true })).toHaveValue(text)

const code = 'Code from the email'

export const hostComponents: readonly HostComponent[] = [
  {
    name: 'KycLinkButton',
    async arrange(environment, context) {
      await environment.signIn(context, european)
    },
    async type(scope) {
      await press(scope, 'Continue to identity check')
      await press(scope, 'Send the code')
      await type(scope, code, '12345')
    },
    isKept: scope => holds(scope, code, '12345'),
    async goOn(scope) {
      await scope.getByLabel(code).pressSequentially('6')
      await expect(scope.getByText('Confirmed').first()).toBeVisible()
    },
  },
  {
    name: 'BusinessKybWizard',
    async arrange(environment, context) {
      await environment.signIn(context, company)
    },
    async type(scope) {
      await scope.getByLabel('Legal form').selectOption('LLC')
      await press(scope, 'Continue')
      await type(scope, 'Legal name of the business', 'Tidal Works, LLC')
    },
    isKept: scope => holds(scope, 'Legal name of the business', 'Tidal Works, LLC'),
    async goOn(scope) {
      await press(scope, 'Continue')
      await arrives(scope, /^address and industry/i)
    },
  },
  {
    name: 'BeneficialOwnerForm',
    async arrange(environment, context) {
      await environment.signIn(context, company)
    },
    async type(scope) {
      await type(scope, 'First name', 'Ada')
      await type(scope, 'Last name', canaryPerson.fullName)
      await type(scope, 'Ownership (%)', '40')
    },
    isKept: scope => holds(scope, 'First name', 'Ada'),
    async goOn(scope) {
      await press(scope, 'Continue')
      await expect(scope.getByLabel('Street address')).toBeVisible()
    },
  },
  {
    name: 'IndividualKycForm',
    async arrange(environment, context) {
      const { address: _, ...others } = person as typeof person & { address?: object }
      await environment.signIn(context, others)
    },
    async type(scope) {
      await type(scope, 'Full legal name', canaryPerson.fullName)
      // A select until the code for searching has come.
      const country = scope.locator('input').and(scope.getByRole('combobox', { name: 'Country you live in' }))
      await country.press('ControlOrMeta+a')
      await country.pressSequentially('Unit')
      await scope.getByRole('option', { name: 'United States', exact: true }).click()
    },
    isKept: scope => holds(scope, 'Full legal name', canaryPerson.fullName),
    async goOn(scope) {
      await press(scope, 'Continue')
      await arrives(scope, /^your address/i)
    },
  },
  {
    name: 'VerificationErrorList',
    async arrange(environment, context) {
      const customerId = await environment.signIn(context, company)
      const field = 'businessInfo.legalName'
      rejectWith(environment, customerId, { type: 'INVALID_FIELD', field, reason: 'The register has another name.' })
    },
    async type(scope) {
      await scope
        .getByRole('button', { name: /^(Correct|Change|Edit|Fix)/ })
        .first()
        .click()
      await type(scope, 'Legal name of the business', 'Tidal Works, LLC')
    },
    isKept: scope => holds(scope, 'Legal name of the business', 'Tidal Works, LLC'),
    async goOn(scope) {
      await press(scope, 'Save')
      await expect(scope.getByRole('button', { name: 'Submit again' })).toBeVisible()
    },
  },
]
