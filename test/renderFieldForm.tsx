import { allFields, type FieldContext, fieldRows, type Values } from '@grid-kyc/core'
import { act, renderHook } from '@testing-library/react'
import type { FieldForm } from '../packages/react/src/form/FieldForm.js'
import { type UseFieldFormOptions, useFieldForm } from '../packages/react/src/form/useFieldForm.js'
import type { Messages } from '../packages/react/src/messages/Messages.js'
import { type GridKyc, gridKycContext } from '../packages/react/src/provider/gridKycContext.js'

interface RenderFieldFormOptions
  extends Partial<Omit<UseFieldFormOptions, 'table' | 'resource' | 'asks' | 'contextOf'>> {
  /** Default: a person. */
  resource?: keyof typeof allFields
  /** The paths the form asks for. Default: all of them. */
  paths?: readonly string[]
  context?: FieldContext
  messages?: Messages
}

/** A form without markup: what the hook returns, and how to render it again with other options. */
export function renderFieldForm(options: RenderFieldFormOptions = {}) {
  const of = ({ resource = 'individual', paths, context = {}, messages: _, ...rest }: RenderFieldFormOptions) => ({
    table: allFields[resource],
    resource,
    asks: ({ path }: { path: string }) => paths === undefined || paths.includes(path),
    saved: undefined,
    owner: undefined,
    initialValues: {} as Values,
    ...rest,
    contextOf: contextFor(context),
  })
  const contexts = new Map<string, () => FieldContext>()
  /** The same one for the same answer, as the hook wants it. */
  function contextFor(context: FieldContext) {
    const key = JSON.stringify(context)
    const known = contexts.get(key) ?? (() => context)
    contexts.set(key, known)
    return known
  }
  let { messages } = options
  const { result, rerender } = renderHook((props: UseFieldFormOptions) => useFieldForm(props), {
    initialProps: of(options),
    wrapper: ({ children }) => (
      <gridKycContext.Provider value={{ shown: { messages } } as unknown as GridKyc}>
        {children}
      </gridKycContext.Provider>
    ),
  })
  const inputs = new Map<string, HTMLInputElement>()
  function inputOf(path: string): HTMLInputElement {
    const input = inputs.get(path) ?? document.createElement('input')
    if (inputs.has(path)) return input
    inputs.set(path, input)
    const { name, ref } = result.current.field(path).inputProps
    input.name = name
    act(() => ref(input))
    return input
  }
  return {
    get form(): FieldForm {
      return result.current
    },
    rows: fieldRows(allFields[options.resource ?? 'individual']),
    /** Types into a native input, which has the props of the field. */
    type(path: string, value: string) {
      const target = inputOf(path)
      target.value = value
      act(() => result.current.field(path).inputProps.onChange({ target, type: 'change' }))
    },
    leave: (path: string) =>
      act(() => result.current.field(path).inputProps.onBlur({ target: inputOf(path), type: 'blur' })),
    set: (path: string, value: unknown) => act(() => result.current.setValue(path, value)),
    check: (...paths: string[]) => act(() => result.current.check(paths)),
    with(more: RenderFieldFormOptions) {
      messages = more.messages ?? messages
      rerender(of({ ...options, ...more }))
    },
  }
}
