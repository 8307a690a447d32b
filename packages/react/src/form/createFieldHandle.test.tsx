import { countryCodes } from '@grid-kyc/core'
import { act } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderFieldForm } from '../../../../test/renderFieldForm.js'

type Options = Parameters<typeof renderFieldForm>[0]
const fieldOf = (path: string, options: Options = {}) => renderFieldForm(options).form.field(path)
const ofOwner = (path: string, initialValues = {}) => fieldOf(path, { resource: 'beneficialOwner', initialValues })

describe('a field', () => {
  it('has its texts, and the ids that belong together', () => {
    const field = fieldOf('address.line1')
    const { id } = field
    expect(id).toMatch(/-address-line1$/)
    expect(field).toMatchObject({
      path: 'address.line1',
      label: 'Street address',
      help: 'Where you live. Not a P.O. box.',
      why: expect.stringMatching(/^The law requires us/),
      control: 'text',
      privacy: 'personal',
      autoComplete: 'address-line1',
      readOnly: false,
      inferred: false,
      onFile: false,
      error: undefined,
      warning: undefined,
      inputProps: { id, name: 'address.line1' },
      labelProps: { id: `${id}-label`, htmlFor: id },
      helpProps: { id: `${id}-help` },
      errorProps: { id: `${id}-error` },
    })
    expect(fieldOf('address.line2').why).toBeUndefined()
    expect(fieldOf('address.line1', { messages: { 'individual.address.line1.why': '' } }).why).toBeUndefined()
  })

  it('has the texts of the host, and the name of its country', () => {
    expect(fieldOf('fullName', { messages: { 'individual.fullName.label': 'Your name' } }).label).toBe('Your name')
    expect(fieldOf('address.postalCode', { initialValues: { address: { country: 'US' } } }).label).toBe('ZIP code')
  })

  it('is needed where verification wants a value', () => {
    for (const [path, needed] of [
      ['fullName', true],
      ['address.line2', false],
    ] as const) {
      const field = fieldOf(path)
      expect([field.needed, field.inputProps['aria-required']]).toEqual([needed, needed || undefined])
    }
  })

  it('is read only where the host says so', () => {
    const page = renderFieldForm({ readOnly: ['fullName', 'email'] })
    expect(['fullName', 'email', 'nationality'].map(path => page.form.field(path).readOnly)).toEqual([
      true,
      true,
      false,
    ])
    expect(page.form.field('email').inputProps.readOnly).toBe(true)
  })

  it('shows that Grid has a value on file which it does not return', () => {
    const page = renderFieldForm({ context: { onFile: ['identifier'] } })
    expect(['identifier', 'fullName'].map(path => page.form.field(path).onFile)).toEqual([true, false])
  })

  it('shows how a number is written, where that is known', () => {
    expect(fieldOf('identifier', { initialValues: { address: { country: 'US' } } }).format?.kind).toBe('US.identifier')
    expect(fieldOf('fullName').format).toBeUndefined()
  })

  it('is described by its help, and by its error while there is one', async () => {
    const page = renderFieldForm()
    const { id, inputProps } = page.form.field('fullName')
    expect(inputProps['aria-describedby']).toBe(`${id}-help`)
    expect(inputProps['aria-invalid']).toBeUndefined()
    expect(page.form.field('birthDate').inputProps['aria-describedby']).toBeUndefined()
    await page.check('fullName', 'birthDate')
    const wrong = page.form.field('fullName')
    expect(wrong.error).toBe('Enter your full legal name')
    expect(wrong.inputProps['aria-describedby']).toBe(`${id}-error ${id}-help`)
    expect(wrong.inputProps['aria-invalid']).toBe(true)
    const { birthDate } = { birthDate: page.form.field('birthDate') }
    expect(birthDate.inputProps['aria-describedby']).toBe(`${birthDate.id}-error`)
  })

  it('has a value that follows from others marked, until it is changed', () => {
    const page = renderFieldForm({ infer: () => [{ path: 'nationality', value: 'US' }] })
    expect(page.form.field('nationality')).toMatchObject({ inferred: true, value: 'US' })
    page.type('nationality', 'DE')
    expect(page.form.field('nationality')).toMatchObject({ inferred: false, value: 'DE' })
  })
})

