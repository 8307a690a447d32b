/**
 * The script of the provider's frame: the other end of the protocol that `@sumsub/websdk` speaks. Text, because it is
 * served as a file of its own: a page may forbid inline scripts.
 */
export const frameScript = `'use strict'
const frameId = (/[?&]_=([^&]*)/.exec(location.search) || [])[1] || ''
const sessionId = String(Math.random()).slice(2)
let token = ''
try {
  token = atob(frameId.replace(/^id_/, ''))
} catch {}
let waiting
let tried = false
let applicantId

const say = (event, payload) =>
  parent.postMessage({ ...payload, applicantId, method: 'idCheck.' + event, sessionId }, '*')

const show = id => {
  for (const section of document.querySelectorAll('section')) section.hidden = section.id !== id
  document.querySelector('#' + id + ' h1').focus({ preventScroll: true })
}

const status = ({ reviewStatus, reviewResult }) =>
  say('onApplicantStatusChanged', {
    reviewStatus,
    reviewResult,
    reprocessing: false,
    autoChecked: false,
    levelName: 'sandbox-level',
    creationDate: new Date().toISOString(),
    expireDate: null,
  })

const screenOf = ({ reviewStatus, reviewResult }) => {
  if (reviewStatus === 'init') return 'welcome'
  if (reviewStatus === 'pending') return 'submitted'
  return reviewResult.reviewRejectType === 'RETRY' ? 'retry' : 'completed'
}

/** Asks the sandbox; with an expired token it asks the host for another first, and then again. */
const ask = async outcome => {
  const options = { headers: { 'x-access-token': token } }
  if (outcome) Object.assign(options, { method: 'POST', body: new URLSearchParams({ outcome }) })
  const answer = await (await fetch('/websdk/applicant', options)).json()
  if (answer.code !== 'invalid-token') return answer
  say('onError', { code: 'invalid-token', error: 'The access token has expired.' })
  token = await new Promise(resolve => (waiting = resolve))
  return ask(outcome)
}

const step = { idDocSetType: 'IDENTITY', types: ['PASSPORT', 'DRIVERS', 'ID_CARD'] }

const actions = {
  async launch() {
    const applicant = await ask()
    applicantId = applicant.applicantId
    tried = applicant.reviewStatus !== 'init'
    say('onInitialized')
    say('onApplicantLoaded')
    if (applicant.reviewStatus !== 'init') status(applicant)
    show(screenOf(applicant))
  },
  async start() {
    await ask()
    say('onStepInitiated', step)
    show('document')
  },
  async submit(outcome) {
    const applicant = await ask(outcome)
    say('onStepCompleted', { idDocSetType: step.idDocSetType })
    say(tried ? 'onApplicantResubmitted' : 'onApplicantSubmitted')
    tried = true
    status({ reviewStatus: 'pending' })
    if (applicant.reviewStatus === 'completed') status(applicant)
    show(screenOf(applicant))
  },
}

let busy = false
const run = async (name, value) => {
  if (busy) return
  busy = true
  try {
    await actions[name](value)
  } catch {
    say('onError', { code: 'network-error', error: 'The sandbox cannot be reached.' })
  } finally {
    busy = false
  }
}

addEventListener('message', ({ source, data }) => {
  if (source !== parent || typeof data !== 'object' || data === null) return
  if (data.method === 'idCheck.init') run('launch')
  if (data.method === 'idCheck.updateAccessToken') {
    if (data.accessToken) waiting && waiting(data.accessToken)
    else show('expired')
  }
})
document.addEventListener('click', ({ target }) => {
  const { action, outcome } = target.closest('button')?.dataset ?? {}
  if (action) run(action)
  if (outcome) run('submit', outcome)
})
new ResizeObserver(() => say('onResize', { height: document.documentElement.offsetHeight })).observe(document.body)
say('onReady', { frameId })
`
