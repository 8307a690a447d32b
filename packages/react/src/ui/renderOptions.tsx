import type { Ref, UIEvent } from 'react'
import { Icon } from './Icon.js'
import type { Option } from './Option.js'
import { slot } from './slot.js'

interface OptionList {
  /** What the library for searching has to say of it. */
  list: {
    highlightedIndex: number
    getMenuProps: (props: object) => object
    getItemProps: (of: { item: Option; index: number }) => object
  }
  menu: Ref<HTMLUListElement>
  open: boolean
  /** All there are. */
  items: readonly Option[]
  /** How many of them are rendered. */
  rendered: number
  /** The last of those came near. */
  onNearEnd: () => void
  value: string
}

/** The list of a search. It may be rendered in part, and exposes its whole length. */
export const renderOptions = ({ list, menu, open, items, rendered, onNearEnd, value }: OptionList) => (
  <ul
    {...list.getMenuProps({
      ref: menu,
      onScroll({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent) {
        if (scrollTop + 2 * clientHeight > scrollHeight) onNearEnd()
      },
    })}
    {...slot('options', undefined, { open })}
  >
    {open &&
      items.slice(0, rendered).map((item, index) => (
        <li
          key={item.value}
          {...list.getItemProps({ item, index })}
          aria-setsize={items.length}
          aria-posinset={index + 1}
          {...slot('option', undefined, {
            highlighted: list.highlightedIndex === index,
            selected: item.value === value,
          })}
        >
          {item.label}
          {item.value === value && <Icon name="check" />}
        </li>
      ))}
  </ul>
)
