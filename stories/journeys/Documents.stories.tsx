import { DocumentUpload } from '@grid-kyc/react'
import type { Meta } from '@storybook/react-vite'
import { reportErrors, store } from '../documents/applicants.js'
import { heic, picture } from '../documents/files.js'
import { answer, choose } from '../documents/plays.js'
import { frame } from '../support/frame.js'
import { type JourneyFrame, JourneyGrid } from '../support/JourneyGrid.js'
import { journey } from '../support/journey.js'
import { ada } from '../support/people.js'
import { press, reads } from '../support/plays.js'
import type { SandboxProviderProps } from '../support/SandboxProvider.js'

const meta = {
  title: 'Journeys/Document upload',
  component: JourneyGrid,
  args: { name: 'Document upload', frames: [] },
  argTypes: { frames: { table: { disable: true } }, frame: { control: 'number' } },
} satisfies Meta<typeof JourneyGrid>

export default meta

const journeyFrame = (caption: string, act: JourneyFrame['act'], arrange?: SandboxProviderProps['arrange']) =>
  frame(caption, <DocumentUpload category="identity" />, { customer: ada, arrange }, act)

async function fill(frame: HTMLElement) {
  await choose(frame, 'Photo ID', await picture())
  await answer(frame, 'Passport')
  await reads(frame, /^Ready to upload/)
}

const frames: JourneyFrame[] = [
  journeyFrame('Document needed', frame => reads(frame, 'Passport')),
  journeyFrame('Wrong file type', async frame => {
    await reads(frame, 'Passport')
    await choose(frame, 'Photo ID', heic)
    await reads(frame, /HEIC photos/)
  }),
  journeyFrame('Ready to upload', fill),
  journeyFrame(
    'Document unreadable',
    async frame => {
      await fill(frame)
      await press(frame, 'Upload')
      await reads(frame, /without glare/)
    },
    ({ sandbox }) => sandbox.faults.next('uploadDocument', { kind: 'error', status: 400, code: 'LOW_QUALITY' }),
  ),
  journeyFrame('Uploaded', async frame => {
    await fill(frame)
    await press(frame, 'Upload')
    await reads(frame, 'Uploaded')
  }),
  journeyFrame(
    'Replacement requested',
    frame => reads(frame, 'Rejected'),
    async environment => {
      const resourceId = await store(environment, 'PASSPORT', 'passport.pdf')
      reportErrors(environment, { type: 'EXPIRED_DOCUMENT', resourceId, acceptedDocumentTypes: ['PASSPORT'] })
    },
  ),
]

export const HappyPath = journey('Happy path', frames)
