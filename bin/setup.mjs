#!/usr/bin/env node
// Runs before anything is installed, so it uses nothing but Node itself. The way through when nothing has changed is
// short on purpose: every start of `amip` pays for it. What does the work is loaded only when there is work.
import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkFolder, checkNode, isReady, ROOT, SetupFehler } from './setup/state.mjs'

/**
 * Installs and compiles what is missing; returns at once when nothing has changed.
 * @param {{ root?: string, quiet?: boolean }} [options] `quiet` leaves out the progress lines on stderr
 */
export async function ensureSetup({ root = ROOT, quiet = !process.stderr.isTTY } = {}) {
  checkNode()
  checkFolder()
  // A published package brings dist/ and no sources: nothing to install or compile there.
  if (!existsSync(join(root, 'src', 'cli.ts')) || isReady(root)) return
  const { runSetup } = await import('./setup/run.mjs')
  await runSetup(root, quiet)
}

/** Prints what went wrong and ends the process; anything but a SetupFehler is a fault of ours and keeps its stack. */
export function failSetup(error) {
  if (!(error instanceof SetupFehler)) throw error
  process.stderr.write(`Fehler: ${error.message}\n${error.hinweis}\n`)
  process.exit(3)
}

const [, script] = process.argv
const isMain = script !== undefined && existsSync(script) && realpathSync(script) === fileURLToPath(import.meta.url)
if (isMain) await ensureSetup().catch(failSetup)
