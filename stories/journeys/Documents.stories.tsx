import { DocumentUpload } from '@grid-kyc/react'
import type { Meta } from '@storybook/react-vite'
import { hold, object } from '../documents/applicants.js'
import { heic, picture } from '../documents/files.js'
import { answer, choose } from '../documents/plays.js'
import { type FilmFrame, Filmstrip } from '../support/Filmstrip.js'
import { frame } from '../support/frame.js'
import { journey } from '../support/journey.js'
import { ada } from '../support/people.js'
import { press, reads } from '../support/plays.js'
import type { SandboxProviderProps } from '../support/SandboxProvider.js'

const meta = {
  title: 'Journeys/An identity document',
  component: Filmstrip,
  args: { name: 'An identity document', frames: [] },
  argTypes: { frames: { table: { disable: true } } },
} satisfies Meta<typeof Filmstrip>

export default meta

const moment = (caption: string, act: FilmFrame['act'], arrange?: SandboxProviderProps['arrange']) =>
  frame(caption, <DocumentUpload category="identity" />, { customer: ada, arrange }, act)

async function fill(frame: HTMLElement) {
  await answer(frame, 'Passport')
  await choose(frame, 'File', await picture())
  await reads(frame, /^Ready to upload/)
}

const frames: FilmFrame[] = [
  moment('Needed', frame => reads(frame, 'Passport')),
  moment('Stopped before it is sent', async frame => {
    await reads(frame, 'Passport')
    await choose(frame, 'File', heic)
    await reads(frame, /HEIC photo/)
  }),
  moment('Ready', fill),
  moment(
    'Grid could not read it',
    async frame => {
      await fill(frame)
      await press(frame, 'Upload')
      await reads(frame, /without glare/)
    },
    ({ sandbox }) => sandbox.trouble.next('uploadDocument', { is: 'problem', status: 400, code: 'LOW_QUALITY' }),
  ),
  moment('There', async frame => {
    await fill(frame)
    await press(frame, 'Upload')
    await reads(frame, 'Uploaded')
  }),
  moment(
    'Asked for again after a look at it',
    frame => reads(frame, 'Needs replacing'),
    async environment => {
      const resourceId = await hold(environment, 'PASSPORT', 'passport.pdf')
      object(environment, { type: 'EXPIRED_DOCUMENT', resourceId, acceptedDocumentTypes: ['PASSPORT'] })
    },
  ),
]

export const FromNeededToThere = journey('An identity document', frames)
