import { DocumentUpload } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { actOnCells } from '../support/actOnCells.js'
import { ada, tidal } from '../support/people.js'
import { press, reads } from '../support/plays.js'
import { SandboxProvider, type SandboxProviderProps } from '../support/SandboxProvider.js'
import { Sheet } from '../ui/Sheet.js'
import { hold, object } from './applicants.js'
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

const refusing = (code: string): Args['environment'] => ({
  customer: ada,
  arrange: ({ sandbox }) => sandbox.faults.next('uploadDocument', { kind: 'error', status: 400, code }),
})

export const Start: Story = {
  play: async ({ canvasElement }) => reads(canvasElement, 'Passport'),
}

export const OneKindOnly: Story = {
  args: { category: 'goodStanding', environment: { customer: tidal } },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Certificate of good standing')
    await expect(within(canvasElement).queryByText('Kind of document')).toBeNull()
  },
}

export const ManyKinds: Story = {
  args: { category: 'proofOfAddress', environment: { customer: tidal } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByLabelText('Kind of document')).toBeVisible()
  },
}

export const BothSides: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('radio', { name: 'Driver’s license' }))
    await choose(canvasElement, 'Front', await picture('front.png'))
    await reads(canvasElement, /^Ready to upload/)
    await expect(within(canvasElement).getByRole('group', { name: 'Back' })).toBeVisible()
  },
}

export const Ready: Story = {
  play: async ({ canvasElement }) => {
    await answer(canvasElement, 'Passport')
    await choose(canvasElement, 'File', await picture())
    await reads(canvasElement, /^Ready to upload/)
  },
}

export const SomethingMissing: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('radio', { name: 'Passport' }))
    await press(canvasElement, 'Upload')
    await reads(canvasElement, 'Fill this in: Document number')
    await expect(within(canvasElement).getByLabelText('Document number')).toHaveFocus()
  },
}

const stopped = (file: () => File | Promise<File>, messages: RegExp): Story => ({
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'File', await file())
    await reads(canvasElement, messages)
  },
})

export const StoppedEmpty = stopped(() => empty, /is empty/)
export const StoppedTooLarge = stopped(large, /larger than 10 MB/)
export const StoppedWrongType = stopped(() => program, /not a PDF, JPEG or PNG/)
export const StoppedHeic = stopped(() => heic, /HEIC photo/)
export const StoppedTooSmall = stopped(() => picture('small.png', 1200, 320), /too small/)
export const WarnedProtected = stopped(() => pdf('bill.pdf', 'trailer<</Encrypt 5 0 R>>'), /is protected/)

export const Uploading: Story = {
  args: {
    environment: {
      customer: ada,
      arrange: ({ sandbox }) => sandbox.faults.next('uploadDocument', { kind: 'latency', ms: 60_000 }),
    },
  },
  play: async ({ canvasElement }) => {
    await answer(canvasElement, 'Passport')
    await choose(canvasElement, 'File', await picture())
    await reads(canvasElement, /^Ready to upload/)
    await press(canvasElement, 'Upload')
    await expect(await within(canvasElement).findByRole('progressbar')).toBeVisible()
    await expect(within(canvasElement).getByRole('button', { name: /^Cancel/ })).toBeEnabled()
  },
}

const sent =
  (messages: RegExp): Story['play'] =>
  async ({ canvasElement }) => {
    await answer(canvasElement, 'Passport')
    await choose(canvasElement, 'File', await picture())
    await reads(canvasElement, /^Ready to upload/)
    await press(canvasElement, 'Upload')
    await reads(canvasElement, messages)
  }

export const RefusedUnreadable: Story = { args: { environment: refusing('LOW_QUALITY') }, play: sent(/without glare/) }
export const RefusedMismatch: Story = { args: { environment: refusing('DATA_MISMATCH') }, play: sent(/doesn’t match/) }
export const RefusedExpired: Story = { args: { environment: refusing('EXPIRED') }, play: sent(/no longer valid/) }
export const RefusedUnsuitable: Story = {
  args: { environment: refusing('UNSUITABLE_DOCUMENT') },
  play: sent(/another kind/),
}
export const RefusedIncomplete: Story = {
  args: { environment: refusing('INCOMPLETE') },
  play: sent(/all of its pages/),
}
/** What is suspected is never told: the words are those of any refusal without a reason. */
export const RefusedNeutrally: Story = {
  args: { environment: refusing('SUSPECTED_FRAUD') },
  play: sent(/original document/),
}

