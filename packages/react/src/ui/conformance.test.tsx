import { act, cleanup, fireEvent, render } from '@testing-library/react'
import axe from 'axe-core'
import { createRef, type FunctionComponent, type ReactElement, type Ref } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import * as ui from '../ui.js'

type Props = Record<string, unknown>

/** A part, the props it needs, and its outermost element's class; `press` says which handler to call, and where. */
interface Part {
  props: Props
  slot: string
  handler: { on: string; name: string; fire: (element: Element) => void }
}

const change = () => {}
const field = { label: 'Legal name', help: 'As it is registered.', error: 'Enter the legal name', onChange: change }
const options = [
  { value: 'a', label: 'First', help: 'The one before the other.' },
  { value: 'b', label: 'Second' },
]
const messages = { open: 'Show answers', noMatch: 'Nothing is called that' }
const blur = (on: string) => ({ on, name: 'onBlur', fire: (element: Element) => fireEvent.focusOut(element) })
const click = (on: string) => ({ on, name: 'onClick', fire: (element: Element) => fireEvent.click(element) })

const parts: Record<string, Part> = {
  Alert: { props: { title: 'Saved', tone: 'success' }, slot: 'alert', handler: click('.gk-alert') },
  Announcement: { props: { children: 'Saved' }, slot: 'visually-hidden', handler: click('p') },
  Button: { props: { children: 'Continue', busy: false }, slot: 'button', handler: click('.gk-button') },
  Checkbox: { props: { ...field, value: true }, slot: 'field', handler: blur('input') },
  CheckboxGroup: { props: { ...field, options, value: ['a'] }, slot: 'field', handler: blur('input') },
  CodeField: { props: { ...field, value: '123', length: 6 }, slot: 'field', handler: blur('input') },
  Combobox: { props: { ...field, options, messages, value: 'a' }, slot: 'field', handler: blur('select, input') },
  DateField: {
    props: { ...field, value: '1990-03-27', messages: { day: 'Day', month: 'Month', year: 'Year' } },
    slot: 'field',
    handler: blur('input'),
  },
  Dialog: {
    props: { open: true, onClose: change, title: 'Remove her?', description: 'For good.', closeLabel: 'Close' },
    slot: 'dialog',
    handler: click('.gk-dialog'),
  },
  ErrorSummary: {
    props: { title: 'There is a problem', errors: [{ id: 'x', message: 'Enter the legal name' }] },
    slot: 'error-summary',
    handler: click('a'),
  },
  FileDrop: {
    props: {
      ...field,
      files: [{ id: '1', name: 'bill.pdf', state: 'failed', note: 'The connection was lost' }],
      onAdd: change,
      onRetry: change,
      onRemove: change,
      messages: {
        choose: 'Choose a file',
        drop: 'or drop it here',
        photo: 'Take a photo',
        cancel: 'Cancel',
        retry: 'Try again',
        remove: 'Remove',
        uploading: (name: string) => `Uploading ${name}`,
        about: (action: string, name: string) => `${action} ${name}`,
      },
    },
    slot: 'field',
    handler: { ...click('.gk-file-actions > button'), name: 'onRetry' },
  },
  Icon: { props: { name: 'check' }, slot: 'icon', handler: click('svg') },
  LinkButton: { props: { children: 'Open', href: '#open' }, slot: 'button', handler: click('a') },
  MultiSelect: {
    props: {
      ...field,
      options,
      value: ['a'],
      messages: {
        ...messages,
        remove: (l: string) => `Remove ${l}`,
        added: (l: string) => l,
        removed: (l: string) => l,
      },
    },
    slot: 'multi-select',
    handler: blur('select, input'),
  },
  OwnershipMeter: {
    props: {
      label: 'Who owns it',
      owners: [{ id: 'j', label: 'Jane', percentage: 60 }],
      restLabel: 'Others',
      format: (n: number) => `${n} %`,
      threshold: { percentage: 25, label: 'From 25 %' },
    },
    slot: 'meter',
    handler: click('figure'),
  },
  PercentageField: { props: { ...field, value: 40 }, slot: 'field', handler: blur('input') },
  PhoneField: { props: { ...field, value: '+447700900123' }, slot: 'field', handler: blur('input') },
  Progress: {
    props: { label: 'Sending', value: 0.4, text: '2 of 5' },
    slot: 'progress',
    handler: click('.gk-progress'),
  },
  RadioGroup: { props: { ...field, options, value: 'a' }, slot: 'field', handler: blur('input') },
  SecretField: {
    props: { ...field, value: '123456789', messages: { show: 'Show', hide: 'Hide', change: 'Change' } },
    slot: 'field',
    handler: blur('input'),
  },
  Select: { props: { ...field, options, value: 'a' }, slot: 'field', handler: blur('select') },
  Skeleton: { props: { label: 'Loading' }, slot: 'skeleton', handler: click('.gk-skeleton') },
  Spinner: { props: {}, slot: 'spinner', handler: click('svg') },
  StatusBadge: { props: { children: 'Verified', tone: 'success' }, slot: 'badge', handler: click('span') },
  StatusMessage: {
    props: { tone: 'success', icon: 'check', title: 'Done', children: 'All of it.' },
    slot: 'status',
    handler: click('.gk-status'),
  },
  Stepper: {
    props: {
      label: 'Steps',
      current: 'b',
      summary: 'Step 2 of 2',
      steps: [
        { id: 'a', label: 'One', state: 'done', stateLabel: 'done' },
        { id: 'b', label: 'Two', state: 'todo' },
      ],
      onSelect: change,
    },
    slot: 'stepper',
    handler: click('.gk-stepper'),
  },
  SummaryList: {
    props: {
      rows: [
        { id: 'n', label: 'Name', value: 'Jane', privacy: 'personal', action: { label: 'Change', context: 'name' } },
      ],
    },
    slot: 'summary',
    handler: click('dl'),
  },
  TaskList: {
    props: { tasks: [{ id: 'a', label: 'Add people', status: 'To do', tone: 'warning', href: '#a' }] },
    slot: 'tasks',
    handler: click('ul'),
  },
  TextArea: { props: { ...field, value: 'x' }, slot: 'field', handler: blur('textarea') },
  TextField: { props: { ...field, value: 'x', optional: '(optional)' }, slot: 'field', handler: blur('input') },
  Theme: { props: { children: 'x' }, slot: 'root', handler: click('div') },
}

