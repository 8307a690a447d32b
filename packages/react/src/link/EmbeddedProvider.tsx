'use client'

import { Component, type ComponentType, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import type { GridKyc } from '../provider/gridKycContext.js'
import { toGridKycError } from '../provider/toGridKycError.js'
import type { ProviderIframeProps } from './ProviderIframeHandle.js'
import { providerMessage } from './providerMessage.js'
import { loadProviderSdk, type ProviderSdkProps, providerSdkOf } from './providerSdk.js'
import { defaultProviderOrigins, isAllowedOrigin, providerOrigin } from './providerToken.js'
import { type IframeWatch, iframeError, watchIframe } from './watchIframe.js'

/** What `ProviderIframe` passes on, so that this chunk shares no module with the first screen's. */
export interface EmbeddedProviderProps extends ProviderIframeProps {
  latest: Readonly<RefObject<ProviderIframeProps>>
  shown: GridKyc['shown']
}

const maxRefreshes = 5

/**
 * The provider's SDK itself, in a module of its own that loads with the first iframe. It reports when it cannot be shown; it
 * never reports an approval.
 */
export function EmbeddedProvider({ link, title, className, latest, shown }: EmbeddedProviderProps) {
  const container = useRef<HTMLDivElement>(null)
  const watch = useRef<IframeWatch>(undefined)
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
        iframeError('NO_PROVIDER_TOKEN', 'Grid gave no token for the embedded check, so the hosted page was offered.'),
      )
      return
    }
    if (!isAllowedOrigin(origin, providerOrigins)) {
      onBlocked(
        iframeError(
          'PROVIDER_ORIGIN_REFUSED',
          `The token asks for an iframe from ${origin}, which providerOrigins does not allow, so the hosted page was offered. An iframe gets the camera: add the origin only if you know it.`,
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
            iframeError(
              'PROVIDER_SDK_MISSING',
              'The provider’s SDK could not be loaded, so the hosted page was offered. Install @sumsub/websdk-react to embed the check.',
            ),
          )
          return
        }
        watch.current = watchIframe({ origin, onBlocked: found => latest.current.onBlocked(found) })
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
      for (const iframe of box.querySelectorAll('iframe')) if (iframe.title !== title) iframe.title = title
    }
    const observer = new MutationObserver(name)
    observer.observe(box, { childList: true, subtree: true })
    name()
    return () => observer.disconnect()
  }, [title])

  // The SDK calls this inside a window listener, expects a promise, and posts the message of a rejection to its iframe.
  const expirationHandler = async (): Promise<string> => {
    try {
      if (++refreshes.current > maxRefreshes)
        throw iframeError('PROVIDER_TOKEN_LOOP', 'The iframe refused too many tokens.')
      const token = await latest.current.refreshToken()
      if (token === '') throw iframeError('NO_PROVIDER_TOKEN', 'Grid gave no fresh token for the embedded check.')
      return token
    } catch (cause) {
      latest.current.onExpired(toGridKycError(cause))
      throw new Error('No token')
    }
  }

  const onMessage = (type: string) => {
    const message = providerMessage(type)
    if (message === 'ready' || message === 'initialized') {
      watch.current?.received(message)
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
              iframeError(
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
