import type { Decimal } from 'decimal.js'
import { isBlock, visit } from '../../content/abschnitt/knoten.js'
import { MONATE } from '../../figures/ausdruck/datum.js'
import type { Datenblatt } from '../../figures/datenblatt.js'
import { formatZelle } from '../../figures/format.js'
import type { Melde } from '../../message.js'
import type { Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import { clausesOfRank, findRang, type Rangaussage, type Rangsatz, withPlace } from '../reading/rang.js'
import { listedIn } from '../reading/satz/reihung.js'
import { type Satz, sentencesOf } from '../reading/satz/satz.js'
import { numbersOf } from '../reading/satz/textzahl.js'
import { isLessBetter } from '../reading/worte/wertung.js'
import { hasWord, tellingWords } from '../reading/worte/worte.js'
import { isBenannteSumme, isGesamt, isVeraenderung, plainName } from '../zahlen/namen.js'
import { namesRow } from '../zahlen/namensmuster.js'
import { type Reihe, rasterOf } from '../zahlen/raster.js'
import { tablesOf } from '../zahlen/tabellen.js'
import { isZahl } from '../zahlen/zelle.js'

/** Things of one kind with their values, as a column, a row or a sentence gives them. */
interface Reihenfolge {
  /** What is compared: the column's or the row's name, the words of the sentence. */
  was: string
  /** Names of the table and what it is of. */
  titel: string
  einheit: string
  eintraege: readonly { name: string; wert: Decimal; text: string }[]
}

const WENIGSTE = 3

/** A superlative or a place in an order that the values contradict. */
export const figurRang: Pruefregel = {
  id: 'figur-rang',
  schwere: 'warnung',
  erklaerung:
    'Ein Satz nennt das Größte, Kleinste oder einen Platz („Die höchste Quote verzeichnete …“, „am niedrigsten in …“, „auf Platz 2“, „der zweitgrößte Posten“, „Spitzenreiter“, „Schlusslicht“), die Werte sagen etwas anderes. Verglichen wird mit den Tabellen, die der Abschnitt zeigt, mit solchen, von denen der Absatz Werte nennt, mit Listen unter derselben Überschrift („Pflege: 88“) und mit der Aufzählung im Absatz, mit Zeiten („im dritten Quartal“) wie mit Orten und Gruppen; „davon“-Zeilen, Summen und „Sonstige“ zählen nicht mit. Gemeldet wird nur, was in keiner Spalte stimmt, die gemeint sein kann.',
  uebersieht:
    'Rangfolgen ohne Tabelle oder Aufzählung und solche von weniger als drei Werten, Sätze mit „einer der“, „nicht“, „seit“ oder zwei Rangwörtern, einen „Platz 1“, wo weniger besser ist, Ränge von Veränderungen und Vergleiche mit anderen Landkreisen',
  pruefe(pruefling, melde) {
    const tabellen = tablesOf(pruefling)
    const jeTabelle = new Map(tabellen.map((blatt) => [blatt, ordersOf(blatt)]))
    const ordersIn = (blatt: Datenblatt): Reihenfolge[] => jeTabelle.get(blatt) ?? []
    for (const [datei, stuecke] of byFile(pruefling)) {
      const listen = ordersOfLists(stuecke)
      const gezeigt = sheetsIn(stuecke)
      const reihenfolgen = tabellen
        .filter(({ id, ort }) => (id === '' ? ort.datei === datei : gezeigt.has(id)))
        .flatMap(ordersIn)
      const uebrige = tabellen.filter(({ id }) => id !== '' && !gezeigt.has(id)).flatMap(ordersIn)
      for (const prosa of stuecke) {
        if (prosa.art !== 'absatz' && prosa.art !== 'punkt') continue
        const eigene = [
          ...ordersOfText(prosa),
          ...listen.filter(({ ueberschrift }) => ueberschrift === prosa.ueberschrift),
        ]
        const besprochene = uebrige.filter((reihenfolge) => isSpokenOf(reihenfolge, prosa))
        for (const satz of sentencesOf(prosa))
          for (const teilsatz of clausesOfRank(satz.ohneZitate))
            checkRangsatz(teilsatz, satz, [...eigene, ...besprochene, ...reihenfolgen], melde)
      }
    }
  },
}

/** The sheets that a chapter shows as tables or charts. */
function sheetsIn([erstes]: readonly Prosa[]): ReadonlySet<string> {
  const gezeigt = new Set<string>()
  if (erstes?.abschnitt)
    visit(erstes.abschnitt.baum, (knoten) => {
      if (isBlock(knoten) && knoten.attributes?.daten) gezeigt.add(knoten.attributes.daten)
    })
  return gezeigt
}

function byFile(pruefling: Pruefling): Map<string, Prosa[]> {
  const dateien = new Map<string, Prosa[]>()
  for (const prosa of proseOf(pruefling)) {
    if (!prosa.abschnitt) continue
    const stuecke = dateien.get(prosa.abschnitt.datei) ?? []
    stuecke.push(prosa)
    dateien.set(prosa.abschnitt.datei, stuecke)
  }
  return dateien
}

/** Columns and rows of a table in which at least three things of one unit are compared. */
function ordersOf(blatt: Datenblatt): Reihenfolge[] {
  const [zeilen, spalten] = rasterOf(blatt)
  // Columns are things of one kind where they are times, or where there is but one row.
  const quer = zeilen.reihen.length === 1 || zeilen.quernamen.every((name) => ZEITNAME.test(name))
  return [spalten, ...(quer ? [zeilen] : [])].flatMap(({ reihen, quernamen, art }) =>
    reihen.flatMap((reihe): Reihenfolge[] => {
      if (isVeraenderung(reihe.name)) return []
      const eintraege = reihe.zellen.flatMap((zelle, stelle) => {
        const name = quernamen[stelle] ?? ''
        if (art === 'spalten' && isPart(zeilen.reihen[stelle])) return []
        if (
          !isZahl(zelle) ||
          name === '' ||
          isGesamt(name) ||
          isBenannteSumme(name) ||
          isVeraenderung(name) ||
          KEINES.test(name)
        )
          return []
        return [{ name, wert: zelle.wert, text: formatZelle(zelle, { mitEinheit: true }), einheit: zelle.einheit }]
      })
      const [erster] = eintraege
      const gleiche = eintraege.every(({ einheit }) => einheit === erster?.einheit)
      return erster && gleiche && eintraege.length >= WENIGSTE
        ? [{ was: reihe.name, titel: blatt.titel, einheit: erster.einheit, eintraege }]
        : []
    }),
  )
}

/** Several together, or what has no name of its own: no thing that is compared with the others. */
const KEINES =
  /(?:übrige|sonstige|andere|weitere|restliche|häufigste|größte|unbekannt|ohne angabe|keine angabe|zusammen|gesamt|durchschnitt|^jahr$)/i
const ZEITNAME =
  /(?:Jan|Feb|Mär|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)[a-zäöü]*\.?(?:\s|$)|(?:19|20)\d{2}|Quartal|Halbjahr/

function isPart(reihe: Reihe | undefined): boolean {
  return reihe === undefined || reihe.stufe > 0 || reihe.davon !== undefined || reihe.darunter !== undefined
}

/** "Muster-Nord 25,1 %, Muster-Süd 23,8 %, Muster-Ost 26,4 % und Muster-West 22,9 %" */
function ordersOfText(prosa: Prosa): Reihenfolge[] {
  return sentencesOf(prosa).flatMap((satz): Reihenfolge[] => {
    const eintraege = listedIn(satz)
    const [erster] = eintraege
    return erster && eintraege.length >= WENIGSTE
      ? [{ was: satz.getippt, titel: '', einheit: erster.einheit, eintraege }]
      : []
  })
}

/** "Pflege: 88", "Handel (64)": lists whose items are a name and a value. */
function ordersOfLists(stuecke: readonly Prosa[]): (Reihenfolge & { ueberschrift: string })[] {
  return stuecke.flatMap((erstes, stelle) => {
    if (erstes.art !== 'punkt' || stuecke[stelle - 1]?.art === 'punkt') return []
    const ende = stuecke.findIndex(({ art }, nummer) => nummer > stelle && art !== 'punkt')
    const punkte = stuecke.slice(stelle, ende < 0 ? undefined : ende)
    const eintraege = punkte.flatMap(itemOf)
    const [erster] = eintraege
    if (!erster || eintraege.length < punkte.length || eintraege.length < WENIGSTE) return []
    if (eintraege.some(({ einheit }) => einheit !== erster.einheit)) return []
    return [
      {
        was: stuecke[stelle - 1]?.text ?? '',
        titel: '',
        einheit: erster.einheit,
        eintraege,
        ueberschrift: erstes.ueberschrift,
      },
    ]
  })
}

function itemOf(prosa: Prosa): { name: string; wert: Decimal; text: string; einheit: string }[] {
  const [satz, ...weitere] = sentencesOf(prosa)
  const [zahl, ...mehr] = satz ? numbersOf(satz) : []
  const name = zahl && LISTENNAME.exec(prosa.text.slice(0, zahl.von))?.[1]
  return zahl && name && weitere.length + mehr.length === 0
    ? [{ name, wert: zahl.wert, text: zahl.text, einheit: zahl.einheit }]
    : []
}

const LISTENNAME = /^(\p{L}[\p{L}\d ,/-]{2,60}?)\s?(?::|–|\(|,)\s?$/u
function checkRangsatz(teilsatz: Rangsatz, satz: Satz, reihenfolgen: readonly Reihenfolge[], melde: Melde): void {
  const rang = findRang(teilsatz)
  if (!rang) return
  const zahlen = valuesIn(satz, teilsatz)
  const klein = plainName(teilsatz.text)
  const passende = reihenfolgen.flatMap((reihenfolge) => {
    // Where less is better, nobody knows which end is "Platz 1".
    if (rang.wertend && isLessBetter(`${reihenfolge.was} ${teilsatz.text}`)) return []
    const genannte = reihenfolge.eintraege.filter(({ name }) => names(klein, name))
    const [genannt, ...weitere] = genannte
    // "am kleinsten in Musterstadt (1,89)": what is compared are values that stand in no column.
    const fremd = zahlen.length > 0 && !zahlen.some((zahl) => reihenfolge.eintraege.some(({ wert }) => wert.eq(zahl)))
    return genannt && weitere.length === 0 && !fremd ? [{ reihenfolge, genannt }] : []
  })
  const gemeinte = ofWords(passende, klein)
  if (
    gemeinte.some(({ reihenfolge, genannt }) => placesOf(reihenfolge, rang).some(({ wert }) => wert.eq(genannt.wert)))
  )
    return
  const letzte = gemeinte.at(-1)
  const [richtig] = letzte ? placesOf(letzte.reihenfolge, rang) : []
  if (!letzte || !richtig) return
  melde(
    satz.prosa.ort(satz.von + teilsatz.von + rang.stelle),
    `„${rang.wort}“ steht bei ${letzte.genannt.name} (${letzte.genannt.text}); nach den Werten ist es ${spokenName(richtig.name)} (${richtig.text}).`,
    `Richtig ist ${spokenName(richtig.name)}, wenn die Werte stimmen${placeNumber(letzte.reihenfolge, letzte.genannt.wert, rang)}.`,
  )
}

const PLATZ = /(?:Platz|Rang)\s$/
const PUNKT_DANACH = /^\.\s\p{Lu}/u
const JAHR = /^(?:19|20)\d{2}$/

/** The values that a clause gives: no years, no places, no "4. Quartal". */
function valuesIn(satz: Satz, { text, von }: Rangsatz): Decimal[] {
  const ab = satz.von + von
  return numbersOf(satz)
    .filter((zahl) => zahl.von >= ab && zahl.bis <= ab + text.length)
    .filter((zahl) => {
      const [davor, danach] = [satz.getippt.slice(0, zahl.von - satz.von), satz.getippt.slice(zahl.bis - satz.von)]
      const istOrdnung = PLATZ.test(davor) || PUNKT_DANACH.test(danach)
      return !istOrdnung && !JAHR.test(zahl.text)
    })
    .map(({ wert }) => wert)
}

/** Of several columns those whose name the clause says; all of them where it names none. */
function ofWords<T extends { reihenfolge: Reihenfolge }>(passende: readonly T[], teilsatz: string): readonly T[] {
  const genannte = passende.filter(({ reihenfolge }) => passende.length > 1 && names(teilsatz, reihenfolge.was))
  return genannte.length > 0 ? genannte : passende
}

/** What holds a place; several where values are equal. */
function placesOf({ eintraege }: Reihenfolge, { rang }: Rangaussage): Reihenfolge['eintraege'] {
  const sortiert = [...eintraege].sort((a, b) => (rang > 0 ? b.wert.cmp(a.wert) : a.wert.cmp(b.wert)))
  const dort = sortiert[Math.abs(rang) - 1]
  return dort ? sortiert.filter(({ wert }) => wert.eq(dort.wert)) : []
}

/** "; Muster-Nord liegt auf Platz 2" */
function placeNumber({ eintraege }: Reihenfolge, wert: Decimal, rang: Rangaussage): string {
  if (!rang.wertend) return ''
  const platz = eintraege.filter((anderer) => anderer.wert.gt(wert)).length + 1
  return `; für das Genannte ist richtig: ${withPlace(rang, platz)}`
}

/** Whether a piece of text speaks of a table that it does not show: two of its values, or one and what the table is of. */
function isSpokenOf({ was, titel, eintraege }: Reihenfolge, prosa: Prosa): boolean {
  const werte = sentencesOf(prosa)
    .flatMap(numbersOf)
    .filter(({ wert, text }) => DEUTLICH.test(text) && eintraege.some((eines) => eines.wert.eq(wert)))
  if (werte.length === 0) return false
  const text = tellingWords(prosa.text)
  return (
    new Set(werte.map(({ wert }) => wert.toFixed())).size > 1 ||
    [...tellingWords(`${was} ${titel}`)].some((wort) => wort.length >= LANG && hasWord(text, wort))
  )
}

const LANG = 6
/** Two digits at least, and no year. */
const DEUTLICH = /^(?!(?:19|20)\d{2}\D*$)\D*\d\D*\d/

const QUARTALE = ['ersten', 'zweiten', 'dritten', 'vierten']
const MONAT = /^(Jan|Feb|Mär|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\.?$/

const QUARTALSWORT = /\.? ?Quartal.*/i
const QUARTAL = /^Q? ?([1-4])$/i
const ROEMISCH_VORN = /^[IVQ]/

/** Which quarter a row is, by whatever it is called: "II", "2. Quartal", "Q2". */
function quarterOf(name: string): string | undefined {
  const kurz = name.trim().replace(QUARTALSWORT, '')
  const nummer = ['I', 'II', 'III', 'IV'].indexOf(kurz) + 1 || Number(QUARTAL.exec(kurz)?.[1] ?? 0)
  return nummer > 0 && (kurz !== name.trim() || ROEMISCH_VORN.test(kurz)) ? QUARTALE[nummer - 1] : undefined
}

/** A row's name in words: "September" for "Sep", "im dritten Quartal" for "III". */
function spokenName(name: string): string {
  const quartal = quarterOf(name)
  if (quartal !== undefined) return `im ${quartal} Quartal`
  const kurz = MONAT.exec(name)?.[1]?.replace('Mrz', 'Mär').slice(0, 3)
  return MONATE.find((monat) => kurz !== undefined && monat.startsWith(kurz)) ?? name
}

/** Whether a clause, in lower case, names a row: all its telling words, with any ending. */
function names(klein: string, name: string): boolean {
  const quartal = quarterOf(name)
  if (quartal !== undefined) return new RegExp(`(?<!\\p{L})${quartal}(?:\\squartal|\\s*[,.;]|$)`, 'u').test(klein)
  return namesRow(klein, name)
}
