'use client'

import { type ComponentType, forwardRef, type Ref, useEffect, useRef, useState } from 'react'
import type { ComboboxProps } from './ComboboxProps.js'
import { Select } from './Select.js'
import { useHydrated } from './useHydrated.js'
import { useMergedRef } from './useMergedRef.js'

type SearchComponent = ComponentType<ComboboxProps & { ref?: Ref<HTMLDivElement> }>

/** Once it has come, no other one begins as a select: hundreds of options would be rendered in vain. */
let loaded: SearchComponent | undefined

const isForFingers = () => matchMedia('(pointer: coarse)').matches

/**
 * One of many answers, found by typing. It is a native select until the code for searching has come, and stays one where
 * fingers do the choosing: a phone's own list is better than any of ours.
 */
export const Combobox = forwardRef<HTMLDivElement, ComboboxProps>(function Combobox(props, ref) {
  const { messages, clearOnChoice, inputRef, onBlur, ...select } = props
  const root = useRef<HTMLDivElement | null>(null)
  const merged = useMergedRef(root, ref)
  const isHydrated = useHydrated()
  const [Search, setSearch] = useState(() => (loaded && isHydrated && !isForFingers() ? loaded : undefined))
  // The user may be in the select when the search arrives: it waits until they have left.
  const [waits, setWaits] = useState(false)

  useEffect(() => {
    if (isForFingers()) return
    let gone = false
    const ready = ({ ComboboxSearch }: typeof import('./ComboboxSearch.js')) => {
      loaded = ComboboxSearch
      if (gone) return
      const page = root.current?.getRootNode() as Document | ShadowRoot | undefined
      setWaits(root.current?.contains(page?.activeElement ?? null) ?? false)
      setSearch(() => ComboboxSearch)
    }
    // Without it the select continues to do all that is needed.
    import('./ComboboxSearch.js').then(ready, () => {})
    return () => {
      gone = true
    }
  }, [])

  if (Search && !waits) return <Search {...props} ref={ref} />
  return (
    <Select
      {...select}
      ref={merged}
      inputRef={inputRef as Ref<HTMLSelectElement>}
      placeholder={select.placeholder ?? ''}
      onBlur={event => {
        setWaits(false)
        onBlur?.(event)
      }}
    />
  )
})
