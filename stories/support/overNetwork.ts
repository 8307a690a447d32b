import type { StoryEnvironment } from './createStoryEnvironment.js'
import type { Network } from './Review.js'

/** A request over the network of the toolbar. */
export async function overNetwork(
  network: Network,
  environment: StoryEnvironment,
  request: Request,
): Promise<Response> {
  if (network === 'offline') throw new TypeError('Failed to fetch')
  if (network === 'slow') await new Promise(resolve => setTimeout(resolve, 1_500))
  if (network === 'failing') environment.sandbox.faults.next('*', { kind: 'serverError', status: 503 })
  return environment.fetch(request)
}
