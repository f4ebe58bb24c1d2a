import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, relative, resolve } from 'node:path'
import type { Meldung } from '../message.js'
import { naechster } from '../nearest.js'
import { closingTable, laufJson, stepLine } from '../print/ergebnisse.js'
import type { Konsole } from '../print/konsole.js'
import { countLine, formatMeldungen } from '../print/meldungen.js'
import type { Format } from '../writer.js'
import { divideRun, readTeil, type Teilbestellung } from './steps/division.js'
import { readVorlage } from './steps/vorlage.js'
import { listProgramme, requireWorkspace, selectProgramme } from './steps/workspace.js'
import { announce } from './terminal/announce.js'
import { parseArguments } from './terminal/arguments.js'
import { exitOf } from './terminal/exit.js'
import { interruptible } from './terminal/interrupt.js'
import { GebrauchsFehler } from './terminal/usage.js'

const FORMATE = ['pdf', 'docx', 'html'] as const satisfies readonly Format[]

export const hilfe = `amip build – Programme als PDF, Word und Web ausgeben

Aufruf:
  amip build [Programm …] [Optionen]

Ohne Namen werden alle Programme unter content/ ausgegeben. Bei Fehlern im Inhalt bleibt die letzte gute Ausgabe stehen.
Was seit der letzten Ausgabe unverändert ist, bleibt, wie es ist. manifest.json im Ausgabeordner sagt, was dort liegt und woraus es entstand.

Optionen:
  --format LISTE   nur diese Formate, mit Komma getrennt: pdf, docx, html (sonst alle drei)
  --out ORDNER     wohin ausgegeben wird (sonst output/)
  --browser PFAD   Chrome, Edge oder Chromium, der das PDF setzt (sonst AMIP_BROWSER, sonst der mitgelieferte)
  --word-vorlage DATEI   eigene Word-Vorlage (.dotx): Formatvorlagen, Farben, Kopfzeilen und Ränder daraus statt aus der Gestaltung
  --gleichzeitig ANZAHL  so viele Programme zugleich in Arbeit (sonst so viele, wie der Rechner Kerne hat)
  --teil N/M       nur den N-ten von M Teilen, für mehrere Rechner; danach amip zusammenfuehren. Ohne die Option gilt, was GitLab
                   (CI_NODE_INDEX, CI_NODE_TOTAL) oder Kubernetes (JOB_COMPLETION_INDEX, dazu AMIP_TEILE) sagt; --teil 1/1 gibt alles aus
  --plan DATEI     manifest.json eines früheren Laufs, nach dessen Seitenzahlen gleich große Teile werden
  --frisch         auch ausgeben, was unverändert ist
  --codequality DATEI    die Meldungen auch als Bericht für GitLab (Code Quality) schreiben
  --json           Ergebnis als JSON auf der Standardausgabe, statt der Tabelle: je Programm, was in manifest.json steht, mit Anlass und Zeit
  -h, --help       diese Hilfe

Beispiele:
  amip build
  amip build mittelsachsen-2023
  amip build mittelsachsen-2023 --format pdf
  amip build --format pdf,docx --out /tmp/druck
`

export interface Bestellung extends Teilbestellung {
  out: string
  browser: string | undefined
  wordvorlage: string | undefined
  /** Programmes in flight; undefined: as many as there are cores. */
  gleichzeitig: number | undefined
  /** Builds also what has not changed. */
  frisch: boolean
  json: boolean
  /** Where GitLab's report of messages goes. */
  codequality: string | undefined
}

/** People say "Word" and "Web"; the options say what the files are called. */
const AUCH: Record<string, Format> = { word: 'docx', doc: 'docx', web: 'html', htm: 'html' }

function parseFormate(liste: string | undefined): Format[] {
  if (liste === undefined) return [...FORMATE]
  const chosen = new Set<Format>()
  for (const wort of liste.split(',').map((part) => part.trim().toLowerCase())) {
    const format = FORMATE.find((known) => known === wort)
    if (format === undefined) {
      const near = AUCH[wort] ?? naechster(wort, FORMATE)
      throw new GebrauchsFehler(
        wort === '' ? 'In der Liste der Formate fehlt eines.' : `Das Format „${wort}“ gibt es nicht.`,
        near === undefined ? 'Es gibt pdf, docx und html, zum Beispiel: --format pdf,docx' : `Meinten Sie „${near}“?`,
      )
    }
    chosen.add(format)
  }
  return FORMATE.filter((format) => chosen.has(format))
}

