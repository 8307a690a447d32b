'use client'

import type { CustomerState } from '@grid-kyc/core'
import { useState } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { Form } from '../provider/Form.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { Select as OurSelect } from '../ui/Select.js'
import { slot } from '../ui/slot.js'
import { TextField as OurTextField } from '../ui/TextField.js'
import { customerTableMessages } from './CustomerTable.messages.js'
import type { CustomersFilter } from './useCustomers.js'

const types = ['INDIVIDUAL', 'BUSINESS'] as const
const states = ['start', 'action_needed', 'in_review', 'approved', 'rejected', 'on_hold', 'unknown'] as const
const periods = ['7', '30', '365'] as const

const day = 86_400_000

/** Midnight so many days ago, so that the same choice on one day asks for the same list. */
const since = (days: number) => new Date(new Date().setHours(0, 0, 0, 0) - days * day).toISOString()

export interface CustomerFiltersProps {
  asked: CustomersFilter
  /** What the host has decided already is not asked. */
  fixed: CustomersFilter | undefined
  onChange: (asked: CustomersFilter) => void
  state: CustomerState | undefined
  onState: (state: CustomerState | undefined) => void
}

/**
 * The filters of the list. Those of Grid act on all pages; it has none for the status, which therefore filters the page that is
 * shown. Lists act at once, the number when it is complete.
 */
export function CustomerFilters({ asked, fixed = {}, onChange, state, onState }: CustomerFiltersProps) {
  const t = useMessages(customerTableMessages)
  const Button = usePrimitive('Button', OurButton)
  const Select = usePrimitive('Select', OurSelect)
  const TextField = usePrimitive('TextField', OurTextField)
  const [period, setPeriod] = useState('')
  const [number, setNumber] = useState('')
  const isNarrowed = Object.values(asked).some(value => value !== undefined) || state !== undefined

  const find = () => {
    onChange({ ...asked, platformCustomerId: number.trim() || undefined })
  }
  const clear = () => {
    setPeriod('')
    setNumber('')
    onChange({})
    onState(undefined)
  }
  return (
    <Form {...slot('filters')} onSubmit={find}>
      {fixed.customerType === undefined && (
        <Select
          label={t('customers.type')}
          value={asked.customerType ?? ''}
          options={[
            { value: '', label: t('customers.type.all') },
            ...types.map(value => ({ value, label: t(`customers.type.${value}`) })),
          ]}
          onChange={value => onChange({ ...asked, customerType: value || undefined })}
        />
      )}
      <Select
        label={t('customers.status')}
        value={state ?? ''}
        options={[
          { value: '', label: t('customers.status.all') },
          ...states.map(value => ({ value, label: t(`customers.state.${value}`) })),
        ]}
        onChange={value => onState(states.find(each => each === value))}
      />
      {fixed.createdAfter === undefined && (
        <Select
          label={t('customers.created')}
          value={period}
          options={[
            { value: '', label: t('customers.created.all') },
            ...periods.map(value => ({ value, label: t(`customers.created.${value}`) })),
          ]}
          onChange={value => {
            setPeriod(value)
            onChange({ ...asked, createdAfter: value ? since(Number(value)) : undefined })
          }}
        />
      )}
      {fixed.platformCustomerId === undefined && (
        <TextField label={t('customers.number')} value={number} onChange={setNumber} autoComplete="off" />
      )}
      <div {...slot('actions')}>
        {fixed.platformCustomerId === undefined && <Button type="submit">{t('customers.find')}</Button>}
        {isNarrowed && (
          <Button variant="quiet" onClick={clear}>
            {t('customers.clear')}
          </Button>
        )}
      </div>
    </Form>
  )
}
