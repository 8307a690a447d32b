import '@grid-kyc/react/styles.css'
import './preview.css'
import type { Preview } from '@storybook/react-vite'
import { configure } from 'storybook/test'
import { ComponentPage } from '../stories/support/docs/ComponentPage.js'
import { asShipped, type Review } from '../stories/support/Review.js'
import { Stage } from '../stories/support/Stage.js'
import { scenarios } from '../stories/support/scenarios.js'

// A machine that is busy with something else is slow, not wrong. An error with the whole page written into it takes WebKit the time
// that the page needs itself, and is written again for every try.
configure({ asyncUtilTimeout: 10_000, getElementError: message => new Error(message ?? 'An element is missing.') })

const tool = (title: string, icon: string, items: readonly string[]) => ({
  description: title,
  toolbar: { title, icon, items: [...items], dynamicTitle: true },
})

const preview: Preview = {
  globalTypes: {
    theme: tool('Theme', 'circlehollow', ['system', 'light', 'dark']),
    locale: tool('Language', 'globe', ['en', 'es', 'pseudo']),
    direction: tool('Direction', 'transfer', ['ltr', 'rtl']),
    density: tool('Density', 'component', ['comfortable', 'compact']),
    width: tool('Container width', 'grow', ['full', 'phone', 'drawer', 'wide']),
    network: tool('Network', 'lightning', ['fast', 'slow', 'offline', 'failing']),
    scenario: tool('Customer', 'user', scenarios),
    translated: tool('Translated by the browser', 'transfer', ['off', 'on']),
  },
  // In Vitest every play runs while a browser translates the page; as it is, e2e/storybook.spec.ts plays it.
  initialGlobals: { ...asShipped, ...(import.meta.env.MODE === 'test' && { translated: 'on' }) },
  decorators: [
    (Story, { globals }) => (
      <Stage review={{ ...asShipped, ...globals } as Review}>
        <Story />
      </Stage>
    ),
  ],
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true },
    docs: { page: ComponentPage },
    options: {
      storySort: {
        order: [
          'Start here',
          'Overview',
          'Foundations',
          'Journeys',
          'Onboarding',
          'Business',
          'Owners',
          'Documents',
          'Individuals',
          'Forms',
          'Errors',
          'Operators',
          'Primitives',
          'Theming',
        ],
      },
    },
    a11y: {
      // `npm test` looks at every story in three colour modes, in e2e/storybook.spec.ts; here it would do so once more.
      test: import.meta.env.MODE === 'test' ? 'off' : 'error',
      config: {
        rules: [
          // A component is not a page: these three belong to the host.
          { id: 'region', enabled: false },
          { id: 'page-has-heading-one', enabled: false },
          { id: 'landmark-one-main', enabled: false },
        ],
      },
    },
  },
  tags: ['autodocs'],
}

export default preview
