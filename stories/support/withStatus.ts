import type { StoryEnvironment } from './createStoryEnvironment.js'

/** Grid says this of the customer. */
export const withStatus =
  (status: string) =>
  ({ sandbox, customerId }: StoryEnvironment) =>
    sandbox.setCustomerStatus(customerId, status)
