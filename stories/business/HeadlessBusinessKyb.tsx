import { type FieldHandle, type ReadyBusinessKyb, type UseBusinessKybOptions, useBusinessKyb } from '@grid-kyc/react'

/** `BusinessKybWizard` without our markup: the public hook and plain HTML. It passes the same play. */
export function HeadlessBusinessKyb(options: UseBusinessKybOptions) {
  const kyb = useBusinessKyb(options)
  return kyb.status === 'ready' ? <Step {...kyb} /> : <p role="status">{kyb.status}</p>
}

function Step(kyb: ReadyBusinessKyb) {
  const { step, form, pathsOf, errors, issues } = kyb
  const fieldErrors = form.errors().filter(({ path }) => path && pathsOf(step.id).includes(path))
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void kyb.next()
      }}
    >
      <h2>{step.title}</h2>
      {errors.map(({ kind }) => (
        <p key={kind} role="alert">
          {kind}
        </p>
      ))}
      <ul role={fieldErrors.length > 0 ? 'alert' : undefined}>
        {fieldErrors.map(({ id, message }) => (
          <li key={id}>
            <a href={`#${id}`}>{message}</a>
          </li>
        ))}
        {issues.map(({ message, resourceId }) => (
          <li key={resourceId + message}>{message}</li>
        ))}
      </ul>
      {pathsOf(step.id).map(path => (
        <Field key={path} {...form.field(path)} />
      ))}
      {kyb.isSaved && <p>Saved</p>}
      <button type="button" onClick={kyb.back}>
        Back
      </button>
      <button type="button" onClick={() => void kyb.saveForLater()}>
        Save and finish later
      </button>
      {step.kind === 'review' ? (
        <button type="button" onClick={() => void kyb.submit()}>
          Submit
        </button>
      ) : (
        <button type="submit">Continue</button>
      )}
    </form>
  )
}

function Field({ label, help, error, options, control, inputProps, labelProps, helpProps, errorProps }: FieldHandle) {
  return (
    <p>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the hook's props tie them. */}
      <label {...labelProps}>{label}</label>
      {help && <small {...helpProps}>{help}</small>}
      {error && <strong {...errorProps}>{error}</strong>}
      {options.length > 0 ? (
        <select {...inputProps}>
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      ) : control === 'textarea' ? (
        <textarea {...inputProps} />
      ) : (
        <input {...inputProps} />
      )}
    </p>
  )
}
