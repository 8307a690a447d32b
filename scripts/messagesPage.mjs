/** The parts of the catalogue in the order a user meets them: title, what it is, and the keys that belong to it. */
const screens = [
  {
    title: 'Before the hosted check',
    about: 'KycLinkButton, as long as nothing was pressed.',
    keys: /^link\.(prepare|start|where|provider|creating|loading)/,
  },
  { title: 'During and after the hosted check', about: 'KycLinkButton, from the click on.', keys: /^link\./ },
  {
    title: 'Before your app',
    about: 'OnboardingGate; the components it opens have messages of their own.',
    keys: /^(gate|newCustomer)\./,
  },
  { title: 'Phone handoff', about: 'KycLinkHandoff, and KycLinkButton with `handoff`.', keys: /^handoff\./ },
  {
    title: 'Status',
    about: 'VerificationStatusPanel, and KycLinkButton once there is a result.',
    keys: /^status\./,
  },
  {
    title: 'Issues to fix',
    about: 'VerificationErrorList, from the list to the result of the next submission.',
    keys: /^errors\./,
  },
  { title: 'An open fix', about: 'VerificationErrorList, below the issue.', keys: /^fix\./ },
  {
    title: 'Code that loads on demand',
    about: 'Any component, until a part of it has been loaded.',
    keys: /^lazy\./,
  },
  { title: 'When something went wrong', about: 'Any component whose request failed.', keys: /^error\./ },
  {
    title: 'Around every step',
    about: 'BusinessKybWizard and IndividualKycForm, from the first question to the review.',
    keys: /^onboarding\./,
  },
  { title: 'Around the steps of a business', about: 'BusinessKybWizard.', keys: /^kyb\./ },
  { title: 'Around the steps of a person', about: 'IndividualKycForm.', keys: /^kyc\./ },
  {
    title: 'Confirming an email address and a phone number',
    about: 'ContactVerification, also inside KycLinkButton and the forms.',
    keys: /^contact\./,
  },
  { title: 'Around a field', about: 'Any form.', keys: /^form\./ },
  { title: 'Lookups', about: 'Any form, where the host has connected a lookup.', keys: /^lookup\./ },
  { title: 'The End User Terms', about: 'TermsConsent, and the review.', keys: /^terms\./ },
  { title: 'Field errors', about: 'At the field, and in the summary above the form.', keys: /^field\./ },
  { title: 'Steps', about: 'The names of the steps, in the stepper and as headings.', keys: /^steps\./ },
  { title: 'Individual: fields', about: 'The fields of a person who is a customer.', keys: /^individual\./ },
  { title: 'Business: fields', about: 'The fields of a business that is a customer.', keys: /^business\./ },
  {
    title: 'Beneficial owner: fields',
    about: 'The fields of a person who owns or controls a business.',
    keys: /^beneficialOwner\./,
  },
  {
    title: 'Beneficial owners',
    about: 'BeneficialOwnerList, and the step of the wizard that it is.',
    keys: /^owners\./,
  },
  { title: 'One beneficial owner', about: 'Around the fields of BeneficialOwnerForm.', keys: /^owner\./ },
  { title: 'Document: fields', about: 'The fields of an upload.', keys: /^document\./ },
  {
    title: 'Document upload',
    about: 'DocumentUpload and DocumentChecklist, from an empty slot to Grid’s answer.',
    keys: /^documents\./,
  },
  {
    title: 'A one-time code',
    about: 'Shows that an email address or a phone number is the customer’s.',
    keys: /^contactCode\./,
  },
  {
    title: 'What documents prove',
    about: 'Headings and reasons beside the upload slots.',
    keys: /^documentCategory\./,
  },
  { title: 'Guidance for issues', about: 'One line for each type of verification error.', keys: /^guidance\./ },
  {
    title: 'Names by country',
    about: 'Replaces a field’s label once the country is known.',
    keys: /^country\./,
  },
  { title: 'The list of customers', about: 'CustomerTable, for operators.', keys: /^customers\./ },
  { title: 'One customer', about: 'CustomerDetails, for operators.', keys: /^customer\./ },
  { title: 'An import of customers', about: 'CustomerImport, for operators.', keys: /^import\./ },
]

const cell = (/** @type {string} */ text) => text.replaceAll('|', '\\|')

/**
 * `docs/messages.md`: all strings by screen.
 * @param {Readonly<Record<string, string>>} en @param {Readonly<Record<string, string>>} es
 */
export function messagesPage(en, es) {
  const left = new Set(Object.keys(en))
  const parts = screens.map(({ title, about, keys }) => {
    const own = [...left].filter(key => keys.test(key))
    for (const key of own) left.delete(key)
    const rows = own.map(key => `| \`${key}\` | ${cell(en[key] ?? '')} | ${cell(es[key] ?? '')} |`)
    return [`## ${title}`, '', about, '', '| Key | English | Spanish |', '|---|---|---|', ...rows, ''].join('\n')
  })
  if (left.size > 0)
    throw new Error(`messagesPage.mjs has no screen for ${[...left].join(', ')}. Add one to its table.`)
  return `# Messages

All ${Object.keys(en).length} texts of the library, by screen. You can replace each one by its key through the provider's \`messages\`. A whole language
is one import (\`@grid-kyc/react/es\`; the texts for operators are its \`operatorsEs\`). **The Spanish was not legally reviewed.** \`{name}\` is a placeholder. [How to change and translate them](theming.md#messages).

This page is made from the code by \`pnpm messages\`.

${parts.join('\n')}`
}
