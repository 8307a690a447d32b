export { type NodeHandler, toNodeHandler } from './toNodeHandler.js'
