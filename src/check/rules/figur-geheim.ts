import type { Datenblatt } from '../../figures/datenblatt.js'
import { massOf } from '../../figures/einheit.js'
import type { Melde, Ort } from '../../message.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'
import { between, gliederOf } from '../reading/aussagen/muster.js'
import { isChangeFigure } from '../reading/aussagen/veraenderung/aenderungsfigur.js'
import { type Passage, passagesOf } from '../reading/satz/passage.js'
import { isVeraenderung, plainName } from '../zahlen/namen.js'
import { type Raster, type Reihe, rasterOf } from '../zahlen/raster.js'
import { rowHeadOf, tablesOf } from '../zahlen/tabellen.js'
import { ERRECHNET, findVerraten, formatOthers, isFew } from '../zahlen/verraten.js'
import { isZahl, type Zahlzelle } from '../zahlen/zelle.js'

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
    'Eine Anzahl von Personen ist 1 oder 2, oder sie lässt sich aus einer gedruckten Summe (47 insgesamt, 46 Männer) oder aus Vorjahr und Veränderung errechnen. Die Statistik der BA hält Zahlen unter 3 und alles, was sie verrät, geheim („*“; § 16 BStatG, § 281 Abs. 3 SGB III). Die Zelle durch „fehlt“ ersetzen, im Text „weniger als 3“ schreiben, und in derselben Spalte eine zweite zurückhalten, damit sich die erste nicht errechnen lässt. Eine Ausnahme nennt den Wert, für den sie gilt: # ausnahme figur-geheim 2: Grund. Nicht gemeldet werden Nullen, Plan- und Zielwerte und Anzahlen von Stellen, Kursen oder Standorten.',
  uebersieht:
    'was sich erst aus mehreren Tabellen errechnen lässt, eine fehlende Zeile außer der des anderen Geschlechts, und ob eine Zeile Personen zählt, die sie nicht so nennt',
  pruefe(pruefling, melde) {
    for (const blatt of tablesOf(pruefling)) {
      const [zeilen, spalten] = rasterOf(blatt)
      checkCells(zeilen, melde)
      for (const raster of [zeilen, spalten])
        for (const { ort, text, rat } of findVerraten(raster, countsPersons)) melde(ort, text, rat)
    }
    for (const prosa of proseOf(pruefling)) {
      if (!prosa.abschnitt || prosa.art === 'zelle') continue
      for (const passage of passagesOf(prosa)) {
        checkOtherSex(passage, melde)
        for (const glied of gliederOf(passage)) {
          const { figur, art, danach, davor } = glied
          if (art !== 'z' || figur.einsatz || !isFew(figur.wert)) continue
          if (isChangeFigure(glied) || figur.naehe !== 'genau' || !IM_TEXT.test(danach) || PLAN.test(passage.geruest))
            continue
          if (!ERHOBEN.test(`${davor}${danach}`)) continue
          reportShown(prosa.ort(figur.von), 'Im Satz', figur.text, melde)
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

const GESCHLECHT = /^ (?:davon )?(?:(?:sind|waren) )?(frauen|männer|weiblich|männlich)(?![a-zäöüß])/
const GANZES = /(?<![a-zäöüß])(?:von|unter|bei|der)(?: (?:den|insgesamt|diesen|allen|rund))* $/

const DAVON = /davon|darunter/
const ABSATZ = /¶/
const FRAU = /frau|weib/

/** "Von den 58 Geförderten sind 57 Männer": the other one follows. */
function checkOtherSex(passage: Passage, melde: Melde): void {
  const glieder = gliederOf(passage)
  for (const [stelle, ganzes] of glieder.entries()) {
    const teil = glieder[stelle + 1]
    const wort = teil && GESCHLECHT.exec(teil.danach)?.[1]
    if (!teil || !wort || ganzes.art !== 'z' || teil.art !== 'z' || (ganzes.figur.einsatz && teil.figur.einsatz))
      continue
    const dazwischen = between(passage, ganzes, teil)
    if (!GANZES.test(ganzes.davor) && !DAVON.test(dazwischen)) continue
    if (ABSATZ.test(dazwischen) || [ganzes, teil].some(({ figur }) => figur.naehe !== 'genau' || figur.spanne)) continue
    const rest = ganzes.figur.wert.minus(teil.figur.wert)
    if (!isFew(rest) || PLAN.test(passage.geruest)) continue
    const andere = formatOthers(rest, FRAU.test(wort) ? 'frauen' : 'männer')
    melde(
      passage.prosa.ort(teil.figur.von),
      `Aus ${ganzes.figur.text} und ${teil.figur.text} folgt: ${andere}; so wenige können erkannt werden.`,
      `${ERRECHNET} eine der beiden Zahlen weglassen oder „fast alle“ schreiben.`,
    )
  }
}

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
  return isZahl(zelle) && zelle.stellen === 0 && !zelle.vorzeichen && isFew(zelle.wert)
}

const MENSCHEN = /person|mensch|fälle/i

/** Whether the figures of a row are counts of persons, as far as names say; what is planned tells of nobody. */
function countsPersons({ name, zellen }: Reihe, spalte: string, blatt: Datenblatt): boolean {
  const [zeile, kopf] = [plainName(name), plainName(spalte)]
  if (PLAN.test(kopf) || PLAN.test(zeile) || isVeraenderung(spalte) || isVeraenderung(name)) return false
  const einheiten = zellen.filter(isZahl).map(({ einheit }) => massOf(einheit).basis)
  if (einheiten.some((basis) => basis !== '' && !MENSCHEN.test(basis))) return false
  if (SACHEN.test(zeile) || SACHEN.test(kopf)) return false
  return PERSONEN.test(zeile) || PERSONEN.test(kopf) || PERSONEN.test(plainName(`${blatt.titel} ${rowHeadOf(blatt)}`))
}

function reportShown(ort: Ort, wo: string, wert: string, melde: Melde): void {
  melde(
    ort,
    `${wo}: ${wert === '1' || wert === 'eine' ? `${wert} Person kann erkannt werden` : `${wert} Personen sind so wenige, dass sie erkannt werden können`}.`,
    'Werte unter 3 hält die Statistik der BA geheim: durch „fehlt“ oder „weniger als 3“ ersetzen.',
  )
}
