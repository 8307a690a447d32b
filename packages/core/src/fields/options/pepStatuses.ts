/** "Politically exposed person" in words that do not need the term. */
export const pepStatuses = {
  NONE: 'None of these',
  DOMESTIC: 'You hold or held an important public position in the country you live in',
  FOREIGN: 'You hold or held an important public position in another country',
  HIO: 'You lead or led an international organization',
  FAMILY_OR_ASSOCIATE: 'A close relative or business partner of yours holds or held such a position',
} as const
