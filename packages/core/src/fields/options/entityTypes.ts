/** Legal forms of a business. */
export const entityTypes = {
  SOLE_PROPRIETORSHIP: 'Sole proprietorship',
  PARTNERSHIP: 'Partnership',
  LLC: 'Limited liability company (LLC, Ltd, GmbH)',
  CORPORATION: 'Corporation',
  S_CORPORATION: 'S corporation',
  NON_PROFIT: 'Nonprofit organization',
  PUBLICLY_LISTED_COMPANY: 'Publicly listed company',
  TRUST: 'Trust',
  PRIVATE_FOUNDATION: 'Private foundation',
  CHARITY: 'Charity',
  OTHER: 'Something else',
} as const
