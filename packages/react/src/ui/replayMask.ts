/** How one session recorder is made to mask an element: by a class, by an attribute, or both. */
export interface ReplayMask {
  readonly recorder: string
  readonly className?: string
  readonly attributes?: Readonly<Record<`data-${string}`, string>>
}

/** The recorders that are supported by default. A host adds its own through `ReplayMaskContext`. */
export const replayMask: readonly ReplayMask[] = [
  // Its mask class is for text only: an input's value is left out by blocking alone.
  { recorder: 'rrweb', className: 'rr-block' },
  { recorder: 'Sentry', attributes: { 'data-sentry-mask': '' } },
  { recorder: 'Datadog', attributes: { 'data-dd-privacy': 'mask' } },
  { recorder: 'FullStory', className: 'fs-exclude' },
  { recorder: 'PostHog', className: 'ph-no-capture' },
  { recorder: 'Clarity', attributes: { 'data-clarity-mask': 'true' } },
]
