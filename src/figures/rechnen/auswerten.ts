import type { Zahlangabe } from '../../content/daten/quelle.js'
import { figurOperand } from '../../content/daten/regeln.js'
import type { Meldungen } from '../../message.js'
import { naechster } from '../../nearest.js'
import type { Fehlzelle, Wertzelle, Zelle } from '../datenblatt.js'
import { massOf, PROZENT } from '../einheit.js'
import { compareGedruckt } from '../gedruckt.js'
import * as regeln from '../regeln.js'
import { UNBEKANNT, ZEICHEN } from '../zeichenerklaerung.js'
import type { Bezug } from './bezug.js'
import { reportKreis } from './kreis.js'
import type { Operand } from './operand.js'
import { FERTIG, GESCHEITERT, IN_ARBEIT, OFFEN, type Rechenblatt } from './rechenblatt.js'
import { declaredEinheit, hasVorzeichen, isLinear, type Rahmen, type Rechenwege } from './rechenweg.js'
import { rechne } from './rechnen.js'
import { typedZelle } from './zelle-getippt.js'

/**
 * Computes all cells of all sheets, each once, operands before results. A stack of its own instead of recursion: a chain
 * of ten thousand cells must not exhaust the machine's.
 */
export class Auswertung {
  readonly #stapel: Rahmen[] = []
  /** Formulas whose fault has been told, and circles by their members. */
  readonly #gemeldet = new Set<string>()

  constructor(
    private readonly wege: ReadonlyMap<Rechenblatt, Rechenwege>,
    private readonly meldungen: Meldungen,
  ) {}

  computeBlatt(blatt: Rechenblatt): void {
    for (const [nummer, { gruppe }] of blatt.quelle.zeilen.entries()) {
      if (gruppe) continue
      for (let spalte = 0; spalte < blatt.breite; spalte++) this.#compute(blatt, nummer * blatt.breite + spalte)
    }
  }

  #compute(blatt: Rechenblatt, index: number): void {
    this.#begin(blatt, index)
    for (let rahmen = this.#stapel.at(-1); rahmen; rahmen = this.#stapel.at(-1)) this.#advance(rahmen)
  }

