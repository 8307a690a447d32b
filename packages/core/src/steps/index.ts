export { businessSteps } from './businessSteps.js'
export { individualSteps } from './individualSteps.js'
export { progress } from './progress.js'
export type { Step, StepKind, StepState } from './Step.js'
