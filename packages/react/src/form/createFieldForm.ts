import {
  countryCodes,
  type Field,
  type FieldContext,
  type FieldRow,
  type FieldTable,
  fieldRows,
  isEmptyValue,
  isMasked,
  isNeeded,
  isShown,
  locateField,
  setValueAt,
  type Values,
  valueAt,
} from '@grid-kyc/core'
import { validateFields } from '@grid-kyc/core/schema'
import type { FieldError, UseFormReturn } from 'react-hook-form'
import type { Messages } from '../messages/Messages.js'
import { translateField } from '../messages/translateField.js'
import type { Translate } from '../messages/useMessages.js'
import { isSameValue } from '../store/isSameValue.js'
import { loadPhoneNumbers } from '../ui/phoneNumber.js'
import { dateCheck } from './dateCheck.js'
import type { ChangeListener, FieldForm, InvalidValue } from './FieldForm.js'
import type { FieldHandle } from './FieldHandle.js'
import type { fieldErrorMessages } from './fieldError.messages.js'
import { fieldErrorText } from './fieldErrorText.js'
import { homeCountry } from './homeCountry.js'
import { type IdentifierFormat, identifierFormat } from './identifierFormat.js'
import { sentValue, shownValue } from './normalizeValue.js'

export interface FieldFormParts {
  form: UseFormReturn<Record<string, unknown>>
  listeners: Set<ChangeListener>
  table: FieldTable
  resource: string
  /** What the form may ask. */
  rows: readonly FieldRow[]
  contextOf: (values: Values) => FieldContext
  isReadOnly: (path: string) => boolean
  /** The answers as Grid has them. */
  saved: () => Values | undefined
  /** Waits while a pointer is down. */
  pressEnd: () => Promise<void>
  id: string
  t: Translate<typeof fieldErrorMessages>
  messages: Messages | undefined
}

const inputTypes: Readonly<Record<string, 'email' | 'tel' | 'date'>> = { email: 'email', phone: 'tel', date: 'date' }
const isList = ({ constraints }: Field) => constraints.type === 'list'
/** What a native input says, which knows only text. */
const numberOf = (typed: unknown) =>
  typeof typed !== 'string' ? typed : typed.trim() === '' ? undefined : Number(typed)

