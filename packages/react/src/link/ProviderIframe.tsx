'use client'

import { useEffect } from 'react'
import { createLazy } from '../lazy/createLazy.js'
import { useLazy } from '../lazy/useLazy.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useLatest } from '../provider/useLatest.js'
import type { ProviderIframeProps } from './ProviderIframeHandle.js'
import { iframeError } from './watchIframe.js'

const embedded = createLazy(() => import('./EmbeddedProvider.js').then(module => module.EmbeddedProvider))

/** Embeds the provider's SDK. Its code is loaded at the first render. */
export function ProviderIframe({ children, ...props }: ProviderIframeProps) {
  const { value: Embedded, failed } = useLazy(embedded)
  const { shown } = useGridKycContext()
  const latest = useLatest(props)

  useEffect(() => {
    if (!failed) return
    latest.current.onBlocked(
      iframeError(
        'PROVIDER_CODE_MISSING',
        'The code that embeds the check did not load, so the hosted page was offered.',
      ),
    )
  }, [failed, latest])

  return Embedded ? <Embedded {...props} latest={latest} shown={shown} /> : children
}
