import { Alert, Button, DateField, RadioGroup, Select, StatusBadge, TextField, Theme } from '@grid-kyc/react/ui'
import { useState } from 'react'
import { useReview } from '../support/Review.js'
import './Specimen.css'

const legalForms = [
  { value: 'LLC', label: 'Limited liability company' },
  { value: 'CORPORATION', label: 'Corporation' },
  { value: 'TRUST', label: 'Trust' },
]
const answers = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No', help: 'You can add other owners on the next page.' },
]

/** A little of everything, to see a theme by. */
export function Specimen({ className }: { className?: string }) {
  const { theme } = useReview()
  const [name, setName] = useState('Harbor & Pine Trading, Inc.')
  const [form, setForm] = useState('LLC')
  const [founded, setFounded] = useState('2019-06-')
  const [owner, setOwner] = useState('yes')
  return (
    <Theme theme={theme} className={className ? `specimen ${className}` : 'specimen'}>
      <Alert tone="warning" title="One thing is missing">
        <p>Add the day on which the business was founded, and you can go on.</p>
      </Alert>
      <div>
        <StatusBadge tone="progress">In review</StatusBadge> <StatusBadge tone="success">Approved</StatusBadge>{' '}
        <StatusBadge tone="danger">Refused</StatusBadge>
      </div>
      <TextField label="Legal name" help="As on its formation document." value={name} onChange={setName} />
      <Select label="Legal form" options={legalForms} value={form} onChange={setForm} />
      <DateField
        label="Date of incorporation"
        error="Enter the day"
        messages={{ day: 'Day', month: 'Month', year: 'Year' }}
        value={founded}
        onChange={setFounded}
      />
      <RadioGroup label="Do you own the business?" options={answers} value={owner} onChange={setOwner} />
      <div className="specimen-actions">
        <Button variant="primary">Continue</Button>
        <Button>Add an owner</Button>
        <Button variant="quiet">Save and finish later</Button>
      </div>
    </Theme>
  )
}
