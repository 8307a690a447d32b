import type { StorybookConfig } from '@storybook/react-vite'
import { propsModule } from './propsModule.ts'

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: config => ({
    ...config,
    plugins: [...(config.plugins ?? []), propsModule()],
    // Relative, so that the built site works from any path.
    base: './',
    // As written: lowered, `light-dark()` would follow the stylesheet's colour scheme and not the toolbar's.
    build: { ...config.build, cssTarget: 'esnext' },
  }),
}

export default config
