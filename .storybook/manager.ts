import { addons } from 'storybook/manager-api'
import { create } from 'storybook/theming'

/** The look of Storybook's own interface: the name and colours of the product, in the theme the reader's device asks for. */
const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches

addons.setConfig({
  theme: create({
    base: isDark ? 'dark' : 'light',
    brandTitle: 'Grid KYC',
    brandTarget: '_self',
    colorPrimary: isDark ? '#86b0ff' : '#1f5fd6',
    colorSecondary: isDark ? '#86b0ff' : '#1f5fd6',
    appBorderRadius: 12,
    inputBorderRadius: 8,
    fontBase: 'Inter, system-ui, sans-serif',
  }),
  sidebar: { collapsedRoots: ['primitives', 'theming'] },
})
