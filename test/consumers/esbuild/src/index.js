import '@grid-kyc/react/styles.css'
import { GridKycProvider, KycLinkButton } from '@grid-kyc/react'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

const app = createElement(
  GridKycProvider,
  { proxyUrl: '/api/grid', support: 'Contact us' },
  createElement(KycLinkButton),
)
createRoot(document.getElementById('root')).render(app)
