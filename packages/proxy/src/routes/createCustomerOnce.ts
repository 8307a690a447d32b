import type { Customer } from '@grid-kyc/core'
import { callHostHook } from '../callHostHook.js'
import type { GridTransport } from '../grid/createGridTransport.js'
import { HttpError } from '../HttpError.js'
import { hookInfo } from '../hookInfo.js'
import type { ProxyContext } from '../ProxyContext.js'
import { isJsonObject } from '../parseJson.js'
import type { RouteRequest } from '../request/RouteRequest.js'
import { type RouteResult, readGridResponse } from '../response/readGridResponse.js'

/**
 * Passes a new customer to the host before the browser gets it. Where Grid already has one under the same
 * `platformCustomerId` (a lost response, a second tab), that one is the customer, and the host is called again.
 */
export async function createCustomerOnce(
  { request }: RouteRequest,
  { options, grid }: ProxyContext,
  platformCustomerId: string,
  send: () => Promise<RouteResult>,
): Promise<RouteResult> {
  const result = await send().catch(async (error: unknown) => {
    const taken = error instanceof HttpError && error.status === 409 && error.code === 'CONFLICT'
    const existing = taken ? await existingCustomer(platformCustomerId, grid) : undefined
    if (existing) return { status: 201, body: existing }
    throw error
  })
  const { create } = options
  if (create) {
    const customer = result.body as unknown as Customer
    await callHostHook(
      'create.onCreated',
      () => create.onCreated(request, customer, hookInfo(request)),
      options.hookTimeoutMs,
    )
  }
  return result
}

/** The customer that the platform created before under its own id for them, if Grid still has it. */
async function existingCustomer(platformCustomerId: string, grid: GridTransport) {
  const query = new URLSearchParams({ platformCustomerId })
  const response = await grid.send({ method: 'GET', path: '/customers', query })
  const { body: page } = readGridResponse('listCustomers', response)
  const customers = Array.isArray(page?.data) ? page.data.filter(isJsonObject) : []
  return customers.find(each => each.platformCustomerId === platformCustomerId && each.isDeleted !== true)
}
