import { BAUSTEINE } from '../../content/blocks/bausteine.js'
import { readText } from '../../content/read-text.js'
import { findHome } from '../../files/home.js'
import { listFolder } from '../../files/read.js'
import type { Meldungen, Ort, Regel } from '../../message.js'
import { naechster } from '../../nearest.js'
import { Fragment } from '../document/fragment.js'
import { Herkunft } from '../document/herkunft.js'
import { parseFragment } from '../document/parse.js'
import { fillSlots } from '../document/slots.js'
import * as regeln from '../regeln.js'
import type { Gestaltung } from './gestaltung.js'
import { prepareKontext } from './kontext.js'
import { readMarks } from './stellen.js'
import { type Fuellung, Uebersetzer, Vorlagenfehler } from './uebersetzer.js'

/** The layouts of the frame. */
const RAHMENVORLAGEN = [
  'dokument',
  'titelseite',
  'impressum',
  'inhaltsverzeichnis',
  'beschriftungsverzeichnis',
  'abschnitt',
  'diagrammdaten',
] as const
/** Blocks of which nothing is printed. */
const STUMM = new Set(['ausnahme'])

/** The layouts that every design has: those of the frame, and one for each block. */
export const VORLAGEN: readonly string[] = [
  ...RAHMENVORLAGEN,
  ...[...BAUSTEINE.keys()].filter((name) => !STUMM.has(name)),
]

/** The layouts of one design, compiled. */
export interface Vorlagen {
  /** Fills a layout. Its own HTML is parsed here, once; a fault is reported at its line in the `.hbs` file that holds it. */
  render(vorlage: string, kontext: object): Fragment
  /** Where the elements come from that have been rendered. */
  readonly herkunft: Herkunft
  /** Path of a layout's file, for messages. */
  dateiOf(vorlage: string): string
}

/**
 * Reads and compiles all `.hbs` files of a design, those that it lacks from the design that it is based on; each is also a partial
 * for the others. Undefined where one is not well-formed or one is missing.
 */
export function readVorlagen(wurzel: string, gestaltung: Gestaltung, meldungen: Meldungen): Vorlagen | undefined {
  const vorher = meldungen.anzahl('fehler')
  const dateien = findVorlagen(wurzel, gestaltung)
  reportMissing(dateien, gestaltung, meldungen)
  const uebersetzer = new Uebersetzer([...dateien.keys()].sort(), meldungen)
  const fuellungen = new Map<string, Fuellung>()
  for (const [name, datei] of dateien) {
    const quelle = readText(wurzel, datei, { datei, zeile: 1, spalte: 1 }, meldungen)
    const fuelle = quelle && uebersetzer.compile(quelle)
    if (fuelle) fuellungen.set(name, fuelle)
  }
  if (meldungen.anzahl('fehler') > vorher) return undefined
  uebersetzer.registerPartials(fuellungen)
  return new GeleseneVorlagen(dateien, fuellungen, meldungen)
}

/** The paths of all layouts by their names; a design's own stands before that of its base. */
function findVorlagen(wurzel: string, { ordner }: Gestaltung): Map<string, string> {
  return new Map(
    ordner
      .toReversed()
      .flatMap((einer) =>
        listFolder(findHome(wurzel, einer), '.hbs').map(({ name }) => [name.slice(0, -4), `${einer}/${name}`] as const),
      ),
  )
}

function reportMissing(
  dateien: ReadonlyMap<string, string>,
  { ordner, bausteine }: Gestaltung,
  meldungen: Meldungen,
): void {
  for (const vorlage of [...VORLAGEN, ...Object.keys(bausteine)].filter((name) => !dateien.has(name)))
    meldungen.melde(
      regeln.vorlageFehlt,
      { datei: `${ordner[0]}/${vorlage}.hbs`, zeile: 1, spalte: 1 },
      `Der Gestaltung fehlt die Vorlage „${vorlage}.hbs“.`,
      vorlage in bausteine
        ? 'Sie bestimmt, wie der Baustein aussieht: <div class="kasten" data-stil="{{stil}}">{{{inhalt}}}</div>'
        : 'Aus templates/standard/ kopieren und anpassen, oder in gestaltung.yaml „basis: standard“ nennen.',
    )
}

class GeleseneVorlagen implements Vorlagen {
  /** What has been reported: a layout is filled more than once. */
  readonly #gemeldet = new Set<string>()
  readonly herkunft = new Herkunft()

  constructor(
    private readonly dateien: ReadonlyMap<string, string>,
    private readonly fuellungen: ReadonlyMap<string, Fuellung>,
    private readonly meldungen: Meldungen,
  ) {}

  render(vorlage: string, variablen: object): Fragment {
    const { werte, fragmente } = prepareKontext(variablen)
    const gefuellt = this.#fill(vorlage, werte)
    if (gefuellt === undefined) return new Fragment([])
    const { html, ortAt } = readMarks(gefuellt)
    const { baum, fehler } = parseFragment(html)
    for (const { offset, text, hinweis } of fehler) this.#melde(regeln.vorlageVokabular, ortAt(offset), text, hinweis)
    return fillSlots({ baum, fragmente, ortAt }, this.herkunft)
  }

  dateiOf(vorlage: string): string {
    return this.dateien.get(vorlage) ?? `${vorlage}.hbs`
  }

  /** Undefined where the layout uses what it does not have, which is reported then. */
  #fill(vorlage: string, werte: object): string | undefined {
    try {
      return this.fuellungen.get(vorlage)?.(werte)
    } catch (fehler) {
      if (!(fehler instanceof Vorlagenfehler)) throw fehler
      const { ort, message, variable } = fehler
      this.#melde(regeln.vorlageVariable, ort, message, variable ? suggest(variable, werte) : '')
      return undefined
    }
  }

  #melde(regel: Regel, ort: Ort, text: string, hinweis: string): void {
    const schluessel = JSON.stringify([ort, text])
    if (this.#gemeldet.has(schluessel)) return
    this.#gemeldet.add(schluessel)
    this.meldungen.melde(regel, ort, text, hinweis)
  }
}

function suggest(variable: string, kontext: object): string {
  const bekannt = Object.keys(kontext)
  const vorschlag = naechster(variable, bekannt)
  return vorschlag ? `Meinten Sie „${vorschlag}“?` : `Hier gibt es: ${bekannt.join(', ')}.`
}
