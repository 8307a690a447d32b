/**
 * What a consumer's production bundle may weigh, in gzipped bytes of the JavaScript that is loaded at once (1 kB = 1000).
 * `X` is an export of @grid-kyc/react, mounted in its provider; `X lean` is the same for an app that has the shared
 * libraries already; `X whole` is all of it, with what is loaded later. `from` is where else it comes from. Where `ui` says
 * so, it is those exports of @grid-kyc/react/ui, by themselves.
 *
 * What is loaded at once is where a user begins: a button, the first fields of a form, the outline of a list. `renderedBy` is
 * the module that renders all of it, every field or every item with nothing opened, and `whole` what may be loaded until then.
 * @type {{ name: string, budget: number, from?: string, ui?: string[], renderedBy?: RegExp, whole?: number }[]}
 */
export const sizeBudgets = [
  { name: 'KycLinkButton', budget: 19_000 },
  { name: 'KycLinkButton lean', budget: 9000 },
  { name: 'KycLinkHandoff lean', budget: 23_200 },
  { name: 'OnboardingGate lean', budget: 12_000 },
  { name: 'VerificationStatusPanel lean', budget: 10_000 },
  { name: 'BusinessKybWizard', budget: 40_000 },
  { name: 'BusinessKybWizard lean', budget: 24_000 },
  // 36 kB of it are the metadata of phone numbers, loaded when a phone field is shown, and 14 kB the titles of industries,
  // loaded when one is searched for; 3 kB each are patterns of postal codes and the order of addresses.
  { name: 'BusinessKybWizard whole', budget: 231_000 },
  { name: 'IndividualKycForm', budget: 40_000 },
  { name: 'IndividualKycForm lean', budget: 24_000 },
  { name: 'ContactVerification lean', budget: 18_200 },
  { name: 'TermsConsent lean', budget: 12_200 },
  { name: 'DocumentUpload lean', budget: 34_500 },
  { name: 'DocumentChecklist lean', budget: 34_900 },
  { name: 'BeneficialOwnerForm', budget: 34_000, renderedBy: /OwnerEditor\.tsx$/, whole: 96_500 },
  { name: 'BeneficialOwnerForm lean', budget: 16_000, renderedBy: /OwnerEditor\.tsx$/, whole: 67_000 },
  { name: 'BeneficialOwnerList lean', budget: 77_000 },
  { name: 'VerificationErrorList', budget: 24_000 },
  {
    name: 'VerificationErrorList lean',
    budget: 14_000,
    renderedBy: /IssueList\.tsx$/,
    whole: 40_500,
  },
  { name: 'ProviderIframe lean', budget: 5000 },
  { name: 'CustomerTable lean', budget: 12_200, from: '@grid-kyc/react/operators' },
  { name: 'CustomerImport lean', budget: 32_400, from: '@grid-kyc/react/operators' },
  { name: 'styles.css', budget: 9000 },
  {
    name: 'primitives of an owner form',
    budget: 8900,
    ui: [
      ...['Button', 'TextField', 'Select', 'Combobox', 'RadioGroup', 'CheckboxGroup', 'Checkbox', 'DateField'],
      ...['PhoneField', 'PercentageField', 'SecretField', 'ErrorSummary', 'Alert', 'useCountryOptions'],
    ],
  },
  {
    name: 'primitives of everything else',
    budget: 8000,
    ui: [
      ...['Announcement', 'CodeField', 'Dialog', 'FileDrop', 'Icon', 'LinkButton', 'MultiSelect', 'OwnershipMeter'],
      ...['Progress', 'Skeleton', 'Spinner', 'StatusBadge', 'StatusMessage', 'Stepper', 'SummaryList', 'TaskList'],
      ...['TextArea', 'Theme'],
    ],
  },
]

/** Public names in capitals without a weight of their own: what every row here is mounted in, and a context. */
export const withoutBudget = ['GridKycProvider', 'ReplayMaskContext']

const heavy = [/node_modules\/zod\//, /node_modules\/@sumsub\//, /core\/src\/fields\//, /core\/src\/documents\//]
const tables = [...heavy, /core\/src\/schema\//, /core\/src\/countries\//]
/** What only the platform's own staff sees. */
const staff = /react\/src\/operators\//
/** Neither markup nor a link to a check, which a status needs none of. */
const unlike = [/react\/src\/ui\//, /react\/src\/(?!provider\/).*\.tsx$/, /react\/src\/link\//]

/**
 * Exports that must come alone: `without` says what a bundle that takes nothing but them may not load at once.
 * @type {{ name: string, from: string, without: RegExp[] }[]}
 */
export const standAlone = [
  { name: 'KycLinkButton', from: '@grid-kyc/react', without: [...tables, staff] },
  {
    name: 'OnboardingGate',
    from: '@grid-kyc/react',
    without: [...tables, staff, /lean-qr/, /Wizard/, /KycLinkButton/],
  },
  // It asks for the codes to contacts itself, so a schema and the row of a code come with it.
  {
    name: 'KycLinkHandoff',
    from: '@grid-kyc/react',
    without: [/(business|individual|personal)\w*Fields\.ts$/, staff, /lean-qr/],
  },
  { name: 'useVerificationStatus', from: '@grid-kyc/react', without: [...tables, ...unlike] },
  { name: 'useVerificationStatus', from: '@grid-kyc/react/headless', without: [...tables, ...unlike] },
]
