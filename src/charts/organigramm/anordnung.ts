import type { Organigrammstelle } from '../../content/organigramm.js'
import { DiagrammFehler } from '../diagrammfehler.js'
import type { Textsatz } from '../labels/textsatz.js'
import { chooseSpalten } from './faecher.js'
import { createKasten, measureStelle, type Stellenkasten } from './kasten.js'

type Koordinate = [x: number, y: number]

/** Boxes and the lines between them, in pixels. Each line is a run of right angles. */
export interface Anordnung {
  kaesten: Stellenkasten[]
  linien: Koordinate[][]
  breite: number
  hoehe: number
}

/** Between levels, between boxes side by side, between boxes below each other. */
const ABSTAND = { ebene: 24, spalte: 12, liste: 7, stab: 14 }
/** How far a box of a list stands in from the one it belongs to, and where in that indent the line runs. */
const EINZUG = { kasten: 14, linie: 6 }
const SPITZE = { schmalste: 170, breiteste: 300 }
const BREITESTER_STAB = 190
/** At the left, for the line that leads to the second row. */
const SCHIENE = 16
/** What a page holds below a heading, with caption and source. */
const HOECHSTE = 800

/**
 * Arranges an organisation chart in the width: the head and whoever stands alone below it in the middle, staff units beside
 * the line, the next level side by side (in rows where it is wide), everything further down hanging below as lists.
 * Throws a DiagrammFehler where it would be higher than a page.
 */
export function arrange(spitze: Organigrammstelle, breite: number, satz: Textsatz): Anordnung {
  const anordnung = new Anordner(breite, satz).arrange(spitze)
  if (anordnung.hoehe > HOECHSTE)
    throw new DiagrammFehler(
      'Das Organigramm ist höher als eine Seite: Teams zusammenfassen oder auf zwei Organigramme verteilen.',
    )
  return anordnung
}

class Anordner {
  readonly #kaesten: Stellenkasten[] = []
  readonly #linien: Koordinate[][] = []
  #unten = 0

  constructor(
    private readonly breite: number,
    private readonly satz: Textsatz,
  ) {}

