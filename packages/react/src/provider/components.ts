export type { Primitives } from './Primitives.js'
