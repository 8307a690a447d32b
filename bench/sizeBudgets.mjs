/**
 * What a consumer's production bundle may weigh, in gzipped bytes of the JavaScript that is loaded at once (1 kB = 1000).
 * `X` is an export of @grid-kyc/react, mounted in its provider; `X lean` is the same for an app that has the shared
 * libraries already. Where `ui` says so, it is those exports of @grid-kyc/react/ui, by themselves.
 *
 * What is loaded at once is where somebody begins: a button, the first questions of a form, the shape of a list. `drawnBy` is
 * the module that draws all of it, every question or every item with nothing opened, and `whole` what may be loaded until then.
 * @type {{ name: string, budget?: number, ui?: string[], drawnBy?: RegExp, whole?: number }[]}
 */
export const sizeBudgets = [
  { name: 'KycLinkButton' },
  { name: 'KycLinkButton lean', budget: 6000 },
  { name: 'KycLinkHandoff lean', budget: 11_000 },
  { name: 'OnboardingGate lean', budget: 9000 },
  { name: 'BusinessKybWizard', budget: 42_000 },
  { name: 'BusinessKybWizard lean', budget: 13_000 },
  { name: 'IndividualKycForm', budget: 42_000 },
  { name: 'IndividualKycForm lean', budget: 13_000 },
  { name: 'ContactVerification lean', budget: 13_000 },
  { name: 'DocumentUpload lean', budget: 26_000 },
  { name: 'DocumentChecklist lean', budget: 26_000 },
  { name: 'BeneficialOwnerForm', budget: 41_000, drawnBy: /OwnerEditor\.tsx$/, whole: 54_000 },
  { name: 'BeneficialOwnerForm lean', budget: 12_000, drawnBy: /OwnerEditor\.tsx$/, whole: 32_000 },
  { name: 'VerificationErrorList' },
  {
    name: 'VerificationErrorList lean',
    budget: 8000,
    drawnBy: /(VerificationErrorListing|listErrors)\.tsx?$/,
    whole: 35_000,
  },
  { name: 'styles.css', budget: 7000 },
  {
    name: 'primitives of an owner form',
    budget: 6000,
    ui: [
      ...['Button', 'TextField', 'Select', 'Combobox', 'RadioGroup', 'CheckboxGroup', 'Checkbox', 'DateField'],
      ...['PhoneField', 'PercentageField', 'SecretField', 'ErrorSummary', 'Alert', 'useCountryOptions'],
    ],
  },
]

const heavy = /node_modules\/(zod|@sumsub)|core\/src\/(fields|schema|documents|countries)\//
/** What only the platform's own staff sees. */
const staff = /react\/src\/.*\/operators\//
const unlike = /react\/src\/(components|ui|words)\/|useKycLink|KycLinkMachine|ProviderIframe|providerSdk/i

/**
 * Exports that must come alone: `without` says what a bundle that takes nothing but them may not load at once.
 * @type {{ name: string, from: string, without: RegExp[] }[]}
 */
export const standAlone = [
  { name: 'KycLinkButton', from: '@grid-kyc/react', without: [heavy, staff] },
  { name: 'OnboardingGate', from: '@grid-kyc/react', without: [heavy, staff, /lean-qr|Wizard|KycLinkButton/] },
  { name: 'KycLinkHandoff', from: '@grid-kyc/react', without: [heavy, staff, /lean-qr/] },
  { name: 'useVerificationStatus', from: '@grid-kyc/react', without: [heavy, unlike] },
  { name: 'useVerificationStatus', from: '@grid-kyc/react/headless', without: [heavy, unlike] },
]
