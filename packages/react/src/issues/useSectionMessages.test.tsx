import { renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { GridKycProvider, type GridKycProviderProps } from '../provider/GridKycProvider.js'
import type { VerificationIssue } from '../verification/VerificationIssue.js'
import type { IssueSection } from './issueGroups.js'
import { useSectionMessages } from './useSectionMessages.js'

const issue = (more: Partial<VerificationIssue> = {}) =>
  ({
    ...{ guidance: 'INVALID_FIELD', fix: 'field', state: 'open', message: 'Correct your name', labels: ['Name'] },
    ...{ documentTypes: [], role: undefined, category: undefined },
    ...more,
  }) as VerificationIssue
const missing = (more: Partial<VerificationIssue> = {}) =>
  issue({ guidance: 'MISSING_FIELD', message: 'Add your email', labels: ['Email'], ...more })
const fixed = { state: 'fixed' } as const

/** The messages of a section of these issues. */
function messagesOf(
  issues: VerificationIssue[],
  more: Partial<IssueSection> = {},
  provider: Partial<GridKycProviderProps> = {},
) {
  const [first = issue(), ...others] = issues
  const open = issues.filter(({ state }) => state === 'open').length
  const section = {
    ...{ key: 'k', title: 'Contact', step: undefined, fix: first.fix, issues: [first, ...others], open },
    ...more,
  } as IssueSection
  return renderHook(() => useSectionMessages(section), {
    wrapper: ({ children }) => (
      <GridKycProvider proxyUrl="/api/grid" support="Help desk" {...provider}>
        {children}
      </GridKycProvider>
    ),
  }).result.current
}
const shown = (...given: Parameters<typeof messagesOf>) => {
  const { title, action } = messagesOf(...given)
  return [title, action]
}

describe('a section of fields', () => {
  it.each<[string, VerificationIssue[], string, string]>([
    ['one wrong answer', [issue()], 'Correct your name', 'Correct'],
    ['one missing answer', [missing()], 'Add your email', 'Add'],
    ['one issue about two answers', [issue({ labels: ['A', 'B'] })], 'Contact: 2 answers to correct', 'Complete'],
    ['wrong answers', [issue(), issue()], 'Contact: 2 answers to correct', 'Complete'],
    ['missing answers', [missing(), missing(), missing()], 'Contact: 3 answers missing', 'Complete'],
    ['both', [issue(), missing()], 'Contact: 2 answers to complete', 'Complete'],
    [
      'missing ones, and a wrong one that is fixed',
      [issue(fixed), missing({ labels: ['A', 'B'] })],
      'Contact: 2 answers missing',
      'Complete',
    ],
    ['one left of two', [issue(fixed), missing()], 'Add your email', 'Complete'],
    ['one left of two, the first', [missing(), issue(fixed)], 'Add your email', 'Complete'],
  ])('says what is left: %s', (_what, issues, title, action) => {
    expect(shown(issues)).toEqual([title, action])
  })

  it('says what was done once all is fixed, and can be changed', () => {
    expect(shown([issue(fixed)])).toEqual(['Name: corrected', 'Change'])
    expect(shown([missing(fixed)])).toEqual(['Email: added', 'Change'])
    expect(shown([issue(fixed), missing(fixed)])).toEqual(['Contact: completed', 'Change'])
  })

  it('is called after the person where it is of no step', () => {
    expect(shown([issue(fixed), missing(fixed)], { title: undefined })[0]).toBe('Personal details: completed')
    expect(shown([issue({ ...fixed, labels: [] })], { title: undefined })[0]).toBe('Personal details: corrected')
  })

  it('lists the names of several answers as the locale does', () => {
    const issues = [issue({ ...fixed, labels: ['A', 'B'] })]
    expect(shown(issues)[0]).toBe('A and B: corrected')
    expect(shown(issues, {}, { locale: 'de' })[0]).toBe('A und B: corrected')
  })
})

describe('a section of something else', () => {
  it.each<[VerificationIssue['fix'], string]>([
    ['document', 'Upload'],
    ['replace', 'Replace'],
    ['people', 'Add person'],
    ['support', 'Correct'],
  ])('has the button of its fix: %s', (fix, action) => {
    expect(shown([issue({ fix, message: 'Do it', labels: ['A', 'B'] })])).toEqual(['Do it', action])
  })

  it('shows the first that is open', () => {
    const issues = [
      issue({ fix: 'document', ...fixed, message: 'First' }),
      issue({ fix: 'document', message: 'Second' }),
      issue({ fix: 'document', message: 'Third' }),
    ]
    expect(shown(issues)[0]).toBe('Second')
  })

  it('is never fixed where only support can help', () => {
    expect(shown([issue({ fix: 'support', message: 'Contact us' })], { open: 0 })).toEqual(['Contact us', 'Correct'])
  })

  it.each<[string, Partial<VerificationIssue>, string]>([
    ['an owner', { fix: 'people', role: 'BENEFICIAL_OWNER' as never }, 'Owner: added'],
    ['a control person', { fix: 'people', role: 'CONTROL_PERSON' as never }, 'Control person: added'],
    ['a document of a category', { fix: 'document', category: 'IDENTITY' as never }, 'category: uploaded'],
    ['a document of a type', { fix: 'document', documentTypes: ['Passport', 'Visa'] }, 'Passport: uploaded'],
    ['a document', { fix: 'document' }, ': uploaded'],
    ['a replaced one', { fix: 'replace', documentTypes: ['Passport'] }, 'Passport: replaced'],
  ])('says what was done: %s', (_what, more, text) => {
    const messages = { 'documentCategory.IDENTITY.label': 'category' } as never
    expect(shown([issue({ ...more, ...fixed })], {}, { messages })[0]).toBe(text)
  })

  it('says of every one what was done', () => {
    const { done } = messagesOf([missing()])
    expect(done(issue())).toBe('Name: corrected')
    expect(done(missing())).toBe('Email: added')
  })
})
