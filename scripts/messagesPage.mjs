/** The parts of the catalogue in the order a person meets them: title, what it is, and the keys that belong to it. */
const screens = [
  {
    title: 'Before the hosted check',
    about: 'KycLinkButton, as long as nothing was pressed.',
    keys: /^link\.(prepare|start|where|provider|creating|loading)/,
  },
  { title: 'During and after the hosted check', about: 'KycLinkButton, from the click on.', keys: /^link\./ },
  { title: 'Before your app', about: 'OnboardingGate; what it opens has words of its own.', keys: /^gate\./ },
  { title: 'Going on with a phone', about: 'KycLinkHandoff, and KycLinkButton with `handoff`.', keys: /^handoff\./ },
  {
    title: 'Where somebody stands',
    about: 'VerificationStatusPanel, and KycLinkButton once there is a result.',
    keys: /^status\./,
  },
  {
    title: 'What Grid still wants',
    about: 'VerificationErrorList, from the list to what a submission has changed.',
    keys: /^errors\./,
  },
  { title: 'A fix that is open', about: 'VerificationErrorList, below what is wanted.', keys: /^fix\./ },
  { title: 'When something went wrong', about: 'Any component that could not read or send.', keys: /^problem\./ },
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
  { title: 'Around an answer', about: 'Any form.', keys: /^form\./ },
  { title: 'The End User Terms', about: 'TermsConsent, and the review.', keys: /^terms\./ },
  { title: 'When an answer is wrong', about: 'At the question, and in the summary above the form.', keys: /^field\./ },
  { title: 'Steps', about: 'The names of the steps, in the stepper and as headings.', keys: /^steps\./ },
  { title: 'A person’s form', about: 'The fields of a person who is a customer.', keys: /^individual\./ },
  { title: 'A business’s form', about: 'The fields of a business that is a customer.', keys: /^business\./ },
  {
    title: 'An owner’s form',
    about: 'The fields of somebody who owns or controls a business.',
    keys: /^beneficialOwner\./,
  },
  {
    title: 'The people of a business',
    about: 'BeneficialOwnerList, and the step of the wizard that it is.',
    keys: /^owners\./,
  },
  { title: 'One of its people', about: 'Around the questions of BeneficialOwnerForm.', keys: /^owner\./ },
  { title: 'A document’s form', about: 'The fields of an upload.', keys: /^document\./ },
  {
    title: 'A place for a document',
    about: 'DocumentUpload and DocumentChecklist, from an empty place to what Grid says of a file.',
    keys: /^documents\./,
  },
  {
    title: 'A one-time code',
    about: 'Shows that an email address or a phone number is the customer’s.',
    keys: /^contactCode\./,
  },
  {
    title: 'What documents prove',
    about: 'Headings and reasons beside the places to upload.',
    keys: /^documentCategory\./,
  },
  { title: 'What to do about an error', about: 'One line for each type of verification error.', keys: /^guidance\./ },
  {
    title: 'What a country calls its own',
    about: 'Takes the place of a field’s label once the country is known.',
    keys: /^country\./,
  },
  { title: 'The list of customers', about: 'CustomerTable, for the platform’s own staff.', keys: /^customers\./ },
  { title: 'An import of customers', about: 'CustomerImport, for the platform’s own staff.', keys: /^import\./ },
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
  if (left.size > 0) throw new Error(`wordsPage.mjs has no screen for ${[...left].join(', ')}. Add one to its table.`)
  return `# Words

Every text the library can show, by screen: ${Object.keys(en).length} of them. Each can be replaced by its key through the provider's \`copy\`; a whole
language comes as a pack (\`@grid-kyc/react/es\`; what only your staff reads is \`operatorsEs\` of \`@grid-kyc/react/operators\`). **The Spanish was not legally reviewed.** \`{name}\` is filled in when the text
is shown. [How to change and translate them](theming.md#messages).

This page is made from the code by \`pnpm messages\`.

${parts.join('\n')}`
}
