/**
 * Where we differ from Grid's description on purpose, by the line that the comparison prints. An exception that is no
 * longer one has to go: a test says so.
 * @type {Record<string, string>}
 */
export const contractExceptions = {
  'new POST /customers INDIVIDUAL kycStatus': 'let through by a shared schema; a status is not ours to write',
  'new PATCH /customers/{customerId} INDIVIDUAL kycStatus':
    'let through by a shared schema; a status is not ours to write',
  'new POST /customers BUSINESS kybStatus': 'let through by a shared schema; a status is not ours to write',
  'new PATCH /customers/{customerId} BUSINESS kybStatus':
    'let through by a shared schema; a status is not ours to write',
  'changed PATCH /config umaDomain minLength': 'the description names no length, and an empty domain is none',
  'changed PATCH /config webhookEndpoint format': 'the description names no format, and Grid calls it as a URL',
  'new customer response idType EIN': 'one enum for people and owners; Grid refuses all but SSN and ITIN for a person',
  'new customer response idType NON_US_TAX_ID':
    'one enum for people and owners; Grid refuses all but SSN and ITIN for a person',
  'changed POST /customers INDIVIDUAL idType enum': 'Grid refuses all but SSN and ITIN for a person',
  'changed PATCH /customers/{customerId} INDIVIDUAL idType enum': 'Grid refuses all but SSN and ITIN for a person',
  'changed POST /customers INDIVIDUAL umaAddress pattern':
    'the description names no form; Grid’s guides do, with at most 64 characters before the @, the $ among them',
  'changed POST /customers BUSINESS umaAddress pattern':
    'the description names no form; Grid’s guides do, with at most 64 characters before the @, the $ among them',
  'changed PATCH /customers/{customerId} INDIVIDUAL umaAddress pattern':
    'the description names no form; Grid’s guides do, with at most 64 characters before the @, the $ among them',
  'changed PATCH /customers/{customerId} BUSINESS umaAddress pattern':
    'the description names no form; Grid’s guides do, with at most 64 characters before the @, the $ among them',
}
