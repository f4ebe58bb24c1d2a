import { readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { contain } from '../build/contain.js'
import { ortOfProgramm } from '../content/programm/ort.js'
import { type Environment, epochDay, isoDay } from '../environment.js'
import { replaceFiles } from '../files/output.js'
import { Meldungen } from '../message.js'
import type { Konsole } from '../print/konsole.js'
import { countLine, formatMeldungen } from '../print/meldungen.js'
import type { Pruefbericht } from '../pruefbericht/bericht.js'
import { pdfFehlt } from '../pruefbericht/regeln.js'
import { version } from '../version.js'
import { findPdf } from './steps/ausgegeben.js'
import { requireWorkspace, selectProgramme } from './steps/workspace.js'
import { parseArguments } from './terminal/arguments.js'
import { EXIT, exitOf } from './terminal/exit.js'

export const hilfe = `amip pruefbericht – Bericht zur Barrierefreiheit der fertigen PDF-Dateien

Aufruf:
  amip pruefbericht [Programm …] [Optionen]

Sieht das PDF im Ausgabeordner an und schreibt daneben einen Bericht als Webseite (zum Beilegen zur Erklärung zur
Barrierefreiheit) und als JSON: was maschinell geprüft wurde und was eine Person noch ansehen muss.

Optionen:
  --out ORDNER     wo die Ausgabe liegt (sonst output/)
  --verapdf PFAD   zusätzlich den Validator veraPDF fragen: sein Programm oder seine .jar-Datei (sonst AMIP_VERAPDF)
  -h, --help       diese Hilfe

Beispiele:
  amip pruefbericht
  amip pruefbericht mittelsachsen-2023 --verapdf /opt/verapdf/verapdf
`

export async function run(argv: readonly string[], konsole: Konsole): Promise<number> {
  const { namen, werte } = parseArguments(argv, { out: 'wert', verapdf: 'wert' }, 'amip pruefbericht --help')
  const wurzel = requireWorkspace(konsole.cwd)
  const programme = selectProgramme(wurzel, konsole.cwd, namen)
  const ausgabe = resolve(konsole.cwd, werte.get('out') ?? join(wurzel, 'output'))
  const validator = werte.get('verapdf') ?? konsole.env.AMIP_VERAPDF
  const meldungen = new Meldungen()
  let bestanden = true
  for (const programm of programme) {
    const umstaende = { wurzel, ausgabe, validator, environment: konsole }
    const work = { what: 'beim Prüfbericht', ort: ortOfProgramm(programm), meldungen }
    const bericht = await contain(work, () => report(programm, umstaende, meldungen))
    if (!bericht) continue
    const { hasPassed } = await import('../pruefbericht/bericht.js')
    bestanden &&= hasPassed(bericht)
    konsole.out(
      `${line(bericht)}\n  ${relative(konsole.cwd, join(ausgabe, programm, `${programm}.pruefbericht.html`))}\n`,
    )
  }
  if (meldungen.liste.length > 0)
    konsole.err(`${formatMeldungen(meldungen.liste, wurzel, konsole.errFarben)}\n${countLine(meldungen.liste)}\n`)
  return exitOf(meldungen.liste) || (bestanden ? EXIT.done : EXIT.content)
}

interface Berichtsumstaende {
  wurzel: string
  ausgabe: string
  validator: string | undefined
  environment: Environment
}

/** Writes the report beside the PDF; undefined where there is none, which is reported. */
async function report(
  programm: string,
  { wurzel, ausgabe, validator, environment }: Berichtsumstaende,
  meldungen: Meldungen,
): Promise<Pruefbericht | undefined> {
  const found = findPdf(ausgabe, programm, pdfFehlt, meldungen)
  if (!found) return undefined
  const { ordner, pfad } = found
  const [{ checkProgramme }, { readAndSet }, { createBericht }, { formatSeite }] = await Promise.all([
    import('../build/build.js'),
    import('../build/setting.js'),
    import('../pruefbericht/bericht.js'),
    import('../pruefbericht/seite.js'),
  ])
  const pdf = new Uint8Array(readFileSync(pfad))
  const [inhalt] = await checkProgramme(wurzel, [programm])
  const gesetzt = await readAndSet(wurzel, programm, new Meldungen())
  const bericht = await createBericht(
    {
      programm,
      titel: gesetzt?.dokument.title ?? programm,
      datei: `${programm}.pdf`,
      geprueftAm: epochDay(environment) ?? isoDay(environment.now()),
      werkzeug: `amip ${version()}`,
      validierung: validator ? await (await import('../pruefbericht/verapdf.js')).validate(validator, pfad) : [],
    },
    pdf,
    inhalt?.meldungen ?? [],
  )
  const dateien = [
    { name: `${programm}.pruefbericht.html`, inhalt: formatSeite(bericht) },
    { name: `${programm}.pruefbericht.json`, inhalt: `${JSON.stringify(bericht, undefined, 2)}\n` },
  ]
  return replaceFiles(ordner, dateien, ortOfProgramm(programm), meldungen).length === dateien.length
    ? bericht
    : undefined
}

function line({ programm, punkte, validierung, inhalt }: Pruefbericht): string {
  const offen = punkte.filter(({ bestanden }) => !bestanden).length
  const funde = inhalt.reduce((summe, { meldungen }) => summe + meldungen.length, 0)
  return [
    `${programm}: ${punkte.length - offen} von ${punkte.length} Anforderungen erfüllt`,
    validierung.length === 0
      ? 'veraPDF nicht gefragt'
      : validierung.map(({ norm, fehler }) => `${norm} laut veraPDF ${fehler} Fehler`).join(', '),
    `${funde} Funde im Inhalt`,
  ].join('; ')
}
