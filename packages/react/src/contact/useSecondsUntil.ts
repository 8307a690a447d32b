'use client'

import { useEffect, useState } from 'react'

const secondsUntil = (time: number) => Math.max(0, Math.ceil((time - Date.now()) / 1000))

/** The whole seconds until a time (milliseconds since 1970), counted down to 0. */
export function useSecondsUntil(time: number): number {
  const [, setTick] = useState(0)
  const left = secondsUntil(time)
  const runs = left > 0
  useEffect(() => {
    if (!runs) return
    const timer = setInterval(() => setTick(tick => tick + 1), 1000)
    return () => clearInterval(timer)
  }, [runs])
  return left
}
