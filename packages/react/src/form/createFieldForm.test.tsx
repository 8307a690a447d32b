import { exampleOf, individualFields, type Values } from '@grid-kyc/core'
import { act } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { renderFieldForm } from '../../../../test/renderFieldForm.js'
import { phoneNumbers } from '../ui/phoneNumber.js'

const person = exampleOf(individualFields) as Values
const name = ['fullName']

describe('the fields of a form', () => {
  it('are those it asks for and that apply to the values, in the order of the table', () => {
    const page = renderFieldForm({ paths: ['address.state', 'fullName', 'address.country'] })
    expect(page.form.rows().map(({ path }) => path)).toEqual(['fullName', 'address.country', 'address.state'])
    page.set('address.country', 'DE')
    expect(page.form.rows().map(({ path }) => path)).toEqual(['fullName', 'address.country'])
  })

  it('refuse a path that the form does not ask for', () => {
    const { form } = renderFieldForm({ paths: name })
    expect(() => form.field('email')).toThrow(
      'Grid KYC: this form does not ask for email. Take the path from its rows.',
    )
    expect(form.field('fullName').path).toBe('fullName')
  })

  it('say why they are asked for, where a reason has to be given', () => {
    const { form } = renderFieldForm({ paths: ['fullName', 'birthDate'] })
    expect(form.whyOf('birthDate')).toEqual({
      why: expect.stringMatching(/^It tells you apart/),
      labelId: form.field('birthDate').labelProps.id,
    })
    expect([form.whyOf('fullName'), form.whyOf('address.line1')]).toEqual([undefined, undefined])
    const own = renderFieldForm({ paths: ['birthDate'], messages: { 'individual.birthDate.why': 'Because.' } })
    expect(own.form.whyOf('birthDate')?.why).toBe('Because.')
    const none = renderFieldForm({ paths: ['birthDate'], messages: { 'individual.birthDate.why': '' } })
    expect(none.form.whyOf('birthDate')).toBeUndefined()
  })
})

describe('the values of a form', () => {
  it('are shown as typed, and sent in plain signs', () => {
    const page = renderFieldForm({ initialValues: { fullName: 'Ada  Miller ', region: 'US' } })
    expect(page.form.value('fullName')).toBe('Ada  Miller ')
    expect(page.form.values()).toMatchObject({ fullName: 'Ada Miller', region: 'US' })
  })

  it('are rewritten as they are understood when a field is left, and not before', async () => {
    const page = renderFieldForm({ initialValues: { address: { country: 'US' } } })
    const listener = vi.fn()
    page.form.subscribe(listener)
    page.type('identifier', '536228726')
    expect(page.form.value('identifier')).toBe('536228726')
    listener.mockClear()
    page.leave('identifier')
    expect(page.form.value('identifier')).toBe('536-22-8726')
    expect(listener.mock.calls).toEqual([['identifier']])
    listener.mockClear()
    // It is as it should be now.
    page.leave('identifier')
    expect(listener).not.toHaveBeenCalled()
    act(() => page.form.field('identifier').leave())
    expect(page.form.value('identifier')).toBe('536-22-8726')
  })

  it('are changed by hand too, and tell which field it was', () => {
    const page = renderFieldForm()
    const listener = vi.fn()
    const stop = page.form.subscribe(listener)
    page.set('fullName', 'Ada Miller')
    expect(page.form.values()).toMatchObject({ fullName: 'Ada Miller' })
    expect(listener.mock.calls).toEqual([['fullName']])
    act(() => page.form.field('fullName').setValue('Ada Muller'))
    expect(page.form.value('fullName')).toBe('Ada Muller')
    expect(listener).toHaveBeenCalledTimes(2)
    stop()
    page.set('fullName', 'Ada')
    expect(listener).toHaveBeenCalledTimes(2)
  })

  it('reach every listener, also one that leaves while it is called', () => {
    const page = renderFieldForm()
    const second = vi.fn()
    const stop = page.form.subscribe(() => stop())
    page.form.subscribe(second)
    page.set('fullName', 'Ada')
    expect(second).toHaveBeenCalledOnce()
  })
})

