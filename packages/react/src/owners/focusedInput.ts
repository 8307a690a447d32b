/** Which input of an element has focus, counted from its start, and which text is selected. */
export interface FocusedInput {
  readonly at: number
  readonly selection: readonly [number | null, number | null]
}

const inputsOf = (part: HTMLElement) => [...part.querySelectorAll('input')]

export function focusedInput(part: HTMLElement | null): FocusedInput | undefined {
  const page = part?.getRootNode() as Document | ShadowRoot | undefined
  const input = page?.activeElement as HTMLInputElement | null
  const at = part && input ? inputsOf(part).indexOf(input) : -1
  return input && at >= 0 ? { at, selection: [input.selectionStart, input.selectionEnd] } : undefined
}

/** Gives focus back to the input at the same position. */
export function focusAgain(part: HTMLElement | null, { at, selection }: FocusedInput): void {
  const input = part ? inputsOf(part)[at] : undefined
  input?.focus({ preventScroll: true })
  input?.setSelectionRange(...selection)
}
