import { GridProblem } from './GridProblem.js'
import type { RequestProblem } from './RequestProblem.js'

/** The 400 that names everything wrong with a request at once. Its code is the problems' own, where they share one. */
export function invalidInput(problems: readonly RequestProblem[]): GridProblem {
  const codes = new Set(problems.map(({ code }) => code ?? 'INVALID_INPUT'))
  const [code = 'INVALID_INPUT'] = codes
  const errors = problems.map(({ field, message, constraint }) => ({
    field,
    message,
    ...(constraint && { constraint }),
  }))
  const message = problems.map(problem => problem.message).join(' ')
  return new GridProblem(400, codes.size === 1 ? code : 'INVALID_INPUT', message, { details: { errors } })
}
