'use client'

import { useCallback, useEffect, useRef } from 'react'
import { addListeners } from '../ui/addListeners.js'

/**
 * Waits while a pointer is down. What a field shows once it is left would move the button that is being pressed out from
 * under the pointer, and the press would do nothing.
 */
export function usePressEnd(): () => Promise<void> {
  const ending = useRef<Promise<void>>(undefined)
  useEffect(() => {
    let end = () => {}
    const down = () => {
      end()
      ending.current = new Promise(resolve => {
        end = resolve
      })
    }
    // The click follows in the same task.
    const up = () => void setTimeout(end)
    const stop = addListeners([
      [document, 'pointerdown', down],
      [document, 'pointerup', up],
      [document, 'pointercancel', up],
    ])
    return () => {
      end()
      stop()
    }
  }, [])
  return useCallback(async () => ending.current, [])
}
