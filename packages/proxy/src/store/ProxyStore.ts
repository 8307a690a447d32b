/** Asks a browser to read a resource from Grid again. It carries no data, so it may be lost, late or doubled. */
export interface ChangeEvent {
  /** The id of the Grid resource that changed. */
  id: string
  kind: 'customer' | 'verification' | 'bulkImport'
  /** ISO 8601. */
  at: string
}

/** A change event and the customer whose streams it is for; null where it is for operators alone. */
export interface OwnedChangeEvent extends ChangeEvent {
  customerId: string | null
}

/** A subscriber of the store: it receives every change event of every instance. */
export interface ChangeEventListener {
  onChange(event: OwnedChangeEvent): void
  /** Change events may have been missed: every stream is closed, so that every browser reconnects and reads Grid again. */
  onGap(): void
}

/** What the instances of a proxy share. Holds ids and counters, for seven days at most, and no personal data. */
export interface ProxyStore {
  /** Locks an event for processing. `busy`: another delivery holds the lock, which expires after a minute. */
  lock(eventId: string): Promise<'locked' | 'busy' | 'done'>
  /** Records that an event was processed. */
  complete(eventId: string): Promise<void>
  /** Releases the lock of an event that was not processed, so that Grid's next delivery is. */
  release(eventId: string): Promise<void>
  /** Remembers the newest time seen for a resource, in milliseconds; false for a time before it. */
  isLatest(resourceId: string, at: number): Promise<boolean>
  /** Adds one to a counter that starts again `perSeconds` after its first. */
  count(key: string, perSeconds: number): Promise<{ count: number; resetsInMs: number }>
  /** Sends a change event to the subscribers of every instance. */
  publish(event: OwnedChangeEvent): Promise<void>
  /** Resolves once change events arrive, with a function that stops them. */
  subscribe(listener: ChangeEventListener): Promise<() => void>
}

/** Grid delivers an event again for up to seven days. */
export const rememberedSeconds = 7 * 24 * 60 * 60
/** Longer than Grid waits for a response, so that a crashed instance's lock does not outlive its delivery by much. */
export const lockSeconds = 60