  /** Finishes a typed cell at once, puts a computed one on the stack. */
  #begin(blatt: Rechenblatt, index: number): void {
    if (blatt.zustand[index] !== OFFEN) return
    const weg = this.wege.get(blatt)?.at(index)
    if (weg?.bezuege) {
      blatt.zustand[index] = IN_ARBEIT
      this.#stapel.push({ blatt, index, weg, naechster: 0 })
      return
    }
    const getippt = blatt.zeileOf(index).zellen[index % blatt.breite]
    const zelle =
      !weg && getippt && getippt.art !== 'rechnung' ? typedZelle(blatt, index, getippt, this.meldungen) : undefined
    if (zelle) blatt.put(index, zelle)
    else blatt.fail(index)
  }

  /** Goes through the operands until one has to be computed first; then the cell itself. */
  #advance(rahmen: Rahmen): void {
    const bezuege = rahmen.weg.bezuege ?? []
    while (rahmen.naechster < bezuege.length) {
      const bezug = bezuege[rahmen.naechster] as Bezug
      if (bezug.art === 'literal') {
        rahmen.naechster++
        continue
      }
      const ziel = this.#locate(bezug, rahmen)
      const zustand = ziel === undefined ? GESCHEITERT : bezug.blatt.zustand[ziel]
      if (zustand === OFFEN) {
        this.#begin(bezug.blatt, ziel as number)
        if (bezug.blatt.zustand[ziel as number] === IN_ARBEIT) return
        continue
      }
      if (zustand === IN_ARBEIT) reportKreis(this.#stapel, bezug.blatt, ziel as number, this.#gemeldet, this.meldungen)
      if (zustand !== FERTIG) {
        this.#fail(rahmen)
        return
      }
      rahmen.naechster++
    }
    this.#finish(rahmen, bezuege)
  }

  #fail({ blatt, index }: Rahmen): void {
    blatt.fail(index)
    this.#stapel.pop()
  }

  #finish(rahmen: Rahmen, bezuege: readonly Bezug[]): void {
    const { blatt, index, weg } = rahmen
    const zeile = blatt.zeileOf(index)
    const spalte = blatt.spalteOf(index)
    const herkunft = { ort: weg.ort, zelle: blatt.nameOf(index), formel: weg.formel }
    const operanden: Operand[] = []
    let fehlend: Fehlzelle | undefined
    for (const bezug of bezuege) {
      if (bezug.art === 'literal') operanden.push(bezug.operand)
      else {
        const zelle = bezug.blatt.zellen[this.#locate(bezug, rahmen) ?? -1] as Zelle
        if (zelle.art === 'fehlt') fehlend = zelle
        else if (zelle.art !== 'text') operanden.push(zelle)
      }
    }
    const gedruckt = blatt.quelle.gedruckt.get(Math.floor(index / blatt.breite))?.get(index % blatt.breite)
    if (fehlend) {
      this.#putFehlend(rahmen, fehlend, gedruckt)
      return
    }
    const ergebnis = rechne(weg.art, operanden, declaredEinheit(weg, zeile, spalte))
    if (ergebnis.art === 'fehler') {
      this.#reportFehler(rahmen, ergebnis)
      this.#fail(rahmen)
      return
    }
    const wertzelle: Wertzelle = {
      ...ergebnis,
      stellen: this.#stellenOf(rahmen, ergebnis),
      rechenart: weg.art,
      herkunft,
    }
    if (wertzelle.art === 'zahl') {
      const reihe = { vorzeichen: spalte.vorzeichen ?? zeile.vorzeichen }
      if (
        hasVorzeichen(
          weg.art,
          reihe.vorzeichen === undefined ? {} : { vorzeichen: reihe.vorzeichen },
          weg.traeger === 'spalte',
        )
      )
        wertzelle.vorzeichen = true
    }
    if (gedruckt) compareGedruckt(wertzelle, gedruckt, operanden, this.meldungen)
    blatt.put(index, wertzelle)
    this.#stapel.pop()
  }

  /** What would be computed with something that is missing is missing as well; with a mark of official tables that is told. */
  #putFehlend({ blatt, index, weg }: Rahmen, fehlend: Fehlzelle, gedruckt: Zahlangabe | undefined): void {
    const zelle = blatt.nameOf(index)
    const { zeichen } = fehlend
    const grund = `${fehlend.herkunft.zelle} ${zeichen ? `ist „${zeichen.zeichen}“ (${ZEICHEN[zeichen.sinn].kurz})` : 'fehlt'}`
    if (gedruckt)
      this.meldungen.melde(
        regeln.figurGedruckt,
        gedruckt.ort,
        `${zelle}: Gedruckt ist ${gedruckt.text.replace('.', ',')}, errechnen lässt sich nichts, denn ${grund}.`,
        zeichen
          ? 'Den gedruckten Wert als getippten Wert in die Zeile schreiben und die Rechnung entfernen.'
          : 'Den fehlenden Wert eintragen oder unter „gedruckt“ ebenfalls „fehlt“ schreiben.',
      )
    else if (zeichen && fehlend.herkunft.formel === undefined)
      this.meldungen.melde(
        regeln.figurZeichen,
        weg.ort,
        `${zelle} wird nicht errechnet, denn ${grund}.`,
        'Gedruckt wird „.“; ist das Ergebnis bekannt, es statt der Rechnung eintragen.',
      )
    const herkunft = { ort: weg.ort, zelle, formel: weg.formel }
    blatt.put(index, { art: 'fehlt', ...(zeichen && { zeichen: UNBEKANNT }), herkunft })
    this.#stapel.pop()
  }

  #stellenOf(
    { blatt, index, weg }: Rahmen,
    ergebnis: { art: 'zahl'; einheit: string; stellen: number } | { art: 'verhaeltnis'; stellen: number },
  ): number {
    const zeile = blatt.zeileOf(index)
    const spalte = blatt.spalteOf(index)
    const genannt =
      weg.traeger === 'spalte'
        ? spalte.stellen
        : isLinear(weg.art) || weg.traeger === 'zelle'
          ? (spalte.stellen ?? zeile.stellen)
          : zeile.stellen
    const desBlatts =
      ergebnis.art === 'zahl' && ergebnis.einheit === blatt.quelle.einheit ? blatt.quelle.stellen : undefined
    return genannt ?? desBlatts ?? ergebnis.stellen
  }

  /** The cell that an operand means at the cell of the frame; undefined where the other sheet has no such row or column. */
  #locate(bezug: Exclude<Bezug, { art: 'literal' }>, { blatt, index, weg }: Rahmen): number | undefined {
    if (bezug.art === 'zelle') return bezug.index
    if (bezug.art === 'zeile') {
      const spalte = bezug.blatt === blatt ? index % blatt.breite : bezug.blatt.spalten.get(blatt.spalteOf(index).id)
      if (spalte !== undefined && bezug.blatt.quelle.spalten[spalte]?.art === 'zahl')
        return bezug.zeile * bezug.blatt.breite + spalte
    } else {
      const zeile =
        bezug.blatt === blatt ? Math.floor(index / blatt.breite) : bezug.blatt.zeilen.get(blatt.zeileOf(index).id)
      if (zeile !== undefined && !bezug.blatt.quelle.zeilen[zeile]?.gruppe)
        return zeile * bezug.blatt.breite + bezug.spalte
    }
    if (!bezug.gemeldet) {
      bezug.gemeldet = true
      const [was, id, bekannt] =
        bezug.art === 'zeile'
          ? ['Spalte', blatt.spalteOf(index).id, bezug.blatt.spalten]
          : ['Zeile', blatt.zeileOf(index).id, bezug.blatt.zeilen]
      const gemeint = naechster(id, bekannt.keys())
      this.meldungen.melde(
        figurOperand,
        bezug.ort,
        `${weg.name}: Das Datenblatt „${bezug.blatt.id}“ hat keine ${was} „${id}“ mit Werten.`,
        gemeint && gemeint !== id
          ? `Dort heißt sie vielleicht „${gemeint}“; einzelne Zellen mit „blatt.zeile.spalte“ nennen.`
          : 'Beide Blätter brauchen gleich benannte Zeilen und Spalten; einzelne Zellen mit „blatt.zeile.spalte“ nennen.',
      )
    }
    return undefined
  }

  /** Division by zero is told of every cell, at the zero; a mixture of units once, since the whole row or column has it. */
  #reportFehler({ blatt, index, weg }: Rahmen, fehler: Extract<ReturnType<typeof rechne>, { art: 'fehler' }>): void {
    const { regel, text, hinweis, operand } = fehler
    if (regel === regeln.figurEinheit) {
      const schluessel = `${weg.name} ${weg.art}`
      if (this.#gemeldet.has(schluessel)) return
      this.#gemeldet.add(schluessel)
    }
    const ort = regel === regeln.figurDivision && operand && operand.art !== 'literal' ? operand.herkunft.ort : weg.ort
    const zeile = blatt.zeileOf(index)
    const ausProzent = operand?.art === 'zahl' && massOf(operand.einheit).basis === PROZENT
    const inZeile =
      regel === regeln.figurEinheit && weg.traeger === 'spalte' && weg.art === 'veraenderung' && ausProzent
    this.meldungen.melde(
      regel,
      inZeile ? zeile.ort : ort,
      `${blatt.nameOf(index)}: ${text}`,
      inZeile ? `${hinweis} In dieser Zeile „rechnung: punkte“ ergänzen.` : hinweis,
    )
  }
}
