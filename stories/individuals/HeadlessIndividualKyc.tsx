import {
  type FieldHandle,
  type ReadyIndividualKyc,
  type UseIndividualKycOptions,
  useIndividualKyc,
} from '@grid-kyc/react'

/** `IndividualKycForm` without our markup: the public hook and plain HTML. It passes the same play. */
export function HeadlessIndividualKyc(options: UseIndividualKycOptions) {
  const kyc = useIndividualKyc(options)
  if (kyc.status !== 'ready') return <p role="status">{kyc.status}</p>
  return kyc.isUnderAge ? <Refused {...kyc} /> : <Step {...kyc} />
}

const Refused = ({ minimumAge, startOver }: ReadyIndividualKyc) => (
  <div role="alert">
    <h2>You have to be {minimumAge} or older</h2>
    <button type="button" onClick={startOver}>
      I made a mistake in my date of birth
    </button>
  </div>
)

function Step(kyc: ReadyIndividualKyc) {
  const { step, form, pathsOf, errors, issues } = kyc
  const fieldErrors = form.errors().filter(({ path }) => path && pathsOf(step.id).includes(path))
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void kyc.next()
      }}
    >
      <h2>{step.title}</h2>
      {errors.map(({ kind }) => (
        <p key={kind} role="alert">
          {kind}
        </p>
      ))}
      <div role="alert">
        {fieldErrors.length > 0 && (
          <ul>
            {fieldErrors.map(({ id, message }) => (
              <li key={id}>
                <a href={`#${id}`}>{message}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
      <ul>
        {issues.map(({ message, resourceId }) => (
          <li key={resourceId + message}>{message}</li>
        ))}
      </ul>
      {pathsOf(step.id).map(path => (
        <Field key={path} {...form.field(path)} />
      ))}
      <button type="button" onClick={kyc.back}>
        Back
      </button>
      <button type="submit">Continue</button>
    </form>
  )
}

function Field({ label, help, error, options, onFile, inputProps, labelProps, helpProps, errorProps }: FieldHandle) {
  return (
    <p>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the hook's props tie them. */}
      <label {...labelProps}>{label}</label>
      {help && <small {...helpProps}>{onFile ? 'We have this. Enter it again only to change it.' : help}</small>}
      {error && <strong {...errorProps}>{error}</strong>}
      {options.length > 0 ? (
        <select {...inputProps}>
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        <input {...inputProps} />
      )}
    </p>
  )
}
