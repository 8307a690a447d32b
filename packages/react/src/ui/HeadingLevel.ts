/** The level of a component's outermost heading, so that it fits the outline of the host's page. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6

/** The level of a heading one below another; 6 is the lowest there is. */
export const nextHeadingLevel = (level: HeadingLevel): HeadingLevel => Math.min(level + 1, 6) as HeadingLevel
