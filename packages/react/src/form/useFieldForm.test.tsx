import { act, renderHook } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { renderFieldForm } from '../../../../test/renderFieldForm.js'
import { useFieldChanges, useFormField } from './useFormField.js'

const valuesOf = ({ form }: ReturnType<typeof renderFieldForm>) => form.values()

describe('a form while the data around it change', () => {
  it('begins with what the host has, and keeps it where Grid has nothing', () => {
    const page = renderFieldForm({ initialValues: { fullName: 'Ada', nationality: 'US' } })
    expect(valuesOf(page)).toEqual({ fullName: 'Ada', nationality: 'US' })
    page.with({ saved: { nationality: 'DE' }, owner: 'Customer:1' })
    expect(valuesOf(page)).toEqual({ fullName: 'Ada', nationality: 'DE' })
  })

  it('keeps what the user typed over newer data, and follows them elsewhere', () => {
    const page = renderFieldForm({ saved: { fullName: 'Ada', nationality: 'US' }, owner: 'Customer:1' })
    page.type('fullName', 'Ada Miller')
    page.with({ saved: { fullName: 'Ben', nationality: 'DE' }, owner: 'Customer:1' })
    expect(valuesOf(page)).toEqual({ fullName: 'Ada Miller', nationality: 'DE' })
    // A value that Grid has no longer is gone here too.
    page.with({ saved: { fullName: 'Ben' }, owner: 'Customer:1' })
    expect(valuesOf(page)).toEqual({ fullName: 'Ada Miller', nationality: undefined })
  })

  it('keeps a blank that was just typed when the same data come again', () => {
    const page = renderFieldForm({ saved: { fullName: 'Ada' }, owner: 'Customer:1' })
    page.type('fullName', 'Ada ')
    page.with({ saved: { fullName: 'Ada', nationality: 'US' }, owner: 'Customer:1' })
    expect(page.form.value('fullName')).toBe('Ada ')
  })

  it('compares newer data with the last that were read, over a failed read', () => {
    const page = renderFieldForm({ saved: { fullName: 'Ada' }, owner: 'Customer:1' })
    page.with({ saved: undefined, owner: 'Customer:1' })
    expect(valuesOf(page)).toEqual({ fullName: 'Ada' })
    page.with({ saved: { fullName: 'Ben' }, owner: 'Customer:1' })
    expect(valuesOf(page)).toEqual({ fullName: 'Ben' })
  })

  it('keeps the values of a customer that was just created', () => {
    const page = renderFieldForm({ initialValues: { fullName: 'Ada' } })
    page.type('nationality', 'US')
    page.with({ owner: 'Customer:1' })
    expect(valuesOf(page)).toEqual({ fullName: 'Ada', nationality: 'US' })
  })

  it('forgets values and errors when they belong to another customer', async () => {
    const page = renderFieldForm({ saved: { fullName: 'Ada' }, owner: 'Customer:1' })
    page.type('nationality', 'US')
    await page.check('birthDate')
    expect(page.form.errors()).toHaveLength(1)
    page.with({ saved: { fullName: 'Ben' }, owner: 'Customer:2' })
    expect(valuesOf(page)).toMatchObject({ fullName: 'Ben' })
    expect(page.form.value('nationality')).toBeUndefined()
    expect(page.form.errors()).toEqual([])
    page.with({ saved: undefined, owner: undefined })
    expect(page.form.value('fullName')).toBeUndefined()
    // What Grid has of the next one is taken, and not compared with the last one's.
    page.with({ saved: { fullName: 'Cleo' }, owner: undefined })
    expect(page.form.value('fullName')).toBe('Cleo')
  })

  it('forgets what was filled in with it', () => {
    const infer = () => [{ path: 'nationality', value: 'US' }]
    const page = renderFieldForm({ saved: {}, owner: 'Customer:1', infer })
    expect(page.form.isInferred('nationality')).toBe(true)
    page.with({ saved: { nationality: 'US' }, owner: 'Customer:2' })
    expect(page.form.isInferred('nationality')).toBe(false)
  })
})

describe('what follows from the values', () => {
  const infer = () => [{ path: 'nationality', value: 'US' }]

  it('is filled in before there is anything of Grid’s, and stays where Grid has nothing', () => {
    const page = renderFieldForm({ infer })
    expect(valuesOf(page)).toEqual({ nationality: 'US' })
    page.with({ saved: {}, owner: 'Customer:1' })
    page.with({ saved: { fullName: 'Ada' }, owner: 'Customer:1' })
    expect(valuesOf(page)).toEqual({ fullName: 'Ada', nationality: 'US' })
    expect(page.form.isInferred('nationality')).toBe(true)
  })

  it('gives way to what Grid has', () => {
    const page = renderFieldForm({ infer, saved: {}, owner: 'Customer:1' })
    page.with({ saved: { nationality: 'DE' }, owner: 'Customer:1' })
    expect(valuesOf(page)).toEqual({ nationality: 'DE' })
    expect(page.form.isInferred('nationality')).toBe(false)
    // The same value is the user's from then on.
    page.type('nationality', 'US')
    expect(page.form.isInferred('nationality')).toBe(false)
  })

  it('is the user’s once it was changed, over whatever Grid has', () => {
    const page = renderFieldForm({ infer, saved: {}, owner: 'Customer:1' })
    page.type('nationality', 'FR')
    page.with({ saved: { nationality: 'DE' }, owner: 'Customer:1' })
    expect(valuesOf(page)).toEqual({ nationality: 'FR' })
  })

  it('is filled in with the data that were read', () => {
    const page = renderFieldForm({ saved: undefined, owner: undefined, infer: () => [] })
    page.with({ saved: { fullName: 'Ada' }, owner: 'Customer:1', infer })
    expect(valuesOf(page)).toEqual({ fullName: 'Ada', nationality: 'US' })
  })
})

