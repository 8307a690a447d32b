import type { MouseEvent } from 'react'

/** Goes to an input by its id. Focus instead of a hash: the address belongs to the host, and its router may be listening. */
export function focusField(event: MouseEvent<HTMLAnchorElement>, id: string): void {
  const page = event.currentTarget.getRootNode() as Document | ShadowRoot
  const input = page.getElementById(id)
  if (!input) return
  event.preventDefault()
  // The label should be seen too, and it is above its input.
  const field = input.closest('.gk-field') ?? input
  field.scrollIntoView({ block: 'nearest' })
  input.focus({ preventScroll: true })
}
