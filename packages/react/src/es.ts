export * from './messages/es/es.js'
export * from './messages/es/operators.js'
