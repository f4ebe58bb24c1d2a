import { dirname, resolve } from 'node:path'
import { ortOfProgramm } from '../content/programm/ort.js'
import { readManifestFile } from '../manifest/manifest.js'
import { Meldungen } from '../message.js'
import type { Nachweisergebnis, Urteil } from '../nachweis/pruefen.js'
import { nachweisFalsch, nachweisQuellen, nachweisUnvergleichbar } from '../nachweis/regeln.js'
import type { Konsole } from '../print/konsole.js'
import { formatMeldungen } from '../print/meldungen.js'
import { formatTabelle } from '../print/tabelle.js'
import { readVorlage } from './steps/vorlage.js'
import { requireWorkspace } from './steps/workspace.js'
import { parseArguments } from './terminal/arguments.js'
import { EXIT, exitOf } from './terminal/exit.js'
import { interruptible } from './terminal/interrupt.js'
import { GebrauchsFehler } from './terminal/usage.js'

export const hilfe = `amip nachweis – belegen, dass eine Ausgabe aus diesen Quellen stammt

Aufruf:
  amip nachweis MANIFEST [Programm …] [Optionen]

Gibt jedes Programm aus seinen Quellen noch einmal aus, in einen vorläufigen Ordner und ohne Netz, und vergleicht Byte für Byte mit
dem, was neben der manifest.json liegt:
  belegt              dieselben Bytes
  falsch              andere Bytes, bei gleichen Quellen, Versionen und gleichem Rechner; oder eine veränderte Datei
  andere Quellen      die Quellen sind nicht die, aus denen ausgegeben wurde
  nicht vergleichbar  Version, Node.js, Browser oder Rechner sind andere; das sagt nichts gegen die Datei

Optionen:
  --browser PFAD         Browser, der das PDF setzt
  --word-vorlage DATEI   die Word-Vorlage, mit der ausgegeben wurde
  --json                 Ergebnis als JSON: programm, pfad, urteil, grund
  -h, --help             diese Hilfe

Rückgabewert: 0 alles belegt, 1 etwas ist falsch oder hat andere Quellen, 3 etwas ist nicht vergleichbar.

Beispiel:
  amip nachweis output/manifest.json
`

const NAMEN: Record<Urteil, string> = {
  belegt: 'belegt',
  falsch: 'falsch',
  'andere-quellen': 'andere Quellen',
  'nicht-vergleichbar': 'nicht vergleichbar',
}
const REGELN = {
  falsch: nachweisFalsch,
  'andere-quellen': nachweisQuellen,
  'nicht-vergleichbar': nachweisUnvergleichbar,
}

export async function run(argv: readonly string[], konsole: Konsole): Promise<number> {
  const optionen = { browser: 'wert', 'word-vorlage': 'wert', json: 'schalter' } as const
  const { namen, schalter, werte } = parseArguments(argv, optionen, 'amip nachweis --help')
  const [datei, ...programme] = namen
  if (datei === undefined)
    throw new GebrauchsFehler('Es ist keine manifest.json genannt.', 'Zum Beispiel: amip nachweis output/manifest.json')
  const eintraege = findEintraege(datei, programme, konsole.cwd)
  const wurzel = requireWorkspace(konsole.cwd)
  return interruptible(konsole, async (signal) => {
    const { prove } = await import('../nachweis/pruefen.js')
    const vorlage = werte.get('word-vorlage')
    const wordvorlage = vorlage === undefined ? undefined : await readVorlage(vorlage, konsole.cwd)
    const ergebnisse = await prove({
      wurzel,
      ausgabe: dirname(resolve(konsole.cwd, datei)),
      programme: eintraege,
      environment: konsole,
      browser: werte.get('browser'),
      wordvorlage,
      signal,
    })
    const meldungen = new Meldungen()
    for (const { programm, pfad, urteil, grund } of ergebnisse)
      if (urteil !== 'belegt')
        meldungen.melde(REGELN[urteil], ortOfProgramm(programm), `${pfad}: ${NAMEN[urteil]}. ${grund}`)
    if (schalter.has('json')) konsole.out(`${JSON.stringify({ schema: 1, ergebnisse }, null, 2)}\n`)
    else {
      if (meldungen.liste.length > 0) konsole.err(`${formatMeldungen(meldungen.liste, wurzel, konsole.errFarben)}\n`)
      konsole.out(formatErgebnisse(ergebnisse))
    }
    const unvergleichbar = ergebnisse.some(({ urteil }) => urteil === 'nicht-vergleichbar')
    return exitOf(meldungen.liste) || (unvergleichbar ? EXIT.environment : EXIT.done)
  })
}

/** @throws GebrauchsFehler where the file is no whole manifest, or a programme is not in it */
function findEintraege(datei: string, programme: readonly string[], cwd: string) {
  const { zustand, programme: eintraege } = readManifestFile(resolve(cwd, datei))
  if (zustand !== 'gut')
    throw new GebrauchsFehler(
      zustand === 'fehlt'
        ? `„${datei}“ gibt es nicht.`
        : `„${datei}“ ist beschädigt, von Hand geändert oder keine manifest.json: Die Prüfsumme stimmt nicht.`,
      'Die manifest.json aus dem Ausgabeordner nennen, wie amip sie geschrieben hat.',
    )
  const fremd = programme.find((name) => !eintraege.some(({ programm }) => programm === name))
  if (fremd !== undefined)
    throw new GebrauchsFehler(
      `Das Programm „${fremd}“ steht nicht in „${datei}“.`,
      `Es stehen darin: ${eintraege.map(({ programm }) => programm).join(', ')}.`,
    )
  return programme.length === 0 ? eintraege : eintraege.filter(({ programm }) => programme.includes(programm))
}

function formatErgebnisse(ergebnisse: readonly Nachweisergebnis[]): string {
  const zeilen = ergebnisse.map(({ pfad, urteil }) => [pfad, NAMEN[urteil]])
  return `${formatTabelle([{ kopf: 'Datei' }, { kopf: 'Urteil' }], zeilen).join('\n')}\n`
}
