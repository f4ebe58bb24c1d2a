// Runs a benchmark against the sources as the program is compiled: node bench/run.mjs NAME [arguments]
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from '../bin/setup/bundle.mjs'
import { ROOT } from '../bin/setup/state.mjs'
import { ensureSetup, failSetup } from '../bin/setup.mjs'

// The threads of a build are those of the compiled program.
await ensureSetup().catch(failSetup)
const [, , name, ...args] = process.argv
mkdirSync(join(ROOT, 'node_modules/.cache'), { recursive: true })
const folder = mkdtempSync(join(ROOT, 'node_modules/.cache/amip-bench-'))
try {
  const entry = [`bench/${name}.ts`, `bench/${name}.mjs`].find((path) => existsSync(join(ROOT, path)))
  await bundle(ROOT, [entry ?? `bench/${name}.ts`], folder)
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(folder, '_.._/bench', `${name}.js`), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
