import { failOnConsole } from './failOnConsole.js'

// A story is a running app: polls and answers update it whenever they come, and nobody wraps those.
failOnConsole({ except: /not wrapped in act\(/ })
