import { DocumentUpload } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { ada } from '../support/people.js'
import { press, reads } from '../support/plays.js'
import { SandboxProvider } from '../support/SandboxProvider.js'
import { picture, program } from './files.js'
import { HeadlessDocumentUpload } from './HeadlessDocumentUpload.js'
import { answer, choose } from './plays.js'

/** The styled component and its headless example, each through the same play: what one can do, the other can. */
const meta = {
  title: 'Documents/DocumentUpload/Headless',
  component: DocumentUpload,
  tags: ['!autodocs'],
} satisfies Meta<typeof DocumentUpload>

export default meta
type Story = StoryObj<typeof meta>

/** A program under another name, a picture that Grid rejects, and one that it accepts. */
const play: Story['play'] = async ({ canvasElement }) => {
  await choose(canvasElement, 'Photo ID', program)
  await reads(canvasElement, /isn’t a PDF, JPEG or PNG/)
  await choose(canvasElement, 'Photo ID', await picture('blurred.png'))
  await answer(canvasElement, 'Passport')
  await reads(canvasElement, /^Ready to upload/)
  await press(canvasElement, 'Upload')
  await reads(canvasElement, /We couldn’t read this photo/)
  await choose(canvasElement, 'Photo ID', await picture('sharp.png'))
  await reads(canvasElement, /^Ready to upload/)
  await press(canvasElement, 'Upload')
  await reads(canvasElement, 'Uploaded')
}

const inSandbox = (child: React.ReactNode) => () => (
  <SandboxProvider
    customer={ada}
    arrange={({ sandbox }) =>
      sandbox.faults.next('uploadDocument', { kind: 'error', status: 400, code: 'LOW_QUALITY' })
    }
  >
    {child}
  </SandboxProvider>
)

export const Styled: Story = {
  args: { category: 'identity' },
  render: inSandbox(<DocumentUpload category="identity" />),
  play,
}
export const Headless: Story = { args: { category: 'identity' }, render: inSandbox(<HeadlessDocumentUpload />), play }
