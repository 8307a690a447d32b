'use client'

import { useCombobox } from 'downshift'
import {
  type ChangeEvent,
  type ComponentPropsWithoutRef,
  forwardRef,
  type Ref,
  useEffect,
  useRef,
  useState,
} from 'react'
import { Announcement } from './Announcement.js'
import type { ComboboxProps } from './ComboboxProps.js'
import { Icon } from './Icon.js'
import { exactOption, matchingOptions } from './matchingOptions.js'
import type { Option } from './Option.js'
import { renderField } from './renderField.js'
import { renderOptions } from './renderOptions.js'
import { slot } from './slot.js'
import { useControl } from './useControl.js'
import { useEnvironment } from './useEnvironment.js'

/** How many options are rendered at first, and how many more when the last of them comes near: there may be hundreds. */
const page = 30

const labelOf = (option: Option | null) => option?.label ?? ''
const { ControlledPropUpdatedSelectedItem, InputBlur, InputKeyDownEnter, ItemClick } = useCombobox.stateChangeTypes

/** The searching half of `Combobox`; loaded by it alone, since it brings a library along. */
export const ComboboxSearch = forwardRef<HTMLDivElement, ComboboxProps>(function ComboboxSearch(props, ref) {
  const { frame, control, rest, field, width } = useControl(props)
  const { options, value, onChange, messages, clearOnChoice, readOnly, disabled, inputRef, ...native } = rest
  const selectedItem = options.find(option => option.value === value) ?? null
  const [typed, setTyped] = useState('')
  const menu = useRef<HTMLUListElement>(null)
  const [rendered, setRendered] = useState(page)
  // The text of the chosen option is not a search.
  const items = typed === labelOf(selectedItem) ? options : matchingOptions(options, typed)

  // Enter needs no arrow key before it where there is one thing it can mean.
  const onlyMatch = typed !== '' && items.length === 1 && !items[0]?.disabled ? items[0] : undefined

  const list = useCombobox<Option>({
    ...useEnvironment(menu),
    items: [...items],
    selectedItem,
    initialInputValue: labelOf(selectedItem),
    itemToString: labelOf,
    itemToKey: option => option?.value,
    isItemDisabled: option => option.disabled ?? false,
    inputId: field.id,
    labelId: field.ids.label,
    menuId: `${field.id}-list`,
    toggleButtonId: `${field.id}-open`,
    getItemId: at => `${field.id}-option-${at}`,
    onInputValueChange: ({ inputValue }) => setTyped(inputValue),
    onIsOpenChange: () => setRendered(page),
    onSelectedItemChange: ({ selectedItem }) => onChange(selectedItem?.value ?? ''),
    stateReducer(state, { type, changes: reduced }) {
      // The value is always empty there, and downshift empties the text along with it, one key after a choice.
      if (type === ControlledPropUpdatedSelectedItem && clearOnChoice) return state
      const changes =
        type === InputKeyDownEnter && state.highlightedIndex < 0 && onlyMatch
          ? { ...reduced, selectedItem: onlyMatch, inputValue: onlyMatch.label, isOpen: false }
          : reduced
      const chosen = (type === ItemClick || type === InputKeyDownEnter) && changes.selectedItem
      if (chosen && clearOnChoice) return { ...changes, inputValue: '' }
      if (type !== InputBlur) return changes
      // Left with a whole name: that is chosen. Left with half a word: back to what was chosen. Left empty: nothing is.
      const isNew = state.inputValue !== labelOf(state.selectedItem)
      const named = isNew && !changes.selectedItem?.disabled ? exactOption(options, state.inputValue) : undefined
      const kept = state.inputValue === '' ? null : (named ?? changes.selectedItem ?? null)
      return { ...changes, selectedItem: kept, inputValue: clearOnChoice ? '' : labelOf(kept) }
    },
  })
  const open = list.isOpen && !readOnly
  // What the keyboard is at is always there, and so is what comes after it.
  const seen = Math.max(rendered, list.highlightedIndex + page)
  const nothing = open && items.length === 0 && messages.noMatch

  // Near the end of a page it would open out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: its height is that of its options.
  useEffect(() => {
    if (open) menu.current?.scrollIntoView({ block: 'nearest' })
  }, [open, items.length])

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
            ref: inputRef as Ref<HTMLInputElement>,
            // Handled before the list opens, or it would open with every option.
            onChange(event: ChangeEvent<HTMLInputElement>) {
              setTyped(event.currentTarget.value)
              setRendered(page)
            },
          })}
          // The label is tied by `htmlFor`; naming it twice reads it twice.
          aria-labelledby={undefined}
          readOnly={readOnly}
          autoComplete="off"
          spellCheck={false}
        />
        <button
          {...list.getToggleButtonProps({ disabled: disabled || readOnly })}
          {...slot('open')}
          type="button"
          aria-label={messages.open}
        >
          <Icon name="chevron" />
        </button>
        {renderOptions({ list, menu, open, items, rendered: seen, onNearEnd: () => setRendered(seen + page), value })}
        {nothing && (
          <p {...slot('options', undefined, { open })} aria-hidden="true">
            {nothing}
          </p>
        )}
      </div>
      <Announcement>{nothing}</Announcement>
    </>,
  )
})
