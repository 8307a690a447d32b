import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { targets } from './targets.mjs'

const files = targets.flatMap(({ name }) =>
  readdirSync(`packages/${name}/src`, { recursive: true, encoding: 'utf8' })
    .map(path => `packages/${name}/src/${path.replaceAll('\\', '/')}`)
    .filter(path => /\.tsx?$/.test(path) && !/\.(test|browser\.test|d)\.tsx?$/.test(path)),
)

const isMutated = (path: string) =>
  targets.some(({ mutate, except }) => mutate.some(each => each.test(path)) && !except.some(each => each.test(path)))

/** What a file that refuses something has in it: an error that ends a request, or a check of what came from outside. */
const guard =
  /throw (new (HttpError|GridError|TypeError)|forbidden|invalidInput|mismatch|malformed|badGateway|tooLarge)\b|safeParse\(|\bisPlainId\b|timingSafeEqual|crypto\.subtle\.verify|\.origin\b[^\n]*===|===[^\n]*\.origin\b/

it('mutates every file that has a guard', () => {
  const guards = files.filter(path => guard.test(readFileSync(path, 'utf8')))
  expect(guards.length).toBeGreaterThan(40)
  expect(guards.filter(path => !isMutated(path))).toEqual([])
})

it.each([
  ...['response/readGridResponse', 'request/readBytes', 'request/readChunks', 'webhooks/createWebhookProcessor'],
  ...['authorization/createOwnership', 'response/checkResponseSubject', 'store/createMemoryStore', 'store/limitStore'],
  ...['redis/createRedisStore', 'webhooks/verifyGridWebhook', 'limits/createLimiter', 'limits/createConcurrency'],
  ...['uploads/readParts', 'uploads/readFields', 'uploads/fileBytes', 'response/isHarmlessText', 'response/withhold'],
  ...['response/maskSecrets', 'response/createEchoScrubber', 'events/createEventStreams', 'node/toRequest'],
])('mutates the proxy’s %s', path => {
  const file = `packages/proxy/src/${path}.ts`
  expect(files).toContain(file)
  expect(isMutated(file)).toBe(true)
})

it('mutates all of the proxy but its commands, its generated contract and the adapter of Next', () => {
  const left = files.filter(path => path.startsWith('packages/proxy/') && !isMutated(path))
  expect(left.filter(path => !/\/(index|bin)\.ts$|\/contract\/|\/next\//.test(path))).toEqual([])
})
