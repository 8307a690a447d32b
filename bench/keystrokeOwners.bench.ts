import type { CDPSession, Page } from '@playwright/test'
import type { Benchmark } from './Benchmark.js'
import { inBenchPage, taskTime } from './inBenchPage.js'
import { ownersApp } from './ownersApp.js'

/**
 * Both show as many people, one of them open, with the same styles. The hand-written list is what a careful team would write
 * of react-hook-form: labels, help and errors tied to their inputs, answers checked on saving, and a page that warns before
 * unsaved text is left. It saves nothing, keeps nothing, advises nothing and knows no other country.
 */
const page = `${ownersApp}
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

  function HandWritten({ count }) {
    const all = people(count).map(({ id, personalInfo, ownershipPercentage }) =>
      ({ id, label: personalInfo.firstName + ' ' + personalInfo.lastName, percentage: ownershipPercentage }))
    return h('div', { className: 'gk-root', 'data-theme': 'system' }, h('div', { className: 'gk-review' },
      h('h2', { className: 'gk-section-title' }, 'Who owns 25% or more?'),
      h(OwnershipMeter, { label: 'Shares', owners: all.slice(0, 8), restLabel: 'Others', format: share => share + '%' }),
      h('ul', { className: 'gk-tasks' }, all.map(({ id, label, percentage }, at) =>
        h('li', { key: id, className: 'gk-task' },
          at === 0 ? h('div', { className: 'gk-review' }, h(Opened)) : [
            h('div', { key: 1 }, h('span', { className: 'gk-document-title' }, label), h('p', { className: 'gk-help' }, 'Director')),
            h('div', { key: 2, className: 'gk-person-aside' },
              h('span', null, percentage + '%'),
              h('button', { className: 'gk-button', 'data-variant': 'quiet', type: 'button' }, 'Change')),
          ]))),
      h('select', { className: 'gk-input', 'aria-label': 'Who controls it' },
        all.map(({ id, label }) => h('option', { key: id, value: id }, label)))))
  }

  let root
  window.show = (which, count) => {
    root?.unmount()
    root = createRoot(document.getElementById('root'))
    root.render(which === 'ours' ? ours(count) : h(HandWritten, { count }))
  }
  /** In an app that stays. */
  window.toggle = (which, isShown) => {
    root ??= createRoot(document.getElementById('root'))
    root.render(which === 'ours' ? ours(10, isShown) : isShown ? h(HandWritten, { count: 10 }) : null)
  }`

const text = 'The quick brown fox jumps over it'

/** Milliseconds of the processor the main thread takes, layout and painting with it, for one key typed into a name. */
async function timePerKey(tab: Page, devTools: CDPSession, which: 'ours' | 'floor', count: number): Promise<number> {
  await tab.evaluate(`show('${which}', ${count})`)
  if (which === 'ours') await tab.getByRole('button', { name: 'Edit: Person 1', exact: true }).click()
  const input = tab.getByLabel('First name')
  // With the first key there is something unsaved, which is news for the whole form.
  await input.pressSequentially('A')
  await tab.waitForLoadState('networkidle')
  const before = await taskTime(devTools)
  await input.pressSequentially(text)
  return ((await taskTime(devTools)) - before) / text.length
}

const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0

const measure = (count: number) =>
  inBenchPage(page, async (tab, devTools) => {
    // Ticks of the thread: what else the machine does meanwhile does not count.
    await devTools.send('Performance.enable', { timeDomain: 'threadTicks' })
    const times = { ours: [] as number[], floor: [] as number[] }
    // They take turns, so that a busy moment of the machine hits both; the first rounds warm up.
    for (let round = -3; round < 15; round++) {
      for (const which of ['floor', 'ours'] as const) {
        const time = await timePerKey(tab, devTools, which, count)
        if (round >= 0) times[which].push(time)
      }
    }
    return { ours: median(times.ours), floor: median(times.floor), unit: 'ms' }
  })

/**
 * Kilobytes that stay after the list was mounted, opened, typed into and unmounted fifty times: the median of three times fifty,
 * because what leaks comes every time, and what the engine remembers once does not. Below a hundred is noise.
 */
async function growth(tab: Page, devTools: CDPSession, which: 'ours' | 'floor'): Promise<number> {
  const mount = async (times: number) => {
    for (let at = 0; at < times; at++) {
      await tab.evaluate(`toggle('${which}', true)`)
      if (which === 'ours') await tab.getByRole('button', { name: 'Edit: Person 1', exact: true }).click()
      await tab.getByLabel('First name').fill('Ngozi')
      await tab.evaluate(`toggle('${which}', false)`)
      await tab.getByLabel('First name').waitFor({ state: 'detached' })
    }
  }
  const heap = async () => {
    await devTools.send('HeapProfiler.collectGarbage')
    return (await devTools.send('Runtime.getHeapUsage')).usedSize / 1000
  }
  // What the browser compiles and remembers of code that runs often is no growth of ours: it is there by then.
  await mount(60)
  const sizes = [await heap()]
  for (let batch = 0; batch < 3; batch++) {
    await mount(50)
    sizes.push(await heap())
  }
  return Math.max(100, median(sizes.slice(1).map((size, at) => size - (sizes[at] ?? 0))))
}

export const benchmarks: Benchmark[] = [
  ...[1, 10, 50, 200].map(count => ({ name: `keystroke-${count}-owners`, run: () => measure(count) })),
  {
    name: 'heap-owners',
    run: () =>
      inBenchPage(page, async (tab, devTools) => {
        const floor = await growth(tab, devTools, 'floor')
        return { ours: await growth(tab, devTools, 'ours'), floor, unit: 'kB' }
      }),
  },
]
