import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { replaceFiles } from '../../src/files/output.js'
import { clearLeftovers, isAlive } from '../../src/files/scratch.js'
import { Meldungen } from '../../src/message.js'
import { compiled } from '../compiled.js'

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'amip-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A process that makes itself a scratch folder below `folder` and waits. */
async function startScratch(folder: string) {
  const module = await compiled('src/files/scratch.ts')
  const script = `import { writeFileSync } from 'node:fs'
import { makeScratch } from ${JSON.stringify(module)}
writeFileSync(makeScratch() + '/profil', 'x')
process.stdout.write('da')
setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TMPDIR: folder, TEMP: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  return child
}

it('what a killed process has left is cleared, what a living one uses and what others call alike stays', async () => {
  const folder = temporary()
  const [killed, living] = [await startScratch(folder), await startScratch(folder)]
  const [here] = /amip-lauf-[0-9a-f]+-/.exec(readdirSync(folder)[0] ?? '') ?? []
  expect(here).toBeDefined()
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  const strange = [`amip-lauf-00000000-${killed.pid}-abcdef`, 'amip-backup', `${here}x`]
  for (const name of strange) mkdirSync(join(folder, name))
  await clearLeftovers(folder)
  const left = readdirSync(folder)
  expect(left.filter((name) => name.startsWith(`${here}${killed.pid}-`))).toEqual([])
  expect(left.filter((name) => name.startsWith(`${here}${living.pid}-`))).toHaveLength(1)
  for (const name of strange) expect(left).toContain(name)
}, 60_000)

it('the folder that the tests of a run share is one of these', () => {
  const [, owner] = /^amip-lauf-[0-9a-f]{8}-(\d+)-/.exec(basename(tmpdir())) ?? []
  expect(isAlive(Number(owner))).toBe(true)
})

it('a half-written output of a killed run goes with the next one; that of a living run stays', () => {
  const folder = temporary()
  const [dead, ours] = [join(folder, '.p.pdf.999999999.neu'), join(folder, `.p.pdf.${process.ppid}.neu`)]
  for (const path of [dead, ours]) writeFileSync(path, '%PDF')
  replaceFiles(folder, [{ name: 'p.html', inhalt: 'x' }], { datei: 'p', zeile: 1, spalte: 1 }, new Meldungen())
  expect(existsSync(dead)).toBe(false)
  expect(existsSync(ours)).toBe(true)
  expect(existsSync(join(folder, 'p.html'))).toBe(true)
})
