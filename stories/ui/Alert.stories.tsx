import { Alert, Button } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { Sheet } from './Sheet.js'
import { themed } from './themed.js'

const meta = {
  title: 'Primitives/Alert',
  component: Alert,
  decorators: [themed],
  args: { children: <p>We keep what you enter for 30 days.</p> },
} satisfies Meta<typeof Alert>

export default meta
type Story = StoryObj<typeof meta>

export const Neutral: Story = {}
export const WithActions: Story = {
  args: {
    tone: 'warning',
    title: 'Your changes are not saved',
    children: <p>The connection was lost. Your answers are still here.</p>,
    actions: <Button>Try again</Button>,
    role: 'alert',
  },
}
export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        neutral: <Alert {...meta.args} />,
        progress: (
          <Alert tone="progress" title="We are looking at your details">
            <p>You may close this page.</p>
          </Alert>
        ),
        success: <Alert tone="success" title="Saved" />,
        warning: (
          <Alert tone="warning" title="Your changes are not saved" actions={<Button>Try again</Button>}>
            <p>The connection was lost. Your answers are still here.</p>
          </Alert>
        ),
        danger: (
          <Alert tone="danger" title="We could not read this photo">
            <p>Lay the passport flat, avoid glare, and show all four corners.</p>
          </Alert>
        ),
      }}
    />
  ),
}
