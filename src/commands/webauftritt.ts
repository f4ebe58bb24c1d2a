import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { Meldungen } from '../message.js'
import type { Konsole } from '../print/konsole.js'
import { countLine, formatMeldungen } from '../print/meldungen.js'
import { requireWorkspace } from './steps/workspace.js'
import { announce } from './terminal/announce.js'
import { parseArguments } from './terminal/arguments.js'
import { exitOf } from './terminal/exit.js'
import { GebrauchsFehler } from './terminal/usage.js'

export const hilfe = `amip webauftritt – aus fertigen Ausgaben einen Webauftritt machen

Aufruf:
  amip webauftritt [ORDNER …] [Optionen]

Jeder ORDNER ist ein Ausgabeordner mit seiner manifest.json (ohne ORDNER: output/). Veröffentlicht wird, was laut Manifest aktuell und
ohne Fehler ist und die verzeichneten Bytes hat; Entwürfe nicht. Der Webauftritt ist ein Ordner mit Dateien für jeden Webserver: je
Jobcenter und Jahr eine Seite mit PDF, Word, Web, Prüfsummen, Daten als CSV, anderen Jahren und was sich geändert hat; Suche ohne Server,
Feed, Sitemap, Barrierefreiheit, Impressum, Datenschutz. Was das Haus dazu sagt, steht in webauftritt.yaml (docs/ci.md).

Optionen:
  --out ORDNER     wohin (sonst output/webauftritt/); der Ordner wird ganz ersetzt
  -h, --help       diese Hilfe

Beispiel:
  amip build && amip webauftritt --out public
`

export async function run(argv: readonly string[], konsole: Konsole): Promise<number> {
  const { namen, werte } = parseArguments(argv, { out: 'wert' }, 'amip webauftritt --help')
  const wurzel = requireWorkspace(konsole.cwd)
  const ordner = (namen.length > 0 ? namen : [join(wurzel, 'output')]).map((angabe) => ({
    name: relative(konsole.cwd, resolve(konsole.cwd, angabe)) || '.',
    ordner: resolve(konsole.cwd, angabe),
  }))
  const ziel = resolve(konsole.cwd, werte.get('out') ?? join(wurzel, 'output/webauftritt'))
  const drin = [wurzel, ...ordner.map((einer) => einer.ordner)].find(
    (quelle) => !relative(ziel, quelle).startsWith('..'),
  )
  if (drin !== undefined)
    throw new GebrauchsFehler(
      `Der Ordner „${relative(konsole.cwd, ziel) || '.'}“ würde ganz ersetzt, und darin liegt, woraus der Webauftritt entsteht.`,
      'Mit --out einen eigenen Ordner nennen, zum Beispiel: --out public',
    )
  if (!isOwn(ziel))
    throw new GebrauchsFehler(
      `„${relative(konsole.cwd, ziel)}“ ist kein Webauftritt von amip, und es würde ganz ersetzt.`,
      'Mit --out einen Ordner nennen, den es noch nicht gibt oder der leer ist, zum Beispiel: --out public',
    )
  const { writeWebauftritt } = await import('../webauftritt/webauftritt.js')
  const meldungen = new Meldungen()
  const ergebnis = await writeWebauftritt({ wurzel, ordner, ziel, environment: konsole }, meldungen)
  announce(meldungen.liste, wurzel, undefined, konsole)
  if (meldungen.liste.length > 0)
    konsole.err(`${formatMeldungen(meldungen.liste, wurzel, konsole.errFarben)}\n${countLine(meldungen.liste)}\n`)
  if (ergebnis)
    konsole.out(
      `${ergebnis.programme === 1 ? '1 Programm' : `${ergebnis.programme} Programme`} auf ${ergebnis.seiten} Seiten in ${relative(konsole.cwd, ziel) || '.'}/\n`,
    )
  else
    konsole.err(
      meldungen.hatFehler
        ? 'Kein Webauftritt geschrieben; ein früherer bleibt, wie er ist.\n'
        : 'Kein Webauftritt geschrieben: Es gibt nichts zu veröffentlichen.\n',
    )
  return exitOf(meldungen.liste) || (ergebnis ? 0 : 1)
}

/** Whether nothing but a site is lost where a folder is replaced. */
function isOwn(ziel: string): boolean {
  if (!existsSync(ziel)) return true
  if (!statSync(ziel).isDirectory()) return false
  const namen = readdirSync(ziel)
  return namen.length === 0 || ['SHA256SUMS', 'suche.html', 'stil.css'].every((name) => namen.includes(name))
}
