import { strict as assert } from 'node:assert'
import { GridKycProvider, KycLinkButton } from '@grid-kyc/react'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'

const app = createElement(
  GridKycProvider,
  { proxyUrl: '/api/grid', support: 'Contact us' },
  createElement(KycLinkButton),
)
assert.match(renderToString(app), /class="[^"]*gk-/)
