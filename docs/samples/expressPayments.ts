import { type GridClient, mayTransact } from '@grid-kyc/proxy'
import express, { type Express, type RequestHandler } from 'express'

/** Yours: the customer id that you stored for the signed-in user, and the payment itself. */
export interface Payments {
  customerIdOf(request: express.Request): string | undefined
  pay(customerId: string, order: unknown): Promise<{ paymentId: string }>
}

/** Put it in front of every route that moves money. */
export const requireApproved =
  (grid: GridClient, payments: Payments): RequestHandler =>
  async (request, response, next) => {
    const { allowed, reason } = await mayTransact(grid, payments.customerIdOf(request))
    if (allowed) return next()
    // "unavailable" is not the customer's fault: say "try again", not "finish your verification".
    response.status(reason === 'unavailable' ? 503 : 403).json({ error: 'NOT_ALLOWED_TO_TRANSACT', reason })
  }

export function expressPayments(grid: GridClient, payments: Payments): Express {
  const app = express()
  app.use(express.json())
  app.post('/payments', requireApproved(grid, payments), async (request, response) => {
    response.status(201).json(await payments.pay(payments.customerIdOf(request) ?? '', request.body))
  })
  return app
}
