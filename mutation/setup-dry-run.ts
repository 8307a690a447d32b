import { configure } from '@testing-library/react'
import { inject } from 'vitest'

// Without a mutant, what is not there yet is slow, not wrong: the first test of a form loads all of its instrumented code.
if (inject('mode' as never) === 'dry-run') configure({ asyncUtilTimeout: 25_000 })