const components = ui as unknown as Record<string, FunctionComponent<Props & { ref?: Ref<Element> }>>
const isComponent = (name: string) => /^[A-Z]/.test(name) && !name.endsWith('Context')

function element(name: string, props: Props = {}): ReactElement {
  const Part = components[name]
  if (!Part) throw new Error(`${name} is not exported by ui.ts`)
  return <Part {...parts[name]?.props} {...props} />
}

/** Searching comes lazily; a part is looked at once it has settled. */
async function renderPart(ui: ReactElement) {
  const view = render(ui)
  await act(() => import('./ComboboxSearch.js').then(() => {}))
  return view
}

it('looks at every component there is', () => {
  expect(Object.keys(components).filter(isComponent).sort()).toEqual(Object.keys(parts).sort())
})

describe.each(Object.entries(parts))('%s', (name, { slot, handler }) => {
  it('gives its outermost element to ref, with its slot class and the class of the caller', async () => {
    const ref = createRef<Element>()
    const { container } = await renderPart(element(name, { ref, className: 'mine' }))
    expect(ref.current).toBe(container.firstElementChild)
    expect(ref.current).toHaveClass(`gk-${slot}`, 'mine')
  })

  it('calls the handler of the caller as well as its own', async () => {
    const handled = vi.fn()
    const { container } = await renderPart(element(name, { [handler.name]: handled }))
    const target = container.querySelector(handler.on)
    if (target) handler.fire(target)
    expect(handled).toHaveBeenCalledOnce()
  })

  it('renders twice on a page without sharing an id, and without an axe violation', async () => {
    const { container } = await renderPart(
      <main>
        {element(name)}
        {element(name, { label: 'Another one' })}
      </main>,
    )
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    // An id that is named has to be there.
    for (const attribute of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls']) {
      for (const each of container.querySelectorAll(`[${attribute}]`)) {
        for (const id of each.getAttribute(attribute)?.split(' ') ?? [])
          expect(ids, `${attribute} of ${name}`).toContain(id)
      }
    }
    const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } }
    const { violations } = await axe.run(container, { rules })
    expect(violations.map(({ id, nodes }) => [id, nodes.map(node => node.html)])).toEqual([])
  })

  it('renders on a server, and hydrates without a change', async () => {
    const container = document.createElement('div')
    container.innerHTML = renderToString(element(name))
    document.body.append(container)
    await act(async () => {
      render(element(name), { container, hydrate: true })
    })
    expect(container.firstElementChild).toHaveClass(`gk-${slot}`)
    cleanup()
    container.remove()
  })
})