describe('the errors of a form', () => {
  it('load the numbering plans for a phone number that is checked, and for nothing else', async () => {
    const page = renderFieldForm({ initialValues: { phoneNumber: '+447700900123' } })
    await page.check('fullName')
    await renderFieldForm().check('phoneNumber')
    expect(phoneNumbers()).toBeUndefined()
    await page.check('fullName', 'phoneNumber')
    expect(phoneNumbers()).toBeDefined()
  })

  it('are shown for the fields that are checked, and for no others', async () => {
    const page = renderFieldForm()
    expect(page.form.errors()).toEqual([])
    expect(await page.check('fullName', 'birthDate')).toBe(false)
    expect(page.form.errors()).toEqual([
      { path: 'fullName', id: page.form.field('fullName').id, message: 'Enter your full legal name' },
      { path: 'birthDate', id: page.form.field('birthDate').id, message: 'Enter your date of birth' },
    ])
    expect(page.form.field('nationality').error).toBeUndefined()
    expect(page.form.validate().map(({ path }) => path)).toContain('nationality')
  })

  it('are none where the checked fields are right, whatever the others are', async () => {
    const page = renderFieldForm({ initialValues: { fullName: 'Ada Miller' } })
    expect(await page.check('fullName')).toBe(true)
    expect(page.form.errors()).toEqual([])
  })

  it('are none at all where every value is right', async () => {
    const page = renderFieldForm({ initialValues: person })
    expect(page.form.validate()).toEqual([])
    expect(await page.check(...page.form.rows().map(({ path }) => path))).toBe(true)
  })

  it('reach the listeners, whatever the field', async () => {
    const page = renderFieldForm()
    const listener = vi.fn()
    page.form.subscribe(listener)
    await page.check('fullName')
    expect(listener).toHaveBeenCalledExactlyOnceWith(undefined)
  })

  it('follow what is typed while they are shown, and wait for the next attempt otherwise', async () => {
    const page = renderFieldForm({ initialValues: { fullName: 'Ada Miller' } })
    page.type('fullName', '')
    expect(page.form.field('fullName').error).toBeUndefined()
    await page.check('fullName')
    page.type('fullName', 'Ada')
    expect(page.form.field('fullName').error).toMatch(/^Enter your first and last name/)
    page.type('fullName', 'Ada Miller')
    expect(page.form.field('fullName').error).toBeUndefined()
    expect(page.form.errors()).toEqual([])
  })

  it('follow another field that decides them', async () => {
    const page = renderFieldForm({ initialValues: { address: { country: 'US' } } })
    await page.check('address.postalCode', 'fullName')
    expect(page.form.errors().map(({ path }) => path)).toEqual(['fullName', 'address.postalCode'])
    page.set('address.country', 'AE')
    expect(page.form.errors().map(({ path }) => path)).toEqual(['fullName'])
  })

  it('go with another value that makes theirs needless', async () => {
    const page = renderFieldForm({ resource: 'business' })
    const path = 'businessInfo.sourceOfFundsCategories'
    await page.check(path)
    expect(page.form.errors().map(each => each.path)).toEqual([path])
    page.set('businessInfo.sourceOfFunds', 'Sales')
    expect(page.form.errors()).toEqual([])
  })

  it('are those of a value as Grid has it too, unless it is a secret', () => {
    const saved = { email: 'zoe', idType: 'SSN', identifier: '•••••8726', address: { country: 'US' } }
    const page = renderFieldForm({ paths: ['email', 'identifier'], saved, owner: 'Customer:1' })
    expect(page.form.validate().map(({ path }) => path)).toEqual(['email'])
  })

  it('judge a phone number by the plan of its country, which is loaded for it', async () => {
    const page = renderFieldForm({ initialValues: { address: { country: 'GB' }, phoneNumber: '07700 900123' } })
    expect(await page.check('phoneNumber')).toBe(true)
    expect(page.form.values()).toMatchObject({ phoneNumber: '+447700900123' })
  })
})

describe('the errors of a server', () => {
  it('are shown at their fields, and those without a field are returned', () => {
    const page = renderFieldForm({ paths: name })
    const other = { field: 'email', constraint: { format: 'email' } }
    const listener = vi.fn()
    page.form.subscribe(listener)
    act(() => expect(page.form.setServerErrors([{ field: 'fullName' }, other])).toEqual([other]))
    expect(listener).toHaveBeenCalledExactlyOnceWith(undefined)
    expect(page.form.errors()).toEqual([
      { path: 'fullName', id: page.form.field('fullName').id, message: expect.stringMatching(/^Enter your first/) },
    ])
  })

  it.each([
    [{ text: 'Our own' }, 'Our own'],
    [{ isTaken: true as const }, '“Email address” is already in use by another customer. Enter a different one'],
    [{ constraint: { maxLength: 9 } }, 'Use 9 characters or fewer for “Email address”'],
    [{}, 'Check “Email address”'],
  ])('are written by what is known of them: %j', (more, message) => {
    const page = renderFieldForm()
    act(() => page.form.setServerErrors([{ field: 'email', ...more }]))
    expect(page.form.field('email').error).toBe(message)
  })

  it('explain a number by how it is written', () => {
    const page = renderFieldForm({ initialValues: { address: { country: 'US' } } })
    act(() => page.form.setServerErrors([{ field: 'identifier' }]))
    expect(page.form.field('identifier').error).toBe('Enter 9 digits, like 123-45-6789')
  })

  it('stay while other fields are edited, and go with an edit of their own', () => {
    const page = renderFieldForm({ initialValues: person })
    act(() => page.form.setServerErrors([{ field: 'email', isTaken: true }]))
    page.type('fullName', 'Ada Muller')
    expect(page.form.field('email').error).toMatch(/already in use/)
    page.type('email', 'other@example.com')
    expect(page.form.field('email').error).toBeUndefined()
  })
})

