export const documentSides = {
  FRONT: 'Front',
  BACK: 'Back',
} as const
