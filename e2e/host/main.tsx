import '@grid-kyc/react/styles.css'
import './host.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Host } from './Host.js'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Host />
    </StrictMode>,
  )
}
