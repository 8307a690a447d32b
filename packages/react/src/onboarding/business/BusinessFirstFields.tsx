'use client'

import { businessStartFields } from '@grid-kyc/core'
import { usePrimitive } from '../../provider/usePrimitive.js'
import { Combobox as OurCombobox } from '../../ui/Combobox.js'
import { Select as OurSelect } from '../../ui/Select.js'
import { type FirstFieldsProps, useFirstFields } from '../useFirstFields.js'

const { country, entityType } = businessStartFields
const at = { country: 'businessInfo.country', entityType: 'businessInfo.entityType' } as const

/** The two questions that decide everything else a business is asked. */
export function BusinessFirstFields(props: FirstFieldsProps) {
  const { ask, oneOf, oneCountry } = useFirstFields('business', props)
  const Select = usePrimitive('Select', OurSelect)
  const Combobox = usePrimitive('Combobox', OurCombobox)
  const where = ask(at.country, country)
  const what = ask(at.entityType, entityType)
  return (
    <>
      {where && <Combobox {...where} {...oneCountry} />}
      {what && <Select {...what} {...oneOf(at.entityType, entityType.options)} />}
    </>
  )
}
