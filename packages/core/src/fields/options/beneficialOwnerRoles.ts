export const beneficialOwnerRoles = {
  UBO: 'Owns 25% or more, directly or through other companies',
  CONTROL_PERSON: 'Controls or manages the business (control person)',
  DIRECTOR: 'Director',
  COMPANY_OFFICER: 'Company officer',
  TRUSTEE: 'Trustee',
  GENERAL_PARTNER: 'General partner',
} as const
