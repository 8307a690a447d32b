export { type NextHandlers, toNextHandlers } from './toNextHandlers.js'
