import type { GridProxy } from '@grid-kyc/proxy'
import { toNodeHandler } from '@grid-kyc/proxy/node'
import express, { type Express } from 'express'

export function expressApp(proxy: GridProxy): Express {
  const app = express()
  // Before express.json(): the proxy reads bodies itself, piece by piece.
  app.use(toNodeHandler(proxy))
  app.use(express.json())
  app.get('/other', (_, response) => void response.json({ other: true }))
  return app
}
