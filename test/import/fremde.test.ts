import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { checkProgramme } from '../../src/build/build.js'
import { importFile } from '../../src/import/datei.js'
import { Meldungen } from '../../src/message.js'
import { arbeitsordner } from '../werkstatt.js'

/** Packages whose tests bring Word files that people, Word, Pages, LibreOffice and Google Docs made. Fetched, never committed. */
const PAKETE: [name: string, holen: [string, ...string[]]][] = [
  ['mammoth', ['npm', 'pack', 'mammoth@1.11.0', '--silent', '--fetch-retries=0', '--fetch-timeout=15000']],
  ['docx4js', ['npm', 'pack', 'docx4js@3.3.0', '--silent', '--fetch-retries=0', '--fetch-timeout=15000']],
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
  const archiv = readdirSync(hier).find((datei) => /\.(?:tgz|tar\.gz)$/.test(datei))
  if (!archiv) return undefined
  execFileSync('tar', ['xzf', archiv], { cwd: hier })
  return readdirSync(hier, { recursive: true, encoding: 'utf8' })
    .filter((datei) => datei.endsWith('.docx'))
    .map((datei) => join(hier, datei))
}

/** Longer words of the text of a Word file, read by patterns alone: what neither the import nor its comparison does. */
function wordsOf(datei: string): Set<string> {
  const xml = strFromU8(unzipSync(new Uint8Array(readFileSync(datei)))['word/document.xml'] ?? new Uint8Array())
  // No group of ours is read: a text box stands twice in a file, in words alike.
  const absaetze = xml
    .replaceAll('<w:noBreakHyphen/>', '<w:t>-</w:t>')
    .split('</w:p>')
    .map((absatz) =>
      [...absatz.matchAll(/<(?:w|m):t(?:\s[^>]*)?>([^<]*)|<w:(?:tab|br|cr)\b/g)].map(([, text = ' ']) => text).join(''),
    )
    .join('\n')
  return new Set(absaetze.match(/[A-Za-zÄÖÜäöüß]{4,}/g)?.map((wort) => wort.toLowerCase()))
}

/** What no font of ours has, and what Markdown cannot say, stays an error that the list tells. */
const BLEIBT = new Set(['zeichen-fehlt', 'verweis-leer'])

for (const [name, holen] of PAKETE) {
  const dateien = fetchFiles(name, holen)
  describe.skipIf(!dateien)(`Word files of ${name}${dateien ? '' : ' (skipped: it cannot be fetched here)'}`, () => {
    test.each((dateien ?? []).map((datei) => [basename(datei), datei]))('%s', async (_, datei) => {
      const meldungen = new Meldungen()
      const ergebnis = importFile(
        { bytes: new Uint8Array(readFileSync(datei)), datei: basename(datei), gestaltung: 'standard' },
        meldungen,
      )
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

      const geschrieben = [...ergebnis.files([])]
        .filter(([pfad]) => !/^bilder|^import/.test(pfad))
        .map(([, inhalt]) => String(inhalt).replace(/[\\~^*]/g, ''))
        .join('\n')
        .toLowerCase()
      const genannt = ergebnis
        .verluste()
        .filter(({ art }) => art === 'fehlt')
        .map(({ text }) => text.toLowerCase())
        .join('\n')
      const verschwiegen = [...wordsOf(datei)].filter((wort) => !geschrieben.includes(wort) && !genannt.includes(wort))
      expect(verschwiegen).toEqual([])
    })
  })
}
