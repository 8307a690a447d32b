import type { CustomerType, Session } from '@grid-kyc/core'
import { jsonResponse } from './answer/jsonResponse.js'
import { readAnswer } from './answer/readAnswer.js'
import type { Grid } from './grid/createGrid.js'
import { whoAsks } from './guards/whoAsks.js'
import type { House } from './House.js'

/** A customer's type is what Grid says. Without an answer the session goes without it. */
async function typeOf(customerId: string, grid: Grid): Promise<CustomerType | undefined> {
  try {
    const response = await grid.send({ method: 'GET', path: `/customers/${customerId}` })
    return readAnswer('getCustomer', response).body?.customerType as CustomerType | undefined
  } catch {
    return undefined
  }
}

/** Tells a page who is signed in, as far as Grid is concerned. */
export async function answerSession(request: Request, { options, grid }: House): Promise<Response> {
  const customerIds = await whoAsks(options.customerFor, request)
  const session: Session = { mayCreate: options.create !== undefined && customerIds.length === 0 }
  const [customerId, ...others] = customerIds
  if (customerId === undefined || others.length > 0) return jsonResponse(200, session)
  return jsonResponse(200, { ...session, customerId, customerType: await typeOf(customerId, grid) })
}
