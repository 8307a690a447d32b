import { type DocumentSlot, type DocumentsReady, useDocuments, useDocumentUpload } from '@grid-kyc/react/headless'

/** `DocumentUpload` without our markup: the public hooks and plain HTML. It passes the same play. */
export function HeadlessDocumentUpload() {
  const documents = useDocuments()
  if (documents.status === 'loading') return <p>One moment…</p>
  if (documents.status === 'failed') return <p>We can’t reach your account right now.</p>
  const [slot] = documents.slots
  return slot ? <HeadlessSlot documents={documents} slot={slot} /> : <p>No document is needed.</p>
}

const labels = { documentNumber: 'Document number', issuingAuthority: 'Issuing authority' } as const
const types: Readonly<Record<string, string>> = { PASSPORT: 'Passport', DRIVERS_LICENSE: 'Driver’s license' }

function HeadlessSlot({ documents, slot }: { documents: DocumentsReady; slot: DocumentSlot }) {
  const form = useDocumentUpload(documents, slot)
  const { values } = form
  if (slot.state === 'done') return <h2>Uploaded</h2>
  return (
    <>
      <h2>Photo ID</h2>
      {form.files.map(({ side, picked, upload, isMissing }) => (
        <fieldset key={side ?? ''}>
          <legend>{side ?? 'Photo ID'}</legend>
          <input
            type="file"
            aria-label="Choose a file"
            onChange={({ currentTarget: { files } }) => files?.[0] && form.pick(side, files[0])}
          />
          {isMissing && <span>Choose a file to upload</span>}
          {picked?.check?.error && <span>This file isn’t a PDF, JPEG or PNG: {picked.check.error}.</span>}
          {picked?.check && !picked.check.error && <span>Ready to upload</span>}
          {upload?.error && <span>We couldn’t read this photo.</span>}
        </fieldset>
      ))}
      {form.hasFile && (
        <>
          {slot.accepts
            .filter(type => types[type])
            .map(type => (
              <label key={type}>
                <input
                  type="radio"
                  name="type"
                  checked={values.documentType === type}
                  onChange={() => form.setValue('documentType', type)}
                />
                {types[type]}
              </label>
            ))}
          {(['documentNumber', 'issuingAuthority'] as const).map(
            name =>
              form.fields.includes(name) && (
                <label key={name}>
                  {labels[name]}
                  <input value={values[name]} onChange={event => form.setValue(name, event.currentTarget.value)} />
                  {form.errors.some(({ field }) => field === name) && <span>{labels[name]} is missing</span>}
                </label>
              ),
          )}
          <button type="button" disabled={form.isBusy} onClick={form.send}>
            Upload
          </button>
        </>
      )}
    </>
  )
}
