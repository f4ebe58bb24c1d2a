#!/usr/bin/env node
import { ensureSetup, failSetup } from './setup.mjs'

await ensureSetup().catch(failSetup)
const { main } = await import('../dist/cli.js')
process.exitCode = await main(process.argv.slice(2))
