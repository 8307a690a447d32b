import { useEffect, useState } from 'react'

interface Person {
  id: string
  label: string
  hint: string
}

/** Stands in for your own sign-in: pick somebody to be. */
export function Lobby({ onSignedIn }: { onSignedIn: () => void }) {
  const [people, setPeople] = useState<Person[]>([])

  useEffect(() => {
    fetch('/api/people')
      .then(response => response.json())
      .then(setPeople)
  }, [])

  const signIn = async (id: string) => {
    await fetch(`/api/sign-in/${id}`, { method: 'POST' })
    onSignedIn()
  }

  return (
    <>
      <h1>Who are you today?</h1>
      <p className="hint">Harbor is made up. Everyone here lives in a sandbox on this computer.</p>
      <ul className="people">
        {people.map(({ id, label, hint }) => (
          <li key={id}>
            <button type="button" onClick={() => signIn(id)}>
              <strong>{label}</strong>
              <span>{hint}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
