import type { StoryEnvironment } from './createStoryEnvironment.js'

/** Sets the customer's status at Grid. `PENDING` comes with the submission that is reviewed: alone it does not mean one. */
export const withStatus =
  (status: string) =>
  ({ sandbox, customerId }: StoryEnvironment) => {
    if (status === 'PENDING') sandbox.setVerification(customerId, { verificationStatus: 'IN_PROGRESS', errors: [] })
    sandbox.setCustomerStatus(customerId, status)
  }
