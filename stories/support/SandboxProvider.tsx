import type { CustomerCreate } from '@grid-kyc/core'
import { GridKycProvider, type GridKycProviderProps } from '@grid-kyc/react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import {
  createStoryEnvironment,
  proxyUrl,
  type StoryEnvironment,
  type StoryEnvironmentOptions,
} from './createStoryEnvironment.js'
import { HostedDialog } from './HostedDialog.js'
import { localeMessages } from './localeMessages.js'
import { overNetwork } from './overNetwork.js'
import { useReview } from './Review.js'

export interface SandboxProviderProps extends Partial<Omit<GridKycProviderProps, 'children'>>, StoryEnvironmentOptions {
  /** Whose session it is. */
  customer: CustomerCreate
  /** What happens to the sandbox before the component is shown. */
  arrange?: ((environment: StoryEnvironment) => void | Promise<void>) | undefined
  children: ReactNode
}

/** A story on the in-page sandbox. The hosted page opens in a dialog, because a story cannot leave its page. */
export function SandboxProvider({
  customer,
  arrange,
  signedIn,
  isNew,
  isStaff,
  sandboxOptions,
  seed: own,
  children,
  ...provider
}: SandboxProviderProps) {
  const { theme, locale, network, scenario } = useReview()
  const [environment, setEnvironment] = useState<StoryEnvironment>()
  const [hostedUrl, setHostedUrl] = useState<string>()
  const travel = useRef(network)
  travel.current = network

  // biome-ignore lint/correctness/useExhaustiveDependencies: a story's environment is made once for every scenario.
  useEffect(() => {
    let made: StoryEnvironment | undefined
    let gone = false
    const chosen = scenario === 'story default' ? undefined : scenario
    const seed = chosen ?? own
    void createStoryEnvironment(customer, { signedIn, isNew, isStaff, sandboxOptions, seed }).then(async next => {
      made = next
      if (!chosen) await arrange?.(next)
      if (gone) next.close()
      else setEnvironment(next)
    })
    return () => {
      gone = true
      made?.close()
      setEnvironment(undefined)
    }
  }, [scenario])

  if (!environment) return null
  return (
    <GridKycProvider
      proxyUrl={proxyUrl}
      fetch={request => overNetwork(travel.current, environment, request)}
      support={<a href="#support">Contact us</a>}
      reviewDuration={locale === 'es' ? '1 a 2 días hábiles' : '1 to 2 business days'}
      navigate={setHostedUrl}
      polling={{ fromMs: 200, upToMs: 500, settledMs: 500 }}
      theme={theme}
      {...localeMessages[locale]}
      {...provider}
    >
      {children}
      {hostedUrl && <HostedDialog environment={environment} url={hostedUrl} onClose={() => setHostedUrl(undefined)} />}
    </GridKycProvider>
  )
}
