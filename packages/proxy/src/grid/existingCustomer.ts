import { readAnswer } from '../answer/readAnswer.js'
import { isObject } from '../isObject.js'
import type { Grid } from './createGrid.js'

/** The customer the platform created before under this name of its own, if Grid still has it. */
export async function existingCustomer(platformCustomerId: string, grid: Grid) {
  const query = new URLSearchParams({ platformCustomerId })
  const { body: page } = readAnswer('listCustomers', await grid.send({ method: 'GET', path: '/customers', query }))
  const customers = Array.isArray(page?.data) ? page.data.filter(isObject) : []
  return customers.find(each => each.platformCustomerId === platformCustomerId && each.isDeleted !== true)
}