/** The file stays; what was not taken stands at its own question. */
export const RefusedAnswer: Story = {
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
    await reads(context.canvasElement, /what is marked above/)
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
    await expect(await within(context.canvasElement).findByRole('button', { name: /^Add another/ })).toBeVisible()
  },
}

export const OtherSideToCome: Story = {
  args: {
    environment: {
      customer: ada,
      arrange: async environment => void (await hold(environment, 'DRIVERS_LICENSE', 'front.pdf', { side: 'FRONT' })),
    },
  },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('group', { name: 'Back' })).toBeVisible()
    await expect(within(canvasElement).queryByRole('group', { name: 'Front' })).toBeNull()
  },
}

export const ToBeReplaced: Story = {
  args: {
    environment: {
      customer: ada,
      arrange: async environment => {
        const resourceId = await hold(environment, 'PASSPORT', 'passport.pdf')
        object(environment, { type: 'POOR_QUALITY_DOCUMENT', resourceId, acceptedDocumentTypes: ['PASSPORT'] })
      },
    },
  },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Needs replacing')
    await reads(canvasElement, 'Take a sharper picture of this document')
  },
}

const cell = (props: Partial<Args> = {}) => (
  <SandboxProvider {...(props.environment ?? { customer: ada })}>
    <DocumentUpload category={props.category ?? 'identity'} />
  </SandboxProvider>
)

const filled = async (canvas: HTMLElement) => {
  await answer(canvas, 'Passport')
  await choose(canvas, 'File', await picture())
  await reads(canvas, /^Ready to upload/)
}

const sentIn = (messages: RegExp) => async (canvas: HTMLElement) => {
  await filled(canvas)
  await press(canvas, 'Upload')
  await reads(canvas, messages)
}

const cells = {
  start: cell(),
  'one kind only': cell(OneKindOnly.args),
  'many kinds': cell(ManyKinds.args),
  'both sides': cell(),
  ready: cell(),
  'something missing': cell(),
  'stopped here': cell(),
  'warned of': cell(),
  uploading: cell(Uploading.args),
  'refused: the file': cell(RefusedUnreadable.args),
  'refused: an answer': cell(RefusedAnswer.args),
  'connection lost': cell(ConnectionLost.args),
  uploaded: cell(),
  'other side to come': cell(OtherSideToCome.args),
  'to be replaced': cell(ToBeReplaced.args),
}

export const Matrix: Story = {
  render: () => <Sheet cells={cells} />,
  play: async ({ canvasElement }) =>
    actOnCells(canvasElement, {
      start: canvas => reads(canvas, 'Passport'),
      'one kind only': canvas => reads(canvas, 'Certificate of good standing'),
      'many kinds': canvas => reads(canvas, 'Kind of document'),
      'both sides': async canvas => {
        await userEvent.click(await within(canvas).findByRole('radio', { name: 'Driver’s license' }))
        await choose(canvas, 'Front', await picture('front.png'))
        await reads(canvas, /^Ready to upload/)
      },
      ready: filled,
      'something missing': async canvas => {
        await userEvent.click(await within(canvas).findByRole('radio', { name: 'Passport' }))
        await press(canvas, 'Upload')
        await reads(canvas, 'Fill this in: Document number')
      },
      'stopped here': async canvas => {
        await reads(canvas, 'Passport')
        await choose(canvas, 'File', await picture('small.png', 1200, 320))
        await reads(canvas, /too small/)
      },
      'warned of': async canvas => {
        await reads(canvas, 'Passport')
        await choose(canvas, 'File', pdf('bill.pdf', 'trailer<</Encrypt 5 0 R>>'))
        await reads(canvas, /is protected/)
      },
      uploading: async canvas => {
        await filled(canvas)
        await press(canvas, 'Upload')
        await expect(await within(canvas).findByRole('progressbar')).toBeVisible()
      },
      'refused: the file': sentIn(/without glare/),
      'refused: an answer': sentIn(/what is marked above/),
      'connection lost': sentIn(/couldn’t reach the server/),
      uploaded: sentIn(/^Uploaded$/),
      'other side to come': async canvas => {
        await expect(await within(canvas).findByRole('group', { name: 'Back' })).toBeVisible()
      },
      'to be replaced': canvas => reads(canvas, 'Needs replacing'),
    }),
}
