import { CustomerStatus, type CustomerStatusProps } from '../status/CustomerStatus.js'

/** The customer's status, in a chunk of the gate's own: an open gate never loads it. */
export function GateStatus(props: CustomerStatusProps) {
  return <CustomerStatus {...props} />
}
