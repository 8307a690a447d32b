import type { CustomerType } from './Customer.js'

/** The proxy's own answer at `/session`: who is signed in, as far as Grid is concerned. */
export interface Session {
  /** Absent when the user has no customer yet, or several. */
  customerId?: string
  customerType?: CustomerType
  /** Whether this user may create their customer through the proxy. */
  mayCreate: boolean
}
