import type { Datenblatt } from '../../figures/datenblatt.js'
import type { Prosa } from '../prosa/stueck.js'
import { type Figurglied, gliederOf, isMenge } from '../reading/aussagen/muster.js'
import { timeAt } from '../reading/aussagen/veraenderung.js'
import { type Figur, plain } from '../reading/figur.js'
import { gegenstandOf, isSameThing } from '../reading/gegenstand.js'
import { type Passage, passagesOf } from '../reading/satz/passage.js'
import type { Vertipper } from '../reading/vertipper.js'
import { hasWord } from '../reading/worte/worte.js'
import type { Zeit } from '../reading/zeit/zeiten.js'
import { isBenannteSumme, isGesamt } from '../zahlen/namen.js'
import { type Bucheintrag, type Buchzelle, isEigenstaendig, type Zellenbuch } from '../zahlen/zellenbuch.js'
import { type Benennung, readWords, rowNamed, type Worte } from './benennung.js'
import { coverageOf, fieldOf } from './deckung.js'
import { GENUG, VORSPRUNG, weigh } from './indizien.js'
import { candidatesFor, digitsOf, inUnitOf, isSame, slipFrom, type Zellkandidat } from './kandidat.js'
import type { Abstand } from './tabellenumfeld.js'
import type { VerwaisteZellen } from './verwaist.js'

/** A typed figure and the cell that it gives, or should give. */
export interface Zellbezug {
  passage: Passage
  figur: Figur
  buchzelle: Buchzelle
  /** `gleich`, it says what the cell says; else how it may have come from it; `anders`: one thing, one time, two values. */
  wie: 'gleich' | Vertipper | 'anders'
}

interface GeleseneFigur {
  passage: Passage
  glied: Figurglied
  worte: Worte
  kandidaten: readonly Zellkandidat[]
}

/**
 * Finds the cells of one piece of text. All its figures are looked at before any is said to be wrong: a cell that another figure
 * gives is not meant twice, and the sheet that one figure comes from is likely that of its neighbours.
 */
export class Leser {
  readonly #abstand: Map<Datenblatt, Abstand>
  /** The cells that the text gives, with how many digits. */
  readonly #gesagt = new Map<string, number>()
  readonly #gelesen: GeleseneFigur[] = []

