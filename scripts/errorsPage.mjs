import { documentCategories, documentCategoryOf, guidance, neutralGuidance as neutral } from '@grid-kyc/core'

/** @typedef {import('@grid-kyc/core').Guidance} Guidance */

/** @type {Readonly<Record<import('@grid-kyc/core').Fix, string>>} */
const fixes = {
  field: 'the field opens (an address as a whole) and is saved on its own',
  document: 'the upload slot opens, with the accepted types',
  replace: 'a new file replaces the old one, under the same id',
  people: 'an existing person is selected, or a new one added',
  support: 'no fix in the component: your `support`',
}

const cell = (/** @type {string} */ text) => text.replaceAll('|', '\\|')

const bold = (/** @type {Guidance} */ { title }) => `**${title.replace('{label}', 'Date of birth')}**`

/** @param {string} type @param {Guidance} row */
function line(type, row) {
  const shown = row.reveal ? row : neutral.withheld
  const category = documentCategoryOf(type)
  const why = row.help ?? (category && documentCategories[category].help)
  const seen = [bold(shown), why].filter(Boolean).join('<br>')
  const browser = row.reveal ? 'the type, the reason' : '`WITHHELD`, no reason'
  return `| \`${type}\` | ${cell(seen)} | ${fixes[shown.fix]} | ${browser} |`
}

/** `docs/resolve-errors.md`: how errors are resolved, and every type there is. */
export function errorsPage() {
  const rows = Object.entries(guidance).map(([type, row]) => line(type, row))
  return `# Resolving issues

After a submission Grid can return errors, each about a customer, an owner or a document. \`VerificationErrorList\` shows each one as an
issue: what is needed, from whom, and why. The user fixes it in place and submits again, and the list shows what changed.

This page is made from the code by \`pnpm errors\`.

\`\`\`tsx
import { VerificationErrorList } from '@grid-kyc/react'

export const WhatIsLeft = () => (
  <VerificationErrorList
    onSubmitted={({ verificationStatus }) => console.log(verificationStatus)}
    actions={<a href="/account">Open your account</a>}
    rejectedContent={<p>The notice you must give to a rejected customer.</p>}
  />
)
\`\`\`

It works for individuals and businesses. It fetches the newest verification itself (the one with the greatest \`createdAt\` over all
pages) and keeps polling it. Pass \`verification\` if you have one. Before there is one, and when nothing is left to fix, it shows the
status: ready to submit, in progress, in manual review, approved, rejected, on hold.

## How issues are fixed

- Each issue is one line with one button. The button opens the fix below it and moves the focus to the first empty field. Each fix is
  saved on its own. The issue is then _fixed, not submitted yet_, and the focus moves to the next one.
- Several errors with the same fix are one issue: two fields of an address, or one field in two spellings.
- A field is found however Grid names it: with or without \`customer.\`, \`businessInfo.\` or \`personalInfo.\`, with a former name, with
  an index. An issue whose field is unknown is still shown.
- Grid's reason is shown when it may be disclosed and adds information to our message.
- A missing address starts with the country of the business.
- A contact that is also a wallet's login waits for the wallet's signature, and the user sees that.
- An update that arrives while a fix is open waits: nothing typed is lost, and the focus stays.
- _Submit again_ submits. The list then shows what was resolved, what is left and what is new, and moves the focus to the first issue.
  An issue that was fixed and is returned again is marked, with your \`support\` beside it.
- The fixed issues are remembered for this tab, as ids and paths, because Grid reports when a customer changed but not what.

\`onFix\` opens a form of yours instead. Return \`false\` to fix the issue in place. \`mode="resolve"\` of the wizard shows only the steps and
fields that the errors ask for.

\`\`\`tsx
import { BusinessKybWizard, VerificationErrorList } from '@grid-kyc/react'
import { useState } from 'react'

export function Resolve() {
  const [step, setStep] = useState<string>()
  if (step) return <BusinessKybWizard mode="resolve" step={step} onStepChange={change => setStep(change.step)} />
  return <VerificationErrorList onFix={error => (error.fix === 'field' ? setStep(error.step) : false)} />
}
\`\`\`

## What must not be disclosed

It can be unlawful to tell a customer about a match, a suspicion or the reason for a rejection. The proxy removes every \`APPLICANT_*\`
and \`SUSPECTED_*\` error, known or unknown, from every response and puts one neutral entry in their place. Your backend's webhook
\`onEvent\` gets each with its type and reason. This reduces the risk of tipping off. Your lawyers know what you must and must not say:
use \`rejectedContent\` for notices.

## Every type

The messages below are the English defaults. You can replace each one (\`guidance.<type>\`, \`guidance.<type>.help\`), and
\`@grid-kyc/react/es\` has them in Spanish. Your backend's webhook \`onEvent\` always gets the type in the first column, with Grid's reason.

| Type | Message | Fix | What the browser gets |
|---|---|---|---|
${rows.join('\n')}
| retired, such as \`MISSING_COMPANY_DETAILS_DOCUMENT\` | ${bold(guidance.MISSING_DOCUMENT)} | ${fixes.document} | the type, the reason |
| unknown, with \`acceptedDocumentTypes\` | ${bold(guidance.MISSING_DOCUMENT)} | ${fixes.document} | the type, the reason |
| unknown, with \`field\` | ${bold(guidance.INVALID_FIELD)} | ${fixes.field} | the type, the reason |
| unknown, about a document | ${bold(guidance.INVALID_DOCUMENT)} | ${fixes.replace} | the type, no reason |
| unknown | ${bold(neutral.unknown)} | ${fixes.support} | the type, no reason |

A new type is one row in \`packages/core/src/verification/guidance.ts\`. Without it the code does not compile.

## Your own design

\`useVerificationErrors\` is the same without markup. \`useFieldFix\` and \`usePeopleFix\` fix the issues it lists; for documents use
\`useDocuments\` and \`useDocumentUpload\` (the \`slot\` of an issue is the \`key\` of its upload slot). \`wallet\` of a field's fix is set while
a wallet has to sign: what it waits for, a function that checks again, and the way back.

\`\`\`tsx
import { type IssueSection, type ReadyVerificationErrors, useFieldFix, useVerificationErrors } from '@grid-kyc/react/headless'

export function Issues() {
  const errors = useVerificationErrors()
  if (errors.status !== 'ready') return <p>Loading…</p>
  const sections = errors.groups.flatMap(group => group.sections)
  return (
    <>
      <ul>
        {sections.map(section => (
          <li key={section.key}>
            {section.issues.map(({ message }) => message).join(', ')} {section.open === 0 && 'Fixed'}
            {section.fix === 'field' && <Fix errors={errors} section={section} />}
          </li>
        ))}
      </ul>
      <button type="button" onClick={errors.submit}>
        Submit again
      </button>
    </>
  )
}

function Fix({ errors, section }: { errors: ReadyVerificationErrors; section: IssueSection }) {
  const { form, paths, save } = useFieldFix(errors, section.issues)
  return (
    <>
      {paths.map(path => (
        <input key={path} aria-label={form.field(path).label} {...form.field(path).inputProps} />
      ))}
      <button type="button" onClick={save}>
        Save
      </button>
    </>
  )
}
\`\`\`
`
}
