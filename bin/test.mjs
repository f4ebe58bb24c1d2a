#!/usr/bin/env node
// `npm test`: set-up, types, lint, tests. All four are run and shown even if one fails; the first failure is the exit code.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './setup/state.mjs'
import { ensureSetup, failSetup } from './setup.mjs'

/** Packages by the file that their bin entry names, so that no shell and no .cmd file comes between. */
const STEPS = [
  { name: 'Typen', script: 'typescript/bin/tsc', args: ['--noEmit', '-p', 'test/tsconfig.json'] },
  { name: 'Stil', script: '@biomejs/biome/bin/biome', args: ['check'] },
  { name: 'Tests', script: 'vitest/vitest.mjs', args: ['run', ...process.argv.slice(2)] },
]

await ensureSetup().catch(failSetup)
let first = 0
for (const { name, script, args } of STEPS) {
  process.stderr.write(`── ${name}\n`)
  const path = join(ROOT, 'node_modules', script)
  const { status, error } = spawnSync(process.execPath, [path, ...args], { cwd: ROOT, stdio: 'inherit' })
  if (error) process.stderr.write(`${error.message}\n`)
  first ||= status ?? 1
}
process.exitCode = first
