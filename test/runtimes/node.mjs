import { createServer } from 'node:http'
import { toNodeHandler } from '@grid-kyc/proxy/node'
import { createTestProxy } from './createTestProxy.mjs'

createServer(toNodeHandler(createTestProxy(process.env))).listen(Number(process.env.PORT), '127.0.0.1')
