import { failOnConsole } from './failOnConsole.js'

// A story is a running app: polls and answers update it whenever they come, outside `act`.
failOnConsole({ except: /not wrapped in act\(/ })
