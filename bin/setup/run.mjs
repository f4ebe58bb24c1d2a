import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from './compile.mjs'
import { install, isInstalled } from './install.mjs'
import { withLock } from './lock.mjs'
import { compileKey, installKey, isReady, stampPaths } from './state.mjs'

/**
 * The work behind `ensureSetup`. Each stamp is taken away before its step begins and written when the step is whole,
 * so an interrupted set-up is simply done again.
 * @param {string} root @param {boolean} quiet
 */
export async function runSetup(root, quiet) {
  const say = (/** @type {string} */ line) => quiet || process.stderr.write(`${line}\n`)
  mkdirSync(join(root, 'dist'), { recursive: true })
  await withLock(join(root, 'dist', 'setup.lock'), say, async (guard) => {
    // Whoever held the lock before may have done everything already.
    if (isReady(root)) return
    const stamps = stampPaths(root)

    // The keys are taken before the step: a file changed meanwhile makes the next start do it again.
    const installed = installKey(root)
    if (!isInstalled(root, stamps.installed, installed)) {
      say('Einrichtung: Pakete werden installiert …')
      rmSync(stamps.installed, { force: true })
      await install(root, guard)
    }
    writeFileSync(stamps.installed, installed)

    const compiled = compileKey(root)
    say('Einrichtung: Programm wird übersetzt …')
    rmSync(stamps.compiled, { force: true })
    await compile(root)
    writeFileSync(stamps.compiled, compiled)
  })
}
