import { type FieldRow, isNeeded, isShown, valueAt } from '@grid-kyc/core'
import type { FieldError } from 'react-hook-form'
import { loadPhoneNumbers } from '../ui/phoneNumber.js'
import { createFieldHandle, type FieldHandleParts } from './createFieldHandle.js'
import { createFieldWarnings } from './createFieldWarnings.js'
import { createFormValues, type FormValuesParts } from './createFormValues.js'
import { createInference, type InferenceParts } from './createInference.js'
import { createServerValues } from './createServerValues.js'
import type { ChangeListener, FieldForm } from './FieldForm.js'
import { homeCountry } from './homeCountry.js'
import { identifierFormat } from './identifierFormat.js'
import { shownValue } from './normalizeValue.js'
import { type ValidateFormParts, validateForm } from './validateForm.js'

export interface FieldFormParts
  extends FormValuesParts,
    ValidateFormParts,
    Pick<FieldHandleParts, 'isReadOnly'>,
    Pick<InferenceParts, 'infer' | 'inferred'> {
  listeners: Set<ChangeListener>
  /** Waits while a pointer is down. */
  pressEnd: () => Promise<void>
  id: string
  /** The text of the option that chooses nothing. */
  choose: string
}

/** A form over react-hook-form, without React: what is typed, its errors and warnings, and the listeners of its changes. */
export function createFieldForm(parts: FieldFormParts): FieldForm {
  const { form, listeners, rows, contextOf, isReadOnly, pressEnd, t, choose } = parts
  const fields = createFormValues(parts)
  /** The renderKeys of all fields as of the last change; every one of them asks at every key. */
  let renderKeys: ReadonlyMap<string, string> | undefined
  const notify = (path?: string) => {
    renderKeys = undefined
    for (const listener of [...listeners]) listener(path)
  }
  const errorOf = (path: string) => form.getErrors(path) as FieldError | undefined
  const errorAt = (path: string) => errorOf(path)?.message
  const idOf = (path: string) => `${parts.id}-${path.replaceAll('.', '-')}`
  const validate = () => validateForm(parts, fields)
  const warnings = createFieldWarnings({ fields, errorAt, pressEnd, t, changed: notify })

  /**
   * Updates the errors that are shown, also when another field decides them; an error that is not shown yet waits for the
   * next attempt. A server error stays until its own field is edited.
   */
  function changed(path: string) {
    warnings.clear(path)
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
    notify(path)
    inference.fillIn(path)
  }

  function setValue(path: string, next: unknown) {
    form.setValue(path, next)
    changed(path)
  }

  const inference = createInference(parts, fields, setValue)
  const { isInferred } = inference

  /** The user has left the field, and may see how it is understood. */
  function leave(row: FieldRow) {
    const typed = fields.value(row.path)
    const shown = shownValue(row, typed, fields.typed())
    void warnings.check(row, shown, typed)
    if (shown === typed) return
    form.setValue(row.path, shown)
    notify(row.path)
  }

  function renderKeysNow() {
    const all = fields.values()
    const context = contextOf(all)
    const hasErrors = Object.keys(form.getErrors()).length > 0
    const found = new Map<string, string>()
    for (const row of rows) {
      const { path, field: own } = row
      if (!isShown(own, all, context)) continue
      const country = own.local ? valueAt(all, own.local.countryAt) : own.control === 'phone' ? homeCountry(all) : ''
      const error = hasErrors ? errorAt(path) : undefined
      const kind = own.control === 'secret' ? identifierFormat(row, all)?.kind : ''
      const needed = isNeeded(row, 'verification', all, context)
      found.set(
        path,
        [path, needed, country, kind, warnings.at(path), error, isReadOnly(path), isInferred(path)].join('|'),
      )
    }
    return found
  }

  return {
    field(path) {
      const row = rows.find(each => each.path === path)
      if (!row) throw new Error(`Grid KYC: this form does not ask for ${path}. Take the path from its rows.`)
      const shown = { errorAt, warningAt: warnings.at, isInferred }
      const handleParts = { form, contextOf, isReadOnly, ...shown, changed, leave, setValue, choose }
      return createFieldHandle(handleParts, fields, row, idOf(path))
    },
    whyOf(path) {
      const row = rows.find(each => each.path === path)
      const why = row?.field.why && fields.translated(row).why
      return why ? { why, labelId: `${idOf(path)}-label` } : undefined
    },
    rows: () => fields.shownRows(),
    values: fields.values,
    value: fields.value,
    setValue,
    fillIn: () => inference.fillIn(),
    isInferred,
    enteredValues: inference.enteredValues,
    validate,
    async check(paths) {
      // A number without its country code is judged by the plan of its country.
      if (rows.some(({ path, field }) => field.control === 'phone' && paths.includes(path) && fields.value(path))) {
        await loadPhoneNumbers()
      }
      const isRight = await form.trigger([...paths])
      notify()
      return isRight
    },
    errors: () =>
      fields.shownRows().flatMap(({ path }) => {
        const message = errorAt(path)
        return message ? [{ path, id: idOf(path), message }] : []
      }),
    ...createServerValues(parts, fields, { changed: notify, fillIn: inference.fillIn }),
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
