export {
  type Client,
  type ClientOptions,
  createClient,
  type Fetch,
  type HeadersSource,
  type SendOptions,
} from './createClient.js'
export { errorKind } from './errorKind.js'
export { formOf, toFormData } from './formOf.js'
export { type ErrorKind, type FieldError, GridKycError } from './GridKycError.js'
export { openBody } from './openBody.js'
export { randomUuid } from './randomUuid.js'
