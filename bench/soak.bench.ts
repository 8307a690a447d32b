import type { Benchmark } from './Benchmark.js'
import { runSoak, soakErrors } from './soak/runSoak.js'

/** The floor is the same traffic of honest customers in quiet, before and after. */
export const benchmarks: Benchmark[] = [
  {
    name: 'soak',
    isOnRequest: true,
    async run({ minutes = 10 } = {}) {
      const result = await runSoak({ seconds: minutes * 60, quietSeconds: Math.min(60, minutes * 15) })
      console.error(JSON.stringify(result, null, 2))
      const errors = soakErrors(result)
      if (errors.length > 0) throw new Error(errors.join('\n'))
      return { ours: result.hostileP99, floor: result.quietP99, unit: 'ms' }
    },
  },
]
