import type { CDPSession, Page } from '@playwright/test'
import type { Benchmark } from './Benchmark.js'
import { inBenchPage, taskTime } from './inBenchPage.js'

/**
 * Both show the questions about a business in the United States, with the same styles. The hand-written step is what a
 * careful team would write of react-hook-form: labels, help and errors tied to their inputs, answers checked on Continue,
 * and a page that warns before unsaved text is left. It names the other steps and has none, saves nothing, and knows no
 * other country.
 */
const page = `
  import { createElement as h, useEffect } from 'react'
  import { createRoot } from 'react-dom/client'
  import { useForm } from 'react-hook-form'
  import { BusinessKybWizard, GridKycProvider } from '@grid-kyc/react'
  import { Button, Stepper } from '@grid-kyc/react/ui'

  const session = { mayCreate: true, customerType: 'BUSINESS' }
  const answer = async request =>
    new URL(request.url).pathname === '/api/grid/session' ? Response.json(session) : new Response('{}', { status: 404 })

  const questions = [
    ['legalName', 'Legal name of the business', 'Exactly as on its formation document.', true],
    ['doingBusinessAs', 'Trade name', 'The name customers know, if it is not the legal name.', false],
    ['incorporatedOn', 'Date of incorporation', 'The day on its formation document.', true],
    ['taxId', 'Employer identification number (EIN)', 'The law asks us to check it with the tax authority.', true],
    ['registrationNumber', 'State file number', 'The number in the business register.', true],
    ['firstName', 'Your first name', 'The person filling this in. You must be authorized to act for the business.', false],
    ['lastName', 'Your last name', '', false],
    ['email', 'Your email address', 'We write to it about this application.', false],
    ['phone', 'Your phone number', 'With the country code.', false],
  ]
  const parts = ['month', 'day', 'year']
  const steps = [
    'Before you start', 'About the business', 'Address and operations', 'Activity and funds',
    'Owners and people in charge', 'Documents', 'Check and submit', 'What happens next',
  ].map((label, at) => ({ id: String(at), label, state: at === 0 ? 'done' : 'todo' }))

  function HandWritten() {
    const { register, handleSubmit, formState: { errors, isDirty } } = useForm({ shouldFocusError: false })
    useEffect(() => {
      if (!isDirty) return
      const warn = event => event.preventDefault()
      addEventListener('beforeunload', warn)
      return () => removeEventListener('beforeunload', warn)
    }, [isDirty])
    const input = (name, rules) =>
      h('input', {
        id: name,
        className: 'gk-input',
        type: 'text',
        autoComplete: 'off',
        'aria-invalid': errors[name] ? true : undefined,
        'aria-describedby': [errors[name] && name + '-error', name + '-help'].filter(Boolean).join(' '),
        ...register(name, rules),
      })
    const notes = (name, help) => [
      help && h('div', { key: 'help', className: 'gk-help', id: name + '-help' }, help),
      errors[name] && h('div', { key: 'error', className: 'gk-error', id: name + '-error' }, errors[name].message),
    ]
    const text = ([name, label, help, needed]) =>
      h('div', { key: name, className: 'gk-field' },
        h('label', { className: 'gk-label', htmlFor: name }, label, !needed && ' (optional)'),
        notes(name, help),
        input(name, { maxLength: 250, required: needed && 'Fill this in' }))
    const date = ([name, label, help]) =>
      h('fieldset', { key: name, className: 'gk-field' },
        h('legend', { className: 'gk-label' }, label),
        notes(name, help),
        h('div', { className: 'gk-date' }, parts.map(part =>
          h('div', { key: part, className: 'gk-date-part', 'data-part': part },
            h('label', { className: 'gk-date-label', htmlFor: part }, part),
            input(part, { required: 'Fill this in' })))))
    const question = row => (row[0] === 'incorporatedOn' ? date(row) : text(row))
    return h('div', { className: 'gk-root', 'data-theme': 'system' },
      h('div', { className: 'gk-wizard' },
        h(Stepper, { label: 'Steps', steps, current: '1', summary: 'Step 2 of 8', onSelect: () => {} }),
        h('div', { className: 'gk-wizard-step' },
          h('h2', { className: 'gk-wizard-title' }, 'About the business'),
          h('form', { className: 'gk-form', noValidate: true, onSubmit: handleSubmit(() => {}) },
            h('div', { className: 'gk-fields' }, questions.map(question)),
            h('div', { className: 'gk-actions' },
              h(Button, { type: 'submit', variant: 'primary' }, 'Continue'),
              h(Button, null, 'Back'))))))
  }

  const apps = {
    ours: () =>
      h(GridKycProvider, { proxyUrl: '/api/grid', support: 'Help', fetch: answer },
        h(BusinessKybWizard, { step: 'business', initialData: { businessInfo: { country: 'US', entityType: 'LLC' } } })),
    floor: () => h(HandWritten),
  }
  let root
  window.show = which => {
    root?.unmount()
    root = createRoot(document.getElementById('root'))
    root.render(apps[which]())
  }`

const text = 'The quick brown fox jumps over the lazy dog of Harbor and Pine'

/** Milliseconds of the processor the main thread takes, layout and painting with it, for one key that is typed into the legal name. */
async function timePerKey(tab: Page, devTools: CDPSession, which: 'ours' | 'floor'): Promise<number> {
  await tab.evaluate(`show('${which}')`)
  const input = tab.getByLabel('Legal name of the business')
  // With the first key there is something unsaved, which is news for the whole form.
  await input.pressSequentially('A')
  await tab.waitForLoadState('networkidle')
  const before = await taskTime(devTools)
  await input.pressSequentially(text)
  return ((await taskTime(devTools)) - before) / text.length
}

/** The fastest quarter: whatever else the machine does only makes it slower. */
const quartile = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 4)] ?? 0

const measure = () =>
  inBenchPage(page, async (tab, devTools) => {
    // Ticks of the thread: what else the machine does meanwhile does not count.
    await devTools.send('Performance.enable', { timeDomain: 'threadTicks' })
    const times = { ours: [] as number[], floor: [] as number[] }
    // They take turns, so that a busy moment of the machine hits both; the first rounds warm up.
    for (let round = -3; round < 20; round++) {
      for (const which of ['floor', 'ours'] as const) {
        const time = await timePerKey(tab, devTools, which)
        if (round >= 0) times[which].push(time)
      }
    }
    return { ours: quartile(times.ours), floor: quartile(times.floor), unit: 'ms' }
  })

export const benchmarks: Benchmark[] = [{ name: 'keystroke-wizard', run: measure }]
