import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { run as build } from '../../src/commands/build.js'
import { run as webauftritt } from '../../src/commands/webauftritt.js'
import { amip } from '../amip.js'
import { mitschrift } from '../cli/konsole.js'
import { programmYaml, werkstatt } from '../werkstatt.js'

// What goes wrong around a site: the one before stays whole, and it is said what to do.

/** How many bytes the disk still takes below a folder whose name ends in ".neu". */
const platte = vi.hoisted(() => ({ frei: Number.POSITIVE_INFINITY }))
vi.mock('node:fs', async (load) => {
  const whole = await load<typeof import('node:fs')>()
  const writeFileSync: typeof whole.writeFileSync = (datei, inhalt, optionen) => {
    if (!/\.neu[/\\]/.test(String(datei))) return whole.writeFileSync(datei, inhalt, optionen)
    const bytes = Buffer.from(inhalt as string)
    whole.writeFileSync(datei, bytes.subarray(0, Math.max(0, platte.frei)), optionen)
    platte.frei -= bytes.length
    if (platte.frei < 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  }
  return { ...whole, default: { ...whole, writeFileSync }, writeFileSync }
})

const ZIEL = 'Öffentliche Seiten/für alle'
let wurzel: string
async function publish(ordner = 'Fertige Ausgaben', ziel = ZIEL) {
  const konsole = mitschrift(wurzel)
  const code = await webauftritt([ordner, '--out', ziel], konsole)
  return { code, stdout: konsole.stdout, stderr: konsole.stderr }
}
const inhalt = () =>
  (readdirSync(join(wurzel, ZIEL), { recursive: true, encoding: 'utf8' }) as string[]).sort().join('\n')

beforeAll(async () => {
  await amip(['--version'])
  wurzel = werkstatt({
    'content/grün-süd 2023/programm.yaml': programmYaml().replaceAll('Musterland', 'Grün & Süd'),
    'content/grün-süd 2023/abschnitte/eins.md': '# Eins\n\nText.\n',
  })
  await build(['--format', 'html', '--out', 'Fertige Ausgaben'], mitschrift(wurzel))
})
beforeEach(() => {
  platte.frei = Number.POSITIVE_INFINITY
})

test('paths and names with spaces, umlauts and signs', async () => {
  const { code, stdout } = await publish()
  expect([code, stdout]).toEqual([0, `1 Programm auf 8 Seiten in ${ZIEL}/\n`])
  const seite = readFileSync(join(wurzel, ZIEL, 'jobcenter-gruen-sued/2023/index.html'), 'utf8')
  expect(seite).toContain('href="gr%C3%BCn-s%C3%BCd%202023.html"')
  expect(seite).toContain('Jobcenter Grün &amp; Süd')
  expect(existsSync(join(wurzel, ZIEL, 'jobcenter-gruen-sued/2023/grün-süd 2023.html'))).toBe(true)
})

test.each([0, 5_000, 100_000])(
  'a full disk after %i bytes: said once, nothing left of it, the site before is whole',
  async (frei) => {
    await publish()
    const vorher = inhalt()
    platte.frei = frei
    const { code, stderr } = await publish()
    expect(code).toBe(1)
    expect(stderr.match(/ausgabe-gesperrt/g)).toHaveLength(1)
    expect(inhalt()).toBe(vorher)
    expect(readdirSync(join(wurzel, 'Öffentliche Seiten'))).toEqual(['für alle'])
    platte.frei = Number.POSITIVE_INFINITY
    expect((await publish()).code).toBe(0)
  },
)

test('a manifest edited by hand, one of a part: refused, and the site before stays', async () => {
  await publish()
  const vorher = inhalt()
  cpSync(join(wurzel, 'Fertige Ausgaben'), join(wurzel, 'verdorben'), { recursive: true })
  const datei = join(wurzel, 'verdorben/manifest.json')
  writeFileSync(datei, readFileSync(datei, 'utf8').replace('"endfassung"', '"Endfassung"'))
  const { code, stderr } = await publish('verdorben')
  expect([code, stderr]).toEqual([1, expect.stringContaining('ist beschädigt')])
  await build(['--format', 'html', '--teil', '1/2', '--out', 'teil'], mitschrift(wurzel))
  expect((await publish('teil')).stderr).toContain('Erst amip zusammenfuehren')
  expect(inhalt()).toBe(vorher)
  for (const name of ['verdorben', 'teil']) rmSync(join(wurzel, name), { recursive: true })
})

test('a folder that is no site, and a file, are not replaced', async () => {
  mkdirSync(join(wurzel, 'Dokumente'))
  writeFileSync(join(wurzel, 'Dokumente/wichtig.txt'), 'Wichtig')
  for (const ziel of ['Dokumente', 'Dokumente/wichtig.txt'])
    await expect(publish('Fertige Ausgaben', ziel)).rejects.toThrow('kein Webauftritt von amip')
  expect(readFileSync(join(wurzel, 'Dokumente/wichtig.txt'), 'utf8')).toBe('Wichtig')
  mkdirSync(join(wurzel, 'leer'))
  expect((await publish('Fertige Ausgaben', 'leer')).code).toBe(0)
})
