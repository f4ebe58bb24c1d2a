import type { Decimal } from 'decimal.js'
import { visit } from '../../content/abschnitt/knoten.js'
import { formatPfad } from '../../content/daten/pfad.js'
import type { Abschnitt } from '../../content/programm/programm.js'
import { roundKaufmaennisch } from '../../figures/dezimal.js'
import { massOf } from '../../figures/einheit.js'
import { formatMitEinheit, formatZelle } from '../../figures/format.js'
import type { Melde } from '../../message.js'
import { withErsatz } from '../prosa/ersatz.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import { type Figurglied, gliederOf, isMenge } from '../reading/aussagen/muster.js'
import { isChangeFigure, timeAt } from '../reading/aussagen/veraenderung.js'
import { type Figur, meets, plain, plainBereich } from '../reading/figur.js'
import { type Gegenstand, gegenstandOf, isSameThing } from '../reading/gegenstand.js'
import { type Passage, passagesOf } from '../reading/passage.js'
import { slipOf, type Vertipper } from '../reading/vertipper.js'
import { hasWord } from '../reading/worte.js'
import type { Zeit } from '../reading/zeiten.js'
import { convertTo } from '../zahlen/zelle.js'
import { type Buchzelle, isEigenstaendig, type Zellenbuch, zellenbuchOf } from '../zahlen/zellenbuch.js'

/** A figure typed into a sentence that a cell of a table contradicts. */
export const figurZelle: Pruefregel = {
  id: 'figur-zelle',
  schwere: 'warnung',
  erklaerung:
    'Ein Satz tippt eine Zahl, die in einem Datenblatt oder einer Tabelle anders steht: eine Ziffer ist anders, zwei sind vertauscht, das Komma sitzt falsch, Tausend steht für Millionen, oder die Angabe zum selben Zeitpunkt hat einen anderen Wert. Die Meldung nennt die Zelle und den Ausdruck, der sie einsetzt; dann kann beides nicht mehr auseinanderlaufen. Verglichen wird, wenn der Satz die Zeile bei ihrem Namen oder ihrer Abkürzung nennt und kein anderer Zeitpunkt genannt ist. Teilt der Satz nur einzelne Wörter mit der Zeile, ihrer Spalte oder ihrem Datenblatt, wird gemeldet, was mindestens drei Ziffern hat und nur um eine Ziffer oder einen Dreher abweicht.',
  uebersieht:
    'Sätze, die die Sache ganz anders nennen als die Tabelle, Zahlwörter, „knapp“ und „mehr als“ und die meisten zweistelligen Zahlen',
  pruefe(pruefling, melde) {
    const buch = zellenbuchOf(pruefling)
    const nahe = new Map<Abschnitt, ReadonlySet<string>>()
    for (const prosa of proseOf(pruefling)) {
      const { abschnitt } = prosa
      if (!abschnitt || prosa.art === 'zelle' || !/\d/.test(prosa.text)) continue
      const gezeigt = nahe.get(abschnitt) ?? sheetsOf(abschnitt, pruefling)
      nahe.set(abschnitt, gezeigt)
      for (const passage of passagesOf(prosa)) {
        for (const glied of gliederOf(passage)) checkFigur(passage, glied, buch, gezeigt, melde)
      }
    }
  },
}

/** Ids of the sheets that a section shows or takes figures from. */
function sheetsOf({ baum }: Abschnitt, { blaetter }: Pruefling): ReadonlySet<string> {
  const namen = new Set<string>()
  visit(baum, (knoten) => {
    if (knoten.type === 'leafDirective' || knoten.type === 'containerDirective') {
      if (knoten.attributes?.daten) namen.add(knoten.attributes.daten)
    } else if (knoten.type === 'ausdruck') {
      for (const [wort] of knoten.value.matchAll(/[\p{L}\d_-]+(?=\.)/gu)) if (blaetter.has(wort)) namen.add(wort)
    }
  })
  return namen
}

interface Zellfund {
  buchzelle: Buchzelle
  wie: Vertipper | 'anders'
}

