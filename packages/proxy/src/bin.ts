#!/usr/bin/env node
import { runCli } from './cli/runCli.js'

process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  out: line => void process.stdout.write(`${line}\n`),
  err: line => void process.stderr.write(`${line}\n`),
})
