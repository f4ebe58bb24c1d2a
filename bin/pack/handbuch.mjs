#!/usr/bin/env node
// Sets the handbook for the package: docs/Handbuch.pdf and docs/Handbuch.html, by amip itself from docs/handbuch.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../setup/state.mjs'

const out = mkdtempSync(join(tmpdir(), 'amip-handbuch-'))
try {
  execFileSync(process.execPath, [join(ROOT, 'bin/amip.mjs'), 'build', '--format', 'pdf,html', '--out', out], {
    cwd: join(ROOT, 'docs/handbuch'),
    // npm prints what it packs as JSON: nothing may stand before it.
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (const format of ['pdf', 'html'])
    copyFileSync(join(out, `handbuch/handbuch.${format}`), join(ROOT, `docs/Handbuch.${format}`))
} finally {
  rmSync(out, { recursive: true, force: true })
}
