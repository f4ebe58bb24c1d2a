import type { Datenblatt } from '../../figures/datenblatt.js'
import type { Prosa } from '../prosa/stueck.js'
import type { Figurglied } from '../reading/aussagen/muster.js'
import { type Figur, plain } from '../reading/figur.js'
import type { Passage } from '../reading/satz/passage.js'
import { type Bucheintrag, type Buchzelle, isEigenstaendig, type Zellenbuch } from '../zahlen/zellenbuch.js'
import { isNamed } from './benennung.js'
import { digitsOf, isFiner, isSame, type Zellkandidat } from './kandidat.js'
import type { Abstand } from './tabellenumfeld.js'
import type { GeleseneFigur } from './zellbezug.js'

const KEINE_ZIFFER = /\D/g
const EINHEIT = /[€%]/

/** What all figures of a piece of text say together: which cells it gives, and which tables it speaks about. */
export class Textstand {
  readonly #abstand: Map<Datenblatt, Abstand>
  /** The cells that the text gives, with how many digits. */
  readonly #gesagt = new Map<string, number>()

  constructor(
    private readonly prosa: Prosa,
    private readonly buch: Zellenbuch,
    private readonly gelesen: readonly GeleseneFigur[],
    nahe: ReadonlyMap<Datenblatt, Abstand>,
  ) {
    this.#abstand = new Map(nahe)
    for (const { wert } of prosa.einsaetze) {
      const [zelle, ...weitere] = wert?.herkunft ?? []
      if (zelle !== undefined && weitere.length === 0)
        this.#say(zelle, wert?.text.replace(KEINE_ZIFFER, '').length ?? 0)
    }
    for (const figur of gelesen) this.#note(figur)
  }

