import type { Datenblatt } from '../../figures/datenblatt.js'
import { massOf } from '../../figures/einheit.js'
import type { Melde, Ort } from '../../message.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'
import { gliederOf } from '../reading/aussagen/muster.js'
import { isChangeFigure } from '../reading/aussagen/veraenderung.js'
import { passagesOf } from '../reading/passage.js'
import { isVeraenderung, plainName } from '../zahlen/namen.js'
import { type Raster, type Reihe, rasterOf } from '../zahlen/raster.js'
import { findAufteilungen } from '../zahlen/summen.js'
import { rowHeadOf, tablesOf } from '../zahlen/tabellen.js'
import { isZahl, type Zahlzelle } from '../zahlen/zelle.js'

/** Counts of persons below this are kept back. */
const GRENZE = 3
/** What is counted are persons, or cases that stand for one each. */
const PERSONEN =
  /person|mensch|frauen|männer|kund|teilnehm|leistungsberecht|leistungsbezieh|\b(?:elb|lzb|nef|bg)\b|arbeitslos|alleinerzieh|jugendlich|bedarfsgemeinschaft|integration|förder(?:ung|fall|fäll|bedarf)|eintritt|geflücht|ausländ|rehabilit|schwerbehind|bewerber|einwohner|staatsangehör|abschluss|sanktion|leistungsminderung|widerspr|klage|teilhabe/
/** Things of which there may be one or two. */
const SACHEN =
  /standort|geschäftsstelle|stelle(?:n)?\b|kurs|projekt|platz|plätze|träger\b|gemeinde|städte|stadt\b|team|raum|phase|stufe|quartal|vzä|schlüssel|dauer|monat|je |pro |relation|verhältnis|index|rang|netzwerk|kooperation|veranstaltung|messe|wochen|tage|arbeitgeber|betrieb|unternehmen|beschäftigte des jobcenters|mitarbeit/
const PLAN = /\b(?:plan|ziel|soll|prognose|budget|geplant|vorschau|richtwert)/

/** Counts of one or two persons, printed or to be found by subtraction. */
export const figurGeheim: Pruefregel = {
  id: 'figur-geheim',
  schwere: 'warnung',
  erklaerung:
    'Eine Anzahl von Personen ist 1 oder 2, oder sie lässt sich aus einer gedruckten Summe oder aus Vorjahr und Veränderung errechnen. Die Statistik der BA hält Zahlen unter 3 und alles, was sie verrät, geheim („*“; § 16 BStatG, § 281 Abs. 3 SGB III). Die Zelle durch „fehlt“ ersetzen, im Text „weniger als 3“ schreiben, und in derselben Spalte eine zweite zurückhalten, damit sich die erste nicht errechnen lässt. Eine Ausnahme nennt den Wert, für den sie gilt: # ausnahme figur-geheim 2: Grund. Nicht gemeldet werden Nullen, Plan- und Zielwerte und Anzahlen von Stellen, Kursen oder Standorten.',
  uebersieht:
    'was sich erst aus mehreren Tabellen errechnen lässt, und ob eine Zeile Personen zählt, die sie nicht so nennt',
  pruefe(pruefling, melde) {
    for (const blatt of tablesOf(pruefling)) {
      const [zeilen, spalten] = rasterOf(blatt)
      checkCells(zeilen, melde)
      for (const raster of [zeilen, spalten]) checkHidden(raster, melde)
    }
    for (const prosa of proseOf(pruefling)) {
      if (!prosa.abschnitt || prosa.art === 'zelle') continue
      for (const passage of passagesOf(prosa)) {
        for (const glied of gliederOf(passage)) {
          const { figur, art, danach, davor } = glied
          if (art !== 'z' || figur.einsatz || !figur.wert.isInteger() || figur.wert.lte(0) || figur.wert.gte(GRENZE))
            continue
          if (isChangeFigure(glied) || figur.naehe !== 'genau' || !IM_TEXT.test(danach) || PLAN.test(passage.geruest))
            continue
          if (!ERHOBEN.test(`${davor}${danach}`)) continue
          reportShown(prosa.ort(figur.von), 'Im Satz', figur.text.trim(), melde)
        }
      }
    }
  },
}

const IM_TEXT =
  /^ (?:[a-zäöüß]+(?:en|er|e) )?(?:personen?|menschen|frauen?|männer|mann|kund(?:e|en|in|innen)|teilnehm[a-zäöüß]*|leistungsberechtigte[rn]?|jugendliche[rn]?|arbeitslose[rn]?|alleinerziehende[rn]?|elb|lzb|integrationen|bewerber(?:innen|in)?|geflüchtete[rn]?|rehabilitand[a-zäöüß]*)(?![a-zäöüß])/
/** A count that has been taken, and no "zwei Personen je Haushalt". */
const ERHOBEN =
  /(?:davon|darunter|hiervon|waren|wurden?|konnten|nahmen|haben|hatten|erhielten|fanden|mündeten|brachen|beendeten|begannen|entfielen|von denen|sind arbeitslos)(?![a-zäöüß])/

function checkCells({ reihen, quernamen, blatt }: Raster, melde: Melde): void {
  for (const reihe of reihen) {
    for (const [stelle, zelle] of reihe.zellen.entries()) {
      if (!isSmall(zelle) || !countsPersons(reihe, quernamen[stelle] ?? '', blatt)) continue
      reportShown(
        zelle.herkunft.ort,
        `${reihe.name}${quernamen[stelle] ? `, ${quernamen[stelle]}` : ''}`,
        zelle.wert.toFixed(),
        melde,
      )
    }
  }
}

