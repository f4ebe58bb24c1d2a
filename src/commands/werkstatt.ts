import { spawn } from 'node:child_process'
import { UmgebungsFehler } from '../environment.js'
import type { Konsole } from '../print/konsole.js'
import { requireWorkspace, selectProgramme } from './steps/workspace.js'
import { parseArguments } from './terminal/arguments.js'
import { interruptible } from './terminal/interrupt.js'
import { GebrauchsFehler } from './terminal/usage.js'

export const hilfe = `amip werkstatt – schreiben, ansehen und gestalten auf einer Seite im Browser

Aufruf:
  amip werkstatt [Programm] [Optionen]

Zeigt die Seiten des Programms und setzt sie nach jeder Änderung neu. Ein Klick auf eine Stelle öffnet ihren Text. Die Seite ist nur
von diesem Rechner aus zu erreichen und braucht kein Netz. Sie endet mit Strg-C oder mit dem Schließen des Terminals.
Ohne Namen öffnet sie das einzige oder das neueste Programm.

Optionen:
  --nur-lesen      ansehen und abstimmen, ohne etwas zu ändern
  --browser PFAD   Browser, der die Seiten setzt
  -h, --help       diese Hilfe

Beispiele:
  amip werkstatt mittelsachsen-2023
  amip werkstatt mittelsachsen-2023 --nur-lesen
`

export async function run(argv: readonly string[], konsole: Konsole): Promise<number> {
  const optionen = { 'nur-lesen': 'schalter', browser: 'wert' } as const
  const { namen, werte, schalter } = parseArguments(argv, optionen, 'amip werkstatt --help')
  if (namen.length > 1)
    throw new GebrauchsFehler(
      'Die Werkstatt öffnet ein Programm.',
      'Für ein zweites in einem zweiten Terminal aufrufen.',
    )
  const wurzel = requireWorkspace(konsole.cwd)
  // Folders end in their year: the last one is the newest.
  const programm = selectProgramme(wurzel, konsole.cwd, namen)
    .sort((a, b) => yearOf(a) - yearOf(b))
    .at(-1) as string
  return interruptible(konsole, async (signal) => {
    const { openWerkstatt } = await import('../werkstatt/oeffnen.js')
    const ende = new Promise<number>((resolve) => signal.addEventListener('abort', () => resolve(0), { once: true }))
    const offen = await openWerkstatt({
      wurzel,
      programm,
      environment: konsole,
      browser: werte.get('browser'),
      nurLesen: schalter.has('nur-lesen'),
      signal,
      firstTime: () => konsole.err('Der mitgelieferte Browser wird entpackt (nur beim ersten Mal) …\n'),
      onReady: () => konsole.stay?.(),
      onFehler: (fehler) => konsole.err(`${describe(fehler)}\n`),
    })
    konsole.out(`Werkstatt ${programm}: ${offen.adresse}\nBeenden mit Strg-C.\n`)
    if (konsole.zuschauer) openInBrowser(offen.adresse, konsole.platform)
    try {
      return await ende
    } finally {
      await offen.close()
    }
  })
}

function yearOf(name: string): number {
  return Number(/\d{4}(?!.*\d{4})/.exec(name)?.[0] ?? 0)
}

function describe(fehler: unknown): string {
  if (fehler instanceof UmgebungsFehler) return `Fehler: ${fehler.message}\n${fehler.hinweis}`
  return `Fehler in amip selbst: ${fehler instanceof Error ? (fehler.stack ?? fehler.message) : String(fehler)}`
}

/** Opens the page for whoever sits there; where that fails the address stands in the terminal. */
function openInBrowser(adresse: string, platform: NodeJS.Platform): void {
  const [command, ...args] =
    platform === 'win32'
      ? ['cmd', '/c', 'start', '', adresse]
      : platform === 'darwin'
        ? ['open', adresse]
        : ['xdg-open', adresse]
  if (command === undefined) return
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
