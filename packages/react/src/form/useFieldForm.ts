'use client'

import { type FieldContext, type FieldRow, type FieldTable, fieldRows, setValueAt, type Values } from '@grid-kyc/core'
import { useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { type FieldErrors, useForm } from 'react-hook-form'
import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useLatest } from '../provider/useLatest.js'
import { useBeforePaint } from '../ui/useBeforePaint.js'
import { useUniqueId } from '../ui/useUniqueId.js'
import { createFieldForm } from './createFieldForm.js'
import type { ChangeListener, FieldForm } from './FieldForm.js'
import { formFieldMessages } from './FormField.messages.js'
import { fieldErrorMessages } from './fieldError.messages.js'
import type { Infer } from './InferredValue.js'
import { usePressEnd } from './usePressEnd.js'

export interface UseFieldFormOptions {
  /** A constant. */
  table: FieldTable
  /** The first part of the keys of its words: `business`. */
  resource: string
  /** What the form may ask; an inline function is fine. */
  asks: (row: FieldRow) => boolean
  /** What a rule may look at beside the answers. Keep its identity while it says the same. */
  contextOf: (values: Values) => FieldContext
  /** Paths that are shown and cannot be changed. */
  readOnly?: readonly string[] | undefined
  /** The answers as Grid has them; undefined until they have been read. */
  saved: Values | undefined
  /** The customer the values belong to; undefined until there is one. With another one the form is reset. */
  owner: string | undefined
  /** What follows from the values. Default: nothing. Keep its identity while it gives the same. */
  infer?: Infer | undefined
  /** What a new form begins with. Later ones are not looked at. */
  initialValues: Values
}

/** The answers of a person, kept from the first render to the last, over whatever happens to the data around them. */
export function useFieldForm(options: UseFieldFormOptions): FieldForm {
  const { table, resource, asks, contextOf, readOnly = [], saved, owner, initialValues, infer = inferNothing } = options
  const { messages } = useGridKycContext().shown
  const t = useMessages(fieldErrorMessages)
  const choose = useMessages(formFieldMessages)('form.choose')
  const id = useUniqueId()
  const [inferred] = useState(() => new Map<string, unknown>())
  const [listeners] = useState(() => new Set<ChangeListener>())
  const latest = useLatest({ saved })
  const pressEnd = usePressEnd()
  const form = useForm<Record<string, unknown>>({
    defaultValues: initialValues,
    // The values are read from the form, and not from its validation.
    resolver: () => ({ values: {}, errors: errorsOf(fields.validate()) }),
  })

  const asked = fieldRows(table).filter(asks)
  const askedPaths = asked.map(({ path }) => path).join()
  const fixedPaths = readOnly.join()
  const fields: FieldForm = useMemo(() => {
    const paths = askedPaths.split(',')
    const fixed = fixedPaths.split(',')
    return createFieldForm({
      form,
      listeners,
      table,
      resource,
      rows: fieldRows(table).filter(({ path }) => paths.includes(path)),
      contextOf,
      isReadOnly: path => fixed.includes(path),
      saved: () => latest.current.saved,
      pressEnd,
      infer,
      inferred,
      id,
      t,
      choose,
      messages,
    })
  }, [
    form,
    listeners,
    table,
    resource,
    askedPaths,
    contextOf,
    fixedPaths,
    latest,
    pressEnd,
    infer,
    inferred,
    id,
    t,
    choose,
    messages,
  ])

  const before = useRef<{ owner: string | undefined; saved: Values | undefined }>({ owner, saved: undefined })
  useBeforePaint(() => {
    const { owner: last, saved: base } = before.current
    const isOther = last !== undefined && last !== owner
    before.current = { owner, saved: saved ?? (isOther ? {} : base) }
    if (isOther) fields.reset(saved ?? {})
    else if (saved) fields.mergeServerValues(saved, base ?? initialValues, base === undefined)
    else fields.fillIn()
  }, [fields, saved, owner, initialValues])

  useSyncExternalStore(fields.subscribe, fields.renderKey, fields.renderKey)
  return fields
}

const inferNothing: Infer = () => []

const errorsOf = (invalid: ReturnType<FieldForm['validate']>) =>
  invalid.reduce<Values>(
    (errors, { path, code, message }) => setValueAt(errors, path, { type: code, message }),
    {},
  ) as FieldErrors<Record<string, unknown>>
