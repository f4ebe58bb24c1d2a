import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { amip } from './amip.js'
import { WURZEL, werkstatt } from './werkstatt.js'

const README = readFileSync(join(WURZEL, 'README.md'), 'utf8')
const PROGRAMM = 'mittelsachsen-2023'

describe('README, “A first change in five minutes”', () => {
  let wurzel = ''
  const change = (pfad: string, alt: string, neu: string) => {
    expect(README).toContain(pfad)
    const text = readFileSync(join(wurzel, pfad), 'utf8')
    expect(text).toContain(alt)
    writeFileSync(join(wurzel, pfad), text.replace(alt, neu))
  }
  const build = () => amip(['build', PROGRAMM, '--format', 'html,docx'], wurzel)
  const seite = () => readFileSync(join(wurzel, 'output', PROGRAMM, `${PROGRAMM}.html`), 'utf8')

  beforeAll(() => {
    wurzel = werkstatt({})
    cpSync(join(WURZEL, 'content', PROGRAMM), join(wurzel, 'content', PROGRAMM), { recursive: true })
  })

  it('1 and 2: a changed sentence is printed', async () => {
    change(`content/${PROGRAMM}/abschnitte/vorwort.md`, '\n\n', '\n\nDies ist ein neuer Satz.\n\n')
    expect((await build()).code).toBe(0)
    expect(seite()).toContain('Dies ist ein neuer Satz.')
  })

  it('3: a changed amount no longer agrees with the printed total; corrected, everything follows', async () => {
    const haushalt = `content/${PROGRAMM}/daten/haushalt.yaml`
    change(haushalt, '11814751, 11194865]', '11814751, 11294865]')
    const { code, stderr } = await build()
    expect(code).toBe(1)
    expect(stderr).toContain('26.851.166')
    expect(seite()).toContain('Dies ist ein neuer Satz.')
    change(haushalt, '27332616, 26751166]', '27332616, 26851166]')
    expect((await build()).code).toBe(0)
    expect(seite()).toContain('26.851.166')
    expect(seite()).not.toContain('26.751.166')
  })

  it('4: a changed accent colour is in all outputs', async () => {
    const alt = /^ *akzent: *['"]?(#\w{6})/m.exec(
      readFileSync(join(wurzel, 'templates/standard/gestaltung.yaml'), 'utf8'),
    )?.[1]
    change('templates/standard/gestaltung.yaml', alt ?? '', '#0a5c3f')
    expect((await build()).code).toBe(0)
    expect(seite()).toContain('#0a5c3f')
  })
})

it('names every command that there is, and no other', async () => {
  const { stdout } = await amip(['--help'])
  const kommandos = [...stdout.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map(([, name]) => name)
  expect(kommandos.length).toBeGreaterThan(3)
  const genannt = new Set([...README.matchAll(/^npx amip (\w+)/gm)].map(([, name]) => name))
  expect([...genannt].sort()).toEqual(kommandos.sort())
})
