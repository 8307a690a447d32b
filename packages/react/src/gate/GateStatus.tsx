/** A module of the gate's own to load: others have the same screen at once, and no bundler can part what is in both. */
export { CustomerStatus as GateStatus } from '../status/CustomerStatus.js'
