import { DocumentUpload } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { actOnCells } from '../support/actOnCells.js'
import { ada, tidal } from '../support/people.js'
import { press, reads } from '../support/plays.js'
import { SandboxProvider, type SandboxProviderProps } from '../support/SandboxProvider.js'
import { Sheet } from '../ui/Sheet.js'
import { reportErrors, store } from './applicants.js'
import { empty, heic, large, pdf, picture, program } from './files.js'
import { answer, choose } from './plays.js'

type Args = React.ComponentProps<typeof DocumentUpload> & { environment: Omit<SandboxProviderProps, 'children'> }

const meta = {
  title: 'Documents/DocumentUpload',
  component: DocumentUpload,
  args: { category: 'identity', environment: { customer: ada } },
  argTypes: { environment: { table: { disable: true } } },
  render: ({ environment, ...props }) => (
    <SandboxProvider {...environment}>
      <DocumentUpload {...props} />
    </SandboxProvider>
  ),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

const rejecting = (code: string): Args['environment'] => ({
  customer: ada,
  arrange: ({ sandbox }) => sandbox.faults.next('uploadDocument', { kind: 'error', status: 400, code }),
})

export const Start: Story = {
  play: async ({ canvasElement }) => reads(canvasElement, 'Passport'),
}

export const OneTypeOnly: Story = {
  args: { category: 'goodStanding', environment: { customer: tidal } },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Certificate of good standing')
    await choose(canvasElement, 'Certificate of good standing', await picture())
    await expect(within(canvasElement).queryByText('Document type')).toBeNull()
  },
}

export const ManyTypes: Story = {
  args: { category: 'proofOfAddress', environment: { customer: tidal } },
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Proof of address', await picture())
    await expect(await within(canvasElement).findByLabelText('Document type')).toBeVisible()
  },
}

export const BothSides: Story = {
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Photo ID', await picture('front.png'))
    await userEvent.click(await within(canvasElement).findByRole('radio', { name: 'Driver’s license' }))
    await reads(canvasElement, /^Ready to upload/)
    await expect(within(canvasElement).getByRole('group', { name: 'Back' })).toBeVisible()
  },
}

export const Ready: Story = {
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Photo ID', await picture())
    await answer(canvasElement, 'Passport')
    await reads(canvasElement, /^Ready to upload/)
  },
}

export const AnswersMissing: Story = {
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Photo ID', await picture())
    await userEvent.click(await within(canvasElement).findByRole('radio', { name: 'Passport' }))
    await press(canvasElement, 'Upload')
    await expect(within(canvasElement).getByLabelText('Document number')).toHaveFocus()
  },
}

const notSent = (file: () => File | Promise<File>, messages: RegExp): Story => ({
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Photo ID', await file())
    await reads(canvasElement, messages)
  },
})

export const EmptyFile = notSent(() => empty, /is empty/)
export const FileTooLarge = notSent(large, /larger than 10 MB/)
export const WrongFileType = notSent(() => program, /isn’t a PDF, JPEG or PNG/)
export const HeicPhoto = notSent(() => heic, /HEIC photos/)
export const ImageTooSmall = notSent(() => picture('small.png', 1200, 320), /too small/)
export const ProtectedPdf = notSent(() => pdf('bill.pdf', 'trailer<</Encrypt 5 0 R>>'), /is protected/)

export const Uploading: Story = {
  args: {
    environment: {
      customer: ada,
      arrange: ({ sandbox }) => sandbox.faults.next('uploadDocument', { kind: 'latency', ms: 60_000 }),
    },
  },
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Photo ID', await picture())
    await answer(canvasElement, 'Passport')
    await reads(canvasElement, /^Ready to upload/)
    await press(canvasElement, 'Upload')
    await expect(await within(canvasElement).findByRole('progressbar')).toBeVisible()
    await expect(within(canvasElement).getByRole('button', { name: /^Cancel/ })).toBeEnabled()
  },
}

const sent =
  (messages: RegExp): Story['play'] =>
  async ({ canvasElement }) => {
    await choose(canvasElement, 'Photo ID', await picture())
    await answer(canvasElement, 'Passport')
    await reads(canvasElement, /^Ready to upload/)
    await press(canvasElement, 'Upload')
    await reads(canvasElement, messages)
  }

export const RejectedUnreadable: Story = {
  args: { environment: rejecting('LOW_QUALITY') },
  play: sent(/without glare/),
}
export const RejectedMismatch: Story = {
  args: { environment: rejecting('DATA_MISMATCH') },
  play: sent(/doesn’t match/),
}
export const RejectedExpired: Story = { args: { environment: rejecting('EXPIRED') }, play: sent(/has expired/) }
export const RejectedUnsuitable: Story = {
  args: { environment: rejecting('UNSUITABLE_DOCUMENT') },
  play: sent(/another type/),
}
export const RejectedIncomplete: Story = {
  args: { environment: rejecting('INCOMPLETE') },
  play: sent(/with all pages/),
}
/** A suspicion is never disclosed: the text is that of any rejection without a reason. */
export const RejectedNeutrally: Story = {
  args: { environment: rejecting('SUSPECTED_FRAUD') },
  play: sent(/Choose the original/),
}

