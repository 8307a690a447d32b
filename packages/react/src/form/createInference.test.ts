import { allFields, fieldRows, setValueAt, type Values, valueAt } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import type { FormValues } from './createFormValues.js'
import { createInference, type InferenceParts } from './createInference.js'
import type { InferredValue } from './InferredValue.js'

const rows = fieldRows(allFields.individual)

/** A form of plain values: `follows` are filled in from whatever is there. */
function start(values: Values, follows: InferredValue[], parts: Partial<InferenceParts> = {}) {
  let current = values
  const inferred = new Map<string, unknown>()
  const asked: (string | undefined)[] = []
  const set: [path: string, value: unknown][] = []
  const form = { value: (path: string) => valueAt(current, path), values: () => current } as FormValues
  const change = (path: string, value: unknown) => {
    current = setValueAt(current, path, value)
  }
  const inference = createInference(
    {
      infer(path) {
        asked.push(path)
        return follows
      },
      inferred,
      rows,
      isReadOnly: () => false,
      saved: () => undefined,
      ...parts,
    },
    form,
    (path, value) => {
      set.push([path, value])
      change(path, value)
      // Every change of a form asks what follows from it.
      inference.fillIn(path)
    },
  )
  return { ...inference, inferred, asked, set, change, value: form.value }
}

describe('a value that follows from others', () => {
  const nationality = { path: 'nationality', value: 'US' }

  it('is filled in where there is none, once', () => {
    const form = start({}, [nationality])
    form.fillIn()
    expect(form.set).toEqual([['nationality', 'US']])
    expect(form.isInferred('nationality')).toBe(true)
    expect(form.isInferred('fullName')).toBe(false)
    // Filling in asks for nothing more by itself.
    expect(form.asked).toEqual([undefined])
    form.fillIn('fullName')
    expect(form.asked).toEqual([undefined, 'fullName'])
    expect(form.set).toHaveLength(1)
  })

  it('never replaces what was typed', () => {
    const form = start({ nationality: 'DE' }, [nationality])
    form.fillIn()
    form.fillIn('fullName')
    expect(form.set).toEqual([])
    expect(form.isInferred('nationality')).toBe(false)
  })

  it('is typed from then on, when it is changed', () => {
    const form = start({}, [nationality])
    form.fillIn()
    form.change('nationality', 'DE')
    expect(form.isInferred('nationality')).toBe(false)
    form.fillIn('fullName')
    expect(form.value('nationality')).toBe('DE')
  })

  it('follows another value, while it is ours and not saved', () => {
    const follows = [nationality]
    const form = start({}, follows)
    form.fillIn()
    follows[0] = { path: 'nationality', value: 'DE' }
    form.fillIn('fullName')
    expect(form.value('nationality')).toBe('DE')
    expect(form.isInferred('nationality')).toBe(true)
  })

  it('stays once Grid has it', () => {
    const follows = [nationality]
    const form = start({}, follows, { saved: () => ({ nationality: 'US' }) })
    form.fillIn()
    follows[0] = { path: 'nationality', value: 'DE' }
    form.fillIn('fullName')
    expect(form.value('nationality')).toBe('US')
  })

  it('is not filled in again after it was emptied, until another field changes', () => {
    const form = start({}, [nationality])
    form.fillIn()
    form.change('nationality', '')
    form.fillIn()
    expect(form.value('nationality')).toBe('')
    form.fillIn('fullName')
    expect(form.value('nationality')).toBe('US')
  })

  it('is none where nothing follows, whatever empty looks like', () => {
    const form = start({ nationality: '' }, [{ path: 'nationality', value: undefined }])
    form.fillIn()
    expect([form.set, [...form.inferred]]).toEqual([[], []])
  })

  it('is none of a field that is not asked for, or cannot be changed', () => {
    const readOnly = start({}, [nationality], { isReadOnly: path => path === 'nationality' })
    readOnly.fillIn()
    expect(readOnly.set).toEqual([])
    const unknown = start({}, [{ path: 'nowhere', value: 'US' }])
    unknown.fillIn()
    expect(unknown.set).toEqual([])
  })

  it('does not keep the others from being filled in', () => {
    const form = start({ nationality: 'DE' }, [nationality, { path: 'region', value: 'US' }])
    form.fillIn()
    expect(form.set).toEqual([['region', 'US']])
  })

  it('may replace what its own rule lets it replace', () => {
    const seen: unknown[][] = []
    const mayReplace = (current: unknown, before: unknown) => {
      seen.push([current, before])
      return current === 'DE'
    }
    const form = start({ nationality: 'DE' }, [{ ...nationality, mayReplace }])
    form.fillIn('fullName')
    expect(form.value('nationality')).toBe('US')
    form.change('nationality', 'FR')
    form.fillIn('fullName')
    expect(form.value('nationality')).toBe('FR')
    expect(seen).toEqual([
      ['DE', undefined],
      ['FR', 'US'],
    ])
    const strict = start({}, [{ ...nationality, mayReplace: () => false }])
    strict.fillIn()
    expect(strict.set).toEqual([])
  })

  it('is left out of what was entered', () => {
    const form = start({ fullName: 'Ada' }, [nationality, { path: 'region', value: 'US' }])
    form.fillIn()
    form.change('region', 'DE')
    expect(form.enteredValues({ nationality: 'FR', region: 'FR' })).toEqual({
      ...{ fullName: 'Ada', nationality: 'FR', region: 'DE' },
    })
    expect(form.enteredValues({})).toEqual({ fullName: 'Ada', region: 'DE' })
  })
})
