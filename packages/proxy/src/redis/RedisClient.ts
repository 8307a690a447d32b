/** What the store uses of a client of `redis` (or `@redis/client`), version 5 or newer. */
export interface RedisClient {
  set(
    key: string,
    value: string,
    options: { expiration: { type: 'EX'; value: number }; condition?: 'NX' },
  ): Promise<unknown>
  get(key: string): Promise<unknown>
  del(key: string): Promise<unknown>
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>
  publish(channel: string, message: string): Promise<unknown>
  duplicate(): RedisSubscriber
}

/** A connection of its own, which Redis wants for listening. */
export interface RedisSubscriber {
  connect(): Promise<unknown>
  subscribe(channel: string, listener: (message: string) => void): Promise<unknown>
  on(event: 'ready' | 'error', listener: () => void): unknown
  destroy(): void
}
