/** What a business does, by NAICS sector. */
export const businessTypes = {
  AGRICULTURE_FORESTRY_FISHING_AND_HUNTING: 'Agriculture, forestry, fishing and hunting',
  MINING_QUARRYING_AND_OIL_AND_GAS_EXTRACTION: 'Mining, quarrying, and oil and gas extraction',
  UTILITIES: 'Utilities',
  CONSTRUCTION: 'Construction',
  MANUFACTURING: 'Manufacturing',
  WHOLESALE_TRADE: 'Wholesale',
  RETAIL_TRADE: 'Retail',
  TRANSPORTATION_AND_WAREHOUSING: 'Transportation and warehousing',
  INFORMATION: 'Information, software and media',
  FINANCE_AND_INSURANCE: 'Finance and insurance',
  REAL_ESTATE_AND_RENTAL_AND_LEASING: 'Real estate, rental and leasing',
  PROFESSIONAL_SCIENTIFIC_AND_TECHNICAL_SERVICES: 'Professional, scientific and technical services',
  MANAGEMENT_OF_COMPANIES_AND_ENTERPRISES: 'Holding and managing other companies',
  ADMINISTRATIVE_AND_SUPPORT_AND_WASTE_MANAGEMENT_AND_REMEDIATION_SERVICES:
    'Administrative, support and waste management services',
  EDUCATIONAL_SERVICES: 'Education',
  HEALTH_CARE_AND_SOCIAL_ASSISTANCE: 'Health care and social assistance',
  ARTS_ENTERTAINMENT_AND_RECREATION: 'Arts, entertainment and recreation',
  ACCOMMODATION_AND_FOOD_SERVICES: 'Hotels, restaurants and food services',
  OTHER_SERVICES: 'Other services',
  PUBLIC_ADMINISTRATION: 'Public administration',
} as const
