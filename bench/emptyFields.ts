/** One field of the screen that is shown, as the user sees it. */
export interface ShownField {
  /** The id of its first input, which ends with the path of its field. */
  id: string
  label: string
  kind: 'text' | 'select' | 'radio' | 'checkboxes' | 'search' | 'date'
}

/** The fields on the screen that need an answer and have none. */
export function emptyFields(): ShownField[] {
  const isVisible = (element: Element) => element.getClientRects().length > 0
  return [...document.querySelectorAll<HTMLElement>('.gk-field')].flatMap((field): ShownField[] => {
    const inputs = [...field.querySelectorAll<HTMLInputElement>('input, select, textarea')].filter(
      input => input.type !== 'file' && isVisible(input) && !input.readOnly && !input.disabled,
    )
    const first = inputs[0]
    const isOptional = field.querySelector('.gk-optional') !== null
    if (!first || isOptional || !isVisible(field) || field.parentElement?.closest('.gk-field')) return []
    const label = field.querySelector('.gk-label')?.textContent?.trim() ?? first.closest('label')?.textContent ?? ''
    const boxes = inputs.filter(input => input.type === 'checkbox' || input.type === 'radio')
    // One box alone, such as a shortcut, is a choice that may be left.
    if (boxes.length === 1 && boxes[0]?.getAttribute('aria-required') !== 'true') return []
    const kind =
      first.type === 'radio'
        ? 'radio'
        : boxes.length > 0
          ? 'checkboxes'
          : field.querySelector('.gk-date')
            ? 'date'
            : first.getAttribute('role') === 'combobox'
              ? 'search'
              : first.tagName === 'SELECT' && inputs.length === 1
                ? 'select'
                : 'text'
    const chosen = field.parentElement?.classList.contains('gk-multi-select')
      ? field.parentElement.querySelector('.gk-chip')
      : null
    const text = kind === 'text' ? inputs.filter(input => input.tagName !== 'SELECT') : inputs
    const isEmpty =
      boxes.length > 0 ? !boxes.some(input => input.checked) : !chosen && text.every(input => input.value === '')
    return isEmpty ? [{ id: (text[0] ?? first).id, label, kind }] : []
  })
}
