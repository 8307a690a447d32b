import { CustomerStatus, type CustomerStatusProps } from '../status/CustomerStatus.js'

/** Where the customer stands, in a chunk of the gate's own: an open gate never loads it. */
export function GateStatus(props: CustomerStatusProps) {
  return <CustomerStatus {...props} />
}