  constructor(
    private readonly prosa: Prosa,
    private readonly buch: Zellenbuch,
    nahe: ReadonlyMap<Datenblatt, Abstand>,
    private readonly verwaiste: VerwaisteZellen,
  ) {
    this.#abstand = new Map(nahe)
    for (const { wert } of prosa.einsaetze) {
      const [zelle, ...weitere] = wert?.herkunft ?? []
      if (zelle !== undefined && weitere.length === 0) this.#say(zelle, wert?.text.replace(/\D/g, '').length ?? 0)
    }
    for (const passage of passagesOf(prosa))
      for (const glied of gliederOf(passage)) {
        if (!isReadable(glied)) continue
        const worte = readWords(passage, glied)
        this.#gelesen.push({
          passage,
          glied,
          worte,
          kandidaten: candidatesFor(passage, glied, worte, buch, nahe.keys()),
        })
      }
    for (const gelesen of this.#gelesen) this.#note(gelesen)
  }

  read(): Zellbezug[] {
    return this.#gelesen.flatMap((gelesen) => {
      const { passage, glied } = gelesen
      const gleich = this.#tie(gelesen)
      if (gleich) return { passage, figur: glied.figur, buchzelle: gleich, wie: 'gleich' as const }
      const verwechselt = this.#otherRow(gelesen)
      if (verwechselt) return verwechselt
      return this.#isSaid(gelesen)
        ? []
        : (this.#otherTime(gelesen) ?? this.#slip(gelesen) ?? this.#contradiction(gelesen) ?? [])
    })
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

  /** Whether another figure gives the cell as exactly: "rund 11,2 Mio. €, genau 11.194.365 €" gives it twice. */
  #isGiven({ zelle }: Buchzelle, figur: Figur): boolean {
    return (this.#gesagt.get(keyOf(zelle)) ?? 0) >= digitsOf(figur.wert, figur.stellen)
  }

  /** Whether some cell that may be meant says the same; two digits are alike by chance too often, unless the table is near. */
  #isSaid({ glied: { figur }, kandidaten }: GeleseneFigur): boolean {
    return kandidaten.some(
      ({ buchzelle, zeit, benannt }) =>
        zeit !== 'anders' &&
        isSame(figur, buchzelle) &&
        (digitsOf(figur.wert, figur.stellen) > 2 || isNamed(benannt) || this.#isNear(buchzelle.eintrag.blatt)),
    )
  }

  /** What describes a chart says its sheet, whatever else is spoken of beside it. */
  #isNear(blatt: Datenblatt): boolean {
    const abstand = this.#abstand.get(blatt)
    return abstand === 'eigen' || (abstand === 'daneben' && this.prosa.daten === undefined)
  }

  /** The one cell that says exactly the same, where the sentence names its row, its time and no part of what it counts. */
  #tie({ passage, glied, worte, kandidaten }: GeleseneFigur): Buchzelle | undefined {
    const { figur } = glied
    // "9.842 Menschen unter 25 Jahren": an age is no figure of the chain, but narrows what is counted.
    if (figur.naehe !== 'genau' || /^[^‹¶,;:]*‹x›/.test(glied.danach)) return undefined
    const gleiche = kandidaten.filter(
      ({ buchzelle, benannt, zeit, passt }) =>
        passt &&
        buchzelle.art !== 'veraenderung' &&
        buchzelle.eintrag.blatt.id !== '' &&
        isNamed(benannt) &&
        (this.#abstand.has(buchzelle.eintrag.blatt) || isEigenstaendig(buchzelle.eintrag)) &&
        (zeit === 'gleich' || !buchzelle.zeit) &&
        inUnitOf(figur, buchzelle).eq(figur.wert),
    )
    if (gleiche.length === 0 || gegenstandOf(passage, glied).eingeschraenkt) return undefined
    const genannt = gleiche.filter(
      ({ buchzelle: { spaltenworte } }) =>
        spaltenworte.size > 0 && [...spaltenworte].every((wort) => hasWord(worte.satz, wort)),
    )
    return onlyOne((genannt.length > 0 ? genannt : gleiche).map(({ buchzelle }) => buchzelle))
  }

  /** The cell that the figure is but a slip of the hand away from, and that more speaks for than chance. */
  #slip({ passage, glied, kandidaten, worte }: GeleseneFigur): Zellbezug | undefined {
    const { figur } = glied
    if (figur.naehe === 'mehr' || figur.naehe === 'weniger' || this.#isElsewhere(figur)) return undefined
    const eigen = `${glied.davor.replace(/.*[¶;]/, '')}|${glied.danach.replace(/[¶;,].*/, '')}`
    const [gemittelt, zusammen] = [MITTEL.test(eigen), ZUSAMMEN.test(eigen)]
    const umfeld = fieldOf(worte, glied)
    // What one cell of a row says exactly is that cell, and no slip of its neighbour.
    const genau = new Set(
      kandidaten
        .filter(({ buchzelle, zeit, passt }) => passt && zeit !== 'anders' && inUnitOf(figur, buchzelle).eq(figur.wert))
        .map(({ buchzelle }) => buchzelle.eintrag),
    )
    const funde = kandidaten.flatMap((kandidat) => {
      const { buchzelle, zeit } = kandidat
      if (zeit === 'anders' || (gemittelt && !isMean(buchzelle)) || genau.has(buchzelle.eintrag)) return []
      const wie = slipFrom(figur, buchzelle)
      if (!wie) return []
      const abstand = this.#abstand.get(buchzelle.eintrag.blatt)
      const gesagt = this.#isGiven(buchzelle, figur)
      const uebrig = !gesagt && this.#isLeft(buchzelle, kandidaten)
      // "Eingliederungszuschüsse und Einstiegsgeld zusammen": no single row is named.
      const verwaist = !zusammen && this.verwaiste.has(buchzelle)
      const deckung = zusammen ? 0 : coverageOf(buchzelle.eintrag, this.buch.rowsOf(buchzelle.eintrag.blatt), umfeld)
      const punkte = weigh(kandidat, wie, figur, { abstand, worte, uebrig, gesagt, verwaist, deckung })
      return [{ buchzelle, wie, punkte }]
    })
    const [bester] = funde.sort((a, b) => b.punkte - a.punkte)
    if (!bester || bester.punkte < GENUG) return undefined
    const { buchzelle, wie } = bester
    const { eigenname } = buchzelle.eintrag.reihe
    if (zusammen && !isGesamt(eigenname) && !isBenannteSumme(eigenname)) return undefined
    const strittig = funde.some(
      (anderer) => bester.punkte - anderer.punkte < VORSPRUNG && !anderer.buchzelle.zelle.wert.eq(buchzelle.zelle.wert),
    )
    return strittig ? undefined : { passage, figur, buchzelle, wie }
  }

  /** A figure of three digits that some cell nearby holds as it is typed, or of more that any cell does, is a figure of its own. */
  #isElsewhere(figur: Figur): boolean {
    if (digitsOf(figur.wert, figur.stellen) < 3) return false
    const art = figur.einheit.slice(-1)
    return this.buch
      .holding(plain(figur.wert, figur).abs().toFixed())
      .some(
        ({ zelle, eintrag }) =>
          (digitsOf(figur.wert, figur.stellen) > 3 || this.#abstand.has(eintrag.blatt)) &&
          (zelle.einheit.slice(-1) === art || !/[€%]/.test(`${art}${zelle.einheit}`)),
      )
  }

  #isLeft({ eintrag, spalte, zelle }: Buchzelle, kandidaten: readonly Zellkandidat[]): boolean {
    const spaltenzellen = kandidaten.filter(
      ({ buchzelle }) => buchzelle.eintrag.blatt === eintrag.blatt && buchzelle.spalte === spalte,
    )
    return (
      spaltenzellen.length > 1 &&
      spaltenzellen.every(({ buchzelle }) => buchzelle.zelle === zelle || this.#gesagt.has(keyOf(buchzelle.zelle)))
    )
  }

  /** The value of another row of the column: the words directly beside name one row, and nothing names the other. */
  #otherRow({ passage, glied, worte, kandidaten }: GeleseneFigur): Zellbezug | undefined {
    const { figur } = glied
    const alle = kandidaten.filter(
      ({ buchzelle, benannt, passt, zeit }) =>
        passt &&
        zeit !== 'anders' &&
        buchzelle.art !== 'veraenderung' &&
        buchzelle.art !== 'ziel' &&
        (benannt === 'genau' || benannt === 'hier') &&
        [...buchzelle.eintrag.worte].every((wort) => hasWord(worte.eng, wort)) &&
        (this.#abstand.has(buchzelle.eintrag.blatt) ||
          (benannt === 'genau' && digitsOf(figur.wert, figur.stellen) > 2)) &&
        !isGesamt(buchzelle.eintrag.reihe.eigenname),
    )
    const hier = mostWords(alle)
    const [erster] = hier
    if (!erster || hier.some(({ buchzelle }) => buchzelle.eintrag !== erster.buchzelle.eintrag)) return undefined
    const { eintrag } = erster.buchzelle
    // One column is meant: by its time, or because there is no other.
    const gemeinte = hier.filter(({ zeit }) => zeit === 'gleich' || hier.length === 1)
    const gemeint = onlyOne(gemeinte.map(({ buchzelle }) => buchzelle))
    if (
      !gemeint ||
      !isOfSize(figur, gemeint) ||
      hier.some(({ buchzelle }) => isSame(figur, buchzelle)) ||
      this.#isGiven(gemeint, figur)
    )
      return undefined
    const andere = this.buch
      .rowsOf(eintrag.blatt)
      .filter(
        (zeile) =>
          zeile !== eintrag && zeile.zellen.some((zelle) => zelle.spalte === gemeint.spalte && isSame(figur, zelle)),
      )
    const [andereZeile, ...weitere] = andere
    if (
      !andereZeile ||
      weitere.length > 0 ||
      !isNamed(rowNamed(eintrag, worte)) ||
      isNamed(rowNamed(andereZeile, worte))
    )
      return undefined
    return { passage, figur, buchzelle: gemeint, wie: 'anders' }
  }

  /** Whether another figure of the text is the row's, at the time that the sentence names. */
  #isRowOf(eintrag: Bucheintrag, glied: Figurglied): boolean {
    return this.#gelesen.some(
      ({ glied: anderes, kandidaten }) =>
        anderes !== glied &&
        digitsOf(anderes.figur.wert, anderes.figur.stellen) > 2 &&
        kandidaten.some(
          ({ buchzelle, zeit }) =>
            buchzelle.eintrag === eintrag && zeit === 'gleich' && isSame(anderes.figur, buchzelle),
        ),
    )
  }

  /** The value of another time of the row that the sentence names: the eye slipped into the next column. */
  #otherTime({ passage, glied, kandidaten }: GeleseneFigur): Zellbezug | undefined {
    const { figur } = glied
    const zeit = timeAt(passage, glied)
    // "von 9.000 auf 8.820": what was before has its own time.
    if (figur.naehe !== 'genau' || !zeit || zeit.anfang === '' || FRUEHER.test(glied.davor)) return undefined
    const gemeint = kandidaten.flatMap(({ buchzelle, benannt, passt }) => {
      const { eintrag } = buchzelle
      if (!passt || buchzelle.art !== 'bestand' || !(isNamed(benannt) || this.#isRowOf(eintrag, glied))) return []
      if (!this.#abstand.has(eintrag.blatt) || !isAtTime(buchzelle, zeit) || this.#isGiven(buchzelle, figur)) return []
      const andere = eintrag.zellen.filter((zelle) => zelle !== buchzelle && zelle.art === 'bestand')
      const verwechselt = andere.some((zelle) => isSame(figur, zelle) && zelle.zeit && !isAtTime(zelle, zeit))
      return verwechselt ? [buchzelle] : []
    })
    const buchzelle = onlyOne(gemeint)
    return buchzelle && !gegenstandOf(passage, glied).eingeschraenkt
      ? { passage, figur, buchzelle, wie: 'anders' }
      : undefined
  }

  /** Another value of about the same size for what the sentence names in full, at the same time. */
  #contradiction({ passage, glied, kandidaten }: GeleseneFigur): Zellbezug | undefined {
    const { figur } = glied
    if (figur.naehe !== 'genau') return undefined
    const moegliche = kandidaten.filter(
      ({ buchzelle, zeit, benannt, passt }) =>
        passt &&
        zeit === 'gleich' &&
        buchzelle.art === 'bestand' &&
        isNamed(benannt) &&
        !this.#isGiven(buchzelle, figur) &&
        (this.#abstand.has(buchzelle.eintrag.blatt) || isEigenstaendig(buchzelle.eintrag)) &&
        isAboutAsLarge(figur, buchzelle),
    )
    if (moegliche.length === 0) return undefined
    const { kern, worte, eingeschraenkt } = gegenstandOf(passage, glied)
    if (eingeschraenkt) return undefined
    const gemeint = moegliche.filter(({ buchzelle: { eintrag } }) => {
      const { worte: name, kuerzel } = eintrag
      return isSameThing(kern, name) || (kuerzel !== '' && worte.has(kuerzel) && kern.size <= name.size)
    })
    const buchzelle = onlyOne(gemeint.map((kandidat) => kandidat.buchzelle))
    return buchzelle && { passage, figur, buchzelle, wie: 'anders' }
  }
}

const FRUEHER = /(?:^|\s)(?:von|gegenüber|statt|nach|zuvor|bisher|als) (?:den |noch |[a-zäöüß]+ )?$/

/** Whether a cell is of the time that a sentence names, or of the year of its day. */
function isAtTime({ zeit: eigene }: Buchzelle, zeit: Zeit): boolean {
  return eigene !== undefined && eigene.anfang <= zeit.anfang && zeit.ende <= eigene.ende
}

/** "im Monatsmittel rund 110", "monatlich 110", "weniger als sonst (110)": no single month. */
const MITTEL =
  /mittelwert|durchschnitt|im (?:schnitt|mittel)(?![a-zäöüß])|[a-zäöüß]mittels?(?![a-zäöüß])|gemittelt|(?<![a-zäöüß])(?:monatlich|jährlich|wöchentlich|(?:je|pro) (?:monat|jahr|woche|quartal)|sonst|üblich|üblicherweise|in der regel)(?![a-zäöüß])/

const ZUSAMMEN = /(?<![a-zäöüß])(?:zusammen|zusammengenommen|gemeinsam|in summe)(?![a-zäöüß])/

function isMean({ eintrag: { reihe, blatt }, spalte }: Buchzelle): boolean {
  return MITTEL.test(`${reihe.name} ${spalte} ${blatt.titel}`.toLowerCase())
}

/** Rows of one table that are taken for each other say things of one size. */
function isOfSize(figur: Figur, { zelle }: Buchzelle): boolean {
  const verhaeltnis = plain(figur.wert, figur).div(plain(zelle.wert, zelle).abs().plus('1e-9'))
  return verhaeltnis.gt(0.3) && verhaeltnis.lt(3)
}

function isAboutAsLarge(figur: Figur, { zelle }: Buchzelle): boolean {
  const verhaeltnis = plain(figur.wert, figur).div(plain(zelle.wert, zelle).abs().plus('1e-9'))
  return verhaeltnis.gt(0.7) && verhaeltnis.lt(1.4)
}

/** Counts, amounts and percentages in digits; one digit alone is nobody's slip. */
function isReadable({ figur, art, ...glied }: Figurglied): boolean {
  return (
    !figur.einsatz &&
    figur.form === 'ziffern' &&
    !figur.spanne &&
    // "0,6 %" is typed with two.
    (digitsOf(figur.wert, figur.stellen) > 1 || figur.stellen > 0) &&
    (isMenge({ figur, art, ...glied }) || art === 'p')
  )
}

/** Cells of tables typed into a section have no path. */
function keyOf({ herkunft: { zelle, ort } }: Buchzelle['zelle']): string {
  return zelle === '' ? `${ort.datei}:${ort.zeile}:${ort.spalte}` : zelle
}

function isNamed(benannt: Benennung): boolean {
  return benannt === 'genau' || benannt === 'hier' || benannt === 'satz'
}

/** "Standort Süd" names that row, and not the one of which nothing but "Standort" tells. */
function mostWords(kandidaten: readonly Zellkandidat[]): readonly Zellkandidat[] {
  const namen = new Set(kandidaten.map(({ buchzelle }) => buchzelle.eintrag.worte))
  return kandidaten.filter(
    ({ buchzelle: { eintrag } }) =>
      ![...namen].some((andere) => andere.size > eintrag.worte.size && [...eintrag.worte].every((w) => andere.has(w))),
  )
}

/** Two cells with two values leave open which is meant. */
function onlyOne([zelle, ...weitere]: readonly Buchzelle[]): Buchzelle | undefined {
  return weitere.every((andere) => andere === zelle) ? zelle : undefined
}
