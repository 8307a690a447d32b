import type { CustomerCreate } from '@grid-kyc/core'
import { GridKycProvider, type GridKycProviderProps } from '@grid-kyc/react'
import { type RenderOptions, type RenderResult, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { onTestFinished } from 'vitest'
import { adaMiller } from './customers.js'
import { startInProcess, type TestEnvironment } from './startInProcess.js'

interface RenderWithSandboxOptions {
  /** The customer whose session it is. Default: a person in the US. */
  customer?: CustomerCreate
  /** Options of the proxy and the sandbox. */
  start?: Parameters<typeof startInProcess>[1]
  /** What the host sets; requests go to the sandbox unless `fetch` is among it. */
  provider?: Partial<GridKycProviderProps>
  wrapper?: RenderOptions['wrapper']
  /** Happens before the first render: a state of the sandbox, another session. */
  before?: (environment: TestEnvironment) => unknown
}

export interface Rendered extends Omit<RenderResult, 'rerender'> {
  environment: TestEnvironment
  /** Renders again, with other props of the provider if given. */
  rerender: (ui: ReactNode, provider?: Partial<GridKycProviderProps>) => void
}

interface SandboxAppProps extends Partial<GridKycProviderProps> {
  environment: TestEnvironment
}

/** A host's app: a provider whose requests go through the proxy to the sandbox, with any option of a host. */
export const SandboxApp = ({ environment, ...provider }: SandboxAppProps) => (
  <GridKycProvider
    proxyUrl={environment.proxyUrl}
    fetch={request => environment.fetch(request)}
    support="Help desk"
    {...provider}
  />
)

/** Renders components under a provider whose requests go through the proxy to a sandbox; all of it ends with the test. */
export async function renderWithSandbox(ui: ReactNode, options: RenderWithSandboxOptions = {}): Promise<Rendered> {
  const { customer = adaMiller, start, provider, wrapper, before } = options
  const environment = await startInProcess(customer, start)
  onTestFinished(() => environment.close())
  await before?.(environment)
  const app = (content: ReactNode, changed: Partial<GridKycProviderProps> = {}) => (
    <SandboxApp environment={environment} {...provider} {...changed}>
      {content}
    </SandboxApp>
  )
  const result = render(app(ui), { wrapper })
  return { ...result, environment, rerender: (next, changed) => result.rerender(app(next, changed)) }
}

/** Presses a button once it is there. */
export const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))

/** Replaces what is in a field. */
export async function enter(label: string | RegExp, text: string): Promise<void> {
  const input = await screen.findByLabelText(label)
  await userEvent.clear(input)
  if (text !== '') await userEvent.type(input, text)
}