function checkFigur(
  passage: Passage,
  glied: Figurglied,
  buch: Zellenbuch,
  gezeigt: ReadonlySet<string>,
  melde: Melde,
): void {
  const { figur } = glied
  if (figur.einsatz || figur.form !== 'ziffern' || figur.spanne) return
  const ziffern = digitsOf(figur)
  if (ziffern < 2 || !(isMenge(glied) || glied.art === 'p')) return
  const gegenstand = gegenstandOf(passage, glied)
  const zeit = timeAt(passage, glied)
  const fund = namedCell(passage, glied, gegenstand, zeit, buch, gezeigt) ?? akinCell(glied, gegenstand, zeit, buch)
  if (fund && fund !== 'tied') report(passage, figur, fund, melde)
}

/** A cell whose row the sentence names in full. */
function namedCell(
  passage: Passage,
  glied: Figurglied,
  gegenstand: Gegenstand,
  zeit: Zeit | undefined,
  buch: Zellenbuch,
  gezeigt: ReadonlySet<string>,
): Zellfund | 'tied' | undefined {
  const { figur } = glied
  if (figur.naehe !== 'genau' || figur.vorzeichen || isChangeFigure(glied)) return undefined
  const zellen = buch
    .named(gegenstand.satzworte, gegenstand.worte)
    .filter((eintrag) => isEigenstaendig(eintrag) || isNear(eintrag.blatt, gezeigt, passage))
    .flatMap((eintrag) => eintrag.zellen)
    .filter(({ zelle, art }) => art !== 'veraenderung' && isComparable(figur, zelle.einheit))
  if (zellen.length === 0) return undefined
  const passend = chooseColumn(zellen, gegenstand).filter((buchzelle) => compareTime(buchzelle.zeit, zeit) !== 'anders')
  // A figure that stands in another cell as it is typed is a figure of its own, unless that cell is of another time.
  if (zellen.some((buchzelle) => isSame(figur, buchzelle) && compareTime(buchzelle.zeit, zeit) !== 'anders'))
    return 'tied'
  return onlyOne(
    passend.flatMap((buchzelle): Zellfund[] => {
      const wie = contradiction(passage, glied, gegenstand, zeit, buchzelle, gezeigt)
      return wie ? [{ buchzelle, wie }] : []
    }),
  )
}

/** A cell that shares telling words with the sentence and is but a slip of the hand away; small figures are that by chance. */
function akinCell(
  glied: Figurglied,
  { satzworte }: Gegenstand,
  zeit: Zeit | undefined,
  buch: Zellenbuch,
): Zellfund | undefined {
  const { figur } = glied
  if (figur.naehe !== 'genau' && figur.naehe !== 'rund') return undefined
  const aenderung = figur.vorzeichen || isChangeFigure(glied)
  const verwandt = [...buch.touched(satzworte)]
  const zellen = verwandt.flatMap(([eintrag, gemeinsam]) =>
    eintrag.zellen
      .filter((buchzelle) => isComparable(figur, buchzelle.zelle.einheit) && isChangeCell(buchzelle) === aenderung)
      .map((buchzelle) => ({ buchzelle, gemeinsam })),
  )
  if (zellen.some(({ buchzelle }) => isSame(figur, buchzelle))) return undefined
  if (buch.holding(plain(figur.wert, figur).abs().toFixed()).some(({ zelle }) => isComparable(figur, zelle.einheit)))
    return undefined
  const funde = zellen.flatMap(({ buchzelle, gemeinsam }): (Zellfund & { gemeinsam: number })[] => {
    const zeitlich = compareTime(buchzelle.zeit, zeit)
    if (zeitlich === 'anders') return []
    const soll = inUnitOf(figur, buchzelle)
    const wie = slipOf(figur.wert.abs(), soll.abs())
    if (!wie) return []
    const stellen = Math.min(digitsOf(figur), digitsOf({ wert: soll }))
    const genug = gemeinsam + (zeitlich === 'gleich' ? 1 : 0)
    const sicher =
      wie === 'dreher'
        ? stellen >= 3 || (stellen === 2 && genug > 1)
        : stellen >= 4 || (stellen === 3 && (genug > 1 || glied.art === 'e'))
    return sicher ? [{ buchzelle, wie, gemeinsam }] : []
  })
  const meiste = Math.max(...funde.map(({ gemeinsam }) => gemeinsam))
  return onlyOne(funde.filter(({ gemeinsam }) => gemeinsam === meiste))
}

