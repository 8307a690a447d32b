import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { version } from 'react'
import { version as domVersion } from 'react-dom'
import { expect, it } from 'vitest'

function Answer() {
  return <output>{useQuery({ queryKey: ['version'], queryFn: () => version, initialData: version }).data}</output>
}

it('runs everything on the one React its project is for', () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Answer />
    </QueryClientProvider>,
  )
  expect(version.split('.')[0]).toBe(process.env.REACT ?? '19')
  expect(domVersion).toBe(version)
  expect(screen.getByRole('status')).toHaveTextContent(version)
})
