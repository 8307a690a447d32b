export type { Polling } from './pollDelay.js'
