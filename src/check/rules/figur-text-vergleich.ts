import type { Decimal } from 'decimal.js'
import { visit } from '../../content/abschnitt/knoten.js'
import { formatPfad, parsePfad } from '../../content/daten/pfad.js'
import type { Abschnitt } from '../../content/programm/programm.js'
import { roundKaufmaennisch } from '../../figures/dezimal.js'
import { massOf, PROZENT, PROZENTPUNKTE } from '../../figures/einheit.js'
import { formatMitEinheit } from '../../figures/format.js'
import type { Melde } from '../../message.js'
import { Tabellenumfeld } from '../bindung/tabellenumfeld.js'
import type { Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import { type Figurglied, gliederOf } from '../reading/aussagen/muster.js'
import { isChangeFigure } from '../reading/aussagen/veraenderung/aenderungsfigur.js'
import { absolute, bereichOf, type Figur, meets } from '../reading/figur.js'
import { withRichtig } from '../reading/richtig.js'
import { type Passage, passagesOf } from '../reading/satz/passage.js'
import { findRichtungsworte, isVerneint } from '../reading/worte/richtung.js'
import { yearOf } from '../reading/zeit/zeiten.js'
import { findTabellenfunde } from '../tabellensatz/tabellensatz.js'
import {
  asJahrestabelle,
  changeBetween,
  findJahreswerte,
  type Jahrestabelle,
  type Jahreswert,
} from '../zahlen/jahrestabelle.js'
import { tablesOf } from '../zahlen/tabellen.js'

/** A typed percentage that says another change than the table of its section. */
export const figurTextVergleich: Pruefregel = {
  id: 'figur-text-vergleich',
  schwere: 'warnung',
  erklaerung:
    'Ein getippter Satz nennt eine andere Veränderung (in Prozent, in Prozentpunkten, als Anzahl oder Betrag), eine andere Richtung („gestiegen“), ein anderes Mittel oder mehr Schritte „in Folge“, als eine Tabelle oder ein Datenblatt mit Zeiten ergibt. Oder er nennt die Summe einer Spalte, den Anteil einer Zeile am Ganzen ihrer Spalte oder, was auf jedes entfällt („je Platz“, „auf eine Fachkraft“), anders als die Tabelle daneben. Die Meldung nennt den errechneten Wert. Am besten {{prozent (veraenderung blatt.zeile.2021 blatt.zeile.2022)}} einsetzen. Nennt der Satz einen Zeitraum („von 2021 bis 2023“, „seit 2021“, „2022 sank …“), gilt dieser; nennt er keinen, ist bei Prozenten das letzte Jahr der Tabelle angenommen. Gemeint ist eine Reihe, die der Satz oder der davor nennt oder von der er einen Wert angibt; was zwischen irgendwelchen Werten der Reihe richtig wäre oder aus anderen Zahlen des Absatzes folgt, wird nicht gemeldet.',
  uebersieht:
    'Sätze, die mehrere Reihen nennen oder das Gemeinte eingrenzen („der Frauen“), Zeiträume, die die Tabelle nicht hat, und Zahlen, die weit neben dem errechneten Wert liegen',
  pruefe(pruefling, melde) {
    const gemeldet = checkSeries(pruefling, melde)
    const jeAbschnitt = new Map<Abschnitt, Prosa[]>()
    for (const prosa of proseOf(pruefling)) {
      if (!prosa.abschnitt) continue
      const bisher = jeAbschnitt.get(prosa.abschnitt)
      if (bisher) bisher.push(prosa)
      else jeAbschnitt.set(prosa.abschnitt, [prosa])
    }
    for (const [abschnitt, prosa] of jeAbschnitt) {
      const tabellen = tablesOfSection(abschnitt, prosa, pruefling)
      if (tabellen.length > 0) for (const stueck of prosa) checkProsa(stueck, tabellen, gemeldet, melde)
    }
  },
}

/** The tables by years that the section shows or takes its figures from. */
function tablesOfSection({ baum, datei }: Abschnitt, prosa: readonly Prosa[], pruefling: Pruefling): Jahrestabelle[] {
  const namen = new Set<string>()
  visit(baum, (knoten) => {
    if (knoten.type !== 'leafDirective' && knoten.type !== 'containerDirective') return
    if (knoten.attributes?.daten) namen.add(knoten.attributes.daten)
  })
  for (const { einsaetze } of prosa) {
    for (const { wert } of einsaetze) for (const zelle of wert?.herkunft ?? []) namen.add(parsePfad(zelle)?.[0] ?? '')
  }
  // A table typed into the section has no name of its own.
  const gezeigt = tablesOf(pruefling).filter(({ id, ort }) => (id === '' ? ort.datei === datei : namen.has(id)))
  return gezeigt.flatMap((blatt) => asJahrestabelle(blatt) ?? [])
}

/** What sentences say of series; the figures that were found wrong. */
function checkSeries(pruefling: Pruefling, melde: Melde): ReadonlySet<Figur> {
  const gemeldet = new Set<Figur>()
  const umgebung = new Tabellenumfeld(pruefling)
  const tabellen = tablesOf(pruefling)
  for (const prosa of proseOf(pruefling)) {
    if (!prosa.abschnitt || prosa.art === 'zelle') continue
    const nahe = new Set(umgebung.tablesNear(prosa).keys())
    for (const { glied, stelle, richtig, text, rat } of findTabellenfunde(prosa, tabellen, nahe)) {
      if (glied) gemeldet.add(glied.figur)
      melde(glied ? withRichtig(prosa, glied.figur, richtig) : prosa.ort(stelle ?? 0), text, rat)
    }
  }
  return gemeldet
}

function checkProsa(
  prosa: Prosa,
  tabellen: readonly Jahrestabelle[],
  gemeldet: ReadonlySet<Figur>,
  melde: Melde,
): void {
  let vorige: Passage | undefined
  for (const passage of passagesOf(prosa)) {
    for (const glied of gliederOf(passage)) {
      const { figur } = glied
      if (
        glied.art !== 'p' ||
        gemeldet.has(figur) ||
        figur.einsatz ||
        figur.form !== 'ziffern' ||
        figur.spanne ||
        !isChangeFigure(glied)
      )
        continue
      const teilsatz = clauseOf(passage, glied)
      if (isVerneint(teilsatz.text) || UNGEWISS.test(teilsatz.text) || !saysDirection(teilsatz.text)) continue
      const gemeint = findMeant(passage, glied, teilsatz, vorige, tabellen)
      if (gemeint) compare(passage, glied, teilsatz, gemeint, melde)
    }
    vorige = passage
  }
}

/** "wäre … ausgefallen", "soll sinken": not what a table of what is says. */
const UNGEWISS = /(?:^|[^a-zäöüß])(?:wäre[n]?|würde[n]?|hätte[n]?|soll(?:en|te)?|könnte[n]?|ziel|ohne|inflation|tarif)/
const GRENZE = /[;:¶(]|, (?:die|der|das|wobei|während|davon)(?= )| während | sondern | aber | und (?=(?:die|der|das) )/g

interface Teilsatz {
  von: number
  bis: number
  text: string
}

function clauseOf({ geruest }: Passage, glied: Figurglied): Teilsatz {
  let von = 0
  let bis = geruest.length
  for (const { index, 0: zeichen } of geruest.matchAll(GRENZE)) {
    // "Das Budget und der EGT sinken": one clause, as long as no figure stands before.
    if (zeichen === ' und ' && !geruest.slice(von, index).includes('‹p')) continue
    if (index + zeichen.length <= glied.von) von = index + zeichen.length
    else if (index >= glied.bis) {
      bis = index
      break
    }
  }
  return { von, bis, text: geruest.slice(von, bis) }
}

function saysDirection(text: string): boolean {
  return findRichtungsworte(text).length > 0
}

/** The row of a table that the clause speaks of: its subject by name, else the amount in it or in the sentence before. */
function findMeant(
  passage: Passage,
  glied: Figurglied,
  teilsatz: Teilsatz,
  vorige: Passage | undefined,
  tabellen: readonly Jahrestabelle[],
): Jahreswert | undefined {
  const genannte = tabellen.flatMap((tabelle) =>
    tabelle.zeilen.reihen.filter(({ name }) => isSubject(name, teilsatz.text)).map((reihe) => ({ tabelle, reihe })),
  )
  const [erste] = genannte
  if (erste) {
    if (
      genannte.length > 1 ||
      tabellen.some((tabelle) => tabelle.zeilen.reihen.some(({ name }) => isJoined(name, teilsatz.text)))
    )
      return undefined
    const jahr = Math.max(...erste.tabelle.jahre.keys())
    const zelle = erste.reihe.zellen[erste.tabelle.jahre.get(jahr) ?? -1]
    return zelle?.art === 'zahl' ? { ...erste, jahr, zelle } : undefined
  }
  // A subject of its own that no row names: the amounts of the sentence before are of something else.
  const davor = vorige && !EIGENES_SUBJEKT.test(teilsatz.text) ? [passage, vorige] : [passage]
  for (const quelle of davor) {
    const glieder = gliederOf(quelle).filter(
      (andere) => andere !== glied && (quelle !== passage || andere.bis <= glied.von),
    )
    const werte = glieder.flatMap(({ figur }) => valuesOf(figur, tabellen))
    const [erster] = werte
    if (erster) return werte.every(({ reihe }) => reihe === erster.reihe) ? latest(werte) : undefined
  }
  return undefined
}

const EIGENES_SUBJEKT =
  /^ ?(?:der|die|das|unsere?) (?!(?:rückgang|anstieg|zuwachs|steigerung|reduzierung|kürzung|veränderung)(?![a-zäöüß]))[a-zäöüß-]+/

function valuesOf(zahl: Figur, tabellen: readonly Jahrestabelle[]): Jahreswert[] {
  if (massOf(zahl.einheit).basis === PROZENT || massOf(zahl.einheit).basis === 'Prozentpunkte') return []
  const [zelle] = zahl.einsatz?.wert?.herkunft ?? []
  const [blatt, zeile] = zelle === undefined ? [] : (parsePfad(zelle) ?? [])
  // Small bare numbers and years fit too much by chance.
  if (!zahl.einsatz && zahl.einheit === '' && zahl.wert.abs().lt(3000)) return []
  return tabellen
    .filter((tabelle) => blatt === undefined || tabelle.blatt.id === blatt)
    .flatMap((tabelle) =>
      findJahreswerte(zahl, tabelle).filter(({ reihe }) => zeile === undefined || reihe.id === zeile),
    )
}

function latest(werte: readonly Jahreswert[]): Jahreswert | undefined {
  return werte.reduce<Jahreswert | undefined>(
    (spaeter, wert) => (spaeter && spaeter.jahr >= wert.jahr ? spaeter : wert),
    undefined,
  )
}

/**
 * Whether a row is the subject of the clause: "Das Gesamtbudget sank", "2022 sank der EGT", "die Zahl der eLB", but not
 * "im Verwaltungshaushalt", "der Anteil am Gesamtbudget".
 */
function isSubject(name: string, teilsatz: string): boolean {
  return namesOf(name).some((wort) => {
    const stelle = wordAt(teilsatz, wort.toLowerCase())
    if (stelle < 0) return false
    const davor = teilsatz.slice(0, stelle).replace(/‹[^›]*›/g, '‹›')
    return /(?:^|‹› |\p{L}(?:t|te|en|k|g|l) )(?:(?:der|die|das|unser|unsere) )?(?:(?:die |der )?(?:zahl|anzahl|bestand|höhe|summe) (?:der|des|an) )?$/u.test(
      davor,
    ) || davor.trim() === ''
      ? !/(?:^| )(?:im|in|am|an|vom|von|beim|zum|zur|durch|ohne|mit|für|des|dem|den|aus) $/.test(davor) &&
          !/anteil|quote/.test(davor)
      : false
  })
}

/** "… und der EGT": a second subject. */
function isJoined(name: string, teilsatz: string): boolean {
  return namesOf(name).some((wort) => {
    const stelle = wordAt(teilsatz, wort.toLowerCase())
    return stelle > 0 && /(?:und|sowie) (?:der |die |das )?$/.test(teilsatz.slice(0, stelle))
  })
}

/** A row's name without what stands in brackets, and its abbreviation. */
function namesOf(name: string): string[] {
  const kuerzel = /\(([\p{L}-]{2,})\)/u.exec(name)?.[1]
  return [name.replace(/\s*\(.*\)/, ''), ...(kuerzel ? [kuerzel] : [])].filter((wort) => wort.length > 2)
}

function wordAt(text: string, wort: string): number {
  for (let stelle = text.indexOf(wort); stelle >= 0; stelle = text.indexOf(wort, stelle + 1)) {
    const [davor, danach] = [text[stelle - 1] ?? ' ', text.slice(stelle + wort.length, stelle + wort.length + 3)]
    if (!/\p{L}|-/u.test(davor) && /^(?:e?s)?(?!\p{L})/u.test(danach) && !/^-/.test(danach)) return stelle
  }
  return -1
}

/** From which year to which, as far as the clause says; undefined where it names a time that the table does not have. */
function periodOf(
  passage: Passage,
  teilsatz: Teilsatz,
  { tabelle, jahr }: Jahreswert,
): { von: number; nach: number; genannt: boolean } | undefined {
  const zeiten = passage.zeiten.flatMap((zeit, stelle) => {
    const ort = passage.zeitstellen[stelle]
    return ort && ort.von >= teilsatz.von && ort.bis <= teilsatz.bis && zeit.anfang !== '' ? [{ zeit, ort }] : []
  })
  const text = teilsatz.text
  const letztes = Math.max(...tabelle.jahre.keys())
  const dauer =
    /(?:letzten|vergangenen|binnen|innerhalb von|innerhalb der letzten|über) (?:‹z(\d+)›|(beiden)|(\d+)|‹x›) jahren|‹x›/.exec(
      text,
    )
  const jahre = dauer?.[2] ? 2 : dauer?.[1] ? (passage.figuren[Number(dauer[1])]?.wert.toNumber() ?? 0) : 0
  if (/(?:letzten|vergangenen|binnen|innerhalb)/.test(text) && dauer)
    return jahre > 0 ? { von: letztes - jahre, nach: letztes, genannt: true } : undefined
  if (zeiten.some(({ zeit }) => zeit.koernung !== 'jahr')) return undefined
  const [erste, zweite] = zeiten
  if (!erste) return { von: jahr - 1, nach: jahr, genannt: false }
  if (zweite) {
    const [a, b] = [yearOf(erste.zeit), yearOf(zweite.zeit)].sort((x, y) => x - y) as [number, number]
    return zeiten.length === 2 ? { von: a, nach: b, genannt: true } : undefined
  }
  const eines = yearOf(erste.zeit)
  if (erste.zeit.bezug === 'seit') return { von: eines, nach: letztes, genannt: true }
  if (erste.zeit.bezug === 'gegenueber') return { von: eines, nach: jahr > eines ? jahr : letztes, genannt: true }
  return { von: eines - 1, nach: eines, genannt: true }
}

function compare(passage: Passage, glied: Figurglied, teilsatz: Teilsatz, gemeint: Jahreswert, melde: Melde): void {
  const { tabelle, reihe } = gemeint
  const zeitraum = periodOf(passage, teilsatz, gemeint)
  if (!zeitraum) return
  const { von, nach, genannt } = zeitraum
  if (von >= nach || !tabelle.jahre.has(von) || !tabelle.jahre.has(nach)) return
  const veraenderung = changeBetween(gemeint, von, nach)
  const { figur } = glied
  if (!veraenderung || meets(absolute(bereichOf(figur)), { unten: veraenderung.abs(), oben: veraenderung.abs() }))
    return
  // Without a year in the sentence it may mean another span of the table, where it is right.
  if (!genannt && otherSpan(gemeint, figur)) return
  const pfad = (spalte: number): string =>
    formatPfad([tabelle.blatt.id, reihe.id, tabelle.blatt.spalten[tabelle.jahre.get(spalte) ?? -1]?.id ?? ''])
  const punkte = pointsBetween(gemeint, von, nach)
  if (punkte) {
    // Of a quota nobody tells the change in percent of itself: what is meant are points.
    const richtig = formatMitEinheit(punkte.abs(), PROZENTPUNKTE, Math.max(figur.stellen, gemeint.zelle.stellen))
    melde(
      passage.prosa.ort(figur.von),
      `Der Satz nennt ${figur.text.trim()}; ${reihe.name} ${punkte.isNegative() ? 'sinkt' : 'steigt'} laut „${tabelle.blatt.titel}“ von ${von} bis ${nach} um ${richtig}.`,
      `Richtig ist ${richtig}, wenn die Tabelle stimmt${tabelle.blatt.id === '' ? '' : `: {{punkte ${pfad(von)} ${pfad(nach)}}}`}.`,
    )
    return
  }
  const richtig = formatMitEinheit(veraenderung.abs(), PROZENT, figur.stellen)
  melde(
    withRichtig(passage.prosa, figur, richtig),
    `Der Satz nennt ${figur.text.trim()}; ${reihe.name} ${veraenderung.isNegative() ? 'sinkt' : 'steigt'} laut „${tabelle.blatt.titel}“ von ${von} bis ${nach} um ${richtig}.`,
    `Richtig ist ${richtig}, wenn die Tabelle stimmt${tabelle.blatt.id === '' ? '' : `: {{prozent (veraenderung ${pfad(von)} ${pfad(nach)})}}`}.`,
  )
}

/** The difference of two percentages of a row; undefined where the row is of something else. */
function pointsBetween({ tabelle, reihe }: Jahreswert, von: number, nach: number): Decimal | undefined {
  const [a, b] = [von, nach].map((jahr) => reihe.zellen[tabelle.jahre.get(jahr) ?? -1])
  if (a?.art !== 'zahl' || b?.art !== 'zahl' || massOf(a.einheit).basis !== PROZENT) return undefined
  return b.wert.minus(a.wert)
}

function otherSpan(gemeint: Jahreswert, figur: Figur): boolean {
  const jahre = [...gemeint.tabelle.jahre.keys()].sort((a, b) => a - b).slice(-HOECHSTENS_JAHRE)
  return jahre.some((von) =>
    jahre.some((nach) => {
      const wert = von < nach ? changeBetween(gemeint, von, nach) : undefined
      return wert !== undefined && roundKaufmaennisch(wert.abs(), figur.stellen).eq(figur.wert.abs())
    }),
  )
}

const HOECHSTENS_JAHRE = 12
