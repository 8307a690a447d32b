import type { Meta, StoryObj } from '@storybook/react-vite'
import { Specimen } from './Specimen.js'
import './themes.css'

/** The same parts under four sets of properties; no rule is overridden. */
const meta = { title: 'Theming/Themes', component: Specimen } satisfies Meta<typeof Specimen>

export default meta
type Story = StoryObj<typeof meta>

const under = (theme: string): Story => ({
  render: () => (
    <div className={theme}>
      <Specimen />
    </div>
  ),
})

export const AsShipped: Story = {}
export const LikeShadcn = under('theme-shadcn')
export const LikeMaterial = under('theme-material')
export const LikeOrigin = under('theme-origin')

export const Matrix: Story = {
  render: () => (
    <div className="themes">
      {['', 'theme-shadcn', 'theme-material', 'theme-origin'].map(theme => (
        <div key={theme} className={theme}>
          <Specimen />
        </div>
      ))}
    </div>
  ),
}
