'use client'

import { isEmptyValue, valueAt } from '@grid-kyc/core'
import { type ReactNode, useState } from 'react'
import { displayValue } from '../../form/displayValue.js'
import type { FieldForm } from '../../form/FieldForm.js'
import { lookupMessages } from '../../form/lookup.messages.js'
import { useLookup } from '../../form/useLookup.js'
import { createLazy } from '../../lazy/createLazy.js'
import { useLazy } from '../../lazy/useLazy.js'
import { useMessages } from '../../messages/useMessages.js'
import { useGridKycContext } from '../../provider/gridKycContext.js'
import type { BusinessMatch } from '../../provider/Lookups.js'
import { usePrimitive } from '../../provider/usePrimitive.js'
import { Button as OurButton } from '../../ui/Button.js'
import { SummaryList } from '../../ui/SummaryList.js'
import { slot } from '../../ui/slot.js'

export interface BusinessLookupProps {
  form: FieldForm
  /** The fields of the step. */
  paths: readonly string[]
  /** Renders one field. */
  children: (path: string) => ReactNode
}

const minLength = 3
const lookupField = createLazy(() => import('../../ui/LookupField.js').then(module => module.LookupField))

/** What a match says, by path. An address belongs to another step, and is filled in all the same. */
function valuesOf({ businessInfo, address = {} }: BusinessMatch): [path: string, value: unknown][] {
  const all = [
    ...Object.entries(businessInfo).map(([name, value]) => [`businessInfo.${name}`, value] as const),
    ...Object.entries(address).map(([name, value]) => [`address.${name}`, value] as const),
  ]
  return all.flatMap(([path, value]): [string, unknown][] => (isEmptyValue(value) ? [] : [[path, value]]))
}

/** Finds the business in the host's service: one filled card to confirm, in place of empty fields. */
export function BusinessLookup({ form, paths, children }: BusinessLookupProps) {
  const { latest, shown } = useGridKycContext()
  const t = useMessages(lookupMessages)
  const Button = usePrimitive('Button', OurButton)
  const { value: LookupField } = useLazy(lookupField)
  const [mode, setMode] = useState<'search' | 'confirm' | 'confirmed' | 'manual'>(() =>
    isEmptyValue(form.value('businessInfo.legalName')) ? 'search' : 'manual',
  )
  const [text, setText] = useState('')
  const [match, setMatch] = useState<BusinessMatch>()
  const query = text.trim()
  const {
    result = [],
    isBusy,
    failed,
  } = useLookup(query.length < minLength ? undefined : query, async options => {
    const country = valueAt(form.values(), 'businessInfo.country')
    const { searchBusiness } = latest.current.lookups ?? {}
    return (
      (await searchBusiness?.({ text: query, country: typeof country === 'string' ? country : undefined }, options)) ??
      []
    )
  })
  const hasErrors = form.errors().some(({ path }) => path !== undefined && paths.includes(path))
  const covered = match ? valuesOf(match).map(([path]) => path) : []
  const own = paths.filter(path => covered.includes(path))

  // An error is shown at its field.
  if (mode === 'manual' || !LookupField || (hasErrors && mode !== 'confirmed')) return paths.map(children)

  if (mode === 'search') {
    const isEmpty = query.length >= minLength && !isBusy && result.length === 0
    return (
      <>
        <LookupField
          label={t('lookup.business.label')}
          help={t('lookup.business.help')}
          value={text}
          onChange={setText}
          results={result.map(({ id, detail, businessInfo }) => ({
            value: id,
            label: [businessInfo.legalName, detail].filter(Boolean).join(', '),
          }))}
          status={isBusy ? t('lookup.busy') : failed ? t('lookup.failed') : isEmpty ? t('lookup.none') : ''}
          onChoose={id => {
            setMatch(result.find(each => each.id === id))
            setMode('confirm')
          }}
        />
        <div>
          <Button variant="quiet" onClick={() => setMode('manual')}>
            {t('lookup.manual')}
          </Button>
        </div>
      </>
    )
  }

  const values = new Map(match ? valuesOf(match) : [])
  const rows = own.map(path => {
    const field = form.field(path)
    const value = mode === 'confirm' ? values.get(path) : field.value
    return {
      id: path,
      label: field.label,
      value: displayValue({ ...field, value }, shown.locale ?? 'en'),
      privacy: field.privacy,
    }
  })
  const rest = paths.filter(path => !own.includes(path))
  const isWrong = form.errors().some(({ path }) => path !== undefined && own.includes(path))
  if (isWrong) return paths.map(children)
  return (
    <>
      <div {...slot('section')}>
        {mode === 'confirm' && <p {...slot('lead')}>{t('lookup.business.confirm')}</p>}
        <SummaryList rows={rows} />
        <div {...slot('actions')}>
          {mode === 'confirm' && (
            <Button
              variant="primary"
              onClick={() => {
                for (const [path, value] of values) {
                  // What was chosen on the first step decides what is asked, and stays.
                  const isChosen = path === 'businessInfo.country' || path === 'businessInfo.entityType'
                  if (!isChosen || isEmptyValue(form.value(path))) form.setValue(path, value)
                }
                setMode('confirmed')
              }}
            >
              {t('lookup.business.use')}
            </Button>
          )}
          {mode === 'confirm' && <Button onClick={() => setMode('search')}>{t('lookup.business.again')}</Button>}
          <Button variant="quiet" onClick={() => setMode('manual')}>
            {t(mode === 'confirm' ? 'lookup.manual' : 'lookup.business.edit')}
          </Button>
        </div>
      </div>
      {mode === 'confirmed' && rest.map(children)}
    </>
  )
}
