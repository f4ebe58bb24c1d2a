import { join, relative, resolve } from 'node:path'
import type { Meldung } from '../message.js'
import { Meldungen } from '../message.js'
import type { Konsole } from '../print/konsole.js'
import { formatMeldungen } from '../print/meldungen.js'
import { checkName, layProgramm, refuseVorhandenes } from './ablage.js'
import { type Argumente, parseArguments } from './arguments.js'
import { EXIT } from './exit.js'
import { GebrauchsFehler } from './usage.js'
import { findWorkspace } from './workspace.js'

export const hilfe = `amip import – ein Programm aus einer Word-Datei machen

Aufruf:
  amip import DATEI.docx [Name] [Optionen]

Macht aus einem Programm, das in Word geschrieben ist, eines unter content/: je Kapitel ein Abschnitt, Tabellen mit Zahlen und
Diagramme als Datenblätter, Bilder, Fußnoten, Kästen. Was anders ist als in der Datei, steht Stelle für Stelle in import.md neben
dem Programm: Verglichen werden alle Wörter, Zahlen und Bilder. Die Word-Datei bleibt, wie sie ist.

Optionen:
  --gestaltung NAME    Gestaltung (sonst standard)
  --binden             Zahlen der Sätze, die so in einem Datenblatt stehen, gleich daran binden (wie amip binden)
  --ueberschreiben     ein Programm dieses Namens ganz ersetzen
  -h, --help           diese Hilfe

Beispiele:
  amip import "AMIP 2025.docx"
  amip import "AMIP 2025.docx" musterland-2025 --binden
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
  const wurzel = findWorkspace(konsole.cwd) ?? konsole.cwd
  // Before a large file is read for nothing.
  if (genannt !== undefined) refuseVorhandenes(wurzel, checkName(genannt), schalter)
  const meldungen = new Meldungen()
  const { importFile } = await import('../import/datei.js')
  const entwurf = importFile(
    { pfad: resolve(konsole.cwd, datei), datei, gestaltung: werte.get('gestaltung') ?? 'standard' },
    meldungen,
  )
  if (!entwurf) {
    konsole.err(`${formatMeldungen(meldungen.liste, wurzel, konsole.errFarben)}\n`)
    return EXIT.content
  }
  const name = checkName(genannt ?? entwurf.name)
  const place = (fehler: readonly Meldung[]) =>
    layProgramm(wurzel, name, schalter, () => entwurf.files(fehler.map(sayFehler)))
  place([])
  schalter.add('ueberschreiben')
  const { checkProgramme } = await import('../build.js')
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

function sayFehler({ datei, zeile, text, hinweis }: Meldung): string {
  return `**${datei.split('/').slice(2).join('/')}:${zeile}:** ${text} ${hinweis}`.trim()
}
