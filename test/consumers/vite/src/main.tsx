import '@grid-kyc/react/styles.css'
import { createRoot } from 'react-dom/client'
import { Verify } from './Verify.js'

const root = document.getElementById('root')
if (root) createRoot(root).render(<Verify />)
