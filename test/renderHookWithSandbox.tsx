import { renderHook } from '@testing-library/react'
import { onTestFinished } from 'vitest'
import { adaMiller } from './customers.js'
import { type renderWithSandbox, SandboxApp } from './renderWithSandbox.js'
import { startInProcess } from './startInProcess.js'

type Options = Omit<NonNullable<Parameters<typeof renderWithSandbox>[1]>, 'wrapper'>

/** Renders a hook under a provider whose requests go through the proxy to a sandbox; all of it ends with the test. */
export async function renderHookWithSandbox<Props extends object, Result>(
  hook: (props: Props) => Result,
  { customer = adaMiller, start, provider, before, initialProps }: Options & { initialProps?: Props } = {},
) {
  const environment = await startInProcess(customer, start)
  onTestFinished(() => environment.close())
  await before?.(environment)
  let settings = provider
  const wrapper = ({ children }: { children: React.ReactNode }) => (
    <SandboxApp environment={environment} {...settings}>
      {children}
    </SandboxApp>
  )
  const rendered = renderHook(hook, { wrapper, ...(initialProps !== undefined && { initialProps }) })
  return {
    ...rendered,
    environment,
    /** Renders again, with other props of the provider if given. */
    rerender(props: Props, changed = settings) {
      settings = changed
      rendered.rerender({ ...props })
    },
  }
}
