import { join, posix, relative } from 'node:path'
import { listGestaltungen } from '../content/programm/gestaltungskette.js'
import { ortOfProgramm } from '../content/programm/ort.js'
import { Meldungen } from '../message.js'
import { layEditorhilfe } from '../neu/editor.js'
import { createErstesProgramm } from '../neu/erstes.js'
import { listKapitel } from '../neu/kapitel.js'
import type { Konsole } from '../print/konsole.js'
import { formatMeldungen } from '../print/meldungen.js'
import { checkName, layProgramm } from './steps/ablage.js'
import {
  type Auswahl,
  askAngaben,
  checkZeitraum,
  completeAngaben,
  proposeName,
  zeitraumIn,
} from './steps/neu-angaben.js'
import { findWorkspace, requireWorkspace, selectProgramme } from './steps/workspace.js'
import { type Argumente, parseArguments } from './terminal/arguments.js'
import { EXIT } from './terminal/exit.js'
import { GebrauchsFehler } from './terminal/usage.js'

export const hilfe = `amip neu – ein Programm anlegen

Aufruf:
  amip neu [Name] [Optionen]

Fragt nach Jobcenter, Trägern, Zeitraum, Gestaltung und Kapiteln und legt unter content/ ein kleines, vollständiges Programm an,
mit Beispieltexten und Beispielwerten zum Überschreiben. Es lässt sich sofort ausgeben. Ohne Terminal sagen es die Optionen.

Optionen:
  --jobcenter NAME     Name des Jobcenters, wie er gedruckt wird
  --traeger LISTE      die Träger, mit Komma getrennt
  --zeitraum JAHRE     2026 oder 2026–2027 (sonst die Jahre im Namen, sonst das nächste)
  --gestaltung NAME    Gestaltung (sonst standard)
  --kapitel LISTE      Kapitel, mit Komma getrennt; „alle“ für alle (sonst eine Auswahl)
  --aus PROGRAMM       aus diesem Programm das der nächsten Jahre machen, statt eines neuen
  --ueberschreiben     ein Programm dieses Namens ganz ersetzen
  -h, --help           diese Hilfe

Kapitel:
${listKapitel()
  .map(({ name, titel, vorschlag }) => `  ${name.padEnd(18)} ${titel}${vorschlag ? ' *' : ''}`)
  .join('\n')}
  * ohne --kapitel dabei

Beispiele:
  amip neu
  amip neu musterland-2026 --jobcenter "Jobcenter Musterland" --traeger "Agentur für Arbeit Musterstadt, Landkreis Musterland"
  amip neu --aus musterland-2026
  amip neu --jobcenter "Jobcenter Musterland" --zeitraum 2026–2027 --gestaltung modern --kapitel vorwort,ziele,haushalt
`

/** Reads the command line. @throws GebrauchsFehler */
export function parseNeu(argv: readonly string[]): Argumente {
  const { namen, ...rest } = parseArguments(
    argv,
    {
      jobcenter: 'wert',
      traeger: 'wert',
      zeitraum: 'wert',
      gestaltung: 'wert',
      kapitel: 'wert',
      aus: 'wert',
      ueberschreiben: 'schalter',
    },
    'amip neu --help',
  )
  if (namen.length > 1) {
    throw new GebrauchsFehler(
      `Ein Programm hat einen Namen, hier stehen ${namen.length}: ${namen.join(', ')}.`,
      'Namen von Jobcenter und Trägern gehören in Anführungszeichen hinter ihre Option.',
    )
  }
  return { namen, ...rest }
}

export async function run(argv: readonly string[], konsole: Konsole): Promise<number> {
  const { namen, schalter, werte } = parseNeu(argv)
  const wurzel = findWorkspace(konsole.cwd) ?? konsole.cwd
  const aus = werte.get('aus')
  if (aus !== undefined) return rollOn(aus, { namen, schalter, werte }, konsole)
  const auswahl: Auswahl = {
    kapitel: listKapitel(),
    gestaltungen: listGestaltungen(wurzel),
    zeitraum: zeitraumIn(namen[0]) ?? String(konsole.now().getFullYear() + 1),
  }
  const genannt = {
    jobcenter: werte.get('jobcenter'),
    traeger: werte.get('traeger'),
    zeitraum: checkZeitraum(werte.get('zeitraum')),
    gestaltung: werte.get('gestaltung'),
    kapitel: werte.get('kapitel'),
  }
  const gefragt = konsole.ask ? await askAngaben(genannt, auswahl, konsole.ask, konsole.out) : genannt
  if (gefragt === undefined) return EXIT.interrupted
  const angaben = completeAngaben(gefragt, auswahl)
  const name = checkName(namen[0] ?? proposeName(angaben))
  layProgramm(wurzel, name, schalter, () => createErstesProgramm(angaben))
  prepareEditor(wurzel, name, konsole)
  konsole.out(farewell(name, relative(konsole.cwd, join(wurzel, 'content', name)) || '.'))
  return EXIT.done
}

