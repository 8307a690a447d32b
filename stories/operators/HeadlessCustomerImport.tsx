import { useCustomerImport } from '@grid-kyc/react/operators'

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

/** `CustomerImport` without our markup: the public hook and plain HTML, with every state in the order of an import. */
export function HeadlessCustomerImport() {
  const { state, choose, send, reset, refusedRows, explain } = useCustomerImport()
  const other = (
    <button type="button" onClick={reset}>
      Import another file
    </button>
  )
  switch (state.status) {
    case 'empty':
    case 'unusable':
      return (
        <fieldset>
          <legend>Customer file</legend>
          {state.status === 'unusable' && <p role="alert">This file can’t be read: {state.reason}</p>}
          <input
            type="file"
            accept=".csv,text/csv"
            aria-label="A CSV in UTF-8"
            onChange={({ target: { files } }) => files?.[0] && choose(files[0])}
          />
        </fieldset>
      )
    case 'checking':
      return <progress aria-label="Checking the rows" value={state.share} />
    case 'checked':
      return (
        <>
          <h2>{counted(state.good, 'row')} ready</h2>
          {state.bad > 0 && (
            <>
              <p>{counted(state.bad, 'row')} to change</p>
              <ul>
                {state.errors.map(error => (
                  <li key={`${error.line} ${error.column} ${error.code}`}>
                    Row {error.line}: <span>{explain(error)}</span>
                  </li>
                ))}
              </ul>
              <button type="button" onClick={() => save(state.toFix, 'customers-to-fix.csv')}>
                Download {counted(state.bad, 'row')} with errors
              </button>
            </>
          )}
          <button type="button" onClick={send}>
            Import {counted(state.good, 'customer')}
          </button>
        </>
      )
    case 'sending':
      return <progress aria-label="Sending the file" value={state.share} />
    case 'running':
      return <progress aria-label="Adding customers" value={state.progress?.processed} max={state.progress?.total} />
    case 'finished': {
      const { successful, failed } = state.progress
      const saveRefused = async () => {
        const rows = await refusedRows()
        if (rows) save(rows, 'customers-refused.csv')
      }
      return (
        <>
          <h2>{counted(successful, 'customer')} added</h2>
          {failed > 0 && (
            <button type="button" onClick={saveRefused}>
              Download {counted(failed, 'rejected row')}
            </button>
          )}
          {other}
        </>
      )
    }
    default:
      return (
        <>
          <p role="alert">{state.error.kind}</p>
          {state.status === 'unsent' && (
            <button type="button" onClick={send}>
              Send it again
            </button>
          )}
          {other}
        </>
      )
  }
}

/** Downloads a file that the page has made. */
function save(blob: Blob, name: string) {
  const href = URL.createObjectURL(blob)
  Object.assign(document.createElement('a'), { href, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
