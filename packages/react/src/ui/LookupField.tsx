'use client'

import { useCombobox } from 'downshift'
import { type ChangeEvent, type ComponentPropsWithoutRef, forwardRef, useRef } from 'react'
import { Announcement } from './Announcement.js'
import type { FieldProps } from './FieldProps.js'
import type { Option } from './Option.js'
import { renderField } from './renderField.js'
import { renderOptions } from './renderOptions.js'
import { slot } from './slot.js'
import { useControl } from './useControl.js'

export interface LookupFieldProps extends FieldProps<string> {
  /** What was found for the value. */
  results: readonly Option[]
  /** Said below while there is nothing to choose: that it searches, or found nothing. */
  status?: string | undefined
  onChoose: (id: string) => void
  onBlur?: (() => void) | undefined
}

/** A search whose results come from elsewhere, as an accessible combobox. */
export const LookupField = forwardRef<HTMLDivElement, LookupFieldProps>(function LookupField(props, ref) {
  const { frame, control, rest, field, width } = useControl(props)
  const { value, onChange, results, status, onChoose, readOnly, disabled, ...native } = rest
  const menu = useRef<HTMLUListElement>(null)
  const list = useCombobox<Option>({
    items: [...results],
    selectedItem: null,
    inputValue: value,
    itemToString: option => option?.label ?? '',
    itemToKey: option => option?.value,
    inputId: field.id,
    labelId: field.ids.label,
    menuId: `${field.id}-list`,
    getItemId: at => `${field.id}-option-${at}`,
    onInputValueChange: ({ inputValue, type }) => {
      if (type === useCombobox.stateChangeTypes.InputChange) onChange(inputValue)
    },
    onSelectedItemChange: ({ selectedItem }) => selectedItem && onChoose(selectedItem.value),
  })
  const open = list.isOpen && results.length > 0
  return renderField(
    frame,
    ref,
    <>
      <div {...slot('affixed', undefined, { width })}>
        <input
          {...list.getInputProps({
            ...(native as ComponentPropsWithoutRef<'input'>),
            ...control,
            disabled,
            // Called within the event, or the cursor would jump.
            onChange: (event: ChangeEvent<HTMLInputElement>) => onChange(event.currentTarget.value),
          })}
          aria-labelledby={undefined}
          type="text"
          readOnly={readOnly}
          autoComplete="off"
          spellCheck={false}
        />
        {renderOptions({
          list,
          menu,
          open,
          items: results,
          rendered: results.length,
          onNearEnd: () => undefined,
          value: '',
        })}
      </div>
      {status && (
        <p {...slot('help')} aria-hidden="true">
          {status}
        </p>
      )}
      <Announcement>{status}</Announcement>
    </>,
  )
})
