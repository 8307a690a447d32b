export { type SandboxServer, type ServeSandboxOptions, serveSandbox } from './serveSandbox.js'
