import { KycLinkButton } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import reboot from 'bootstrap/dist/css/bootstrap-reboot.css?inline'
import { type ReactNode, useLayoutEffect } from 'react'
import { expect } from 'storybook/test'
import preflight from 'tailwindcss/preflight.css?inline'
import { ada } from '../support/people.js'
import { ReviewContext, useReview } from '../support/Review.js'
import { SandboxProvider } from '../support/SandboxProvider.js'
import { Specimen } from './Specimen.js'

/** Rules that pages out there really have. */
const hostile = {
  'old habits': `
    * { box-sizing: content-box; letter-spacing: 0.02em }
    input, select, textarea, button { all: unset }
    p, ul, li, legend, fieldset { margin: 3em; padding: 2em; list-style: square }
    h1, h2, h3 { font-size: 3em; text-transform: uppercase; color: #c00 }
    a { color: #c00; text-decoration: none }
    label, legend { display: inline; font-weight: 100 }
    body { transform: translateZ(0); line-height: 1 }`,
  'Tailwind preflight': preflight,
  'Bootstrap reboot': reboot,
}

function Page({ css, children }: { css: string; children: ReactNode }) {
  useLayoutEffect(() => {
    const sheet = document.head.appendChild(document.createElement('style'))
    sheet.textContent = css
    return () => sheet.remove()
  }, [css])
  const review = useReview()
  return (
    // Bootstrap's page is white whatever the person prefers; such a host says so.
    <ReviewContext.Provider value={css === reboot ? { ...review, theme: 'light' } : review}>
      {children}
      <SandboxProvider customer={ada}>
        <KycLinkButton />
      </SandboxProvider>
    </ReviewContext.Provider>
  )
}

/** A page whose rules for bare elements would take a widget apart. They stop at its door; rules for its classes do not. */
const meta = {
  title: 'Theming/HostileHost',
  component: Specimen,
  parameters: { docs: { disable: true } },
  tags: ['!autodocs'],
} satisfies Meta<typeof Specimen>

export default meta
type Story = StoryObj<typeof meta>

const on = (host: keyof typeof hostile): Story => ({
  render: () => (
    <Page css={hostile[host]}>
      <Specimen />
    </Page>
  ),
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('button', { name: 'Continue to identity check' })
    const style = (selector: string) => getComputedStyle(canvasElement.querySelector(selector) as Element)
    await expect(style('.gk-input').boxSizing).toBe('border-box')
    await expect(style('.gk-input').borderTopWidth).toBe('1px')
    await expect(style('.gk-input').borderTopStyle).toBe('solid')
    await expect(style('.gk-input').minHeight).toBe('40px')
    await expect(style('.gk-button[data-variant="primary"]').backgroundColor).not.toBe('rgba(0, 0, 0, 0)')
    await expect(style('.gk-button[data-variant="primary"]').paddingInlineStart).toBe('16px')
    await expect(style('.gk-label').display).toBe('block')
    await expect(style('.gk-choice-input').appearance).toBe('none')
    await expect(style('.gk-choice-input').borderTopStyle).toBe('solid')
  },
})

export const OldHabits = on('old habits')
export const TailwindPreflight = on('Tailwind preflight')
export const BootstrapReboot = on('Bootstrap reboot')
