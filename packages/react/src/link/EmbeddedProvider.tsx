'use client'

import type { GridKycError } from '@grid-kyc/core'
import { Component, type ComponentType, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import type { GridKyc } from '../provider/gridKycContext.js'
import { frameProblem } from './frameProblem.js'
import { loadProviderSdk } from './loadProviderSdk.js'
import type { ProviderFrameProps } from './ProviderFrame.js'
import { providerMessage } from './providerMessage.js'
import { type ProviderSdkProps, providerSdkOf } from './providerSdk.js'
import { defaultProviderOrigins, isAllowedOrigin, providerOrigin } from './providerToken.js'
import { type FrameWatch, watchFrame } from './watchFrame.js'

/** What the frame around it has at hand already, so that this chunk need not share it with the first screen's. */
export interface EmbeddedProviderProps extends ProviderFrameProps {
  latest: Readonly<RefObject<ProviderFrameProps>>
  shown: GridKyc['shown']
}

const mostRefreshes = 5

/** The provider's SDK itself, in a module of its own that loads when a frame is wanted. It says when it cannot be shown; it never says that somebody is approved. */
export function EmbeddedProvider({ link, title, className, latest, shown }: EmbeddedProviderProps) {
  const container = useRef<HTMLDivElement>(null)
  const watch = useRef<FrameWatch>(undefined)
  const touched = useRef(false)
  const refreshes = useRef(0)
  const [sdk, setSdk] = useState<{ Component: ComponentType<ProviderSdkProps>; origin: string; token: string }>()

  useEffect(() => {
    const {
      providerOrigins = defaultProviderOrigins,
      loadProviderSdk: load = loadProviderSdk,
      onBlocked,
    } = latest.current
    const { token } = link
    const origin = token ? providerOrigin(token) : undefined
    if (!token || !origin) {
      onBlocked(
        frameProblem('NO_PROVIDER_TOKEN', 'Grid gave no token for the embedded check, so the hosted page was offered.'),
      )
      return
    }
    if (!isAllowedOrigin(origin, providerOrigins)) {
      onBlocked(
        frameProblem(
          'PROVIDER_ORIGIN_REFUSED',
          `The token asks to frame ${origin}, which providerOrigins does not allow, so the hosted page was offered. A frame gets the camera: add the origin only if you know it.`,
        ),
      )
      return
    }
    let gone = false
    Promise.resolve()
      .then(load)
      .then(providerSdkOf, () => undefined)
      .then(Component => {
        if (gone) return
        if (!Component) {
          latest.current.onBlocked(
            frameProblem(
              'PROVIDER_SDK_MISSING',
              'The provider’s SDK could not be loaded, so the hosted page was offered. Install @sumsub/websdk-react to embed the check.',
            ),
          )
          return
        }
        watch.current = watchFrame({ origin, onBlocked: found => latest.current.onBlocked(found) })
        setSdk({ Component, origin, token })
      })
    return () => {
      gone = true
      watch.current?.stop()
      setSdk(undefined)
    }
  }, [link, latest])

  // The SDK's iframe has no title, and comes and goes as it likes.
  useEffect(() => {
    const box = container.current
    if (!box) return
    const name = () => {
      for (const frame of box.querySelectorAll('iframe')) if (frame.title !== title) frame.title = title
    }
    const observer = new MutationObserver(name)
    observer.observe(box, { childList: true, subtree: true })
    name()
    return () => observer.disconnect()
  }, [title])

  // The SDK calls this inside a window listener, expects a promise, and posts the words of a rejection to its frame.
  const expirationHandler = async (): Promise<string> => {
    try {
      if (++refreshes.current > mostRefreshes)
        throw frameProblem('PROVIDER_TOKEN_LOOP', 'The frame refused too many tokens.')
      const token = await latest.current.refreshToken()
      if (token === '') throw frameProblem('NO_PROVIDER_TOKEN', 'Grid gave no fresh token for the embedded check.')
      return token
    } catch (cause) {
      latest.current.onExpired(cause as GridKycError)
      throw new Error('No token')
    }
  }

  const onMessage = (type: string) => {
    const message = providerMessage(type)
    if (message === 'ready' || message === 'initialized') {
      watch.current?.heard(message)
      if (message === 'initialized') latest.current.onReady?.()
    } else if (message === 'started') {
      touched.current = true
      refreshes.current = 0
    } else if (message === 'submitted' && touched.current) latest.current.onSubmitted()
  }

  return (
    <div ref={container} className={className} data-ready={sdk ? '' : undefined}>
      {sdk && (
        <Catch
          onError={() =>
            latest.current.onBlocked(
              frameProblem(
                'PROVIDER_SDK_FAILED',
                'The provider’s SDK stopped with an error, so the hosted page was offered.',
              ),
            )
          }
        >
          <sdk.Component
            accessToken={sdk.token}
            baseUrl={sdk.origin}
            expirationHandler={expirationHandler}
            config={{
              lang: shown.locale ?? 'en',
              ...(shown.theme && shown.theme !== 'system' ? { theme: shown.theme } : {}),
            }}
            options={{ addViewportTag: false, adaptIframeHeight: true }}
            onMessage={onMessage}
          />
        </Catch>
      )}
    </div>
  )
}

/** A provider's SDK that throws while rendering would take the host's whole page down. */
class Catch extends Component<{ onError: () => void; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError() {
    return { failed: true }
  }
  override componentDidCatch() {
    this.props.onError()
  }
  override render() {
    return this.state.failed ? null : this.props.children
  }
}
