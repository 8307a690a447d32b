import { cleanup, render, screen } from '@testing-library/react'
import { afterAll, beforeAll, it } from 'vitest'
import { expectNothingLeft } from '../../../../../test/expectNothingLeft.js'
import { harborAndPineInc } from '../../../../../test/harborAndPine.js'
import { type InProcess, startInProcess } from '../../../../../test/startInProcess.js'
import { GridKycProvider } from '../../provider/GridKycProvider.js'
import { BusinessKybWizard } from './BusinessKybWizard.js'

let world: InProcess
beforeAll(async () => {
  world = await startInProcess(harborAndPineInc)
})
afterAll(() => world.close())

async function mountAndUnmount() {
  render(
    <GridKycProvider proxyUrl={world.proxyUrl} fetch={request => world.fetch(request)} support="Contact us">
      <BusinessKybWizard history />
    </GridKycProvider>,
  )
  await screen.findByRole('heading', { name: /^Address and operations/ }, { timeout: 10_000 })
  cleanup()
}

it('leaves no node and no listener behind, mounted and unmounted 50 times', () => expectNothingLeft(mountAndUnmount))
