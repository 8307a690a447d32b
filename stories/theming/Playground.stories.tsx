import tokens from '@grid-kyc/react/tokens.json'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { type CSSProperties, useState } from 'react'
import { expect, userEvent, waitFor } from 'storybook/test'
import { Specimen } from './Specimen.js'
import './Playground.css'

type Token = { light?: string; dark?: string; value?: string; about: string }
const entries = Object.entries(tokens as Record<string, Token>)

/** Edit any property, see what becomes of it, and take the CSS with you. */
function Playground() {
  const [set, change] = useState<Record<string, string>>({})
  const [copied, setCopied] = useState(false)
  const css = `:root {\n${Object.entries(set)
    .map(([name, value]) => `  --gk-${name}: ${value};\n`)
    .join('')}}`
  const style = Object.fromEntries(Object.entries(set).map(([name, value]) => [`--gk-${name}`, value])) as CSSProperties
  const edit = (name: string, value: string) => {
    setCopied(false)
    change(({ [name]: _, ...others }) => (value === '' ? others : { ...others, [name]: value }))
  }
  return (
    <div className="playground">
      <div style={style}>
        <Specimen />
      </div>
      <form className="playground-tokens" onSubmit={event => event.preventDefault()}>
        <button
          type="button"
          onClick={() =>
            void navigator.clipboard.writeText(css).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          Copy the CSS
        </button>
        <output>{copied ? 'Copied' : ''}</output>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard. */}
        <section aria-label="CSS" className="playground-css" tabIndex={0}>
          {css}
        </section>
        {entries.map(([name, { light, dark, value, about }]) => (
          <label key={name}>
            <code>--gk-{name}</code>
            <span>{about}</span>
            <input
              value={set[name] ?? ''}
              placeholder={value ?? `light-dark(${light}, ${dark})`}
              onChange={event => edit(name, event.currentTarget.value)}
            />
          </label>
        ))}
      </form>
    </div>
  )
}

const meta = { title: 'Theming/Playground', component: Playground } satisfies Meta<typeof Playground>

export default meta
type Story = StoryObj<typeof meta>

export const Edit: Story = {
  play: async ({ canvas, canvasElement }) => {
    const accent = canvas.getByLabelText(/^--gk-color-accent ?Primary/)
    await userEvent.type(accent, '#7a1fa2')
    await expect(canvas.getByRole('region', { name: 'CSS' })).toHaveTextContent('--gk-color-accent: #7a1fa2;')
    const primary = canvasElement.querySelector('.gk-button[data-variant="primary"]')
    await waitFor(() => expect(getComputedStyle(primary as Element).backgroundColor).toBe('rgb(122, 31, 162)'))
    await userEvent.clear(accent)
  },
}
