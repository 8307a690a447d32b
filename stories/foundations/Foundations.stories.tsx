import { Icon, type IconName, Theme } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { contrastRatio } from '../../test/contrastRatio.js'
import { useReview } from '../support/Review.js'
import { BothThemes, Foundation } from './Foundation.js'
import { type Token, tokens, tokensOf } from './tokens.js'

const meta = { title: 'Foundations/Visual language', parameters: { controls: { disable: true } } } satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

type ThemeName = 'light' | 'dark'

const valueIn = (name: string, theme: ThemeName) => tokens.find(token => token.name === name)?.[theme] ?? ''

/** Which surface a colour is used on, so that the contrast shown is one that occurs. */
const groundOf = (name: string) => {
  const tone = /^color-(success|warning|danger)$/.exec(name)?.[1]
  if (tone) return `color-${tone}-soft`
  return name === 'color-on-accent' ? 'color-accent' : 'color-surface'
}

/** Colours that carry text (4.5 : 1) or edges (3 : 1); surfaces and lines that only divide need no contrast. */
const needs = (name: string) => {
  if (/^color-(border-control|focus)$/.test(name)) return 3
  return /-(surface|soft|control|border|overlay)/.test(name) || name === 'color-border' ? undefined : 4.5
}

function Colour({ token, theme }: { token: Token; theme: ThemeName }) {
  const value = token[theme] ?? ''
  const wanted = needs(token.name)
  const ground = groundOf(token.name)
  return (
    <li>
      <span className="foundation-swatch" style={{ background: value }} />
      <span>
        <code>{token.designName}</code> {value}
        <small>{token.about}</small>
        {wanted && (
          <small data-contrast={wanted}>
            {contrastRatio(value, valueIn(ground, theme)).toFixed(1)} : 1 on {ground.replace('color-', 'color/')}
          </small>
        )}
      </span>
    </li>
  )
}

export const Colours: Story = {
  render: () => (
    <Foundation
      title="Colour"
      lead="A neutral ramp carries everything. One accent marks the primary action, the focus and the current step. Success, warning and danger each have a text colour, a soft background and an icon: colour is never the only sign."
    >
      <BothThemes>
        {theme => (
          <ul className="foundation-rows">
            {tokensOf('color-').map(token => (
              <Colour key={token.name} token={token} theme={theme} />
            ))}
          </ul>
        )}
      </BothThemes>
    </Foundation>
  ),
  play: async ({ canvasElement }) => {
    const shown = [...canvasElement.querySelectorAll<HTMLElement>('[data-contrast]')]
    await expect(shown.length).toBeGreaterThan(15)
    for (const each of shown) {
      await expect(Number.parseFloat(each.textContent ?? '')).toBeGreaterThanOrEqual(Number(each.dataset.contrast))
    }
  },
}

const samples = [
  'Small: help, errors, dates',
  'Text: answers and paragraphs',
  'Title: cards and states',
  'Heading: a screen',
]

export const Typography: Story = {
  render: () => (
    <Foundation
      title="Typography"
      lead="The font is the host’s. Sizes follow the reader’s own text size, and text in inputs is never smaller than 16 px, so that phones do not zoom."
    >
      <ul className="foundation-rows">
        {['font-size-small', 'font-size', 'font-size-title', 'font-size-heading'].map((name, index) => {
          const token = tokens.find(each => each.name === name)
          return (
            <li key={name} style={{ display: 'block' }}>
              <span style={{ fontSize: token?.value, lineHeight: 1.4 }}>{samples[index]}</span>
              <small>
                <code>{token?.designName}</code> {token?.value}
              </small>
            </li>
          )
        })}
        {tokensOf('font-weight').map(({ name, designName, value, about }) => (
          <li key={name} style={{ display: 'block' }}>
            <span style={{ fontWeight: Number(value) }}>Harbor &amp; Pine Trading, Inc. 0123456789</span>
            <small>
              <code>{designName}</code> {value}. {about}
            </small>
          </li>
        ))}
      </ul>
    </Foundation>
  ),
}

