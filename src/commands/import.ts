import { join, relative, resolve } from 'node:path'
import type { Meldung } from '../message.js'
import { Meldungen } from '../message.js'
import { placeProgramm } from '../neu/ablegen.js'
import type { Konsole } from '../print/konsole.js'
import { formatMeldungen } from '../print/meldungen.js'
import { detectDateiart } from '../worddatei/oeffnen.js'
import { checkName, refuseVorhandenes } from './steps/ablage.js'
import { findWorkspace, requireWorkspace, selectProgramme } from './steps/workspace.js'
import { type Argumente, parseArguments } from './terminal/arguments.js'
import { EXIT } from './terminal/exit.js'
import { GebrauchsFehler } from './terminal/usage.js'

export const hilfe = `amip import – ein Programm aus einer Word-Datei, Datenblätter aus einer Excel-Mappe

Aufruf:
  amip import DATEI.docx [Name] [Optionen]      auch DATEI.odt von LibreOffice
  amip import DATEI.xlsx [Programm] [--ueberschreiben]

Macht aus einem Programm, das in Word geschrieben ist, eines unter content/: je Kapitel ein Abschnitt, Tabellen mit Zahlen und
Diagramme als Datenblätter, Bilder, Fußnoten, Kästen. Was anders ist als in der Datei, steht Stelle für Stelle in import.md neben
dem Programm: Verglichen werden alle Wörter, Zahlen und Bilder. Die Word-Datei bleibt, wie sie ist.

Von einer Excel-Mappe zeigt es die Tabellen: Bereich, Köpfe, Einheit, Zeichen statt Zahlen, Ausgeblendetes. Mit einem Programm
legt es für jede ein Datenblatt an, das auf ihren Bereich verweist, und die Mappe daneben.

Optionen:
  --gestaltung NAME    Gestaltung (sonst standard)
  --binden             Zahlen der Sätze, die so in einem Datenblatt stehen, gleich daran binden (wie amip binden)
  --ueberschreiben     ein Programm (oder Datenblatt) dieses Namens ganz ersetzen
  -h, --help           diese Hilfe

Beispiele:
  amip import "AMIP 2025.docx"
  amip import "AMIP 2025.docx" musterland-2025 --binden
  amip import zahlen.xlsx
  amip import zahlen.xlsx musterland-2025
`

/** Reads the command line. @throws GebrauchsFehler */
export function parseImport(argv: readonly string[]): Argumente {
  const argumente = parseArguments(
    argv,
    { gestaltung: 'wert', binden: 'schalter', ueberschreiben: 'schalter' },
    'amip import --help',
  )
  if (argumente.namen.length >= 1 && argumente.namen.length <= 2) return argumente
  throw new GebrauchsFehler(
    argumente.namen.length === 0
      ? 'Welche Datei soll übernommen werden?'
      : `Hier stehen ${argumente.namen.length} Namen; gebraucht werden eine Datei und höchstens ein Name.`,
    'Zum Beispiel: amip import "AMIP 2025.docx" musterland-2025. Namen mit Leerzeichen gehören in Anführungszeichen.',
  )
}

export async function run(argv: readonly string[], konsole: Konsole): Promise<number> {
  const { namen, schalter, werte } = parseImport(argv)
  const [datei = '', genannt] = namen
  const { readImportdatei, importFile } = await import('../import/datei.js')
  const meldungen = new Meldungen()
  const bytes = readImportdatei(resolve(konsole.cwd, datei), datei, meldungen)
  if (bytes && (detectDateiart(bytes) === 'xlsx' || /\.xlsx?$/i.test(datei))) {
    const { importMappe } = await import('./steps/import-excel.js')
    const wurzel = genannt === undefined ? konsole.cwd : requireWorkspace(konsole.cwd)
    const [programm] = genannt === undefined ? [] : selectProgramme(wurzel, konsole.cwd, [genannt])
    return importMappe({ bytes, datei, wurzel, programm, ersetzen: schalter.has('ueberschreiben') }, konsole)
  }
  const wurzel = findWorkspace(konsole.cwd) ?? konsole.cwd
  if (genannt !== undefined) refuseVorhandenes(wurzel, checkName(genannt), schalter)
  const entwurf = bytes && importFile({ bytes, datei, gestaltung: werte.get('gestaltung') ?? 'standard' }, meldungen)
  if (!entwurf) {
    konsole.err(`${formatMeldungen(meldungen.liste, wurzel, konsole.errFarben)}\n`)
    return EXIT.content
  }
  const name = checkName(genannt ?? entwurf.name)
  refuseVorhandenes(wurzel, name, schalter)
  const place = (fehler: readonly Meldung[]) =>
    placeProgramm(join(wurzel, 'content'), name, entwurf.files(fehler.map(sayFehler)))
  place([])
  const { checkProgramme } = await import('../build/build.js')
  const check = async () =>
    (await checkProgramme(wurzel, [name])).flatMap(({ meldungen }) =>
      meldungen.filter(({ schwere }) => schwere === 'fehler'),
    )
  let fehler = await check()
  if (entwurf.repair(fehler)) {
    place([])
    fehler = await check()
  }
  if (fehler.length > 0) place(fehler)
  const ordner = relative(konsole.cwd, join(wurzel, 'content', name)) || '.'
  konsole.out(entwurf.say(ordner, name, fehler.length))
  if (!schalter.has('binden')) return EXIT.done
  const binden = await import('./binden.js')
  return binden.run([name, '--anwenden'], konsole)
}

function sayFehler({ datei, zeile, text, rat }: Meldung): string {
  return `**${datei.split('/').slice(2).join('/')}:${zeile}:** ${text} ${rat}`.trim()
}
