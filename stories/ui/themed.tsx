import { Theme, type ThemeProps } from '@grid-kyc/react/ui'
import type { Decorator } from '@storybook/react-vite'

/** Primitives in a theme, chosen by the toolbar. */
export const themed: Decorator = (Story, { globals }) => (
  <Theme theme={(globals as { theme?: ThemeProps['theme'] }).theme}>
    <Story />
  </Theme>
)
