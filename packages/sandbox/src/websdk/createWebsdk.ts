import { Hono } from 'hono'
import { findCustomer } from '../platform/findResource.js'
import type { CustomerRecord, LinkRecord, Platform } from '../platform/Platform.js'
import { applicant } from './applicant.js'
import { type FrameOutcome, finishFrame, frameOutcomes } from './finishFrame.js'
import { framePage } from './framePage.js'
import { frameScript } from './frameScript.js'

/** Who a provider token speaks for; undefined once it has expired. */
export function findToken(
  platform: Platform,
  token: string | undefined,
): { link: LinkRecord; record: CustomerRecord } | undefined {
  const link = [...platform.links.values()].find(each => each.token === token)
  if (!link || platform.now() >= link.tokenExpiresAt) return undefined
  return { link, record: findCustomer(platform, link.customerId) }
}

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'"

/** Replaces Sumsub’s page, so that the real `@sumsub/websdk` runs without a network. */
export function createWebsdk(platform: Platform): Hono {
  const app = new Hono()

  app.use(async (context, next) => {
    await next()
    context.header('cache-control', 'no-store')
    context.header('x-content-type-options', 'nosniff')
    context.header('content-security-policy', policy)
  })

  app.get('/websdk.html', context => context.html(framePage))
  app.get('/websdk.js', context => context.body(frameScript, 200, { 'content-type': 'text/javascript; charset=utf-8' }))

  app.on(['GET', 'POST'], '/applicant', async context => {
    const found = findToken(platform, context.req.header('x-access-token'))
    // Not a 401: the frame expects this, and a browser would write it to the host page's console.
    if (!found) return context.json({ code: 'invalid-token' })
    if (context.req.method === 'POST') {
      // Each link works once, in the frame as on the hosted page; what it led to can still be read.
      if (found.link.used) return context.json({ code: 'invalid-token' })
      const outcome = new URLSearchParams(await context.req.text()).get('outcome')
      if (!frameOutcomes.some(each => each === outcome)) return context.json({ code: 'invalid-outcome' }, 400)
      finishFrame(platform, found.link, found.record, outcome as FrameOutcome)
    }
    return context.json(applicant(found.record))
  })
  return app
}
