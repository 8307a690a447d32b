/** Tells a browser to read Grid again. It says nothing else, so it may be lost, late or doubled. */
export interface Hint {
  /** The id of the Grid resource that changed. */
  id: string
  kind: 'customer' | 'verification'
  /** ISO 8601. */
  at: string
}

/** A hint and the customer whose streams it is for. */
export interface OwnedHint extends Hint {
  customerId: string
}

export interface HintListener {
  onHint(hint: OwnedHint): void
  /** Hints may have been missed: every stream is ended, so that every browser comes back and reads Grid again. */
  onGap(): void
}

/** What the instances of a proxy share. Holds ids and counters, for seven days at most, and no data of a person. */
export interface ProxyStore {
  /** Takes an event for handling. `busy`: somebody has taken it and not finished; a taken event is free again after a minute. */
  claim(eventId: string): Promise<'claimed' | 'busy' | 'done'>
  mark(eventId: string): Promise<void>
  release(eventId: string): Promise<void>
  /** Remembers the newest time seen for a resource, in milliseconds; false for a time before it. */
  isLatest(resourceId: string, at: number): Promise<boolean>
  /** Adds one to a counter that starts again `perSeconds` after its first. */
  count(key: string, perSeconds: number): Promise<{ count: number; resetsInMs: number }>
  publish(hint: OwnedHint): Promise<void>
  /** Resolves once hints arrive; the answer stops them. */
  subscribe(listener: HintListener): Promise<() => void>
}

/** Grid delivers an event again for up to seven days. */
export const rememberedSeconds = 7 * 24 * 60 * 60
/** Longer than Grid waits for an answer, so that a crashed instance's claim does not outlive its delivery by much. */
export const claimSeconds = 60
