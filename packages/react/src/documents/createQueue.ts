/** Runs a few tasks at a time, the others in the order in which they came. */
export function createQueue(atOnce: number) {
  const waiting: (() => void)[] = []
  let running = 0
  const next = () => {
    if (running >= atOnce) return
    waiting.shift()?.()
  }
  return {
    /** Rejects with the signal's reason when it is aborted, also while the task still waits. */
    run<Result>(task: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
      return new Promise((resolve, reject) => {
        const leave = () => {
          waiting.splice(waiting.indexOf(start), 1)
          reject(signal.reason)
        }
        const start = () => {
          signal.removeEventListener('abort', leave)
          running++
          void task()
            .finally(() => {
              running--
              next()
            })
            .then(resolve, reject)
        }
        signal.throwIfAborted()
        signal.addEventListener('abort', leave, { once: true })
        waiting.push(start)
        next()
      })
    },
  }
}
