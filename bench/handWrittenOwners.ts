import { ownersApp } from './ownersApp.js'

/**
 * Continues `ownersApp`: what a careful team would write of react-hook-form. Labels, help and errors tied to their inputs, values
 * checked on saving, and a page that warns before unsaved text is left. It saves nothing, keeps nothing, advises nothing and
 * knows no other country.
 */
export const handWrittenOwners = `${ownersApp}
  import { useForm } from 'react-hook-form'
  import { Button, OwnershipMeter } from '@grid-kyc/react/ui'

  const codes = Array.from({ length: 249 }, (_, at) => 'C' + at)
  const questions = [
    ['firstName', 'First name', 'As on a passport or identity card.', true],
    ['middleName', 'Middle name', '', false],
    ['lastName', 'Last name', '', true],
    ['birthDate', 'Date of birth', '', true, 'date'],
    ['nationality', 'Nationality', 'The country that issued the passport.', true, 'select', codes],
    ['email', 'Email address', '', false],
    ['phoneNumber', 'Phone number', 'With the country code, such as +1.', false],
    ['sameAddress', 'Same as the business address', '', false, 'checkbox'],
    ['country', 'Country', '', true, 'select', codes],
    ['line1', 'Street address', 'Home address, not a P.O. box.', true],
    ['line2', 'Apartment, suite or floor', '', false],
    ['city', 'City or town', '', true],
    ['state', 'State', '', true, 'select', codes.slice(0, 51)],
    ['postalCode', 'ZIP code', '', true],
    ['idType', 'Tax ID type', '', true, 'radio', ['SSN', 'ITIN', 'EIN', 'NON_US_TAX_ID']],
    ['identifier', 'Tax ID number', 'The law asks for it to check who they are.', true],
    ['roles', 'Roles', 'Select all that apply.', true, 'checkbox',
      ['Owns 25% or more', 'Controls the business', 'Director', 'Company officer', 'Trustee', 'General partner']],
    ['share', 'Ownership (%)', 'In whole percent, rounded down.', true],
  ]

  function Opened() {
    const { register, handleSubmit, formState: { errors, isDirty } } = useForm({ shouldFocusError: false })
    useEffect(() => {
      if (!isDirty) return
      const warn = event => event.preventDefault()
      addEventListener('beforeunload', warn)
      return () => removeEventListener('beforeunload', warn)
    }, [isDirty])
    const attributes = name => ({
      'aria-invalid': errors[name] ? true : undefined,
      'aria-describedby': [errors[name] && name + '-error', name + '-help'].filter(Boolean).join(' '),
    })
    const text = (name, rules) =>
      h('input', { id: name, className: 'gk-input', type: 'text', autoComplete: 'off', ...attributes(name), ...register(name, rules) })
    const notes = (name, help) => [
      help && h('div', { key: 'help', className: 'gk-help', id: name + '-help' }, help),
      errors[name] && h('div', { key: 'error', className: 'gk-error', id: name + '-error' }, errors[name].message),
    ]
    const group = (name, label, help, content) =>
      h('fieldset', { key: name, className: 'gk-field' }, h('legend', { className: 'gk-label' }, label), notes(name, help), content)
    const question = ([name, label, help, needed, kind = 'text', options = [label]]) => {
      const rules = { required: needed && 'Fill this in' }
      if (kind === 'date')
        return group(name, label, help, h('div', { className: 'gk-date' }, ['month', 'day', 'year'].map(part =>
          h('div', { key: part, className: 'gk-date-part', 'data-part': part },
            h('label', { className: 'gk-date-label', htmlFor: part }, part), text(part, rules)))))
      if (kind === 'radio' || kind === 'checkbox')
        return group(name, label, help, h('div', { className: 'gk-choices' }, options.map(option =>
          h('label', { key: option, className: 'gk-choice' },
            h('input', { type: kind, value: option, className: 'gk-choice-input', ...register(name, rules) }),
            h('span', { className: 'gk-choice-label' }, option)))))
      return h('div', { key: name, className: 'gk-field' },
        h('label', { className: 'gk-label', htmlFor: name }, label, !needed && ' (optional)'),
        notes(name, help),
        kind === 'select'
          ? h('select', { id: name, className: 'gk-input', ...attributes(name), ...register(name, rules) },
              options.map(option => h('option', { key: option }, option)))
          : text(name, { maxLength: 250, ...rules }))
    }
    return h('form', { className: 'gk-form', noValidate: true, onSubmit: handleSubmit(() => {}) },
      h('h3', { className: 'gk-holder' }, 'Person 1'),
      h('div', { className: 'gk-fields' }, questions.map(question)),
      h('div', { className: 'gk-actions' },
        h(Button, { type: 'submit', variant: 'primary' }, 'Save'), h(Button, null, 'Later'), h(Button, null, 'Cancel')))
  }

  function HandWritten({ owners, openedAt, onOpen }) {
    const all = owners.map(({ id, personalInfo, ownershipPercentage }) =>
      ({ id, label: personalInfo.firstName + ' ' + personalInfo.lastName, percentage: ownershipPercentage }))
    return h('div', { className: 'gk-root', 'data-theme': 'system' }, h('div', { className: 'gk-review' },
      h('h2', { className: 'gk-section-title' }, 'Who owns 25% or more?'),
      h(OwnershipMeter, { label: 'Shares', owners: all.slice(0, 8), restLabel: 'Others', format: share => share + '%' }),
      h('ul', { className: 'gk-tasks' }, all.map(({ id, label, percentage }, at) =>
        h('li', { key: id, className: 'gk-task' },
          at === openedAt ? h('div', { className: 'gk-review' }, h(Opened)) : [
            h('div', { key: 1 }, h('span', { className: 'gk-document-title' }, label), h('p', { className: 'gk-help' }, 'Director')),
            h('div', { key: 2, className: 'gk-person-aside' },
              h('span', null, percentage + '%'),
              h('button', { className: 'gk-button', 'data-variant': 'quiet', type: 'button', onClick: () => onOpen?.(at) }, 'Change')),
          ]))),
      h('select', { className: 'gk-input', 'aria-label': 'Who controls it' },
        all.map(({ id, label }) => h('option', { key: id, value: id }, label)))))
  }
`
