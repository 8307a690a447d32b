export { createRedisStore, type RedisStoreOptions } from './createRedisStore.js'
export type { RedisClient } from './RedisClient.js'