function isSmall(zelle: Reihe['zellen'][number]): zelle is Zahlzelle {
  return isZahl(zelle) && zelle.stellen === 0 && !zelle.vorzeichen && zelle.wert.gt(0) && zelle.wert.lt(GRENZE)
}

/** Whether the figures of a row are counts of persons, as far as names say; what is planned tells of nobody. */
function countsPersons({ name, zellen }: Reihe, spalte: string, blatt: Datenblatt): boolean {
  const [zeile, kopf] = [plainName(name), plainName(spalte)]
  if (PLAN.test(kopf) || PLAN.test(zeile) || isVeraenderung(spalte) || isVeraenderung(name)) return false
  const einheiten = zellen.filter(isZahl).map(({ einheit }) => massOf(einheit).basis)
  if (einheiten.some((basis) => basis !== '' && !/person|mensch|fälle/i.test(basis))) return false
  if (SACHEN.test(zeile) || SACHEN.test(kopf)) return false
  return PERSONEN.test(zeile) || PERSONEN.test(kopf) || PERSONEN.test(plainName(`${blatt.titel} ${rowHeadOf(blatt)}`))
}

function reportShown(ort: Ort, wo: string, wert: string, melde: Melde): void {
  melde(
    ort,
    `${wo}: ${wert} ${wert === '1' || wert === 'eine' ? 'Person ist' : 'Personen sind'} so wenige, dass sie erkannt werden können.`,
    'Werte unter 3 hält die Statistik der BA geheim: durch „fehlt“ oder „weniger als 3“ ersetzen.',
  )
}

/** The one part that is kept back beside a printed total, and a value kept back beside last year's and the change. */
function checkHidden(raster: Raster, melde: Melde): void {
  const { quernamen, blatt } = raster
  for (const { ganzes, teile } of findAufteilungen(raster)) {
    for (const [stelle, quer] of quernamen.entries()) {
      const gesamt = ganzes.zellen[stelle]
      const offen = teile.filter((teil) => isHidden(teil.zellen[stelle]))
      const [verdeckt] = offen
      if (!isZahl(gesamt) || !verdeckt || offen.length !== 1 || teile.length < 2) continue
      const summe = teile.reduce((bisher, teil) => {
        const zelle = teil.zellen[stelle]
        return isZahl(zelle) ? bisher.plus(zelle.wert) : bisher
      }, gesamt.wert.times(0))
      const rest = gesamt.wert.minus(summe)
      if (!rest.isInteger() || rest.lte(0) || rest.gte(GRENZE) || !countsPersons(ganzes, quer, blatt)) continue
      melde(
        verdeckt.zellen[stelle]?.herkunft.ort ?? verdeckt.ort,
        `${verdeckt.name}${quer ? `, ${quer}` : ''}: Der zurückgehaltene Wert ist ${rest.toFixed()}; er folgt aus „${ganzes.name}“ (${gesamt.wert.toFixed()}) und den anderen Zeilen.`,
        'Auch eine zweite Zeile zurückhalten oder die Summe nicht drucken.',
      )
    }
  }
  checkYears(raster, melde)
}

/** "5 | * | −3": the value kept back is 2. */
function checkYears({ reihen, quernamen, blatt, art }: Raster, melde: Melde): void {
  if (art !== 'zeilen') return
  const aenderung = quernamen.findIndex((name) => isVeraenderung(name))
  if (aenderung < 0) return
  for (const reihe of reihen) {
    const delta = reihe.zellen[aenderung]
    const [verdeckt] = reihe.zellen.flatMap((zelle, stelle) =>
      isHidden(zelle) && stelle !== aenderung ? [stelle] : [],
    )
    const [anderer] = reihe.zellen.flatMap((zelle, stelle) =>
      isZahl(zelle) && stelle !== aenderung && !isVeraenderung(quernamen[stelle] ?? '') ? [stelle] : [],
    )
    const wert = anderer === undefined ? undefined : reihe.zellen[anderer]
    if (!isZahl(delta) || delta.einheit === '%' || verdeckt === undefined || anderer === undefined || !isZahl(wert))
      continue
    const folgt = verdeckt > anderer ? wert.wert.plus(delta.wert) : wert.wert.minus(delta.wert)
    const moeglich = [folgt, wert.wert.plus(delta.wert), wert.wert.minus(delta.wert)].filter(
      (eines) => eines.isInteger() && eines.gt(0) && eines.lt(GRENZE),
    )
    const [rest] = moeglich
    if (!rest || !countsPersons(reihe, quernamen[verdeckt] ?? '', blatt)) continue
    melde(
      reihe.zellen[verdeckt]?.herkunft.ort ?? reihe.ort,
      `${reihe.name}, ${quernamen[verdeckt] ?? ''}: Der zurückgehaltene Wert ist ${rest.toFixed()}; er folgt aus ${wert.wert.toFixed()} und der Veränderung.`,
      'Auch die Veränderung zurückhalten.',
    )
  }
}

/** "fehlt", "–", "*", "." or "x" in place of a figure. */
function isHidden(zelle: Reihe['zellen'][number]): boolean {
  return zelle?.art === 'fehlt' || (zelle?.art === 'text' && /^\s*(?:\*|\.|–|-|x|<\s?3)\s*$/.test(zelle.text))
}
