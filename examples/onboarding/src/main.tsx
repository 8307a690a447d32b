import '@grid-kyc/react/styles.css'
import './app.css'
import './tour/tour.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.js'
import { recordRequests } from './tour/recordRequests.js'

// For the panel of the sandbox. Not for your app.
recordRequests()

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