  /** A figure that stands in a cell makes its sheet the one of the text. */
  #note({ glied: { figur }, kandidaten }: GeleseneFigur): void {
    for (const { buchzelle, benannt, zeit } of kandidaten) {
      const { eintrag, zelle } = buchzelle
      if (zeit === 'anders' || !isSame(figur, buchzelle)) continue
      const nahe = this.#abstand.has(eintrag.blatt)
      const genug = isNamed(benannt) || (nahe && digitsOf(figur.wert, figur.stellen) > 2)
      if (genug && (nahe || isEigenstaendig(eintrag))) this.#abstand.set(eintrag.blatt, 'eigen')
      if (genug || nahe) this.#say(keyOf(zelle), digitsOf(figur.wert, figur.stellen))
    }
  }

  #say(zelle: string, ziffern: number): void {
    this.#gesagt.set(zelle, Math.max(ziffern, this.#gesagt.get(zelle) ?? 0))
  }

  /** How near the table of a cell is; undefined where it has nothing to do with the text. */
  distanceOf({ eintrag: { blatt } }: Buchzelle): Abstand | undefined {
    return this.#abstand.get(blatt)
  }

  /** The rows of the table of a cell. */
  rowsOf({ eintrag: { blatt } }: Buchzelle): readonly Bucheintrag[] {
    return this.buch.rowsOf(blatt)
  }

  /** Whether another figure gives the cell as exactly: "rund 11,2 Mio. €, genau 11.194.365 €" gives it twice. */
  isGiven({ zelle }: Buchzelle, figur: Figur): boolean {
    return (this.#gesagt.get(keyOf(zelle)) ?? 0) >= digitsOf(figur.wert, figur.stellen)
  }

  /**
   * Whether some cell that may be meant says the same: `deutlich`, it is named or has digits enough; `vielleicht`, two digits of a
   * cell of a near table that nothing names, which are alike by chance often.
   */
  saidBy({ glied: { figur }, kandidaten }: GeleseneFigur): 'deutlich' | 'vielleicht' | undefined {
    const gleiche = kandidaten.filter(({ buchzelle, zeit }) => zeit !== 'anders' && isSame(figur, buchzelle))
    const deutlich = ({ benannt }: Zellkandidat): boolean => digitsOf(figur.wert, figur.stellen) > 2 || isNamed(benannt)
    if (gleiche.some(deutlich)) return 'deutlich'
    const nahe = gleiche.filter(({ buchzelle }) => this.#isNear(buchzelle))
    if (nahe.length === 0) return undefined
    return nahe.every(({ benannt }) => benannt === 'nicht') ? 'vielleicht' : 'deutlich'
  }

  /** The cells that expressions of a passage put in, one each. */
  boundIn({ prosa, saetze }: Passage): Buchzelle[] {
    const [von, bis] = [saetze[0]?.von ?? 0, saetze.at(-1)?.bis ?? 0]
    return prosa.einsaetze.flatMap((einsatz) => {
      const [zelle, ...weitere] = einsatz.von >= von && einsatz.von < bis ? (einsatz.wert?.herkunft ?? []) : []
      return (zelle !== undefined && weitere.length === 0 && this.buch.at(zelle)) || []
    })
  }

  /** Whether all of them are of the time of this cell. */
  isTimeOfNeighbours(passage: Passage, { zeit }: Buchzelle): boolean {
    const zeiten = this.boundIn(passage).map((andere) => andere.zeit)
    return (
      zeit !== undefined &&
      zeiten.length > 0 &&
      zeiten.every((andere) => andere?.anfang === zeit.anfang && andere.ende === zeit.ende)
    )
  }

  /** What describes a chart says its sheet, whatever else is spoken of beside it. */
  #isNear(buchzelle: Buchzelle): boolean {
    const abstand = this.distanceOf(buchzelle)
    return abstand === 'eigen' || (abstand === 'daneben' && this.prosa.daten === undefined)
  }

  /** A figure of three digits that some cell nearby holds as it is typed, or of more that any cell does, is a figure of its own. */
  isElsewhere(figur: Figur): boolean {
    const ziffern = digitsOf(figur.wert, figur.stellen)
    if (ziffern < 3) return false
    const art = figur.einheit.slice(-1)
    return this.buch
      .holding(plain(figur.wert, figur).abs().toFixed())
      .some(
        (buchzelle) =>
          (ziffern > 3 || this.distanceOf(buchzelle) !== undefined) &&
          !isFiner(figur, buchzelle.zelle) &&
          (buchzelle.zelle.einheit.slice(-1) === art || !EINHEIT.test(`${art}${buchzelle.zelle.einheit}`)),
      )
  }

  /** The one cell of its column among those that may be meant that the text does not give. */
  isLeft({ eintrag, spalte, zelle }: Buchzelle, { kandidaten }: GeleseneFigur): boolean {
    const spaltenzellen = kandidaten.filter(
      ({ buchzelle }) => buchzelle.eintrag.blatt === eintrag.blatt && buchzelle.spalte === spalte,
    )
    return (
      spaltenzellen.length > 1 &&
      spaltenzellen.every(({ buchzelle }) => buchzelle.zelle === zelle || this.#gesagt.has(keyOf(buchzelle.zelle)))
    )
  }

  /** Whether another figure of the text is the row's, at the time that the sentence names. */
  isRowOfOther(eintrag: Bucheintrag, glied: Figurglied): boolean {
    return this.gelesen.some(
      ({ glied: anderes, kandidaten }) =>
        anderes !== glied &&
        digitsOf(anderes.figur.wert, anderes.figur.stellen) > 2 &&
        kandidaten.some(
          ({ buchzelle, zeit }) =>
            buchzelle.eintrag === eintrag && zeit === 'gleich' && isSame(anderes.figur, buchzelle),
        ),
    )
  }
}

/** Cells of tables typed into a section have no path. */
function keyOf({ herkunft: { zelle, ort } }: Buchzelle['zelle']): string {
  return zelle === '' ? `${ort.datei}:${ort.zeile}:${ort.spalte}` : zelle
}
