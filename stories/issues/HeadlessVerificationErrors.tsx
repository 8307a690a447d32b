import {
  type IssueSection,
  type ReadyVerificationErrors,
  useFieldFix,
  useFormField,
  usePeopleFix,
  useVerificationErrors,
} from '@grid-kyc/react/headless'
import { useState } from 'react'

type FieldForm = ReturnType<typeof useFieldFix>['form']

/** `VerificationErrorList` without our markup: the public hooks and plain HTML. It passes the same play. */
export function HeadlessVerificationErrors() {
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
          {group.sections.map(section => (
            <HeadlessSection key={section.key} list={errors} section={section} />
          ))}
        </ul>
      ))}
      <button type="button" disabled={errors.activity !== 'idle'} onClick={() => void errors.submit()}>
        Submit again
      </button>
    </>
  )
}

interface SectionProps {
  list: ReadyVerificationErrors
  section: IssueSection
}

function HeadlessSection({ list, section }: SectionProps) {
  const [isOpen, setOpen] = useState(false)
  const { fix, issues, open } = section
  const close = () => setOpen(false)
  const name = issues.map(({ message }) => message).join(', ')
  return (
    <li>
      {issues.map(({ key, message, help, isRepeated }) => (
        <div key={key}>
          <h3>{message}</h3>
          {open > 0 && <p>{help}</p>}
          {isRepeated && <p>It was requested before. Contact us.</p>}
        </div>
      ))}
      {open === 0 && <p>Fixed, not submitted yet</p>}
      {!isOpen && (
        <button type="button" aria-label={`Fix: ${name}`} onClick={() => setOpen(true)}>
          Fix
        </button>
      )}
      {isOpen && fix === 'field' && <HeadlessFields list={list} section={section} onDone={close} />}
      {isOpen && fix === 'people' && <HeadlessPeople list={list} section={section} onDone={close} />}
    </li>
  )
}

function HeadlessFields({ list, section, onDone }: SectionProps & { onDone: () => void }) {
  const { form, paths, save, isSaving, wallet } = useFieldFix(list, section.issues)
  if (wallet) {
    const check = async () => {
      if (await wallet.check()) onDone()
    }
    return (
      <p>
        Your wallet has to agree to {wallet.contact}.{' '}
        <button type="button" onClick={check}>
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
        <HeadlessInput key={path} form={form} path={path} />
      ))}
      <button type="submit" disabled={isSaving}>
        Save
      </button>
    </form>
  )
}

function HeadlessInput({ form, path }: { form: FieldForm; path: string }) {
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

function HeadlessPeople({ list, section, onDone }: SectionProps & { onDone: () => void }) {
  const { candidates, choose } = usePeopleFix(list, section.issues[0])
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
