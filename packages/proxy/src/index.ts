export type { AuditEntry } from './AuditEntry.js'
export { isMasked } from './answer/isMasked.js'
export { mask } from './answer/mask.js'
export {
  createGridClient,
  type GridClient,
  type GridClientOptions,
  type PageRequest,
} from './client/createGridClient.js'
export { mayTransact, type TransactDecision, type TransactOptions, type TransactRefusal } from './client/mayTransact.js'
export { createGridProxy, type GridProxy } from './createGridProxy.js'
export type {
  GridAccess,
  GridProxyOptions,
  Limit,
  LimitName,
  LogEntry,
  MaybePromise,
} from './GridProxyOptions.js'
export { createMemoryStore } from './store/createMemoryStore.js'
export type { Hint, HintListener, OwnedHint, ProxyStore } from './store/ProxyStore.js'
export type { Upload } from './uploads/Upload.js'
export type { Ingested } from './webhooks/createInbox.js'
export type { GridEvent } from './webhooks/GridEvent.js'
export { verifyGridWebhook } from './webhooks/verifyGridWebhook.js'
