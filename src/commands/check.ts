import type { CheckResult } from '../build/build.js'
import type { Meldung } from '../message.js'
import { naechster } from '../nearest.js'
import type { Konsole } from '../print/konsole.js'
import { countLine, formatMeldungen, meldungenJson } from '../print/meldungen.js'
import { requireWorkspace, selectProgramme } from './steps/workspace.js'
import { announce } from './terminal/announce.js'
import type { Argumente } from './terminal/arguments.js'
import { parseArguments } from './terminal/arguments.js'
import { exitOf } from './terminal/exit.js'
import { GebrauchsFehler } from './terminal/usage.js'

export const hilfe = `amip check – Programme prüfen, ohne etwas auszugeben

Aufruf:
  amip check [Programm …] [Optionen]

Ohne Namen werden alle Programme unter content/ geprüft. Jede Meldung nennt Datei, Zeile, Spalte und Regel.

Optionen:
  --json             Meldungen als JSON: regel, schwere, datei, zeile, spalte, text, rat
  --codequality DATEI  die Meldungen auch als Bericht für GitLab (Code Quality) schreiben
  --geprueft ABSCHNITT  nach dem Fortschreiben einen Abschnitt (oder ein Datenblatt) als geprüft abhaken; prüft nichts
  --erklaere REGEL   erklären, was eine Regel sucht und was zu tun ist; prüft nichts
  -h, --help         diese Hilfe

Beispiele:
  amip check
  amip check mittelsachsen-2023
  amip check --json
  amip check --erklaere zeichensatz
`

/** Reads the command line. @throws GebrauchsFehler */
export function parseCheck(argv: readonly string[]): Argumente {
  return parseArguments(
    argv,
    { json: 'schalter', codequality: 'wert', erklaere: 'wert', geprueft: 'wert' },
    'amip check --help',
  )
}

async function explain(regel: string, konsole: Konsole): Promise<number> {
  const { REGELWERK } = await import('../regelwerk.js')
  const found = REGELWERK.find(({ id }) => id === regel)
  if (found === undefined) {
    const names = REGELWERK.map(({ id }) => id)
    const near = naechster(regel, names)
    throw new GebrauchsFehler(
      `Die Regel „${regel}“ gibt es nicht.`,
      near === undefined ? `Es gibt: ${names.sort().join(', ')}.` : `Meinten Sie „${near}“?`,
    )
  }
  const { id, schwere, erklaerung, uebersieht } = found
  konsole.out(
    `${konsole.outFarben.fett(id)} (${schwere})\n${erklaerung}\n${uebersieht === undefined ? '' : `Nicht gesehen: ${uebersieht}.\n`}`,
  )
  return 0
}

export async function run(argv: readonly string[], konsole: Konsole): Promise<number> {
  const { namen, schalter, werte } = parseCheck(argv)
  const regel = werte.get('erklaere')
  if (regel !== undefined) return explain(regel, konsole)

  const wurzel = requireWorkspace(konsole.cwd)
  const programme = selectProgramme(wurzel, konsole.cwd, namen)
  const abschnitt = werte.get('geprueft')
  if (abschnitt !== undefined) {
    const { markChecked } = await import('./steps/abhaken.js')
    return markChecked(wurzel, programme, abschnitt, konsole)
  }
  const { checkProgramme } = await import('../build/build.js')
  const geprueft = await checkProgramme(wurzel, programme)
  const meldungen = geprueft.flatMap((one) => one.meldungen)
  if (schalter.has('json')) konsole.out(meldungenJson(meldungen))
  else printMeldungen(geprueft, meldungen, wurzel, konsole)
  announce(meldungen, wurzel, werte.get('codequality'), konsole)
  return exitOf(meldungen)
}

function printMeldungen(
  geprueft: readonly CheckResult[],
  meldungen: readonly Meldung[],
  wurzel: string,
  konsole: Konsole,
): void {
  if (meldungen.length > 0) konsole.out(`${formatMeldungen(meldungen, wurzel, konsole.outFarben)}\n`)
  const checked = geprueft.length === 1 ? '1 Programm' : `${geprueft.length} Programme`
  konsole.out(`${checked} geprüft: ${countLine(meldungen)}\n`)
  const stillgelegt = geprueft.reduce((summe, one) => summe + one.stillgelegt, 0)
  if (stillgelegt > 0)
    konsole.out(`${stillgelegt === 1 ? '1 Meldung' : `${stillgelegt} Meldungen`} durch Ausnahmen stillgelegt.\n`)
}