/** Two cells that it might be leave open which is meant. */
function onlyOne(funde: readonly Zellfund[]): Zellfund | undefined {
  const [fund] = funde
  return fund && funde.every(({ buchzelle }) => buchzelle.zelle.wert.eq(fund.buchzelle.zelle.wert)) ? fund : undefined
}

function isChangeCell({ art, eintrag }: Buchzelle): boolean {
  return (
    art === 'veraenderung' ||
    /rückgang|zuwachs|anstieg|veränderung|steigerung|abnahme|zunahme/i.test(eintrag.reihe.name)
  )
}

/** The cell in the unit of the figure, at its precision. */
function inUnitOf(figur: Figur, { zelle }: Buchzelle): Decimal {
  const wert = convertTo(zelle.wert, zelle.einheit, figur.einheit === '' ? zelle.einheit : figur.einheit)
  return roundKaufmaennisch(wert, Math.max(figur.stellen, figur.einheit === zelle.einheit ? zelle.stellen : 0))
}

/** Digits that say something: 3 in 51,1, 4 in 4.600. */
function digitsOf({ wert }: Pick<Figur, 'wert'>): number {
  return wert.abs().toFixed().replace('.', '').replace(/^0+/, '').length
}

function isNear({ id, ort }: Buchzelle['eintrag']['blatt'], gezeigt: ReadonlySet<string>, { prosa }: Passage): boolean {
  return id === '' ? ort.datei === prosa.abschnitt?.datei : gezeigt.has(id)
}

/** The same kind of unit; a bare count may be a cell with a unit of its own ("Personen"). */
function isComparable({ einheit }: Figur, andere: string): boolean {
  const [a, b] = [massOf(einheit).basis, massOf(andere).basis]
  return a === b || (a === '' && b !== '€' && b !== '%' && b !== 'Prozentpunkte')
}

/** Of the columns of a row those that the sentence names; all, where it names none or the columns are times. */
function chooseColumn(zellen: readonly Buchzelle[], { satzworte }: Gegenstand): readonly Buchzelle[] {
  const genannt = zellen.filter(
    ({ spaltenworte }) => spaltenworte.size > 0 && [...spaltenworte].every((wort) => hasWord(satzworte, wort)),
  )
  return genannt.length > 0 ? genannt : zellen
}

/** Whether a cell's time may be that of the sentence. */
function compareTime(zelle: Zeit | undefined, satz: Zeit | undefined): 'gleich' | 'offen' | 'anders' {
  if (!zelle || !satz || satz.koernung === 'relativ' || zelle.koernung === 'relativ') return 'offen'
  if (zelle.anfang === satz.anfang && zelle.ende === satz.ende) return 'gleich'
  if (zelle.anfang <= satz.anfang && satz.ende <= zelle.ende) return zelle.koernung === 'jahr' ? 'offen' : 'gleich'
  if (satz.anfang <= zelle.anfang && zelle.ende <= satz.ende) return satz.koernung === 'jahr' ? 'offen' : 'gleich'
  return 'anders'
}

/** Whether the cell, rounded as the figure is printed, is that figure. */
function isSame(figur: Figur, { zelle }: Buchzelle): boolean {
  const wert = convertTo(zelle.wert, zelle.einheit, figur.einheit === '' ? zelle.einheit : figur.einheit)
  if (roundKaufmaennisch(wert.abs(), figur.stellen).eq(figur.wert.abs())) return true
  const rand = { unten: plain(zelle.wert, zelle), oben: plain(zelle.wert, zelle) }
  return figur.stellen < zelle.stellen && meets(plainBereich(figur), rand)
}

