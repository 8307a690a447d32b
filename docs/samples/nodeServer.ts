import { createServer, type Server } from 'node:http'
import type { GridProxy } from '@grid-kyc/proxy'
import { toNodeHandler } from '@grid-kyc/proxy/node'

export const nodeServer = (proxy: GridProxy): Server => createServer(toNodeHandler(proxy))