const NUR_NEU = ['jobcenter', 'traeger', 'zeitraum', 'gestaltung', 'kapitel']

/** `--aus`: the programme of the next period. @throws GebrauchsFehler for a programme that is not there or cannot be read */
async function rollOn(aus: string, { namen, schalter, werte }: Argumente, konsole: Konsole): Promise<number> {
  const zuviel = NUR_NEU.find((option) => werte.has(option))
  if (zuviel !== undefined) {
    throw new GebrauchsFehler(
      `„--${zuviel}“ und „--aus“ gehen nicht zusammen.`,
      'Beim Fortschreiben kommt alles aus dem Programm des Vorjahrs; ändern lässt es sich danach in programm.yaml.',
    )
  }
  const wurzel = requireWorkspace(konsole.cwd)
  const [id = aus] = selectProgramme(wurzel, konsole.cwd, [aus])
  const [{ rollProgramm }, { readProgramm }, { readDatenblaetter }] = await Promise.all([
    import('../neu/fortschreiben.js'),
    import('../content/programm/read-programm.js'),
    import('../content/daten/read-datenblaetter.js'),
  ])
  const meldungen = new Meldungen()
  const programm = readProgramm(wurzel, id, meldungen)
  if (!programm || meldungen.hatFehler) {
    throw new GebrauchsFehler(
      `„${id}“ hat Fehler und lässt sich so nicht fortschreiben.`,
      `„amip check ${id}“ zeigt sie. Berichtigen Sie sie dort; sonst wanderten sie mit.`,
    )
  }
  const { von, bis } = programm.zeitraum
  const jahre = [von, bis].map((jahr) => String(jahr + bis - von + 1))
  const stamm = id.replace(/-?(?:19|20)\d{2}.*$/, '')
  const name = checkName(namen[0] ?? `${stamm}-${[...new Set(jahre)].join('-')}`)
  if (name === id) {
    throw new GebrauchsFehler(
      `„${name}“ ist das Programm, aus dem fortgeschrieben wird.`,
      'Nennen Sie einen anderen Namen, zum Beispiel mit dem neuen Jahr.',
    )
  }
  const organigramme = new Set([...programm.organigramme.keys()].map((pfad) => posix.normalize(pfad)))
  const quellen = await readDatenblaetter(join(wurzel, 'content', id), `content/${id}`, new Meldungen(), organigramme)
  const dateien = await rollProgramm(wurzel, { id, von, bis, quellen })
  layProgramm(wurzel, name, schalter, () => dateien)
  prepareEditor(wurzel, name, konsole)
  const ordner = relative(konsole.cwd, join(wurzel, 'content', name)) || '.'
  konsole.out(`Fortgeschrieben: ${ordner}/ aus ${id}, für ${[...new Set(jahre)].join('–')}.
Neue Spalten stehen auf „fehlt“; das Programm ist ein Entwurf und als solcher gekennzeichnet.

Weiter:
  amip check ${name}                      zeigt je Abschnitt, was noch dasteht wie im Vorjahr
  amip check ${name} --geprueft vorwort   hakt einen Abschnitt ab
  amip build ${name}                      gibt den Entwurf aus
  In programm.yaml „zustand: endfassung“, wenn nichts mehr offen ist.
`)
  return EXIT.done
}

/** VS Code's settings are a help: where they cannot be written the programme is there all the same. */
function prepareEditor(wurzel: string, name: string, konsole: Konsole): void {
  const meldungen = new Meldungen()
  layEditorhilfe(wurzel, ortOfProgramm(name), meldungen)
  if (meldungen.hatFehler) konsole.err(`${formatMeldungen(meldungen.liste, wurzel, konsole.errFarben)}\n`)
}

function farewell(name: string, ordner: string): string {
  return `Angelegt: ${ordner}/
  programm.yaml   Titel, Zeitraum, Impressum, Reihenfolge der Abschnitte
  abschnitte/     je Kapitel eine Datei
  daten/          die Zahlen, mit Beispielwerten

Weiter:
  amip build ${name}   gibt es als PDF, Word und Webseite aus
  amip check ${name}   prüft Texte und Zahlen
`
}
