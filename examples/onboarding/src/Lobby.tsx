import { useEffect, useState } from 'react'

const words: Record<string, string> = {
  start: 'has sent nothing yet',
  contact_needed: 'has to confirm contacts first',
  action_needed: 'submitted too little',
  document_refused: 'sent a document nobody could read',
  ready: 'lacks nothing, and has not submitted',
  in_progress: 'was just submitted',
  in_review: 'is in review',
  approved: 'is verified',
  rejected: 'was refused',
  on_hold: 'is on hold',
}

/** `business.in_review`: what it is called where somebody chooses. */
const labelOf = (person: string) => {
  const [kind, state = ''] = person.split('.')
  return `A ${kind === 'business' ? 'business' : 'person'} who ${words[state] ?? state}`.replace(
    'business who',
    'business that',
  )
}

/** Stands in for your own sign-in: pick somebody to be. */
export function Lobby({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const [people, setPeople] = useState<string[]>([])

  useEffect(() => {
    fetch('/api/people')
      .then(response => response.json())
      .then(setPeople)
  }, [])

  const signIn = async (person: string) => {
    await fetch(`/api/sign-in/${person}`, { method: 'POST' })
    await onSignedIn()
  }
  const choice = (person: string, label: string) => (
    <li key={person}>
      <button type="button" onClick={() => signIn(person)}>
        {label}
      </button>
    </li>
  )
  return (
    <main className="card">
      <h1>Who are you today?</h1>
      <p className="hint">Harbor is made up. Everyone here lives in a sandbox on this computer.</p>
      <ul className="people">
        {choice('new', 'Somebody new, who has no account yet')}
        {people.map(person => choice(person, labelOf(person)))}
        {choice('staff', 'Somebody who works at Harbor')}
      </ul>
    </main>
  )
}
