import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkProgramme } from '../../src/build/build.js'
import { importFile } from '../../src/import/datei.js'
import { Meldungen } from '../../src/message.js'
import { arbeitsordner } from '../werkstatt.js'
import { convertToDocx, libreOffice } from '../word/libreoffice.js'
import { settle } from './abrechnung.js'
import { abgetippt, ausDemVorjahr } from './sachbearbeitung.js'

/** Packages whose tests bring Word files that people, Word, Pages, LibreOffice and Google Docs made. Fetched, never committed. */
const PAKETE: [name: string, holen: [string, ...string[]]][] = [
  ['mammoth', ['npm', 'pack', 'mammoth@1.11.0', '--silent', '--fetch-retries=0', '--fetch-timeout=15000']],
  ['docx4js', ['npm', 'pack', 'docx4js@3.3.0', '--silent', '--fetch-retries=0', '--fetch-timeout=15000']],
  // As Debian packs it; no index of R's own is needed.
  ['officer', ['apt-get', 'download', '-q', 'r-cran-officer=0.6.0+dfsg-1']],
  // Their sources are built before they come: AMIP_FREMDE=alle.
  ...(process.env.AMIP_FREMDE === 'alle'
    ? (['python-docx==1.2.0', 'docx2python==3.5.0'].map((name) => [
        name,
        ['python3', '-m', 'pip', 'download', '-q', '--no-deps', '--no-binary', ':all:', name],
      ]) as typeof PAKETE)
    : []),
]

const ordner = mkdtempSync(join(tmpdir(), 'amip-fremde-'))
afterAll(() => rmSync(ordner, { recursive: true, force: true }))

/** The Word files of a package; undefined where it cannot be fetched here. */
function fetchFiles(name: string, [befehl, ...argumente]: [string, ...string[]]): string[] | undefined {
  const hier = join(ordner, name)
  mkdirSync(hier)
  if (spawnSync(befehl, argumente, { cwd: hier, timeout: 60_000 }).status !== 0) return undefined
  const archiv = readdirSync(hier).find((datei) => /\.(?:tgz|tar\.gz|deb)$/.test(datei))
  if (!archiv) return undefined
  if (archiv.endsWith('.deb')) execFileSync('dpkg-deb', ['-x', archiv, '.'], { cwd: hier })
  else execFileSync('tar', ['xzf', archiv], { cwd: hier })
  return readdirSync(hier, { recursive: true, encoding: 'utf8' })
    .filter((datei) => datei.endsWith('.docx'))
    .map((datei) => join(hier, datei))
}

/** What no font of ours has, what Markdown cannot say, and totals that were wrong in Word stay errors that the list tells. */
const BLEIBT = new Set(['zeichen-fehlt', 'verweis-leer', 'figur-summe'])

/** Takes a file over, and settles the books: each difference is in the list, and each entry is one; words, figures, pictures. */
async function takeOver(name: string, bytes: Uint8Array): Promise<void> {
  const meldungen = new Meldungen()
  const ergebnis = importFile({ bytes, datei: name, gestaltung: 'standard' }, meldungen)
  if (!ergebnis) {
    expect(meldungen.liste.map(({ text }) => text)).toEqual([expect.stringMatching(/enthält keinen Text/)])
    return
  }
  const wurzel = arbeitsordner({})
  const lege = () => {
    for (const [pfad, inhalt] of ergebnis.files([])) {
      mkdirSync(dirname(join(wurzel, 'content/p', pfad)), { recursive: true })
      writeFileSync(join(wurzel, 'content/p', pfad), inhalt)
    }
  }
  lege()
  const check = async () =>
    (await checkProgramme(wurzel, ['p'])).flatMap(({ meldungen }) =>
      meldungen.filter(({ schwere }) => schwere === 'fehler'),
    )
  let fehler = await check()
  if (ergebnis.repair(fehler)) {
    lege()
    fehler = await check()
  }
  expect(
    fehler.filter(({ regel }) => !BLEIBT.has(regel)).map(({ datei, zeile, text }) => `${datei}:${zeile} ${text}`),
  ).toEqual([])
  const geschrieben = new Map([...ergebnis.files([])].filter(([pfad]) => pfad !== 'import.md'))
  const { falsch, bilder } = settle(bytes, geschrieben, ergebnis.verluste())
  // Among thousands of points the patterns take some numbers for figures.
  const zaehlend = bytes.length > 1_000_000 ? falsch.filter((eines) => !/^\d:/.test(eines)) : falsch
  expect({ falsch: zaehlend, bilder }).toEqual({ falsch: [], bilder: [] })
}

for (const [name, holen] of PAKETE) {
  const dateien = fetchFiles(name, holen)
  describe.skipIf(!dateien)(`Word files of ${name}${dateien ? '' : ' (skipped: it cannot be fetched here)'}`, () => {
    test.each((dateien ?? []).map((datei) => [basename(datei), datei]))('%s', (_, datei) =>
      takeOver(basename(datei), new Uint8Array(readFileSync(datei))),
    )
  })
}

describe('Word files as a clerk types them', () => {
  const ARTEN = { abgetippt, ausDemVorjahr }
  test.each(Object.entries(ARTEN))('%s', async (name, create) => takeOver(`${name}.docx`, await create()))

  test.skipIf(!libreOffice)('both, saved by LibreOffice (skipped where that is missing)', async () => {
    const gespeichert = convertToDocx([await abgetippt(), await ausDemVorjahr()])
    for (const [index, bytes] of gespeichert.entries()) await takeOver(`libreoffice-${index}.docx`, bytes)
  })
})