const steps = [1, 2, 3, 4, 6, 8, 12]

export const SpacingAndRadius: Story = {
  render: () => (
    <Foundation
      title="Spacing and radius"
      lead="Every distance is a multiple of one unit of 4 px. Fields are 24 px apart, groups 40 px, a label and its help 4 px."
    >
      <ul className="foundation-rows">
        {steps.map(step => (
          <li key={step} style={{ gridTemplateColumns: '88px minmax(0, 1fr)' }}>
            <code>
              {step} × 4 = {step * 4}
            </code>
            <span className="foundation-bar" style={{ width: step * 4 }} />
          </li>
        ))}
      </ul>
      <ul className="foundation-rows">
        {[...tokensOf('radius'), ...tokensOf('border-width'), ...tokensOf('shadow')].map(token => (
          <li key={token.name}>
            <span
              className="foundation-swatch"
              style={{
                borderRadius: token.name.startsWith('radius') ? token.value : 8,
                boxShadow: token.name === 'shadow' ? token.value : undefined,
              }}
            />
            <span>
              <code>{token.designName}</code> {token.value}
              <small>{token.about}</small>
            </span>
          </li>
        ))}
      </ul>
    </Foundation>
  ),
}

const icons = {
  person: 'A person',
  check: 'Done',
  clock: 'Waiting',
  pause: 'On hold',
  alert: 'Needs attention',
  cross: 'Rejected, close',
  list: 'A list of things to do',
  external: 'Opens another page',
  chevron: 'Opens a list',
  lock: 'Who sees it',
  file: 'A document',
  upload: 'Upload',
  info: 'Information',
  phone: 'A phone',
  number: 'A number',
  people: 'Owners',
  copy: 'Copy',
} satisfies Record<IconName, string>

function Icons() {
  const { theme } = useReview()
  return (
    <Theme theme={theme}>
      <ul className="foundation-icons">
        {Object.entries(icons).map(([name, meaning]) => (
          <li key={name}>
            <Icon name={name as IconName} />
            <code>{name}</code>
            {meaning}
          </li>
        ))}
      </ul>
    </Theme>
  )
}

export const IconSet: Story = {
  name: 'Icons',
  render: () => (
    <Foundation
      title="Icons"
      lead="Each icon lies on a grid of 24 with a stroke of 1.75. Icons are decoration: the text beside them carries the meaning."
    >
      <Icons />
    </Foundation>
  ),
}

export const Motion: Story = {
  render: () => (
    <Foundation
      title="Motion"
      lead="A change takes 150 ms: opacity, and at most 4 px of movement. Where the reader asks for less motion there is none."
    >
      <ul className="foundation-rows">
        {tokensOf('motion').map(({ name, designName, value, about }) => (
          <li key={name} style={{ display: 'block' }}>
            <code>{designName}</code> {value}
            <small>{about}</small>
          </li>
        ))}
      </ul>
    </Foundation>
  ),
}

export const Tokens: Story = {
  render: () => (
    <Foundation
      title="Tokens"
      lead="What a host may set, with the name of a design tool beside the CSS property. The same list is in tokens.json of the package."
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard. */}
      <section aria-label="All tokens" tabIndex={0} style={{ overflowX: 'auto' }}>
        <table>
          <thead>
            <tr>
              <th scope="col">Design token</th>
              <th scope="col">CSS property</th>
              <th scope="col">Light</th>
              <th scope="col">Dark</th>
              <th scope="col">Use</th>
            </tr>
          </thead>
          <tbody>
            {tokens.map(({ name, designName, property, light, dark, value, about }) => (
              <tr key={name}>
                <td>
                  <code>{designName}</code>
                </td>
                <td>
                  <code>{property}</code>
                </td>
                <td>{light ?? value}</td>
                <td>{dark ?? value}</td>
                <td>{about}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Foundation>
  ),
}
