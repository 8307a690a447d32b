export {
  createGridClient,
  type GridClient,
  type GridClientOptions,
  type PageRequest,
} from './client/createGridClient.js'
export { mayTransact, type TransactDecision, type TransactOptions, type TransactRefusal } from './client/mayTransact.js'
export { createGridProxy, type GridProxy, type ProxyRequestInfo } from './createGridProxy.js'
export type {
  AuditEntry,
  CreateValues,
  GridAccess,
  GridProxyOptions,
  Limit,
  LimitName,
  LogEntry,
  MaybePromise,
  OperatorRights,
} from './GridProxyOptions.js'
export type { HookInfo } from './hookInfo.js'
export { isMasked, mask } from './response/mask.js'
export { createMemoryStore } from './store/createMemoryStore.js'
export type { ChangeEvent, ChangeEventListener, OwnedChangeEvent, ProxyStore } from './store/ProxyStore.js'
export type { Upload } from './uploads/Upload.js'
export type { IngestResult } from './webhooks/createWebhookProcessor.js'
export type { GridEvent, OtherGridEvent } from './webhooks/GridEvent.js'
export { verifyGridWebhook } from './webhooks/verifyGridWebhook.js'
