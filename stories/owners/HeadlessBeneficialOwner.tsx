import {
  type FieldHandle,
  type ReadyBeneficialOwner,
  type UseBeneficialOwnerOptions,
  useBeneficialOwner,
  useFormField,
} from '@grid-kyc/react/headless'
import { useSyncExternalStore } from 'react'

/** `BeneficialOwnerForm` without our markup: the public hooks and plain HTML. It passes the same play. */
export function HeadlessBeneficialOwner(options: UseBeneficialOwnerOptions) {
  const owner = useBeneficialOwner(options)
  return owner.status === 'ready' ? <Person {...owner} /> : <p role="status">{owner.status}</p>
}

function Person(owner: ReadyBeneficialOwner) {
  const { form, step, errors } = owner
  const paths = owner.pathsOf(step)
  const isLast = step === 'identity'
  const name = owner.owner ? `${owner.owner.personalInfo.firstName} ${owner.owner.personalInfo.lastName}` : 'Add owner'
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void (isLast ? owner.save() : owner.next())
      }}
    >
      <h2>{name}</h2>
      {errors.map(({ kind }) => (
        <p key={kind} role="alert">
          {kind}
        </p>
      ))}
      <ul>
        {form
          .errors()
          .filter(({ path }) => path && paths.includes(path))
          .map(({ id, message }) => (
            <li key={id}>
              <a href={`#${id}`}>{message}</a>
            </li>
          ))}
      </ul>
      {step === 'address' && owner.businessAddress !== 'none' && (
        <label>
          <input
            type="checkbox"
            checked={owner.businessAddress === 'same'}
            onChange={event => owner.setSameAddress(event.currentTarget.checked)}
          />
          Same as the business address
        </label>
      )}
      {paths.map(path =>
        path === 'roles' ? (
          <Roles key={path} owner={owner} />
        ) : (
          <PlainField key={path} {...form.field(path)} advice={<Advice owner={owner} path={path} />} />
        ),
      )}
      <button type="submit">{isLast ? 'Save owner' : 'Continue'}</button>
      {owner.isSaved && <p>Saved</p>}
    </form>
  )
}

/** Several of a few options, each with a checkbox. */
function Roles({ owner: { form } }: { owner: ReadyBeneficialOwner }) {
  const { label, options, value, setValue } = useFormField(form, 'roles')
  const chosen = Array.isArray(value) ? value.map(String) : []
  return (
    <fieldset>
      <legend>{label}</legend>
      {options.map(option => (
        <label key={option.value}>
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={({ currentTarget: { checked } }) =>
              setValue(checked ? [...chosen, option.value] : chosen.filter(each => each !== option.value))
            }
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}

const advice: Readonly<Record<string, string>> = {
  roundDown: 'Stored as a whole number, rounded down',
  tooMuch: 'Only what the other owners leave can be entered',
}

/** Rendered again when there is something else to say, and not for every key. */
function Advice({ owner, path }: { owner: ReadyBeneficialOwner; path: string }) {
  const code = () => owner.adviceAt(path)?.code ?? ''
  const now = useSyncExternalStore(owner.form.subscribe, code)
  return advice[now] ? <em>{advice[now]}</em> : null
}

function PlainField(field: FieldHandle & { advice: React.ReactNode }) {
  const { label, help, error, options, inputProps, labelProps, helpProps, errorProps, advice: note } = field
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
      ) : (
        <input {...inputProps} />
      )}
      {note}
    </p>
  )
}