export function createFieldForm(parts: FieldFormParts): FieldForm {
  const { form, listeners, table, resource, rows, contextOf, isReadOnly, saved, pressEnd, t, messages } = parts
  const typedValues = (): Values => form.getValues()
  const value = (path: string): unknown => form.getValues(path)
  const allRows = fieldRows(table)
  /** As they are sent: what was typed is what the user sees, and only that. */
  const values = (): Values => {
    const typed = typedValues()
    return allRows.reduce<Values>((all, row) => {
      const own = valueAt(typed, row.path)
      const sent = sentValue(row, own, typed)
      return sent === own ? all : setValueAt(all, row.path, sent)
    }, typed)
  }
  const sentAt = (row: FieldRow) => sentValue(row, value(row.path), typedValues())
  /** The renderKeys of all questions as of the last change; looked at by every one of them for every key. */
  let renderKeys: ReadonlyMap<string, string> | undefined
  const tell = (path?: string) => {
    renderKeys = undefined
    for (const listener of [...listeners]) listener(path)
  }
  const shownRows = (all = values(), context = contextOf(all)) =>
    rows.filter(({ field }) => isShown(field, all, context))
  const translated = ({ path, field }: FieldRow) => translateField(field, `${resource}.${path}`, values(), messages)
  const errorOf = (path: string) => form.getErrors(path) as FieldError | undefined
  const errorAt = (path: string) => errorOf(path)?.message
  const idOf = (path: string) => `${parts.id}-${path.replaceAll('.', '-')}`

  const isStored = ({ path, field }: FieldRow) =>
    field.privacy === 'secret' && isSameValue(value(path), valueAt(saved() ?? {}, path))

  const isCovered = ({ path, field }: FieldRow) =>
    field.privacy === 'secret' && isMasked(value(path)) && !isStored({ path, field })

  function validate(): InvalidValue[] {
    const all = values()
    const context = contextOf(all)
    const shown = shownRows(all, context)
    // A hidden value is kept, and neither validated nor saved.
    const asked = shown.reduce<Values>((some, { path }) => {
      const answer = valueAt(all, path)
      return isEmptyValue(answer) ? some : setValueAt(some, path, answer)
    }, {})
    const found = new Map(validateFields(table, asked, 'verification', context).map(issue => [issue.field, issue]))
    return shown.flatMap(row => {
      const { path } = row
      const own = translated(row)
      if (isCovered(row)) return [{ path, code: 'invalid' as const, message: t('field.masked', { label: own.label }) }]
      const question = dateCheck(row.field, valueAt(asked, path), t)
      if (question !== undefined) return [{ path, code: 'invalid' as const, message: question }]
      const error = found.get(path)
      if (!error || (error.code === 'invalid' && isStored(row))) return []
      return [{ path, code: error.code, message: fieldErrorText(error, own, t, identifierFormat(row, all)) }]
    })
  }

  /**
   * Updates the errors that are shown, also when another field decides them; an error that is not shown yet waits for the
   * next attempt. A server error stays until its own field is edited.
   */
  function changed(path: string) {
    warnings.delete(path)
    const shown = rows.filter(({ path: at }) => {
      const error = errorOf(at)
      return error && (at === path || error.type !== 'server')
    })
    const errors = shown.length > 0 ? validate() : []
    for (const { path: at } of shown) {
      const error = errors.find(each => each.path === at)
      if (error) form.setError(at, { type: error.code, message: error.message })
      else form.clearErrors(at)
    }
    tell(path)
  }

  function setValue(path: string, next: unknown) {
    form.setValue(path, next)
    changed(path)
  }

  /** What is doubtful and not wrong, by path: it never blocks. */
  const warnings = new Map<string, string>()
  async function warnIfDoubtful({ path }: FieldRow, format: IdentifierFormat, left: unknown) {
    if (typeof left !== 'string' || left === '' || isMasked(left)) return
    const checks = await import('./identifierChecks.js').catch(() => undefined)
    await pressEnd()
    // Edited, or judged as wrong, meanwhile.
    if (!checks?.isDoubtful(format.kind, left) || value(path) !== left || errorAt(path)) return
    warnings.set(path, t('field.doubtful', { example: format.example }))
    tell(path)
  }

  /** The user has left the field, and may see how it is understood. */
  function leave(row: FieldRow) {
    const typed = value(row.path)
    const shown = shownValue(row, typed, typedValues())
    const format = identifierFormat(row, typedValues())
    if (format) void warnIfDoubtful(row, format, shown)
    if (shown === typed) return
    form.setValue(row.path, shown)
    tell(row.path)
  }

  function optionsOf({ control, options = {} }: Field): FieldHandle['options'] {
    if (control === 'country' || control === 'countries')
      return countryCodes.map(code => ({ value: code, label: code }))
    return Object.entries(options).map(([key, label]) => ({ value: key, label }))
  }

  function field(path: string): FieldHandle {
    const row = rows.find(each => each.path === path)
    if (!row) throw new Error(`Grid KYC: this form does not ask for ${path}. Take the path from its rows.`)
    const all = values()
    const own = translated(row)
    const id = idOf(path)
    const error = errorAt(path)
    const needed = isNeeded(row, 'verification', all, contextOf(all))
    const answer = value(path)
    const list = isList(own)
    const text = typeof answer === 'number' ? String(answer) : typeof answer === 'string' ? answer : ''
    const { ref, onBlur, onChange, name } = form.register(
      path,
      own.constraints.type === 'integer' ? { setValueAs: numberOf } : {},
    )
    return {
      path,
      id,
      label: own.label,
      help: own.help,
      error,
      warning: error ? undefined : warnings.get(path),
      needed,
      options: optionsOf(own),
      control: own.control,
      privacy: own.privacy,
      onFile: contextOf(all).onFile?.includes(path) ?? false,
      readOnly: isReadOnly(path),
      autoComplete: own.autocomplete,
      value: answer,
      setValue: next => setValue(path, next),
      leave: () => leave(row),
      format: identifierFormat(row, all),
      inputProps: {
        id,
        name,
        type: inputTypes[own.control],
        multiple: list || undefined,
        defaultValue: list ? (Array.isArray(answer) ? answer : []) : text,
        readOnly: isReadOnly(path),
        autoComplete: own.autocomplete ?? 'off',
        'aria-invalid': error ? true : undefined,
        'aria-required': needed || undefined,
        'aria-describedby': [error && `${id}-error`, own.help && `${id}-help`].filter(Boolean).join(' ') || undefined,
        ref,
        onBlur(event) {
          void onBlur(event)
          leave(row)
        },
        onChange: event => {
          void onChange(event)
          changed(path)
        },
      },
      labelProps: { id: `${id}-label`, htmlFor: id },
      helpProps: { id: `${id}-help` },
      errorProps: { id: `${id}-error` },
    }
  }

  function renderKeysNow() {
    const all = values()
    const context = contextOf(all)
    const anyWrong = Object.keys(form.getErrors()).length > 0
    const found = new Map<string, string>()
    for (const row of rows) {
      const { path, field: own } = row
      if (!isShown(own, all, context)) continue
      const country = own.local ? valueAt(all, own.local.countryAt) : own.control === 'phone' ? homeCountry(all) : ''
      const error = anyWrong ? errorAt(path) : undefined
      const kind = own.control === 'secret' ? identifierFormat(row, all)?.kind : ''
      found.set(
        path,
        `${path}|${isNeeded(row, 'verification', all, context)}|${country}|${kind}|${warnings.get(path)}|${error}|${isReadOnly(path)}`,
      )
    }
    return found
  }

  return {
    field,
    rows: () => shownRows(),
    values,
    value,
    setValue,
    validate,
    async check(paths) {
      // A number without its country code is judged by the plan of its country.
      if (rows.some(({ path, field }) => field.control === 'phone' && paths.includes(path) && value(path))) {
        await loadPhoneNumbers()
      }
      const isRight = await form.trigger([...paths])
      tell()
      return isRight
    },
    errors: () =>
      shownRows().flatMap(({ path }) => {
        const message = errorAt(path)
        return message ? [{ path, id: idOf(path), message }] : []
      }),
    setServerErrors(errors) {
      const shown = shownRows()
      const placed = errors.map(error => {
        const located = locateField(table, error.field)
        const row = located && shown.find(({ path }) => path === located.path)
        if (!row) return false
        const own = translated(row)
        const message =
          error.text ??
          (error.isTaken
            ? t('field.taken', { label: own.label })
            : fieldErrorText({ constraint: error.constraint }, own, t, identifierFormat(row, values())))
        form.setError(row.path, { type: 'server', message })
        return true
      })
      tell()
      return errors.filter((_, at) => !placed[at])
    },
    commit(sent, answered) {
      for (const row of allRows) {
        const was = valueAt(sent, row.path)
        if (was !== undefined && isSameValue(sentAt(row), was)) form.setValue(row.path, valueAt(answered, row.path))
      }
      tell()
    },
    reset(next) {
      form.clearErrors()
      for (const { path } of allRows) form.setValue(path, valueAt(next, path))
      tell()
    },
    mergeServerValues(next, before, isFirst) {
      for (const row of allRows) {
        const { path } = row
        const theirs = valueAt(next, path)
        const mine = sentAt(row)
        if (isSameValue(theirs, mine) || !isSameValue(mine, valueAt(before, path))) continue
        // What the host filled in stays where Grid knows nothing yet.
        if (isFirst && isEmptyValue(theirs)) continue
        form.setValue(path, theirs)
      }
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    renderKey(path) {
      renderKeys ??= renderKeysNow()
      return path === undefined ? [...renderKeys.values()].join('\n') : (renderKeys.get(path) ?? '')
    },
  }
}
