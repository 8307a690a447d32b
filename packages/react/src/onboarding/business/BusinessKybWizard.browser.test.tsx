import { cleanup, render, screen } from '@testing-library/react'
import { afterAll, beforeAll, it } from 'vitest'
import { harborAndPineInc } from '../../../../../test/customers.js'
import { expectNothingLeft } from '../../../../../test/expectNothingLeft.js'
import { startInProcess, type TestEnvironment } from '../../../../../test/startInProcess.js'
import { GridKycProvider } from '../../provider/GridKycProvider.js'
import { BusinessKybWizard } from './BusinessKybWizard.js'

let environment: TestEnvironment
beforeAll(async () => {
  environment = await startInProcess(harborAndPineInc)
})
afterAll(() => environment.close())

async function mountAndUnmount() {
  render(
    <GridKycProvider proxyUrl={environment.proxyUrl} fetch={request => environment.fetch(request)} support="Contact us">
      <BusinessKybWizard history />
    </GridKycProvider>,
  )
  await screen.findByRole('heading', { name: /^Address and operations/ }, { timeout: 10_000 })
  cleanup()
}

it('leaves no node and no listener behind, mounted and unmounted 50 times', () => expectNothingLeft(mountAndUnmount))