describe('the input of a field', () => {
  it.each([
    ['email', 'email'],
    ['phoneNumber', 'tel'],
    ['birthDate', 'date'],
    ['fullName', undefined],
    ['nationality', undefined],
  ])('of %s has the type %s', (path, type) => {
    expect(fieldOf(path).inputProps.type).toBe(type)
  })

  it('is filled in by the browser for the user’s own data only', () => {
    expect(fieldOf('email').inputProps.autoComplete).toBe('email')
    expect(fieldOf('nationality').inputProps.autoComplete).toBe('off')
    expect(fieldOf('nationality').autoComplete).toBeUndefined()
  })

  it('begins with the text of the value', () => {
    expect(fieldOf('fullName').inputProps.defaultValue).toBe('')
    expect(fieldOf('fullName', { initialValues: { fullName: 'Ada' } }).inputProps.defaultValue).toBe('Ada')
    expect(ofOwner('ownershipPercentage', { ownershipPercentage: 0 }).inputProps.defaultValue).toBe('0')
    expect(ofOwner('roles').inputProps).toMatchObject({ multiple: true, defaultValue: [] })
    expect(ofOwner('roles', { roles: ['UBO'] }).inputProps.defaultValue).toEqual(['UBO'])
    expect(ofOwner('roles', { roles: 'UBO' }).inputProps.defaultValue).toEqual([])
    expect(fieldOf('fullName').inputProps.multiple).toBeUndefined()
  })

  it.each([
    ['40', 40],
    [' 7 ', 7],
    ['', undefined],
    ['  ', undefined],
  ])('makes the number of a percentage from %j', (typed, value) => {
    const page = renderFieldForm({ resource: 'beneficialOwner' })
    page.type('ownershipPercentage', typed)
    expect(page.form.value('ownershipPercentage')).toBe(value)
    page.set('ownershipPercentage', 60)
    expect(page.form.value('ownershipPercentage')).toBe(60)
  })

  it('leaves a text of digits a text', () => {
    const page = renderFieldForm()
    page.type('fullName', '40')
    expect(page.form.value('fullName')).toBe('40')
  })

  it('has its value read when it is left, and rewritten as it is understood', () => {
    const page = renderFieldForm()
    page.type('email', ' Ada@Example.COM ')
    page.leave('email')
    expect(page.form.value('email')).toBe('Ada@Example.COM')
  })

  it('shows no choice in a select where none was made', () => {
    const select = (html: string) => {
      const element = document.createElement('select')
      element.innerHTML = html
      return element
    }
    const options = '<option value="A">A</option><option value="US">US</option>'
    const show = (element: HTMLElement | null, initialValues = {}) => {
      const { form } = renderFieldForm({ initialValues })
      act(() => form.field('nationality').inputProps.ref(element))
      return form
    }
    const empty = select(options)
    show(empty)
    expect(empty.value).toBe('')
    const chosen = select(options)
    show(chosen, { nationality: 'US' })
    expect(chosen.value).toBe('US')
    const several = select(options)
    several.multiple = true
    show(several, { nationality: ['A'] })
    expect([...several.selectedOptions].map(({ value }) => value)).toEqual(['A'])
    expect(show(null).value('nationality')).toBeUndefined()
  })
})

describe('the options of a field', () => {
  const empty = { value: '', label: 'Select…' }

  it('begin with the one that chooses nothing, where one is chosen from a list', () => {
    const { options } = fieldOf('businessInfo.businessType', { resource: 'business' })
    expect(options[0]).toEqual(empty)
    expect(options[1]).toEqual({
      value: expect.stringMatching(/^[A-Z_]+$/),
      label: expect.stringMatching(/^[A-Z][a-z]/),
    })
    const own = fieldOf('businessInfo.businessType', { resource: 'business', messages: { 'form.choose': 'Choose' } })
    expect(own.options[0]).toEqual({ value: '', label: 'Choose' })
  })

  it('are the codes of all countries for a country', () => {
    const countries = countryCodes.map(code => ({ value: code, label: code }))
    expect(fieldOf('nationality').options).toEqual([empty, ...countries])
    expect(fieldOf('businessInfo.countriesOfOperation', { resource: 'business' }).options).toEqual(countries)
  })

  it('are those of the field alone where all are seen at once, and none of a text', () => {
    expect(ofOwner('roles').options.map(({ value }) => value)).toEqual([
      'UBO',
      'CONTROL_PERSON',
      'DIRECTOR',
      'COMPANY_OFFICER',
      'TRUSTEE',
      'GENERAL_PARTNER',
    ])
    expect(fieldOf('idType').options[0]?.value).toBe('SSN')
    expect(fieldOf('fullName').options).toEqual([])
  })
})