describe('a form over many renders', () => {
  it('is the same one while nothing changes that it is made of', () => {
    const page = renderFieldForm({ readOnly: ['fullName'] })
    const { form } = page
    page.with({ readOnly: ['fullName'] })
    expect(page.form).toBe(form)
    page.with({ readOnly: [] })
    expect(page.form).not.toBe(form)
    expect(page.form.field('fullName').readOnly).toBe(false)
  })

  it('asks for other fields, with the values and listeners it had', () => {
    const page = renderFieldForm({ paths: ['fullName'] })
    const listener = vi.fn()
    page.form.subscribe(listener)
    page.set('fullName', 'Ada')
    page.with({ paths: ['fullName', 'email'] })
    expect(page.form.rows().map(({ path }) => path)).toEqual(['fullName', 'email'])
    expect(page.form.value('fullName')).toBe('Ada')
    listener.mockClear()
    page.set('email', 'a@b.example')
    expect(listener).toHaveBeenCalledOnce()
  })

  it('looks at the context of this render', () => {
    const page = renderFieldForm({ paths: ['idType', 'fullName'], context: { regulated: true, requested: [] } })
    expect(page.form.rows().map(({ path }) => path)).toEqual(['fullName'])
    page.with({ context: {} })
    expect(page.form.rows().map(({ path }) => path)).toEqual(['fullName', 'idType'])
  })

  it('keeps a stored secret that was not touched, and knows the newest one', async () => {
    const saved = { address: { country: 'US' }, idType: 'SSN', identifier: '•••••8726' }
    const page = renderFieldForm({ paths: ['identifier'], saved, owner: 'Customer:1' })
    expect(await page.check('identifier')).toBe(true)
    page.with({ saved: { ...saved, identifier: '•••••1111' }, owner: 'Customer:1' })
    expect(page.form.value('identifier')).toBe('•••••1111')
    expect(await page.check('identifier')).toBe(true)
    page.type('identifier', '•••••2222')
    expect(await page.check('identifier')).toBe(false)
  })
})

describe('one field that is rendered by itself', () => {
  const watch = (initialProps: string, write?: (value: unknown) => boolean) => {
    const page = renderFieldForm()
    const rendered = vi.fn()
    const hook = renderHook(
      (path: string) => {
        rendered()
        useFieldChanges(page.form, path, write)
      },
      { initialProps },
    )
    expect(rendered).toHaveBeenCalledOnce()
    rendered.mockClear()
    return { page, rendered, ...hook }
  }

  it('renders again for its own value and error, and for nothing else', async () => {
    const { page, rendered } = watch('fullName')
    page.set('nationality', 'US')
    expect(rendered).not.toHaveBeenCalled()
    page.set('fullName', 'Ada')
    expect(rendered).toHaveBeenCalledOnce()
    await page.check('fullName')
    expect(rendered).toHaveBeenCalledTimes(2)
    await page.check('birthDate')
    expect(rendered).toHaveBeenCalledTimes(2)
  })

  it('does not where the new value could be written without', async () => {
    const write = vi.fn(() => true)
    const { page, rendered } = watch('fullName', write)
    page.set('fullName', 'Ada')
    expect(write.mock.calls).toEqual([['Ada']])
    expect(rendered).not.toHaveBeenCalled()
    // An error cannot be written.
    await page.check('fullName')
    expect(rendered).toHaveBeenCalledOnce()
    expect(write).toHaveBeenCalledOnce()
  })

  it('follows a change of several at once', () => {
    const { page, rendered } = watch('fullName')
    act(() => page.form.reset({ fullName: 'Ben' }))
    expect(rendered).toHaveBeenCalledOnce()
  })

  it('follows another field when it is given one', () => {
    const { page, rendered, rerender } = watch('fullName')
    rerender('email')
    rendered.mockClear()
    page.set('fullName', 'Ada')
    expect(rendered).not.toHaveBeenCalled()
    page.set('email', 'a@b.example')
    expect(rendered).toHaveBeenCalledOnce()
  })

  it('receives nothing more once it is gone', () => {
    const { page, rendered, unmount } = watch('fullName')
    unmount()
    page.set('fullName', 'Ada')
    expect(rendered).not.toHaveBeenCalled()
  })

  it('has the field as of now', () => {
    const page = renderFieldForm()
    const { result } = renderHook(() => useFormField(page.form, 'fullName'))
    expect(result.current).toMatchObject({ path: 'fullName', value: undefined })
    for (const name of ['Ada', 'Ada M', 'Ada Mi']) {
      page.set('fullName', name)
      expect(result.current.value).toBe(name)
    }
  })
})
