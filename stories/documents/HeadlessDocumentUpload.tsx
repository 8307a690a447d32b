import { type DocumentSlot, type DocumentsReady, useDocuments, useDocumentUpload } from '@grid-kyc/react/headless'

/** `DocumentUpload` without our markup: the public hooks and plain HTML. It passes the same play. */
export function HeadlessDocumentUpload() {
  const documents = useDocuments()
  if (documents.status === 'loading') return <p>One moment…</p>
  if (documents.status === 'failed') return <p>We can’t reach your account right now.</p>
  const [slot] = documents.slots
  return slot ? <BareSlot documents={documents} slot={slot} /> : <p>No document is needed.</p>
}

const labels = { documentNumber: 'Document number', issuingAuthority: 'Authority that issued it' } as const
const kinds: Readonly<Record<string, string>> = { PASSPORT: 'Passport', DRIVERS_LICENSE: 'Driver’s license' }

function BareSlot({ documents, slot }: { documents: DocumentsReady; slot: DocumentSlot }) {
  const form = useDocumentUpload(documents, slot)
  const { values } = form
  if (slot.state === 'done') return <h2>Uploaded</h2>
  return (
    <>
      <h2>Proof of identity</h2>
      {slot.accepts
        .filter(type => kinds[type])
        .map(type => (
          <label key={type}>
            <input
              type="radio"
              name="kind"
              checked={values.documentType === type}
              onChange={() => form.setValue('documentType', type)}
            />
            {kinds[type]}
          </label>
        ))}
      {(['documentNumber', 'issuingAuthority'] as const).map(
        name =>
          form.questions.includes(name) && (
            <label key={name}>
              {labels[name]}
              <input value={values[name]} onChange={event => form.setValue(name, event.currentTarget.value)} />
              {form.problems.some(({ question }) => question === name) && <span>Fill this in: {labels[name]}</span>}
            </label>
          ),
      )}
      {form.parts.map(({ side, picked, upload, isMissing }) => (
        <fieldset key={side ?? ''}>
          <legend>{side ?? 'File'}</legend>
          <input
            type="file"
            aria-label="Choose a file"
            onChange={({ currentTarget: { files } }) => files?.[0] && form.pick(side, files[0])}
          />
          {isMissing && <span>Choose a file to upload</span>}
          {picked?.check?.problem && <span>This is not a PDF, JPEG or PNG: {picked.check.problem}.</span>}
          {picked?.check && !picked.check.problem && <span>Ready to upload</span>}
          {upload?.problem && <span>It couldn’t be read.</span>}
        </fieldset>
      ))}
      <button type="button" disabled={form.isBusy} onClick={form.send}>
        Upload
      </button>
    </>
  )
}
