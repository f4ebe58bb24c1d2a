import { posix, resolve } from 'node:path'
import { isMap, isScalar, type Node } from 'yaml'
import type { Meldungen, Ort } from '../message.js'
import { YamlLeser } from './daten/yaml/leser.js'
import { decodeText } from './decode.js'
import { GRENZEN } from './grenzen.js'
import { readDatei } from './read-datei.js'
import { organigramm } from './regeln.js'
import { schluesselFehlt, wertUngueltig } from './yaml/regeln.js'

/** The looks of a box: head, staff unit, department, team. */
export const STELLENARTEN = ['leitung', 'stab', 'bereich', 'team'] as const
export type Stellenart = (typeof STELLENARTEN)[number]

/** One box of an organisation chart with those below it. */
export interface Organigrammstelle {
  name: string
  /** A second line, '' where there is none. */
  zusatz: string
  art: Stellenart
  darunter: Organigrammstelle[]
}

/** More boxes do not fit on a page in a type that can be read; deeper levels find no room side by side. */
const MEISTE_STELLEN = 40
const TIEFSTE_EBENE = 4

/** An organisation chart as it is read. */
export interface Organigramm {
  /** Undefined where something is wrong with it, which has been reported. */
  spitze: Organigrammstelle | undefined
  /** Where each box was typed. */
  orte: ReadonlyMap<Organigrammstelle, Ort>
}

/** Reads the tree of an organisation chart (YAML). All that is wrong is reported. */
export function readOrganigramm(
  wurzel: string,
  ordner: string,
  pfad: string,
  genannt: Ort,
  meldungen: Meldungen,
): Organigramm {
  const heim = { ordner: resolve(wurzel, ordner), relativ: ordner }
  const angabe = { rolle: 'Das Organigramm', platz: 'daten/', grenze: GRENZEN.text }
  const bytes = readDatei(heim, pfad, angabe, genannt, meldungen)
  const datei = posix.join(ordner, pfad)
  const text = bytes && decodeText(bytes, datei, meldungen)
  const leser = text === undefined ? undefined : YamlLeser.open(datei, text, meldungen)
  const orte = new Map<Organigrammstelle, Ort>()
  return { spitze: leser && new Baumleser(leser, orte, genannt, meldungen).read(), orte }
}

class Baumleser {
  #stellen = 0
  #vollstaendig = true

  constructor(
    private readonly leser: YamlLeser,
    private readonly orte: Map<Organigrammstelle, Ort>,
    /** Where the file is named. */
    private readonly genannt: Ort,
    private readonly meldungen: Meldungen,
  ) {}

  read(): Organigrammstelle | undefined {
    const vorher = this.meldungen.anzahl('fehler')
    const { leser } = this
    const { wurzel } = leser
    if (isMap(wurzel) && !wurzel.has('name') && ['zeilen', 'spalten', 'datei'].some((angabe) => wurzel.has(angabe))) {
      this.meldungen.melde(
        organigramm,
        this.genannt,
        'Diese Datei ist ein Datenblatt, kein Organigramm.',
        'Als „datei“ den Baum nennen, der mit „name:“ und „darunter:“ beginnt.',
      )
      return undefined
    }
    const spitze = this.#stelle(this.leser.wurzel, 1)
    if (!this.#vollstaendig)
      this.meldungen.melde(
        organigramm,
        this.leser.ort(this.leser.wurzel),
        `Das Organigramm hat mehr als ${MEISTE_STELLEN} Stellen.`,
        'Teams zusammenfassen oder je Bereich ein eigenes Organigramm anlegen.',
      )
    return this.meldungen.anzahl('fehler') > vorher ? undefined : spitze
  }

  #stelle(knoten: Node | null, ebene: number): Organigrammstelle | undefined {
    // An alias may name the same branch over and over: counting ends it.
    if (++this.#stellen > MEISTE_STELLEN) {
      this.#vollstaendig = false
      return undefined
    }
    const { leser, meldungen } = this
    if (isScalar(knoten) && ebene > 1) {
      meldungen.melde(
        wertUngueltig,
        leser.ort(knoten),
        `Die Stelle „${String(knoten.value ?? '')}“ steht ohne „name:“ da.`,
        `So schreiben: - { name: ${String(knoten.value || 'Team 651')} }`,
      )
      return undefined
    }
    const angaben = leser.angaben(knoten, 'Organigramm', ['name', 'art', 'zusatz', 'darunter'])
    if (!angaben) return undefined
    const name = leser.text(angaben.get('name'))
    if (name === '')
      meldungen.melde(
        schluesselFehlt,
        angaben.get('name')?.ort ?? leser.ort(knoten),
        'Organigramm: Der Stelle fehlt „name“.',
        'Zum Beispiel: name: Bereich Leistung',
      )
    const feld = angaben.get('darunter')
    const kinder = feld ? (leser.liste(feld) ?? []) : []
    const art = leser.wahl(angaben.get('art'), STELLENARTEN) ?? artOf(ebene, kinder.length)
    if (feld && kinder.length > 0 && ebene === TIEFSTE_EBENE)
      meldungen.melde(
        organigramm,
        feld.ort,
        `Ein Organigramm hat höchstens ${TIEFSTE_EBENE} Ebenen; unter „${name}“ beginnt die ${TIEFSTE_EBENE + 1}.`,
        'Die unterste Ebene weglassen oder als „zusatz“ angeben.',
      )
    else if (feld && kinder.length > 0 && art === 'stab')
      meldungen.melde(
        organigramm,
        feld.ort,
        `Unter der Stabsstelle „${name}“ steht nichts mehr.`,
        'Eine Stelle mit anderen darunter ist „art: bereich“.',
      )
    else {
      const darunter = kinder.flatMap((kind) => this.#stelle(kind, ebene + 1) ?? [])
      const stelle = { name, zusatz: leser.text(angaben.get('zusatz')), art, darunter }
      this.orte.set(stelle, leser.ort(knoten))
      return stelle
    }
    return undefined
  }
}

/** The look of a box that names none follows from its place in the tree. */
function artOf(ebene: number, kinder: number): Stellenart {
  if (ebene === 1) return 'leitung'
  return kinder > 0 || ebene === 2 ? 'bereich' : 'team'
}
