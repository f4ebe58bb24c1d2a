import { readFileSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { contain } from '../build/contain.js'
import { ortOfProgramm } from '../content/programm/ort.js'
import { type Environment, epochDay } from '../environment.js'
import { replaceFiles } from '../files/output.js'
import { Meldungen } from '../message.js'
import type { Browser } from '../pdf/browser/launch.js'
import type { Konsole } from '../print/konsole.js'
import { countLine as countMeldungen, formatMeldungen } from '../print/meldungen.js'
import { formatZahlenspiegel, type Gedruckteinsatz, zahlenspiegelJson } from '../print/zahlenspiegel.js'
import { pdfFehlt } from '../zahlenspiegel/regeln.js'
import { findPdf } from './steps/ausgegeben.js'
import { requireWorkspace, selectProgramme } from './steps/workspace.js'
import { parseArguments } from './terminal/arguments.js'
import { exitOf } from './terminal/exit.js'

export const hilfe = `amip zahlenspiegel – jede Zahl des fertigen PDF mit ihrem Nachweis, zum Abstimmen mit den Trägern

Aufruf:
  amip zahlenspiegel [Programm …] [Optionen]

Liest das PDF im Ausgabeordner und schreibt daneben den Zahlenspiegel als PDF (mit Platz für zwei Unterschriften), XLSX und CSV:
Seite und Satz, Wert, Zelle, Rechnung, Quelle und Stand, Wert des Vorjahrs, und wie die Zahl belegt ist. Nur für Programme
ohne Fehler.

Optionen:
  --out ORDNER     wo die Ausgabe liegt (sonst output/)
  --json           die Zahlen als JSON ausgeben und nichts schreiben: gedruckt, seite, satz, wo, blatt, zelle, formel, herkunft,
                   nachweis, gerundet, quelle, stand, vorjahr, veraenderung
  --browser PFAD   Browser, der den Zahlenspiegel druckt
  -h, --help       diese Hilfe

Beispiele:
  amip zahlenspiegel mittelsachsen-2023
  amip zahlenspiegel mittelsachsen-2023 --json
`

interface Spiegelumstaende {
  wurzel: string
  ausgabe: string
  /** What files bear of a programme that names no date of its own. */
  tag: string
  /** Started when the first programme is printed. */
  openBrowser(): Promise<Browser>
}

export async function run(argv: readonly string[], konsole: Konsole): Promise<number> {
  const optionen = { out: 'wert', json: 'schalter', browser: 'wert' } as const
  const { namen, werte, schalter } = parseArguments(argv, optionen, 'amip zahlenspiegel --help')
  const wurzel = requireWorkspace(konsole.cwd)
  const ausgabe = resolve(konsole.cwd, werte.get('out') ?? join(wurzel, 'output'))
  let browser: Promise<Browser> | undefined
  const openBrowser = () => {
    browser ??= startBrowser(werte.get('browser'), konsole)
    return browser
  }
  const meldungen = new Meldungen()
  const alle: Gedruckteinsatz[] = []
  try {
    for (const programm of selectProgramme(wurzel, konsole.cwd, namen)) {
      const work = { what: 'beim Zahlenspiegel', ort: ortOfProgramm(programm), meldungen }
      const zahlen = await contain(work, () =>
        collect(programm, { wurzel, ausgabe, openBrowser, tag: epochDay(konsole) ?? '' }, meldungen),
      )
      if (!zahlen) continue
      alle.push(...zahlen.gedruckt)
      if (schalter.has('json')) continue
      const dateien = await contain(work, () => zahlen.write())
      konsole.out(
        `${konsole.outFarben.fett(`Zahlenspiegel ${programm}`)}\n\n${formatZahlenspiegel(zahlen.gedruckt, `content/${programm}`)}\n`,
      )
      for (const datei of dateien ?? []) konsole.out(`  ${relative(konsole.cwd, datei)}\n`)
    }
  } finally {
    await browser?.then((offen) => offen.close()).catch(() => undefined)
  }
  if (schalter.has('json') && meldungen.liste.length === 0) konsole.out(zahlenspiegelJson(alle))
  if (meldungen.liste.length > 0)
    konsole.err(`${formatMeldungen(meldungen.liste, wurzel, konsole.errFarben)}\n${countMeldungen(meldungen.liste)}\n`)
  return exitOf(meldungen.liste)
}

async function startBrowser(wunsch: string | undefined, environment: Environment): Promise<Browser> {
  const { openBrowser } = await import('../pdf/browser/open.js')
  return openBrowser({ browser: wunsch, environment })
}

/** The figures of a programme with their pages, and how to write them; undefined where errors or a missing PDF have been reported. */
async function collect(
  programm: string,
  { wurzel, ausgabe, openBrowser, tag }: Spiegelumstaende,
  meldungen: Meldungen,
): Promise<{ gedruckt: Gedruckteinsatz[]; write(): Promise<string[]> } | undefined> {
  const [{ checkProgramme }, { readAndSet }, { readAndCompute }, { Vorjahre }, { collectZahlenspiegel }] =
    await Promise.all([
      import('../build/build.js'),
      import('../build/setting.js'),
      import('../programme/computed.js'),
      import('../programme/vorjahr.js'),
      import('../check/zahlenspiegel.js'),
    ])
  // Figures that may be wrong are not handed on for agreement.
  const [geprueft] = await checkProgramme(wurzel, [programm])
  const fehler = geprueft?.meldungen.filter(({ schwere }) => schwere === 'fehler') ?? []
  meldungen.liste.push(...fehler)
  const computed = fehler.length === 0 ? await readAndCompute(wurzel, programm, new Meldungen()) : undefined
  if (!computed) return undefined
  const found = findPdf(ausgabe, programm, pdfFehlt, meldungen)
  if (!found) return undefined
  const { ordner, pfad } = found
  const [{ readPageText }, { findInPdf }] = await Promise.all([
    import('../pdf/text/page-text.js'),
    import('../zahlenspiegel/im-pdf.js'),
  ])
  const vorjahr = await new Vorjahre(wurzel).read(programm)
  const zahlen = collectZahlenspiegel({ ...computed, ...(vorjahr && { vorjahr }) })
  const pdf = new Uint8Array(readFileSync(pfad))
  const text = await readPageText(pdf)
  const { gedruckt, gegenprobe } = findInPdf(zahlen, computed.programm, text)
  const write = async () => {
    const gesetzt = await readAndSet(wurzel, programm, new Meldungen())
    if (!gesetzt) return []
    const [{ formatCsv }, { formatXlsx }, { buildSpiegel, STIL }, { linesOf, summarize }, { printSheet }] =
      await Promise.all([
        import('../zahlenspiegel/csv.js'),
        import('../zahlenspiegel/xlsx.js'),
        import('../zahlenspiegel/seite.js'),
        import('../zahlenspiegel/uebersicht.js'),
        import('../pdf/print-sheet.js'),
      ])
    const { titel, jobcenter, zeitraum } = computed.programm
    const uebersicht = summarize(titel, gedruckt, gegenprobe, { name: basename(pfad), inhalt: pdf })
    const anlass = { titel, jobcenter: jobcenter.name, zeitraum: zeitraum.text, traeger: jobcenter.traeger, uebersicht }
    const spiegel = {
      ...gesetzt.dokument,
      ...buildSpiegel(gedruckt, anlass),
      date: gesetzt.dokument.date || tag,
      pictures: new Map(),
    }
    const dateien = [
      { name: `${programm}.zahlenspiegel.pdf`, inhalt: await printSheet(await openBrowser(), spiegel, STIL) },
      { name: `${programm}.zahlenspiegel.xlsx`, inhalt: formatXlsx(gedruckt, linesOf(uebersicht)) },
      { name: `${programm}.zahlenspiegel.csv`, inhalt: formatCsv(gedruckt) },
    ]
    return replaceFiles(ordner, dateien, ortOfProgramm(programm), meldungen)
  }
  return { gedruckt, write }
}
