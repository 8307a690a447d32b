import {
  type ListedError,
  type ReadyVerificationErrors,
  useFieldFix,
  useFormField,
  usePeopleFix,
  useVerificationErrors,
} from '@grid-kyc/react/headless'
import { useState } from 'react'

type FieldForm = ReturnType<typeof useFieldFix>['form']

/** `VerificationErrorList` without our markup: the public hooks and plain HTML. It passes the same play. */
export function BareVerificationErrors() {
  const errors = useVerificationErrors()
  if (errors.status === 'loading') return <p>One moment…</p>
  if (errors.status === 'failed') return <p>We can’t reach your account right now.</p>
  if (errors.state !== 'action_needed') return <h2>Nothing to do: {errors.state}</h2>
  const { groups, change, submittedId, verification } = errors
  return (
    <>
      <h2>Still to do</h2>
      {change && submittedId === verification?.id && (
        <p>
          {change.gone.length} is done, {change.added} are new
        </p>
      )}
      {groups.map(group => (
        <ul key={group.id}>
          {group.errors.map(error => (
            <BareError key={error.key} errors={errors} error={error} />
          ))}
        </ul>
      ))}
      <button type="button" disabled={errors.activity !== 'idle'} onClick={() => void errors.submit()}>
        Send again
      </button>
    </>
  )
}

interface BareErrorProps {
  errors: ReadyVerificationErrors
  error: ListedError
}

function BareError({ errors, error }: BareErrorProps) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <li>
      <h3>{error.message}</h3>
      <p>{error.state === 'fixed' ? 'Fixed, not sent yet' : error.help}</p>
      {error.isRepeated && <p>It was asked for before. Write to us.</p>}
      {!isOpen && (
        <button type="button" aria-label={`Fix this: ${error.message}`} onClick={() => setOpen(true)}>
          Fix this
        </button>
      )}
      {isOpen && error.fix === 'field' && <BareField errors={errors} error={error} onDone={close} />}
      {isOpen && error.fix === 'people' && <BarePeople errors={errors} error={error} onDone={close} />}
    </li>
  )
}

function BareField({ errors, error, onDone }: BareErrorProps & { onDone: () => void }) {
  const { form, paths, save, isSaving, wallet } = useFieldFix(errors, error)
  if (wallet) {
    const look = async () => {
      if (await wallet.check()) onDone()
    }
    return (
      <p>
        Your wallet has to agree to {wallet.contact}.{' '}
        <button type="button" onClick={look}>
          It has
        </button>
      </p>
    )
  }
  return (
    <form
      noValidate
      onSubmit={async event => {
        event.preventDefault()
        if (await save()) onDone()
      }}
    >
      {paths.map(path => (
        <BareInput key={path} form={form} path={path} />
      ))}
      <button type="submit" disabled={isSaving}>
        Save
      </button>
    </form>
  )
}

function BareInput({ form, path }: { form: FieldForm; path: string }) {
  const field = useFormField(form, path)
  return (
    <p>
      <label {...field.labelProps} htmlFor={field.id}>
        {field.label}
      </label>{' '}
      <input {...field.inputProps} />
      {field.help && <small {...field.helpProps}>{field.help}</small>}
      {field.error && <strong {...field.errorProps}>{field.error}</strong>}
    </p>
  )
}

function BarePeople({ errors, error, onDone }: BareErrorProps & { onDone: () => void }) {
  const { candidates, choose } = usePeopleFix(errors, error)
  return candidates.map(owner => (
    <button
      key={owner.id}
      type="button"
      onClick={async () => {
        if (await choose(owner)) onDone()
      }}
    >
      Choose {owner.personalInfo.firstName} {owner.personalInfo.lastName}
    </button>
  ))
}
