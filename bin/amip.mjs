#!/usr/bin/env node
import { ensureSetup, failSetup } from './setup.mjs'

await ensureSetup().catch(failSetup)
const { load } = (await import('./start.cjs')).default
const program = load('cli')
process.exitCode = await program.exports.main(process.argv.slice(2), undefined, program.stay)
program.record()
