import type { Colours } from '../print/farbe.js'
import type { Konsole } from '../print/konsole.js'
import type { Inspection } from './steps/inspections.js'
import { inspectBrowser, inspectCache, inspectNode, inspectOutput, inspectSchriften } from './steps/inspections.js'
import { findWorkspace } from './steps/workspace.js'
import { parseArguments } from './terminal/arguments.js'
import { EXIT } from './terminal/exit.js'
import { GebrauchsFehler } from './terminal/usage.js'

export const hilfe = `amip doctor – zeigen, was auf diesem Rechner da ist und was fehlt

Aufruf:
  amip doctor [Optionen]

Sieht nach Node.js, Browser, Schriften, Zwischenspeicher und Ausgabeordner und sagt, wie Fehlendes zu beschaffen ist.

Optionen:
  --browser PFAD   diesen Browser untersuchen statt den, den amip selbst findet
  --json           das Ergebnis als JSON
  -h, --help       diese Hilfe

Beispiele:
  amip doctor
  amip doctor --json
  amip doctor --browser /usr/bin/chromium
`

const MARKS = { gut: '✓', warnung: '!', fehlt: '✗' } as const

function formatInspection({ was, stand, befund, hinweis }: Inspection, width: number, farben: Colours): string {
  const colour = { gut: farben.gut, warnung: farben.warnung, fehlt: farben.fehler }[stand]
  const indent = ' '.repeat(width + 4)
  const lines = [
    ...befund.split('\n'),
    ...hinweis
      .split('\n')
      .filter(Boolean)
      .map((line) => `→ ${line}`),
  ]
  return `${colour(MARKS[stand])} ${farben.fett(was.padEnd(width))}  ${lines.join(`\n${indent}`)}\n`
}

export async function run(argv: readonly string[], konsole: Konsole): Promise<number> {
  const { namen, schalter, werte } = parseArguments(argv, { json: 'schalter', browser: 'wert' }, 'amip doctor --help')
  if (namen[0] !== undefined) {
    throw new GebrauchsFehler(
      `„${namen[0]}“ gehört hier nicht hin.`,
      '„amip doctor“ untersucht den Rechner, keine Programme.',
    )
  }
  const wurzel = findWorkspace(konsole.cwd) ?? konsole.cwd
  const befunde = [
    inspectNode(konsole),
    await inspectBrowser(werte.get('browser'), konsole),
    await inspectSchriften(wurzel),
    inspectCache(konsole.env),
    inspectOutput(wurzel),
  ]
  const missing = befunde.filter(({ stand }) => stand === 'fehlt').length
  if (schalter.has('json')) {
    konsole.out(`${JSON.stringify({ gut: missing === 0, befunde }, null, 2)}\n`)
  } else {
    const width = Math.max(...befunde.map(({ was }) => was.length))
    konsole.out(befunde.map((befund) => formatInspection(befund, width, konsole.outFarben)).join(''))
    konsole.out(
      missing === 0 ? '\nEs ist alles da.\n' : '\nEs fehlt etwas; ohne das lässt sich nicht alles ausgeben.\n',
    )
  }
  return missing === 0 ? EXIT.done : EXIT.environment
}
