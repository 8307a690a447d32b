import { documentCategories, documentCategoryOf, guidance, neutralGuidance as neutral } from '@grid-kyc/core'

/** @typedef {import('@grid-kyc/core').Guidance} Guidance */

/** @type {Readonly<Record<import('@grid-kyc/core').Fix, string>>} */
const fixes = {
  field: 'the field opens, an address whole; saved by itself',
  document: 'the place for it opens, with the kinds that count',
  replace: 'a new file takes its place, under the same id',
  people: 'a registered person is chosen, or a new one named',
  support: 'nothing here: your `support`',
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
  return `# Resolving errors

After a submission Grid answers with errors, each about a customer, an owner or a document. \`VerificationErrorList\` says what
is wanted, of whom and why, fixes it where it is read, submits again, and shows what that has changed.

This page is made from the code by \`pnpm errors\`.

\`\`\`tsx
import { VerificationErrorList } from '@grid-kyc/react'

export const WhatIsLeft = () => (
  <VerificationErrorList
    onSubmitted={({ verificationStatus }) => console.log(verificationStatus)}
    actions={<a href="/account">Open your account</a>}
    rejectedContent={<p>The notice you have to give to somebody you refuse.</p>}
  />
)
\`\`\`

It works for a person and for a business, reads the newest verification by itself (the one with the greatest \`createdAt\`
over all pages), and keeps reading it. Pass \`verification\` if you have one. Before there is one, and once there is nothing
to fix, it shows where the customer stands: ready to submit, in progress, with a person at Grid, approved, rejected, on hold.

## How something is fixed

- Each thing is one line with one button; the button opens the fix right below it, with the focus in what is still
  to be answered. Each fix is saved by itself. The thing is then _fixed, not sent yet_, and the focus goes on to the next.
- Several errors that come to the same are one thing: two fields of an address, one field in two spellings.
- A field is found in whichever way Grid names it: with or without \`customer.\`, \`businessInfo.\` or \`personalInfo.\`, under
  former names, with indexes. What cannot be placed is still shown.
- Grid's own reason is quoted where it may be told and says more than our words; that something is required, they have said.
- An address that is not there yet begins in the country of the business.
- A contact that is also a wallet's login waits for the wallet to agree, and the person is told so.
- News that arrive while something is open wait: nothing that was typed is lost, and the focus stays.
- _Send again_ submits. What is gone, still there and new is then said, and the first thing has the focus. What was fixed
  and is asked for again is said to be so, with your \`support\` beside it.
- What was fixed is remembered for this tab, as ids and paths: Grid tells when a customer was changed, and not what.

\`onFix\` takes a person to a form of yours instead. Return \`false\` for what is better fixed in place.
\`mode="resolve"\` shows only the steps and questions that errors ask for.

\`\`\`tsx
import { BusinessKybWizard, VerificationErrorList } from '@grid-kyc/react'
import { useState } from 'react'

export function Resolve() {
  const [step, setStep] = useState<string>()
  if (step) return <BusinessKybWizard mode="resolve" step={step} onStepChange={change => setStep(change.step)} />
  return <VerificationErrorList onFix={error => (error.fix === 'field' ? setStep(error.step) : false)} />
}
\`\`\`

## What must not be told

Telling somebody of a match, a suspicion or a rejection's reason can be unlawful. The proxy takes every \`APPLICANT_*\` and
\`SUSPECTED_*\`, known or not, out of every answer, and puts one neutral entry in the place of all of them. Your backend's
\`onEvent\` gets each with its type and reason, if Grid's webhooks reach the proxy. This reduces the risk of tipping somebody
off. What you have to say, and may not say, your counsel knows: \`rejectedContent\` is the place for notices.

## Every type

What a person reads is English here; each line is a word you can change (\`guidance.<type>\`, \`guidance.<type>.help\`), and
\`@grid-kyc/react/es\` has them in Spanish. Your backend's \`onEvent\` always gets the type in the first column, with Grid's reason.

| Type | What the person reads | What fixes it | What the browser gets |
|---|---|---|---|
${rows.join('\n')}
| retired, such as \`MISSING_COMPANY_DETAILS_DOCUMENT\` | ${bold(guidance.MISSING_DOCUMENT)} | ${fixes.document} | the type, the reason |
| unknown, with \`acceptedDocumentTypes\` | ${bold(guidance.MISSING_DOCUMENT)} | ${fixes.document} | the type, the reason |
| unknown, with \`field\` | ${bold(guidance.INVALID_FIELD)} | ${fixes.field} | the type, the reason |
| unknown, about a document | ${bold(guidance.INVALID_DOCUMENT)} | ${fixes.replace} | the type, no reason |
| unknown | ${bold(neutral.unknown)} | ${fixes.support} | the type, no reason |

A new type is one row in \`packages/core/src/verification/guidance.ts\`; without it the code
does not compile.

## Your own design

\`useVerificationErrors\` is the same without markup, \`useFieldFix\` and \`usePeopleFix\` mend what it lists, and for documents
there are \`useDocuments\` and \`useDocumentUpload\`: the \`slot\` of an error is the \`key\` of its place. \`wallet\` of
a field's fix is there while a wallet has to agree: what it waits for, a look whether it has, and the way back.

\`\`\`tsx
import { useFieldFix, useVerificationErrors, type ListedError, type ReadyVerificationErrors } from '@grid-kyc/react/headless'

export function Errors() {
  const errors = useVerificationErrors()
  if (errors.status !== 'ready') return <p>One moment…</p>
  return (
    <ul>
      {errors.groups.flatMap(group =>
        group.errors.map(error => (
          <li key={error.key}>
            {error.message} {error.state === 'fixed' && 'Fixed'}
            {error.fix === 'field' && <Fix errors={errors} error={error} />}
          </li>
        )),
      )}
      <button type="button" onClick={errors.submit}>
        Send again
      </button>
    </ul>
  )
}

function Fix({ errors, error }: { errors: ReadyVerificationErrors; error: ListedError }) {
  const { form, paths, save } = useFieldFix(errors, error)
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
