'use client'

import { type RefObject, useEffect, useState } from 'react'

type Environment = Pick<Window & typeof globalThis, 'Node' | 'document' | 'addEventListener' | 'removeEventListener'>

/**
 * Where downshift listens for presses: outside a shadow root every press in it seems to be on its host, and in another
 * document none is received. Undefined where that is the page itself.
 */
export function useEnvironment(ref: RefObject<Element | null>): { environment: Environment } | undefined {
  const [found, setFound] = useState<{ environment: Environment }>()
  useEffect(() => {
    const root = ref.current?.getRootNode()
    const page = root?.ownerDocument ?? (root as Document | undefined)
    const view = page?.defaultView
    if (!root || !page || !view) return
    if (!('host' in root)) {
      if (page !== document) setFound({ environment: view })
      return
    }
    const shadow = root as ShadowRoot
    const inside = {
      get activeElement() {
        return shadow.activeElement
      },
      body: page.body,
      getElementById: (id: string) => shadow.getElementById(id),
    }
    const environment = {
      Node: view.Node,
      document: inside as unknown as Document,
      addEventListener: shadow.addEventListener.bind(shadow),
      removeEventListener: shadow.removeEventListener.bind(shadow),
    }
    setFound({ environment: environment as Environment })
  }, [ref])
  return found
}
