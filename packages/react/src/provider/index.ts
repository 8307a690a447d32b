export type {
  GridKycEvent,
  KycLinkMode,
  KycLinkState,
  LinkChange,
  Saved,
  StatusChange,
  StepChange,
  StepChangeReason,
  Submitted,
} from './GridKycEvent.js'
export { GridKycProvider, type GridKycProviderProps } from './GridKycProvider.js'
export type { SignedInUser } from './gridKycContext.js'
export type { AddressMatch, BusinessMatch, DocumentReading, LookupOptions, Lookups } from './Lookups.js'
export { type UseGridKycResult, useGridKyc } from './useGridKyc.js'