  arrange(spitze: Organigrammstelle): Anordnung {
    const mitte = this.breite / 2
    let stelle = spitze
    let oben = 0
    for (;;) {
      const kasten = this.#spitze(stelle, oben)
      const staebe = stelle.darunter.filter(({ art }) => art === 'stab')
      const linie = stelle.darunter.filter(({ art }) => art !== 'stab')
      const ende = this.#staebe(staebe, kasten.y + kasten.hoehe, linie.length > 0)
      oben = ende + ABSTAND.ebene
      const [einzige] = linie
      if (linie.length !== 1 || !einzige || einzige.darunter.length === 0) {
        if (linie.length > 0) this.#faecher(linie, [mitte, kasten.y + kasten.hoehe], oben)
        break
      }
      this.#linien.push([
        [mitte, kasten.y + kasten.hoehe],
        [mitte, oben],
      ])
      stelle = einzige
    }
    return { kaesten: this.#kaesten, linien: this.#linien, breite: this.breite, hoehe: Math.ceil(this.#unten) + 1 }
  }

  #add(kasten: Stellenkasten, x: number, y: number): Stellenkasten {
    const gesetzt = { ...kasten, x, y }
    this.#kaesten.push(gesetzt)
    this.#unten = Math.max(this.#unten, y + kasten.hoehe)
    return gesetzt
  }

  #spitze(stelle: Organigrammstelle, oben: number): Stellenkasten {
    const breite = Math.min(SPITZE.breiteste, Math.max(SPITZE.schmalste, Math.ceil(measureStelle(stelle, this.satz))))
    return this.#add(createKasten(stelle, breite, this.satz), (this.breite - breite) / 2, oben + 0.5)
  }

  /** Staff units left and right of the line that leads down; the last y that they or the line take. */
  #staebe(staebe: Organigrammstelle[], oben: number, weiter: boolean): number {
    const mitte = this.breite / 2
    let y = oben
    for (let i = 0; i < staebe.length; i += 2) {
      // A unit alone stands on the right.
      const paar = staebe.slice(i, i + 2)
      const seiten = paar.length === 1 ? [1] : [-1, 1]
      const kaesten = paar.map((stelle) =>
        createKasten(
          stelle,
          Math.min(BREITESTER_STAB, Math.max(120, Math.ceil(measureStelle(stelle, this.satz)))),
          this.satz,
        ),
      )
      const hoehe = Math.max(...kaesten.map((kasten) => kasten.hoehe))
      const mittelachse = y + ABSTAND.stab + hoehe / 2
      for (const [stelle, kasten] of kaesten.entries()) {
        const seite = seiten[stelle] ?? 1
        const kante = mitte + seite * ABSTAND.ebene
        this.#add(kasten, seite > 0 ? kante : kante - kasten.breite, mittelachse - kasten.hoehe / 2)
        this.#linien.push([
          [mitte, mittelachse],
          [kante, mittelachse],
        ])
      }
      if (!weiter)
        this.#linien.push([
          [mitte, y],
          [mitte, mittelachse],
        ])
      y += ABSTAND.stab + hoehe
    }
    return y
  }

  /** The next level side by side, each with its list below; in rows that hang on a line at the left where it is wide. */
  #faecher(stellen: Organigrammstelle[], von: Koordinate, oben: number): void {
    const { jeReihe, breite } = chooseSpalten(stellen, this.breite, this.satz, {
      abstand: ABSTAND.spalte,
      einzug: EINZUG.kasten,
      schiene: SCHIENE,
    })
    const [mitte] = von
    const mehrzeilig = stellen.length > jeReihe
    const links = mehrzeilig ? SCHIENE : mitte - (jeReihe * (breite + ABSTAND.spalte) - ABSTAND.spalte) / 2
    let y = oben
    for (let i = 0; i < stellen.length; i += jeReihe) {
      const reihe = stellen.slice(i, i + jeReihe)
      const kaesten = reihe.map((stelle) => createKasten(stelle, breite, this.satz))
      const hoehe = Math.max(...kaesten.map((kasten) => kasten.hoehe))
      const verteiler = y - ABSTAND.ebene / 2
      const mitten = reihe.map((_, stelle) => links + stelle * (breite + ABSTAND.spalte) + breite / 2)
      for (const [stelle, kasten] of kaesten.entries()) {
        const gesetzt = this.#add({ ...kasten, hoehe }, links + stelle * (breite + ABSTAND.spalte), y)
        this.#liste(gesetzt, breite)
        this.#linien.push([
          [mitten[stelle] ?? 0, verteiler],
          [mitten[stelle] ?? 0, y],
        ])
      }
      const anfang = mehrzeilig ? 0.5 : Math.min(mitte, mitten[0] ?? mitte)
      const ende = i === 0 ? Math.max(mitte, mitten.at(-1) ?? mitte) : (mitten.at(-1) ?? mitte)
      if (i === 0) this.#linien.push([von, [mitte, verteiler]])
      else
        this.#linien.push([
          [0.5, oben - ABSTAND.ebene / 2],
          [0.5, verteiler],
        ])
      if (anfang !== ende)
        this.#linien.push([
          [anfang, verteiler],
          [ende, verteiler],
        ])
      y = this.#unten + ABSTAND.ebene
    }
  }

  /** Whoever stands below a box, one below the other, each on a line that comes down from it; the last y. */
  #liste(oben: Stellenkasten, breite: number): number {
    const schiene = oben.x + EINZUG.linie
    const unten = oben.y + oben.hoehe
    let y = unten
    let letzte = 0
    for (const stelle of oben.stelle.darunter) {
      const kasten = this.#add(
        createKasten(stelle, breite - EINZUG.kasten, this.satz),
        oben.x + EINZUG.kasten,
        y + ABSTAND.liste,
      )
      letzte = kasten.y + kasten.hoehe / 2
      this.#linien.push([
        [schiene, letzte],
        [kasten.x, letzte],
      ])
      y = this.#liste(kasten, breite - EINZUG.kasten)
    }
    if (letzte > 0)
      this.#linien.push([
        [schiene, unten],
        [schiene, letzte],
      ])
    return y
  }
}
