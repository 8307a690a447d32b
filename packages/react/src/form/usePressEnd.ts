'use client'

import { useCallback, useEffect, useRef } from 'react'

/**
 * Waits while a pointer is down. What a field shows once it is left would move the button that is being pressed out from
 * under the pointer, and the press would do nothing.
 */
export function usePressEnd(): () => Promise<void> {
  const ending = useRef<Promise<void>>(undefined)
  useEffect(() => {
    const stop = new AbortController()
    const options = { capture: true, signal: stop.signal }
    let end = () => {}
    const down = () => {
      end()
      ending.current = new Promise(resolve => {
        end = resolve
      })
    }
    // The click follows in the same task.
    const up = () => void setTimeout(end)
    document.addEventListener('pointerdown', down, options)
    document.addEventListener('pointerup', up, options)
    document.addEventListener('pointercancel', up, options)
    return () => {
      end()
      stop.abort()
    }
  }, [])
  return useCallback(async () => ending.current, [])
}
