import json from '@grid-kyc/react/tokens.json'

/** One design token: a value, or one value for each theme, and what it is for. */
export interface Token {
  name: string
  /** The CSS custom property, such as `--gk-color-accent`. */
  property: string
  /** The name a design tool shows, such as `color/accent`. */
  designName: string
  about: string
  value: string
  light?: string
  dark?: string
}

const groups = ['color', 'font-size', 'font-weight', 'font', 'radius', 'control', 'border', 'focus']

/** `color-text-muted` → `color/text-muted`; a token without a group stays as it is. */
const designNameOf = (name: string) => {
  const group = groups.find(each => name.startsWith(`${each}-`))
  return group ? `${group}/${name.slice(group.length + 1)}` : name
}

type Row = { about: string; value?: string; light?: string; dark?: string }

/** Every token of the theme, in the order of `tokens.json`. */
export const tokens: readonly Token[] = Object.entries(json as Record<string, Row>).map(([name, row]) => ({
  name,
  property: `--gk-${name}`,
  designName: designNameOf(name),
  about: row.about,
  value: row.value ?? `light-dark(${row.light}, ${row.dark})`,
  ...(row.light === undefined || row.dark === undefined ? {} : { light: row.light, dark: row.dark }),
}))

/** The tokens whose names begin alike. */
export const tokensOf = (start: string): readonly Token[] => tokens.filter(({ name }) => name.startsWith(start))