function contradiction(
  passage: Passage,
  glied: Figurglied,
  gegenstand: Gegenstand,
  zeit: Zeit | undefined,
  buchzelle: Buchzelle,
  gezeigt: ReadonlySet<string>,
): Zellfund['wie'] | undefined {
  const { figur } = glied
  const { zelle, eintrag } = buchzelle
  const nah = isNear(eintrag.blatt, gezeigt, passage)
  const gleich = compareTime(buchzelle.zeit, zeit) === 'gleich'
  const soll = inUnitOf(figur, buchzelle)
  const wie = slipOf(figur.wert, soll) ?? (isWrongScale(figur, buchzelle) ? 'stelle' : undefined)
  const ziffern = Math.max(digitsOf(figur), soll.abs().toFixed().replace('.', '').length)
  const kern = isKern(gegenstand, eintrag)
  if (
    wie &&
    (ziffern >= 4 ||
      (ziffern === 3 && (nah || gleich) && (wie !== 'ziffer' || kern || gleich)) ||
      (wie === 'dreher' && nah && kern))
  )
    return wie === 'ziffer' && ziffern < 5 && !gleich && !(nah && kern) ? undefined : wie
  if (!gleich || !kern || gegenstand.eingeschraenkt || buchzelle.art !== 'bestand') return undefined
  const verhaeltnis = plain(figur.wert, figur).div(plain(zelle.wert, zelle).abs().plus('1e-9'))
  return verhaeltnis.gt(0.7) && verhaeltnis.lt(1.4) ? 'anders' : undefined
}

/** "11,19 Tsd. €" for 11,19 Mio. €: the cell in another scale, rounded as the figure is printed. */
function isWrongScale(figur: Figur, { zelle }: Buchzelle): boolean {
  const { skala } = massOf(figur.einheit)
  return SKALEN.some((faktor) =>
    roundKaufmaennisch(plain(zelle.wert, zelle).div(skala).div(faktor), figur.stellen).eq(figur.wert.abs()),
  )
}

const SKALEN = [1e-6, 1e-3, 1e3, 1e6] as const

/** Whether the noun of the figure is the row's name and nothing else. */
function isKern({ kern, worte }: Gegenstand, { worte: zeile, kuerzel }: Buchzelle['eintrag']): boolean {
  return isSameThing(kern, zeile) || (kuerzel !== '' && worte.has(kuerzel) && kern.size <= zeile.size)
}

const WORTE: Readonly<Record<Zellfund['wie'], string>> = {
  ziffer: 'vermutlich eine Ziffer vertippt',
  dreher: 'vermutlich ein Zahlendreher',
  stelle: 'vermutlich ein Komma, eine Null oder die Größenordnung (Tausend, Millionen) falsch',
  anders: 'derselbe Zeitpunkt mit zwei Werten',
}

function report({ prosa }: Passage, figur: Figur, { buchzelle, wie }: Zellfund, melde: Melde): void {
  const { zelle, eintrag, spalte } = buchzelle
  const imBlatt = formatZelle(zelle, { mitEinheit: true })
  // In the scale of the sentence, unless that is what is wrong.
  const gleicheSkala = wie !== 'stelle' && figur.einheit !== '' && figur.einheit !== zelle.einheit
  const richtig = gleicheSkala ? formatMitEinheit(inUnitOf(figur, buchzelle), figur.einheit, figur.stellen) : imBlatt
  const { zelle: pfad, ort } = zelle.herkunft
  const ausdruck = `{{${helferFor(figur)} ${formatPfad(pfadOf(eintrag, pfad))}}}`
  const bis = figur.von + figur.text.trimEnd().length
  const wo = eintrag.blatt.id === '' ? `in der Tabelle (Zeile ${ort.zeile})` : `im Datenblatt (${pfad})`
  melde(
    withErsatz(prosa, figur.von, bis, eintrag.blatt.id === '' ? richtig : ausdruck),
    `Der Satz nennt ${figur.text.trim()}, „${eintrag.reihe.name}${spalte ? `, ${spalte}` : ''}“ ist ${wo} ${imBlatt}: ${WORTE[wie]}.`,
    eintrag.blatt.id === ''
      ? `Richtig ist ${richtig}, wenn die Tabelle stimmt.`
      : `Richtig ist ${richtig}, wenn das Datenblatt stimmt; ${ausdruck} setzt den Wert ein.`,
  )
}

function pfadOf({ blatt, reihe }: Buchzelle['eintrag'], zelle: string): string[] {
  const spalte = blatt.spalten.find(({ id }) => zelle === formatPfad([blatt.id, reihe.id, id]))
  return spalte ? [blatt.id, reihe.id, spalte.id] : zelle.split('.')
}

/** The helper that prints a cell in the unit in which the figure is typed. */
function helferFor({ einheit }: Figur): string {
  const { basis, potenz } = massOf(einheit)
  if (basis === '%') return 'prozent'
  if (basis !== '€') return 'zahl'
  return potenz === 6 ? 'mio' : potenz === 3 ? 'tsd' : 'euro'
}