describe('what Grid has taken', () => {
  it('becomes what Grid answered, where it is still as it was sent', () => {
    const page = renderFieldForm({
      initialValues: { identifier: '536-22-8726', fullName: 'Ada  Miller', email: 'a@b.example' },
    })
    const sent = page.form.values()
    page.set('email', 'c@d.example')
    const listener = vi.fn()
    page.form.subscribe(listener)
    act(() => page.form.commit(sent, { identifier: '•••••8726', fullName: 'Ada Miller', email: 'a@b.example' }))
    expect(listener).toHaveBeenCalledExactlyOnceWith(undefined)
    expect(page.form.value('identifier')).toBe('•••••8726')
    expect(page.form.value('fullName')).toBe('Ada Miller')
    expect(page.form.value('email')).toBe('c@d.example')
  })

  it('leaves alone what was not sent', () => {
    const page = renderFieldForm({ initialValues: { fullName: 'Ada Miller' } })
    act(() => page.form.commit({}, { fullName: 'Other', nationality: 'US' }))
    expect(page.form.values()).toEqual({ fullName: 'Ada Miller' })
  })
})

describe('what the form is rendered for', () => {
  const keyOf = (page: ReturnType<typeof renderFieldForm>, path?: string) => page.form.renderKey(path)

  it('is no key that is typed', () => {
    const page = renderFieldForm()
    const before = keyOf(page)
    page.type('fullName', 'Ada')
    expect(keyOf(page)).toBe(before)
    expect(keyOf(page, 'fullName')).not.toBe('')
    expect(keyOf(page, 'nowhere')).toBe('')
  })

  it('is a field that comes or goes', () => {
    const page = renderFieldForm()
    const [all, state] = [keyOf(page), keyOf(page, 'address.state')]
    page.set('address.country', 'DE')
    expect(keyOf(page)).not.toBe(all)
    expect([state === '', keyOf(page, 'address.state')]).toEqual([false, ''])
    expect(keyOf(page).split('\n')).toHaveLength(page.form.rows().length)
  })

  it.each<[string, (page: ReturnType<typeof renderFieldForm>) => unknown, string]>([
    ['an error', page => page.check('fullName'), 'fullName'],
    ['a country that renames the field', page => page.set('address.country', 'GB'), 'address.postalCode'],
    ['a country whose phone numbers are meant', page => page.set('address.country', 'GB'), 'phoneNumber'],
    ['another number that is asked for', page => page.set('idType', 'EIN'), 'identifier'],
  ])('is %s', async (_what, change, path) => {
    const page = renderFieldForm({ initialValues: { address: { country: 'US' } } })
    const [own, other] = [keyOf(page, path), keyOf(page, 'nationality')]
    expect(own).not.toBe('')
    await change(page)
    expect(keyOf(page, path)).not.toBe(own)
    expect(keyOf(page, 'nationality')).toBe(other)
  })

  it('is a value that is not needed any more', () => {
    const page = renderFieldForm({ resource: 'business', initialValues: { businessInfo: { country: 'US' } } })
    const path = 'businessInfo.sourceOfFundsCategories'
    const before = keyOf(page, path)
    page.set('businessInfo.sourceOfFunds', 'Sales')
    expect(keyOf(page, path)).not.toBe(before)
  })

  it('is a field that is fixed, or filled in', () => {
    const page = renderFieldForm()
    const before = keyOf(page, 'nationality')
    page.with({ readOnly: ['fullName', 'nationality'] })
    expect(keyOf(page, 'nationality')).not.toBe(before)
    const follows = renderFieldForm({ infer: () => [{ path: 'nationality', value: 'US' }] })
    expect(follows.form.isInferred('nationality')).toBe(true)
    expect(keyOf(follows, 'nationality')).not.toBe(before)
    follows.set('nationality', 'DE')
    expect(keyOf(follows, 'nationality')).toBe(before)
  })

  it('is a warning, which an edit takes away', async () => {
    const page = renderFieldForm({ initialValues: { address: { country: 'US', line1: 'PO Box 12' } } })
    const path = 'address.line1'
    const before = keyOf(page, path)
    page.leave(path)
    await vi.waitFor(() => expect(page.form.field(path).warning).toMatch(/^This looks like a P.O. box/))
    expect(keyOf(page, path)).not.toBe(before)
    page.type(path, '12 Pine Street')
    expect(page.form.field(path).warning).toBeUndefined()
    expect(keyOf(page, path)).toBe(before)
  })
})
