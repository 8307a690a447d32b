const prefixes = { customer: 'Customer:', beneficialOwner: 'BeneficialOwner:', document: 'Document:' } as const

/** True when an id is of this kind of resource. Grid's ids begin with their kind. */
export const isIdOf = (kind: keyof typeof prefixes, id: string): boolean => id.startsWith(prefixes[kind])
