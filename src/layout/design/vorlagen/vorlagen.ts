import { BAUSTEINE } from '../../../content/blocks/bausteine.js'
import { readText } from '../../../content/read-text.js'
import { findHome } from '../../../files/home.js'
import { listFolder } from '../../../files/read.js'
import { Meldungen, type Ort, type Regel } from '../../../message.js'
import { naechster } from '../../../nearest.js'
import { Fragment } from '../../document/fragment.js'
import { Herkunft } from '../../document/herkunft.js'
import { type Fehler, parseFragment } from '../../document/parse.js'
import { fillSlots } from '../../document/slots.js'
import * as regeln from '../../regeln.js'
import type { Gestaltung } from '../gestaltung.js'
import { findAuslassung, partialsOf } from './auslassung.js'
import { indent, lineOfEnd, lineOfStart } from './einrueckung.js'
import { KEIN_TEXT, prepareKontext } from './kontext.js'
import { readMarks } from './stellen.js'
import { type Fuellung, Uebersetzer, Vorlagenfehler } from './uebersetzer.js'

const MEHRERES = [
  'Hier steht kein Text, sondern eine Liste oder etwas mit eigenen Angaben.',
  'Eine Liste mit {{#each …}} … {{/each}} durchgehen, Angaben mit Punkt nennen: {{logo.schluessel}}.',
] as const

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
  /** Where the design's own layout, or one that it inserts, leaves out what that of its base prints. */
  omissionIn(vorlage: string): { ort: Ort; fehlt: string } | undefined
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
  const texte = new Map<string, string>()
  for (const [name, datei] of dateien) {
    const quelle = readText(wurzel, datei, { datei, zeile: 1, spalte: 1 }, meldungen)
    const fuelle = quelle && uebersetzer.compile(quelle)
    if (fuelle) fuellungen.set(name, fuelle)
    if (quelle) texte.set(datei, quelle.text)
  }
  if (meldungen.anzahl('fehler') > vorher) return undefined
  uebersetzer.registerPartials(fuellungen)
  const readBasis = (datei: string): string | undefined => {
    const name = datei.slice(datei.lastIndexOf('/') + 1)
    const darunter = gestaltung.ordner.slice(gestaltung.ordner.indexOf(datei.slice(0, -name.length - 1)) + 1)
    const ordner = darunter.find((einer) =>
      listFolder(findHome(wurzel, einer), '.hbs').some((eine) => eine.name === name),
    )
    return ordner && readText(wurzel, `${ordner}/${name}`, { datei, zeile: 1, spalte: 1 }, new Meldungen())?.text
  }
  return new GeleseneVorlagen(dateien, fuellungen, { texte, readBasis }, meldungen)
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
    /** What the layouts' files hold, and what those of the same name do that they stand for. */
    private readonly quellen: { texte: ReadonlyMap<string, string>; readBasis(datei: string): string | undefined },
    private readonly meldungen: Meldungen,
  ) {}

  render(vorlage: string, variablen: object): Fragment {
    const { werte, fragmente } = prepareKontext(variablen)
    const gefuellt = this.#fill(vorlage, werte)
    if (gefuellt === undefined) return new Fragment([])
    const { html, ortAt } = readMarks(gefuellt)
    if (html.includes(KEIN_TEXT)) {
      this.#melde(regeln.vorlageVariable, ortAt(html.indexOf(KEIN_TEXT)), ...MEHRERES)
      return new Fragment([])
    }
    const { baum, fehler } = parseFragment(html)
    for (const einer of fehler) this.#meldeHtml(einer, ortAt(einer.offset))
    // What the parser made of it says nothing of the layout.
    if (fehler.length > 0) return new Fragment([])
    return fillSlots({ baum, fragmente, ortAt }, this.herkunft)
  }

  dateiOf(vorlage: string): string {
    return this.dateien.get(vorlage) ?? `${vorlage}.hbs`
  }

  omissionIn(vorlage: string): { ort: Ort; fehlt: string } | undefined {
    const offen = [vorlage]
    for (const name of offen) {
      const datei = this.dateiOf(name)
      const eigene = this.quellen.texte.get(datei) ?? ''
      const basis = this.quellen.readBasis(datei)
      const auslassung = basis === undefined ? undefined : findAuslassung(basis, eigene)
      if (auslassung) return { ort: { datei, zeile: auslassung.zeile, spalte: 1 }, fehlt: auslassung.fehlt }
      offen.push(...partialsOf(eigene).filter((teil) => !offen.includes(teil)))
    }
    return undefined
  }

  /** Where an end or a beginning is missing, the indents of the layout tell where it was to be. */
  #meldeHtml({ fehlt, text, hinweis }: Fehler, ort: Ort): void {
    const quelle = this.quellen.texte.get(ort.datei)
    const zeile = fehlt && quelle ? counterpart(quelle, ort, fehlt) : ort.zeile
    if (zeile === ort.zeile) {
      this.#melde(regeln.vorlageVokabular, ort, text, hinweis)
      return
    }
    const wo =
      fehlt === 'ende'
        ? 'Das Ende gehört hierher oder weiter nach oben.'
        : 'Der Anfang gehört hierher oder weiter nach unten.'
    this.#melde(
      regeln.vorlageVokabular,
      { ...ort, zeile, spalte: 1 },
      `${text} Das ist Zeile ${ort.zeile}.`,
      `${wo} ${hinweis}`,
    )
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

/** The line where what stands at a place had to end or to begin. */
function counterpart(quelle: string, { zeile, spalte }: Ort, fehlt: 'anfang' | 'ende'): number {
  const zeilen = quelle.split('\n')
  const eigene = zeilen[zeile - 1] ?? ''
  // Only what begins its line stands as far in as its counterpart.
  if (indent(eigene) + 1 !== spalte) return zeile
  if (fehlt === 'ende') return lineOfEnd(quelle, zeile)
  // Where it has been opened, something between is not closed.
  const name = /^\s*<\/([\w-]+)/.exec(eigene)?.[1] ?? ''
  const geoeffnet = zeilen
    .slice(0, zeile - 1)
    .some((eine) => indent(eine) === indent(eigene) && eine.trim().startsWith(`<${name}`))
  return geoeffnet ? zeile : lineOfStart(quelle, zeile)
}

function suggest(variable: string, kontext: object): string {
  const bekannt = Object.keys(kontext)
  const vorschlag = naechster(variable, bekannt)
  return vorschlag ? `Meinten Sie „${vorschlag}“?` : `Hier gibt es: ${bekannt.join(', ')}.`
}
