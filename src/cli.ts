import { constants } from 'node:os'
import { EXIT } from './commands/terminal/exit.js'
import { GebrauchsFehler } from './commands/terminal/usage.js'
import { UmgebungsFehler } from './environment.js'
import type { Konsole } from './print/konsole.js'
import { processKonsole } from './print/konsole.js'

/** What every command's module offers. */
export interface Kommando {
  /** Text for `--help`. */
  hilfe: string
  /** Does the work and says the exit code. */
  run(argv: readonly string[], konsole: Konsole): Promise<number>
}

/** The table of commands. Each loads its module only when called. */
const KOMMANDOS: Record<string, { kurz: string; load(): Promise<Kommando> }> = {
  neu: { kurz: 'ein Programm anlegen, mit Beispielen zum Überschreiben', load: () => import('./commands/neu.js') },
  import: {
    kurz: 'ein Programm aus einer Word-Datei, Datenblätter aus Excel',
    load: () => import('./commands/import.js'),
  },
  build: { kurz: 'Programme als PDF, Word und Web ausgeben', load: () => import('./commands/build.js') },
  check: { kurz: 'Programme prüfen, ohne etwas auszugeben', load: () => import('./commands/check.js') },
  pruefbericht: {
    kurz: 'Bericht zur Barrierefreiheit der fertigen PDF-Dateien',
    load: () => import('./commands/pruefbericht.js'),
  },
  zahlenspiegel: {
    kurz: 'jede Zahl des fertigen PDF mit ihrem Nachweis, zum Abstimmen',
    load: () => import('./commands/zahlenspiegel.js'),
  },
  binden: {
    kurz: 'getippte Zahlen an die Zellen der Datenblätter binden',
    load: () => import('./commands/binden.js'),
  },
  uebernehmen: {
    kurz: 'zurückholen, was andere in der Word-Datei geändert haben',
    load: () => import('./commands/uebernehmen.js'),
  },
  diff: { kurz: 'zeigen, was sich zwischen zwei Fassungen geändert hat', load: () => import('./commands/diff.js') },
  zusammenfuehren: {
    kurz: 'die Teile eines geteilten Laufs zu einem machen',
    load: () => import('./commands/zusammenfuehren.js'),
  },
  werkstatt: {
    kurz: 'schreiben, ansehen und gestalten auf einer Seite im Browser',
    load: () => import('./commands/werkstatt.js'),
  },
  webauftritt: {
    kurz: 'aus fertigen Ausgaben einen Webauftritt machen',
    load: () => import('./commands/webauftritt.js'),
  },
  nachweis: {
    kurz: 'belegen, dass eine Ausgabe aus diesen Quellen stammt',
    load: () => import('./commands/nachweis.js'),
  },
  doctor: { kurz: 'zeigen, was auf diesem Rechner da ist und was fehlt', load: () => import('./commands/doctor.js') },
}

const HELP_WORDS = new Set(['--help', '-h', 'hilfe', 'help'])
const VERSION_WORDS = new Set(['--version', '-V', '-v'])

function overview(): string {
  const width = Math.max(...Object.keys(KOMMANDOS).map((name) => name.length))
  const rows = Object.entries(KOMMANDOS).map(([name, { kurz }]) => `  ${name.padEnd(width)}  ${kurz}`)
  return `amip setzt Arbeitsmarkt- und Integrationsprogramme aus content/ als PDF, Word und Web.

Aufruf:
  amip KOMMANDO [Programm …] [Optionen]

Kommandos:
${rows.join('\n')}

„amip KOMMANDO --help“ erklärt ein Kommando mit Beispielen, „amip --version“ nennt die Version.

Rückgabewerte:
  0    erledigt
  1    der Inhalt hat Fehler
  2    falscher Aufruf
  3    in der Umgebung fehlt etwas, zum Beispiel ein Browser
  4    ein Fehler in amip selbst (amip-fehler); bitte melden
  130  abgebrochen
`
}

async function readVersion(): Promise<string> {
  const [{ readFile }, { join }, { PAKET }] = await Promise.all([
    import('node:fs/promises'),
    import('node:path'),
    import('./root.js'),
  ])
  const text = await readFile(join(PAKET, 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

async function findKommando(name: string): Promise<Kommando> {
  const entry = Object.hasOwn(KOMMANDOS, name) ? KOMMANDOS[name] : undefined
  if (entry !== undefined) return entry.load()
  const { naechster } = await import('./nearest.js')
  const near = naechster(name, Object.keys(KOMMANDOS))
  throw new GebrauchsFehler(
    name.startsWith('-') ? `Die Option „${name}“ gibt es hier nicht.` : `Das Kommando „${name}“ gibt es nicht.`,
    near === undefined ? '„amip --help“ zeigt alle Kommandos.' : `Meinten Sie „amip ${near}“?`,
  )
}

async function dispatch(argv: readonly string[], konsole: Konsole): Promise<number> {
  const [first, ...rest] = argv
  if (first === undefined) {
    konsole.err(overview())
    return EXIT.usage
  }
  if (VERSION_WORDS.has(first)) {
    konsole.out(`${await readVersion()}\n`)
    return 0
  }
  if (HELP_WORDS.has(first)) {
    konsole.out(rest[0] === undefined ? overview() : (await findKommando(rest[0])).hilfe)
    return 0
  }
  const kommando = await findKommando(first)
  const options = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : rest.length)
  if (options.includes('--help') || options.includes('-h')) {
    konsole.out(kommando.hilfe)
    return 0
  }
  return kommando.run(rest, konsole)
}

/** Says what went wrong in the shape that fits, and the exit code for it. */
function report(error: unknown, konsole: Konsole): number {
  const { fehler, leise } = konsole.errFarben
  if (error instanceof GebrauchsFehler || error instanceof UmgebungsFehler) {
    konsole.err(`${fehler('Fehler:')} ${error.message}\n${error.hinweis}\n`)
    return error instanceof GebrauchsFehler ? EXIT.usage : EXIT.environment
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  konsole.err(`${fehler('Fehler in amip selbst')}, nicht in Ihrem Programm:\n${leise(stack)}\n`)
  return EXIT.fault
}

/** A reader that has seen enough (`amip check | head`) is no error. */
function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit(128 + constants.signals.SIGPIPE)
    })
  }
}

/** Runs one command line and says the exit code. */
export async function main(argv: readonly string[], konsole?: Konsole, stay?: () => void): Promise<number> {
  if (konsole === undefined) endQuietlyOnClosedPipe()
  const used = konsole ?? { ...processKonsole(), ...(stay && { stay }) }
  try {
    return await dispatch(argv, used)
  } catch (error) {
    return report(error, used)
  }
}
