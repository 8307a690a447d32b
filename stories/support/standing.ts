import type { StoryWorld } from './createStoryWorld.js'

/** Grid says this of the customer. */
export const standing =
  (status: string) =>
  ({ sandbox, customerId }: StoryWorld) =>
    sandbox.setCustomerStatus(customerId, status)
