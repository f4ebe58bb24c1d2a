import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { checkProgramme } from '../../src/build/build.js'
import { readInside } from '../../src/files/read.js'
import { noteInput, recordInputs } from '../../src/files/record.js'
import { Meldungen } from '../../src/message.js'
import { readLines } from '../../src/print/quelle.js'
import { readAndCompute } from '../../src/programme/computed.js'
import { einAbschnitt, WURZEL } from '../werkstatt.js'

const LIMIT = 1000

/** A folder with a file in it and one beside it. */
function folder(): string {
  const root = mkdtempSync(join(tmpdir(), 'amip-files-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  mkdirSync(join(root, 'p/bilder'), { recursive: true })
  writeFileSync(join(root, 'p/bilder/Karte.png'), 'x')
  writeFileSync(join(root, 'geheim.txt'), 'Kennwort')
  return join(root, 'p')
}
const read = (at: string, path: string, beside?: string) => readInside({ folder: at, beside, path, limit: LIMIT })

describe('what is read', () => {
  it('lies in its folder, whatever its path says', () => {
    const at = folder()
    expect(read(at, 'bilder/Karte.png')).toMatchObject({ bytes: Buffer.from('x') })
    expect(read(at, '../bilder/Karte.png', 'daten')).toHaveProperty('bytes')
    for (const path of ['../geheim.txt', '/etc/hosts', 'https://example.org/a.png', 'bilder/../../geheim.txt'])
      expect(read(at, path), path).toEqual({ why: 'outside' })
    expect(read(at, '../../geheim.txt', 'daten')).toEqual({ why: 'outside' })
  })

  it('does not lead out of its folder by a link; the folder itself may be one', () => {
    const at = folder()
    symlinkSync(join(at, '../geheim.txt'), join(at, 'bilder/link.png'))
    symlinkSync(at, join(at, '../q'))
    expect(read(at, 'bilder/link.png')).toEqual({ why: 'outside' })
    expect(read(join(at, '../q'), 'bilder/Karte.png')).toHaveProperty('bytes')
  })

  it('is called as the disk calls it, with its capitals; umlauts of two characters are the same', () => {
    const at = folder()
    expect(read(at, 'bilder/karte.PNG')).toEqual({ why: 'missing', near: 'Karte.png' })
    expect(read(at, 'bilder/nichts.png')).toEqual({ why: 'missing' })
    writeFileSync(join(at, 'Übersicht.md'.normalize('NFD')), 'x')
    expect(read(at, 'Übersicht.md'.normalize('NFC'))).toHaveProperty('bytes')
  })

  it('is a file, of a size that can be handled', () => {
    const at = folder()
    writeFileSync(join(at, 'gross'), Buffer.alloc(LIMIT + 1))
    expect(read(at, 'gross')).toEqual({ why: 'too-large' })
    expect(read(at, 'bilder')).toEqual({ why: 'unreadable' })
  })
})

describe('a section or a programme that is a link out of its folder', () => {
  it('is refused where it is named, and nothing of it is shown', async () => {
    const wurzel = einAbschnitt('# Eins\n')
    writeFileSync(join(wurzel, 'geheim.txt'), '# Kennwort\n')
    rmSync(join(wurzel, 'content/p/abschnitte/eins.md'))
    symlinkSync(join(wurzel, 'geheim.txt'), join(wurzel, 'content/p/abschnitte/eins.md'))
    const [ergebnis] = await checkProgramme(wurzel, ['p'])
    expect(ergebnis?.meldungen).toMatchObject([
      { regel: 'pfad-verlaesst-ordner', datei: 'content/p/programm.yaml', zeile: 6 },
    ])
    expect(readLines(wurzel, 'content/p/abschnitte/eins.md')).toBeUndefined()
    expect(readLines(wurzel, 'content/p/programm.yaml')?.length).toBeGreaterThan(4)
  })
})

describe('the record of what was read', () => {
  it('holds everything a programme rests on, of two at a time each its own', async () => {
    const wurzel = einAbschnitt('# Eins\n', {
      'content/p/daten/b.yaml': 'titel: B\nspalten: [a]\nzeilen: { x: [1] }\n',
    })
    const [eine, andere] = await Promise.all([
      recordInputs(() => readAndCompute(wurzel, 'p', new Meldungen())),
      recordInputs(() => noteInput('/x', undefined)),
    ])
    const inputs = [...eine.inputs.keys()].map((path) => path.slice(wurzel.length + 1))
    for (const path of ['programm.yaml', 'abschnitte/*.md', 'abschnitte/eins.md', 'daten', 'daten/b.yaml'])
      expect(inputs).toContain(`content/p/${path}`)
    expect(inputs).toContain('templates/standard/gestaltung.yaml')
    expect(eine.inputs.get(join(wurzel, 'content/p/abschnitte/eins.md'))).toMatch(/^[0-9a-f]{64}$/)
    expect([...andere.inputs]).toEqual([['/x', '']])
  })
})

it('nothing else reads files of authors', () => {
  const exempt = [
    'files/', // the room itself
    'neu/ablegen.ts', // what is written
    'root.ts', // where the package lies
    'cli.ts',
    'charts/drawing/vorrat.ts', // the cache of pictures
    'pdf/browser/', // unpacks the browser
    'pdf/pdf.ts', // hands a page to the browser
    'pdf/print-sheet.ts', // likewise
    'pdf/early/early-page.ts', // likewise
    'werkstatt/office.ts', // hands a file to LibreOffice
    'commands/', // finds the workspace, looks at finished files
  ]
  const src = join(WURZEL, 'src')
  const readers = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(
      (file) =>
        file.endsWith('.ts') && !exempt.some((one) => file === one || (one.endsWith('/') && file.startsWith(one))),
    )
    .filter((file) => /['"](?:node:)?fs(?:\/promises)?['"]/.test(readFileSync(join(src, file), 'utf8')))
  expect(readers).toEqual([])
})

it('what a file was when it was first read is what the work rests on', async () => {
  const { inputs } = await recordInputs(() => {
    noteInput('a', 'zuerst')
    noteInput('a', 'danach')
  })
  const { inputs: einmal } = await recordInputs(() => noteInput('a', 'zuerst'))
  expect(inputs).toEqual(einmal)
})
