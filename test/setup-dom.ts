import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'
import { failOnConsole } from './failOnConsole.js'

failOnConsole()
// A machine that is busy with something else is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 })
afterEach(() => cleanup())
