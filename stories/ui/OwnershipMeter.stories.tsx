import { OwnershipMeter } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { Sheet } from './Sheet.js'
import { themed } from './themed.js'

const shares = new Intl.NumberFormat('en', { style: 'percent' })
const shared = {
  label: 'Who owns the business',
  restLabel: 'Held by people under 25 %',
  format: (percentage: number) => shares.format(percentage / 100),
  threshold: { percentage: 25, label: 'Every owner with 25 % or more has to be listed.' },
}
const jane = { id: 'jane', label: 'Jane Doe', percentage: 45 }
const ali = { id: 'ali', label: 'Ali bin Yusuf', percentage: 25 }
const maria = { id: 'maria', label: 'María José Fernández de la Cruz', percentage: 15 }

const meta = {
  title: 'Primitives/OwnershipMeter',
  component: OwnershipMeter,
  decorators: [themed],
  args: { ...shared, owners: [jane, ali, maria] },
} satisfies Meta<typeof OwnershipMeter>

export default meta
type Story = StoryObj<typeof meta>

export const Some: Story = {}
export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        'no owners': <OwnershipMeter {...shared} owners={[]} />,
        some: <OwnershipMeter {...shared} owners={[jane, ali, maria]} />,
        everything: (
          <OwnershipMeter
            {...shared}
            owners={[
              { ...jane, percentage: 60 },
              { ...ali, percentage: 40 },
            ]}
          />
        ),
        'too much': <OwnershipMeter {...shared} owners={[{ ...jane, percentage: 87 }, ali]} />,
        'runs it, owns nothing': <OwnershipMeter {...shared} owners={[jane, { ...ali, percentage: 0 }]} />,
        five: (
          <OwnershipMeter
            {...shared}
            owners={['A', 'B', 'C', 'D', 'E'].map(id => ({ id, label: `Holder ${id}`, percentage: 18 }))}
          />
        ),
      }}
    />
  ),
}
