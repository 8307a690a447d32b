import { Hono } from 'hono'
import { html } from 'hono/html'
import { findCustomer } from '../platform/findResource.js'
import type { LinkRecord, Platform } from '../platform/Platform.js'
import { decisionOf, finishLink, type HostedOutcome, hostedOutcomes, linkState } from './finishLink.js'
import { hostedPage } from './hostedPage.js'
import { hostedStyles } from './hostedStyles.js'

const closed = {
  used: ['This link was already used', 'Each link works once. Go back and ask for a new one.'],
  expired: ['This link has expired', 'Links work for a short time only. Go back and ask for a new one.'],
  unknown: ['This link does not exist', 'It may have been cut off when it was copied. Go back and ask for a new one.'],
} as const

const wayBack = (link: LinkRecord | undefined) =>
  link?.redirectUri
    ? html`<p class="actions"><a class="button" href="${link.redirectUri}">Go back</a></p>`
    : html`<p>You can close this page.</p>`

const choices = (isBusiness: boolean) => html`
  <p>
    ${
      isBusiness
        ? 'Here a business confirms its details, uploads its documents and names its owners.'
        : 'Here a person photographs an identity document and their face.'
    }
    Choose how it ends:
  </p>
  <form method="post">
    <button class="primary" name="outcome" value="approved">Submit, and be approved</button>
    <button name="outcome" value="in_review">Submit, and stay in review</button>
    <button class="danger" name="outcome" value="rejected">Submit, and be rejected</button>
    <button name="outcome" value="abandoned">Leave without finishing</button>
  </form>
`

/** A business whose registration number decides is asked for nothing. */
const nothingToDo = html`
  <p>The end of the registration number decides about this business, so there is nothing to enter.</p>
  <form method="post">
    <button class="primary" name="outcome" value="approved">Continue</button>
    <button name="outcome" value="abandoned">Leave without finishing</button>
  </form>
`

/** The page behind `kycUrl`, and the terms. Plain forms: it works without a script. */
export function createHosted(platform: Platform): Hono {
  const app = new Hono()

  app.use(async (context, next) => {
    await next()
    context.header('cache-control', 'no-store')
    context.header('referrer-policy', 'no-referrer')
    context.header('x-content-type-options', 'nosniff')
    context.header('content-security-policy', "default-src 'none'; style-src 'self'; base-uri 'none'")
  })

  app.get('/styles.css', context => context.body(hostedStyles, 200, { 'content-type': 'text/css; charset=utf-8' }))

  app.get('/end-user-terms/:version', context => {
    const title = `End User Terms ${context.req.param('version')}`
    return context.html(hostedPage(title, html`<p>Here Grid shows the full text of its End User Terms.</p>`))
  })

  app.get('/:code', context => {
    const link = platform.links.get(context.req.param('code'))
    const state = linkState(platform, link)
    if (link && state === 'open') {
      const record = findCustomer(platform, link.customerId)
      const isBusiness = record.customer.customerType === 'BUSINESS'
      const content = decisionOf(record) ? nothingToDo : choices(isBusiness)
      return context.html(hostedPage(isBusiness ? 'Verify your business' : 'Verify your identity', content))
    }
    const [title, words] = closed[state as keyof typeof closed]
    return context.html(hostedPage(title, html`<p>${words}</p>${wayBack(link)}`), state === 'unknown' ? 404 : 410)
  })

  app.post('/:code', async context => {
    const link = platform.links.get(context.req.param('code'))
    const outcome = (await context.req.formData().catch(() => new FormData())).get('outcome')
    const isOutcome = hostedOutcomes.some(each => each === outcome)
    if (!link || !isOutcome || linkState(platform, link) !== 'open') return context.redirect(context.req.path, 303)
    const redirectUri = finishLink(platform, link, outcome as HostedOutcome)
    if (redirectUri) return context.redirect(redirectUri, 303)
    const words = outcome === 'abandoned' ? 'Nothing was submitted.' : 'Thank you. Your data was submitted.'
    return context.html(hostedPage('You are done here', html`<p>${words}</p><p>You can close this page.</p>`))
  })
  return app
}