/** The file stays; the error is shown at its field. */
export const RejectedField: Story = {
  args: {
    environment: {
      customer: ada,
      arrange: ({ sandbox }) =>
        sandbox.faults.next('uploadDocument', {
          kind: 'error',
          status: 400,
          code: 'INVALID_INPUT',
          details: { errors: [{ field: 'documentNumber', constraint: { maxLength: 9 } }] },
        }),
    },
  },
  play: async context => {
    await sent(/^Use 9 characters or fewer/)?.(context)
    await reads(context.canvasElement, /highlighted fields above/)
  },
}

export const ConnectionLost: Story = {
  args: {
    environment: {
      customer: ada,
      arrange: environment => {
        const { fetch } = environment
        environment.fetch = request => (request.method === 'POST' ? Promise.reject(new TypeError()) : fetch(request))
      },
    },
  },
  play: async context => {
    await sent(/couldn’t reach the server/)?.(context)
    await expect(within(context.canvasElement).getByRole('button', { name: /^Try again/ })).toBeEnabled()
  },
}

export const Uploaded: Story = {
  play: async context => {
    await sent(/^Uploaded$/)?.(context)
    await expect(await within(context.canvasElement).findByRole('button', { name: /^Upload another/ })).toBeVisible()
  },
}

export const OtherSideMissing: Story = {
  args: {
    environment: {
      customer: ada,
      arrange: async environment => void (await store(environment, 'DRIVERS_LICENSE', 'front.pdf', { side: 'FRONT' })),
    },
  },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('group', { name: 'Back' })).toBeVisible()
    await expect(within(canvasElement).queryByRole('group', { name: 'Front' })).toBeNull()
  },
}

export const Rejected: Story = {
  args: {
    environment: {
      customer: ada,
      arrange: async environment => {
        const resourceId = await store(environment, 'PASSPORT', 'passport.pdf')
        reportErrors(environment, { type: 'POOR_QUALITY_DOCUMENT', resourceId, acceptedDocumentTypes: ['PASSPORT'] })
      },
    },
  },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Rejected')
    await expect(within(canvasElement).getByRole('button', { name: 'Choose a file' })).toBeVisible()
  },
}

const cell = (props: Partial<Args> = {}) => (
  <SandboxProvider {...(props.environment ?? { customer: ada })}>
    <DocumentUpload category={props.category ?? 'identity'} />
  </SandboxProvider>
)

const filled = async (canvas: HTMLElement) => {
  await choose(canvas, 'Photo ID', await picture())
  await answer(canvas, 'Passport')
  await reads(canvas, /^Ready to upload/)
}

const sentIn = (messages: RegExp) => async (canvas: HTMLElement) => {
  await filled(canvas)
  await press(canvas, 'Upload')
  await reads(canvas, messages)
}

const cells = {
  start: cell(),
  'one type only': cell(OneTypeOnly.args),
  'many types': cell(ManyTypes.args),
  'both sides': cell(),
  ready: cell(),
  'answers missing': cell(),
  'not sent': cell(),
  'protected PDF': cell(),
  uploading: cell(Uploading.args),
  'rejected: the file': cell(RejectedUnreadable.args),
  'rejected: a field': cell(RejectedField.args),
  'connection lost': cell(ConnectionLost.args),
  uploaded: cell(),
  'other side missing': cell(OtherSideMissing.args),
  'rejected later': cell(Rejected.args),
}

export const Matrix: Story = {
  render: () => <Sheet cells={cells} />,
  play: async ({ canvasElement }) =>
    actOnCells(canvasElement, {
      start: canvas => reads(canvas, 'Passport'),
      'one type only': canvas => reads(canvas, 'Certificate of good standing'),
      'many types': canvas => reads(canvas, 'Utility bill'),
      'both sides': async canvas => {
        await choose(canvas, 'Photo ID', await picture('front.png'))
        await userEvent.click(await within(canvas).findByRole('radio', { name: 'Driver’s license' }))
        await reads(canvas, /^Ready to upload/)
      },
      ready: filled,
      'answers missing': async canvas => {
        await choose(canvas, 'Photo ID', await picture())
        await userEvent.click(await within(canvas).findByRole('radio', { name: 'Passport' }))
        await press(canvas, 'Upload')
        await expect(within(canvas).getByLabelText('Document number')).toBeInvalid()
      },
      'not sent': async canvas => {
        await reads(canvas, 'Passport')
        await choose(canvas, 'Photo ID', await picture('small.png', 1200, 320))
        await reads(canvas, /too small/)
      },
      'protected PDF': async canvas => {
        await reads(canvas, 'Passport')
        await choose(canvas, 'Photo ID', pdf('bill.pdf', 'trailer<</Encrypt 5 0 R>>'))
        await reads(canvas, /is protected/)
      },
      uploading: async canvas => {
        await filled(canvas)
        await press(canvas, 'Upload')
        await expect(await within(canvas).findByRole('progressbar')).toBeVisible()
      },
      'rejected: the file': sentIn(/without glare/),
      'rejected: a field': sentIn(/highlighted fields above/),
      'connection lost': sentIn(/couldn’t reach the server/),
      uploaded: sentIn(/^Uploaded$/),
      'other side missing': async canvas => {
        await expect(await within(canvas).findByRole('group', { name: 'Back' })).toBeVisible()
      },
      'rejected later': canvas => reads(canvas, 'Rejected'),
    }),
}
