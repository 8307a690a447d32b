import { KycLinkButton } from '@grid-kyc/react'
import stylesheet from '@grid-kyc/react/styles.css?inline'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { expect, waitFor, within } from 'storybook/test'
import { ada } from '../support/people.js'
import { SandboxProvider } from '../support/SandboxProvider.js'
import { Specimen } from './Specimen.js'

function Shadow({ children }: { children: ReactNode }) {
  const host = useRef<HTMLDivElement>(null)
  const [root, setRoot] = useState<ShadowRoot>()
  useLayoutEffect(() => {
    if (!host.current) return
    const made = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(stylesheet)
    made.adoptedStyleSheets = [sheet]
    setRoot(made)
  }, [])
  return <div ref={host}>{root && createPortal(children, root as unknown as Element)}</div>
}

/** Behind a shadow root nothing of the page's comes in: the stylesheet has to be adopted there, and that is all. */
const meta = {
  title: 'Theming/ShadowRoot',
  component: Specimen,
  tags: ['!autodocs'],
} satisfies Meta<typeof Specimen>

export default meta

export const Adopted: StoryObj<typeof meta> = {
  render: () => (
    <Shadow>
      <Specimen />
      <SandboxProvider customer={ada}>
        <KycLinkButton />
      </SandboxProvider>
    </Shadow>
  ),
  play: async ({ canvasElement }) => {
    const inside = await waitFor(() => {
      const root = [...canvasElement.querySelectorAll('div')].find(element => element.shadowRoot)?.shadowRoot
      if (!root) throw new Error('No shadow root yet.')
      return within(root.firstElementChild?.parentNode as unknown as HTMLElement)
    })
    const button = await inside.findByRole('button', { name: 'Continue to identity check' })
    await expect(getComputedStyle(button).borderRadius).toBe('8px')
    await expect(inside.getByLabelText('Legal name')).toHaveValue('Harbor & Pine Trading, Inc.')
  },
}
