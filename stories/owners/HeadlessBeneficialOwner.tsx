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
  const { form, problems } = owner
  const name = owner.owner
    ? `${owner.owner.personalInfo.firstName} ${owner.owner.personalInfo.lastName}`
    : 'Add a person'
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void owner.save()
      }}
    >
      <h2>{name}</h2>
      {problems.map(({ kind }) => (
        <p key={kind} role="alert">
          {kind}
        </p>
      ))}
      <ul>
        {form.errors().map(({ id, message }) => (
          <li key={id}>
            <a href={`#${id}`}>{message}</a>
          </li>
        ))}
      </ul>
      {owner.businessAddress !== 'none' && (
        <label>
          <input
            type="checkbox"
            checked={owner.businessAddress === 'same'}
            onChange={event => owner.setSameAddress(event.currentTarget.checked)}
          />
          Their address is the address of the business
        </label>
      )}
      {form
        .rows()
        .map(({ path }) =>
          path === 'roles' ? (
            <Parts key={path} owner={owner} />
          ) : (
            <Question key={path} {...form.field(path)} advice={<Advice owner={owner} path={path} />} />
          ),
        )}
      <button type="submit">Save this person</button>
      {owner.isSaved && <p>Saved</p>}
    </form>
  )
}

/** Several of a few answers, each with a box. */
function Parts({ owner: { form } }: { owner: ReadyBeneficialOwner }) {
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

const says: Readonly<Record<string, string>> = {
  roundDown: 'Only whole percent can be saved, rounded down',
  tooMuch: 'The others hold the rest',
}

/** Drawn again when there is something else to say, and not for every key. */
function Advice({ owner, path }: { owner: ReadyBeneficialOwner; path: string }) {
  const code = () => owner.adviceAt(path)?.code ?? ''
  const now = useSyncExternalStore(owner.form.subscribe, code)
  return says[now] ? <em>{says[now]}</em> : null
}

function Question(question: FieldHandle & { advice: React.ReactNode }) {
  const { label, help, error, options, inputProps, labelProps, helpProps, errorProps, advice } = question
  return (
    <p>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the hook's props tie them. */}
      <label {...labelProps}>{label}</label>
      {help && <small {...helpProps}>{help}</small>}
      {error && <strong {...errorProps}>{error}</strong>}
      {options.length > 0 ? (
        <select {...inputProps}>
          <option value="" />
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        <input {...inputProps} />
      )}
      {advice}
    </p>
  )
}
