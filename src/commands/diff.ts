import { join, relative, resolve } from 'node:path'
import { replaceFiles } from '../files/output.js'
import { Meldungen } from '../message.js'
import type { Konsole } from '../print/konsole.js'
import { countLine, formatMeldungen } from '../print/meldungen.js'
import type { Gegenueberstellung } from '../vergleich/staende.js'
import { findWorkspace } from './steps/workspace.js'
import { parseArguments } from './terminal/arguments.js'
import { exitOf } from './terminal/exit.js'
import { interruptible } from './terminal/interrupt.js'
import { GebrauchsFehler } from './terminal/usage.js'

export const hilfe = `amip diff – zeigen, was sich zwischen zwei Fassungen geändert hat

Aufruf:
  amip diff ALT [NEU] [Optionen]

ALT und NEU sind zwei Ordner (mit content/ darin, oder Programme), zwei Jahre oder zwei Revisionen von Git; ohne NEU gilt der
Arbeitsordner, wie er ist. Gezeigt werden Zahlen (vorher, nachher, wo, und wie sie belegt sind), Abschnitte, Sätze, Tabellen und
Diagramme, und die Seiten des PDF nebeneinander mit markierten Stellen. Geschrieben wird eine Seite für den Browser
(unterschiede.html), dasselbe als JSON und kurz als Markdown für einen Merge Request. Der Rückgabewert ist 0, auch wenn sich
etwas geändert hat.

Optionen:
  --out ORDNER     wohin geschrieben wird (sonst output/diff/)
  --browser PFAD   Browser, der die PDF setzt; ohne Browser wird alles außer den Seiten verglichen
  --json           das JSON auf der Standardausgabe, ohne Seiten; schreibt nichts
  -h, --help       diese Hilfe

Beispiele:
  amip diff main
  amip diff v2023.1 v2023.2
  amip diff 2022 2023
  amip diff content/mittelsachsen-2022 content/mittelsachsen-2023
`

export async function run(argv: readonly string[], konsole: Konsole): Promise<number> {
  const optionen = { out: 'wert', browser: 'wert', json: 'schalter' } as const
  const { namen, schalter, werte } = parseArguments(argv, optionen, 'amip diff --help')
  const [alt, neu, ...weitere] = namen
  if (alt === undefined || weitere.length > 0)
    throw new GebrauchsFehler(
      alt === undefined ? 'Es ist nicht gesagt, womit verglichen wird.' : `„${weitere[0]}“ ist eine Fassung zu viel.`,
      'Eine oder zwei Fassungen nennen, zum Beispiel: amip diff main, amip diff 2022 2023',
    )
  const wurzel = findWorkspace(konsole.cwd)
  const json = schalter.has('json')
  return interruptible(konsole, async (signal) => {
    const gegenueberstellung = await find({ alt, neu, cwd: konsole.cwd, wurzel, env: konsole.env })
    try {
      const { compareStaende } = await import('../vergleich/ablauf.js')
      const meldungen = new Meldungen()
      const vergleich = await compareStaende(
        gegenueberstellung,
        {
          environment: konsole,
          seiten: !json,
          browser: werte.get('browser'),
          signal,
          ...(konsole.zuschauer && { fortschritt: (programm) => konsole.err(`${programm}  wird verglichen\n`) }),
        },
        meldungen,
      )
      const { formatJson } = await import('../vergleich/bericht/json.js')
      if (json) konsole.out(formatJson(vergleich))
      else {
        const [{ formatSeite }, { formatMarkdown }] = await Promise.all([
          import('../vergleich/bericht/seite.js'),
          import('../vergleich/bericht/markdown.js'),
        ])
        const ordner = resolve(konsole.cwd, werte.get('out') ?? join(wurzel ?? konsole.cwd, 'output/diff'))
        const markdown = formatMarkdown(vergleich)
        const dateien = [
          { name: 'unterschiede.html', inhalt: formatSeite(vergleich) },
          { name: 'unterschiede.json', inhalt: formatJson(vergleich) },
          { name: 'unterschiede.md', inhalt: markdown },
        ]
        const pfade = replaceFiles(ordner, dateien, { datei: 'unterschiede.html', zeile: 1, spalte: 1 }, meldungen)
        konsole.out(`${markdown}\n`)
        for (const pfad of pfade) konsole.out(`  ${relative(konsole.cwd, pfad)}\n`)
      }
      if (meldungen.liste.length > 0)
        konsole.err(
          `${formatMeldungen(meldungen.liste, wurzel ?? konsole.cwd, konsole.errFarben)}\n${countLine(meldungen.liste)}\n`,
        )
      return exitOf(meldungen.liste)
    } finally {
      gegenueberstellung.close()
    }
  })
}

async function find(
  frage: Parameters<typeof import('../vergleich/staende.js')['findStaende']>[0],
): Promise<Gegenueberstellung> {
  const { findStaende, StandFehler } = await import('../vergleich/staende.js')
  try {
    return findStaende(frage)
  } catch (fehler) {
    if (fehler instanceof StandFehler) throw new GebrauchsFehler(fehler.message, fehler.hinweis)
    throw fehler
  }
}
