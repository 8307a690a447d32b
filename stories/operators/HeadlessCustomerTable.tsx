import type { CustomerType } from '@grid-kyc/core'
import { type ListedCustomer, useCustomers } from '@grid-kyc/react/operators'
import { type FormEvent, useState } from 'react'

/** `CustomerTable` without our markup: the public hook and plain HTML. The filters and the texts of the states are yours. */
export function HeadlessCustomerTable({ onOpen }: { onOpen: (customer: ListedCustomer) => void }) {
  const [customerType, setCustomerType] = useState<CustomerType>()
  const [platformCustomerId, setNumber] = useState<string>()
  const list = useCustomers({ filter: { customerType, platformCustomerId }, pageSize: 5 })
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setNumber(String(new FormData(event.currentTarget).get('number')).trim() || undefined)
  }
  return (
    <>
      <form onSubmit={find} onReset={() => setNumber(undefined)}>
        <label>
          Type
          <select
            value={customerType ?? ''}
            onChange={event => setCustomerType((event.target.value || undefined) as CustomerType | undefined)}
          >
            <option value="">All types</option>
            <option value="INDIVIDUAL">Individuals</option>
            <option value="BUSINESS">Businesses</option>
          </select>
        </label>
        <label>
          Customer number <input name="number" autoComplete="off" />
        </label>
        <button type="submit">Find</button>
        {platformCustomerId !== undefined && <button type="reset">Show all</button>}
      </form>
      {list.status === 'ready' && list.customers.length === 0 && <h2>No results</h2>}
      {list.status === 'ready' && list.customers.length > 0 && (
        <>
          <table aria-busy={list.isReading}>
            <caption>Customers</caption>
            <tbody>
              {list.customers.map(customer => (
                <tr key={customer.customerId}>
                  <th scope="row">
                    <button type="button" onClick={() => onOpen(customer)}>
                      {customer.name}
                    </button>
                  </th>
                  <td>{customer.isDeleted ? 'deleted' : customer.state}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>
            {list.previous && (
              <button type="button" onClick={list.previous}>
                Previous page
              </button>
            )}
            {list.next && (
              <button type="button" onClick={list.next}>
                Next page
              </button>
            )}
            <output>{`${list.total} customers · Page ${list.page}`}</output>
          </p>
        </>
      )}
      {list.status !== 'ready' && <p role="status">{list.errors[0]?.kind ?? list.status}</p>}
    </>
  )
}
