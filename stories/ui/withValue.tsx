import { type ComponentType, createElement, useState } from 'react'

/** A control whose value the story keeps, as a form would. */
export function withValue<Props extends { value: unknown; onChange: (value: never) => void }>(
  Control: ComponentType<Props>,
) {
  return function WithValue(args: Props) {
    const [value, setValue] = useState<Props['value']>(args.value)
    const onChange = (next: Props['value']) => {
      setValue(next)
      args.onChange(next as never)
    }
    return createElement(Control, { ...args, value, onChange })
  }
}
