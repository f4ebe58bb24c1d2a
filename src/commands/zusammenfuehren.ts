import { join, relative, resolve } from 'node:path'
import { Meldungen } from '../message.js'
import type { Konsole } from '../print/konsole.js'
import { countLine, formatMeldungen } from '../print/meldungen.js'
import { findWorkspace } from './steps/workspace.js'
import { parseArguments } from './terminal/arguments.js'
import { exitOf } from './terminal/exit.js'
import { GebrauchsFehler } from './terminal/usage.js'

export const hilfe = `amip zusammenfuehren – die Teile eines geteilten Laufs zu einem machen

Aufruf:
  amip zusammenfuehren ORDNER … [Optionen]

Jeder ORDNER ist der Ausgabeordner eines Teils (amip build --teil N/M). Danach liegt im Ausgabeordner dasselbe, Byte für Byte, wie nach
einem einzigen Lauf. Zusammengeführt wird nur, was vollständig ist und zusammenpasst: Fehlt ein Teil oder ein Programm, kommt etwas
doppelt vor, stimmt eine Prüfsumme nicht, oder sind Versionen, Formate oder Pläne verschieden, bleibt der Ausgabeordner, wie er ist.

Optionen:
  --out ORDNER     wohin zusammengeführt wird (sonst output/)
  --json           Ergebnis als JSON auf der Standardausgabe
  -h, --help       diese Hilfe

Beispiel:
  amip build --teil 1/2 --out teil-1
  amip build --teil 2/2 --out teil-2
  amip zusammenfuehren teil-1 teil-2
`

export async function run(argv: readonly string[], konsole: Konsole): Promise<number> {
  const optionen = { out: 'wert', json: 'schalter' } as const
  const { namen, schalter, werte } = parseArguments(argv, optionen, 'amip zusammenfuehren --help')
  if (namen.length === 0)
    throw new GebrauchsFehler(
      'Es ist kein Ordner genannt.',
      'Die Ausgabeordner aller Teile nennen: amip zusammenfuehren teil-1 teil-2',
    )
  const wurzel = findWorkspace(konsole.cwd) ?? konsole.cwd
  const ausgabe = resolve(konsole.cwd, werte.get('out') ?? join(wurzel, 'output'))
  const ordner = namen.map((name) => ({ name: name.replace(/(?<=.)[/\\]+$/, ''), ordner: resolve(konsole.cwd, name) }))
  if (ordner.some((einer) => einer.ordner === ausgabe))
    throw new GebrauchsFehler(
      `„${relative(konsole.cwd, ausgabe) || '.'}“ ist ein Teil und zugleich das Ziel.`,
      'Mit --out einen anderen Ordner als Ziel nennen.',
    )
  const { joinTeile } = await import('../zusammenfuehren/zusammenfuehren.js')
  const meldungen = new Meldungen()
  const ergebnis = joinTeile(ordner, ausgabe, meldungen)
  const inhalt = ergebnis?.programme.flatMap((eintrag) => eintrag.meldungen) ?? []
  const alle = [...inhalt, ...meldungen.liste]
  if (schalter.has('json')) {
    const { programme = [], uebrig = [] } = ergebnis ?? {}
    konsole.out(`${JSON.stringify({ programme, uebrig, meldungen: meldungen.liste }, null, 2)}\n`)
    return exitOf(alle)
  }
  const gezeigt = alle.filter(({ schwere }) => schwere === 'fehler')
  if (gezeigt.length > 0) konsole.err(`${formatMeldungen(gezeigt, wurzel, konsole.errFarben)}\n${countLine(gezeigt)}\n`)
  if (ergebnis) {
    const teile = ordner.length === 1 ? '1 Teil' : `${ordner.length} Teile`
    konsole.out(
      `${teile} mit ${ergebnis.programme.length} Programmen zusammengeführt in ${relative(konsole.cwd, ausgabe) || '.'}/\n`,
    )
  } else konsole.err('Nicht zusammengeführt.\n')
  return exitOf(alle)
}
