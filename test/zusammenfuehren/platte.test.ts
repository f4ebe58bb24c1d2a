import { appendFileSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { run as build } from '../../src/commands/build.js'
import { run as zusammenfuehren } from '../../src/commands/zusammenfuehren.js'
import { readManifest } from '../../src/manifest/manifest.js'
import { mitschrift } from '../cli/konsole.js'
import { programmYaml, werkstatt } from '../werkstatt.js'

/** How many bytes the disk below `ziel` still takes. */
const platte = vi.hoisted(() => ({ frei: Number.POSITIVE_INFINITY }))
vi.mock('node:fs', async (load) => {
  const whole = await load<typeof import('node:fs')>()
  const writeFileSync: typeof whole.writeFileSync = (datei, inhalt, optionen) => {
    if (!/[/\\]ziel[/\\]/.test(String(datei))) return whole.writeFileSync(datei, inhalt, optionen)
    const bytes = Buffer.from(inhalt as string)
    whole.writeFileSync(datei, bytes.subarray(0, Math.max(0, platte.frei)), optionen)
    platte.frei -= bytes.length
    if (platte.frei < 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  }
  return { ...whole, default: { ...whole, writeFileSync }, writeFileSync }
})

test('a full disk while parts are joined, in the middle and at the very end: nothing of it is left, what was joined before stays whole, the next run mends', async () => {
  const namen = ['anna-2023', 'bert-2023']
  const wurzel = werkstatt(
    Object.fromEntries(
      namen.flatMap((name) => [
        [`content/${name}/programm.yaml`, programmYaml()],
        [`content/${name}/abschnitte/eins.md`, `# Eins\n\nIn ${name}.\n`],
      ]),
    ),
  )
  for (const teil of ['1', '2'])
    await build(['--format', 'html', '--teil', `${teil}/2`, '--out', `teil-${teil}`], mitschrift(wurzel))
  const join2 = async () => {
    const konsole = mitschrift(wurzel)
    return { code: await zusammenfuehren(['teil-1', 'teil-2', '--out', 'ziel'], konsole), stderr: konsole.stderr }
  }
  const umfang = namen.reduce(
    (summe, name, stelle) => summe + statSync(join(wurzel, `teil-${stelle + 1}`, name, `${name}.html`)).size,
    0,
  )
  const filesIn = (ordner: string) =>
    Object.fromEntries(
      (readdirSync(join(wurzel, ordner), { recursive: true, encoding: 'utf8' }) as string[])
        .filter((name) => statSync(join(wurzel, ordner, name)).isFile())
        .map((name) => [name, readFileSync(join(wurzel, ordner, name), 'utf8')]),
    )
  const fillUp = async () => {
    for (const frei of [100, umfang - 100, umfang + 100]) {
      platte.frei = frei
      const { code, stderr } = await join2()
      expect([code, stderr]).toEqual([1, expect.stringContaining('ausgabe-gesperrt')])
    }
    platte.frei = Number.POSITIVE_INFINITY
  }
  await fillUp()
  expect(filesIn('ziel')).toEqual({})
  expect((await join2()).code).toBe(0)
  const vorher = filesIn('ziel')
  expect(Object.keys(vorher)).toHaveLength(5)
  for (const name of namen) appendFileSync(join(wurzel, 'content', name, 'abschnitte/eins.md'), '\nNoch ein Satz.\n')
  for (const teil of ['1', '2'])
    await build(['--format', 'html', '--teil', `${teil}/2`, '--out', `teil-${teil}`], mitschrift(wurzel))
  await fillUp()
  expect(filesIn('ziel')).toEqual(vorher)
  expect((await join2()).code).toBe(0)
  expect(filesIn('ziel')['anna-2023/anna-2023.html']).toContain('Noch ein Satz.')
  expect(readManifest(join(wurzel, 'ziel')).programme.map(({ programm }) => programm)).toEqual(namen)
  expect(readFileSync(join(wurzel, 'ziel/SHA256SUMS'), 'utf8').trimEnd().split('\n')).toHaveLength(3)
})