/** Reads the command line; nothing outside it is looked at. @throws GebrauchsFehler */
export function parseBestellung(argv: readonly string[]): Bestellung {
  const { namen, schalter, werte } = parseArguments(
    argv,
    {
      format: 'wert',
      out: 'wert',
      browser: 'wert',
      'word-vorlage': 'wert',
      gleichzeitig: 'wert',
      teil: 'wert',
      plan: 'wert',
      codequality: 'wert',
      frisch: 'schalter',
      json: 'schalter',
    },
    'amip build --help',
  )
  return {
    namen,
    formate: parseFormate(werte.get('format')),
    out: werte.get('out') ?? '',
    browser: werte.get('browser'),
    wordvorlage: werte.get('word-vorlage'),
    gleichzeitig: parseAnzahl(werte.get('gleichzeitig')),
    frisch: schalter.has('frisch'),
    json: schalter.has('json'),
    teil: readTeil(werte.get('teil')),
    plan: werte.get('plan'),
    codequality: werte.get('codequality'),
  }
}

/** @throws GebrauchsFehler where it is no number from 1 to 99 */
function parseAnzahl(angabe: string | undefined): number | undefined {
  if (angabe === undefined || /^[1-9]\d?$/.test(angabe)) return angabe === undefined ? undefined : Number(angabe)
  throw new GebrauchsFehler(
    `„${angabe}“ ist keine Anzahl von Programmen.`,
    'Nach --gleichzeitig gehört eine Zahl von 1 bis 99, zum Beispiel: --gleichzeitig 2',
  )
}

function outputFolder(out: string, wurzel: string, cwd: string): string {
  const folder = out === '' ? join(wurzel, 'output') : resolve(cwd, out)
  if (!mayBeFolder(folder)) {
    throw new GebrauchsFehler(
      `„${out || 'output'}“ ist kein Ordner.`,
      'Geben Sie mit --out einen Ordner an; er wird angelegt, wenn es ihn nicht gibt.',
    )
  }
  return folder
}

/** Whether the path is a folder or free for one; a path through a file, or through a folder closed to us, is neither. */
function mayBeFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? true
  } catch {
    return false
  }
}

/** What stops a build and what may be wrong. */
function printMeldungen(shown: readonly Meldung[], wurzel: string, konsole: Konsole): void {
  if (shown.length === 0) return
  konsole.err(`${formatMeldungen(shown, wurzel, konsole.errFarben)}\n${countLine(shown)}\n\n`)
}

export async function run(argv: readonly string[], konsole: Konsole): Promise<number> {
  const bestellung = parseBestellung(argv)
  const wurzel = requireWorkspace(konsole.cwd)
  const programme = selectProgramme(wurzel, konsole.cwd, bestellung.namen)
  const ausgabe = outputFolder(bestellung.out, wurzel, konsole.cwd)
  return interruptible(konsole, async (signal) => {
    const { outputsOf, runBuild } = await import('../build/run.js')
    const wordvorlage = bestellung.wordvorlage && (await readVorlage(bestellung.wordvorlage, konsole.cwd))
    const geteilt = divideRun(bestellung, programme, konsole)
    const lauf = await runBuild({
      wurzel,
      programme: geteilt?.programme ?? programme,
      vorhandene: listProgramme(wurzel),
      formate: bestellung.formate,
      frisch: bestellung.frisch,
      ausgabe,
      gleichzeitig: bestellung.gleichzeitig ?? availableParallelism(),
      environment: konsole,
      signal,
      ...(bestellung.browser !== undefined && { browser: bestellung.browser }),
      ...(wordvorlage && { wordvorlage }),
      ...(geteilt && { teil: geteilt }),
      ...(konsole.zuschauer && { fortschritt: (schritt) => konsole.err(stepLine(schritt, konsole.errFarben)) }),
    })
    const meldungen = [...lauf.programme.flatMap(({ eintrag }) => eintrag.meldungen), ...lauf.meldungen]
    // Remarks are for `amip check`.
    const laute = meldungen.filter(({ schwere }) => schwere !== 'hinweis')
    announce(laute, wurzel, bestellung.codequality, konsole)
    if (bestellung.json) {
      konsole.out(laufJson(lauf))
    } else {
      printMeldungen(laute, wurzel, konsole)
      const ergebnisse = lauf.programme.map((eines) => ({
        ...eines,
        dateien: outputsOf(ausgabe, eines.eintrag, bestellung.formate),
      }))
      konsole.out(closingTable(ergebnisse, bestellung.formate, konsole.outFarben))
      if (ergebnisse.some(({ dateien }) => dateien.length > 0)) {
        konsole.out(`Ausgabe in ${relative(konsole.cwd, ausgabe) || '.'}/\n`)
      }
      if (lauf.uebrig.length > 0)
        konsole.out(`Übrig von Programmen, die es nicht mehr gibt: ${lauf.uebrig.join(', ')}\n`)
    }
    return exitOf(meldungen)
  })
}
