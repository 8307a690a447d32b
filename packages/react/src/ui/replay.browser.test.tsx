import { render, screen } from '@testing-library/react'
import { useState } from 'react'
import { record } from 'rrweb'
import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import * as ui from '../ui.js'

const typed = { name: 'Canary-Name', tax: 'CANARY123456XYZ', phone: '+447700900987', city: 'Openville' }

function Form() {
  const [values, setValues] = useState({ name: '', tax: '', phone: '', city: '', born: '' })
  const bind = (name: keyof typeof values) => ({
    value: values[name],
    onChange: (value: string) => setValues(all => ({ ...all, [name]: value })),
  })
  return (
    <ui.Theme>
      <ui.TextField label="City" {...bind('city')} />
      <ui.TextField label="Name" privacy="personal" {...bind('name')} />
      <ui.SecretField label="Tax number" messages={{ show: 'Show', hide: 'Hide', change: 'Change' }} {...bind('tax')} />
      <ui.PhoneField label="Phone" privacy="personal" {...bind('phone')} />
      <ui.DateField
        label="Born"
        privacy="personal"
        messages={{ day: 'Day', month: 'Month', year: 'Year' }}
        {...bind('born')}
      />
      <ui.SummaryList rows={[{ id: 'name', label: 'Name', value: values.name, privacy: 'personal' }]} />
      <ui.OwnershipMeter
        label="Owners"
        restLabel="Others"
        format={share => `${share} %`}
        owners={[{ id: '1', label: values.name, percentage: 40 }]}
      />
      <ui.FileDrop
        label="Document"
        files={[{ id: '1', name: `${values.name}.pdf`, state: 'done' }]}
        onAdd={() => {}}
        messages={{
          choose: 'Choose',
          drop: 'or drop',
          photo: 'Photo',
          cancel: 'Cancel',
          retry: 'Again',
          remove: 'Remove',
          uploading: name => name,
          about: (action, name) => `${action} ${name}`,
        }}
      />
    </ui.Theme>
  )
}

it('leaves nothing private in what a session recorder takes along', async () => {
  const events: unknown[] = []
  // As a host may have it: nothing masked but what is marked.
  const stop = record({ emit: event => events.push(event), maskAllInputs: false })
  render(<Form />)
  await userEvent.type(screen.getByLabelText('City'), typed.city)
  await userEvent.type(screen.getByLabelText('Name'), typed.name)
  await userEvent.type(screen.getByRole('textbox', { name: 'Tax number' }), typed.tax)
  await userEvent.type(screen.getByLabelText('Phone'), typed.phone)
  await userEvent.type(screen.getByLabelText('Year'), '1907')
  await userEvent.click(screen.getByRole('button', { name: 'Show Tax number' }))
  // A recording that starts in the middle takes the whole page as it is.
  record.takeFullSnapshot()
  await new Promise(resolve => setTimeout(resolve, 600))
  stop?.()

  // Numbers are times, ids and positions, and the address of this page has a random id: a secret is never one of them, but may
  // look like one.
  const recording = JSON.stringify(events, (_, value) => (typeof value === 'number' ? 0 : value)).replaceAll(
    window.location.href,
    '',
  )
  // It did record: what is open is in it.
  expect(recording).toContain(typed.city)
  for (const secret of [typed.name, typed.tax, typed.tax.slice(-3), typed.phone.slice(-6), '1907']) {
    expect(recording.includes(secret), secret).toBe(false)
  }
})
