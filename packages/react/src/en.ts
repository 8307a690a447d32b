export * from './messages/en/en.js'
export * from './messages/en/operators.js'
