import type { Melde, Ort } from '../../message.js'
import type { Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import { findTeiljahre } from '../reading/zeit/teiljahr.js'
import { findZeiten, type Zeit } from '../reading/zeit/zeiten.js'
import { tablesOf } from '../zahlen/tabellen.js'

const TAGE = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag']
const WOCHENTAG =
  /(Sonntag|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend)s?,?\s*(?:,\s*)?(?:dem|den|der|am)?\s*$/u
/** "jeden ersten Mittwoch im Monat, erstmals am": the first of days that come again. */
const JEDEN =
  /(?:jede[nrsm]?|immer|stets|wöchentlich|monatlich)(?:\s(?:am|ersten|zweiten|dritten|vierten|letzten|den))*\s(Sonntag|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend)s?(?![^.;]*(?:tag|woch|abend)[^.;]*$)[^.;]*(?:erstmals|beginnend|erster Termin|Start|Auftakt|los)(?:\s(?:am|ab|ist|war|der|ging|geht|es))*\s$/iu
/** "am 15. April 2024, einem Montag", "15.04.2024 (Montag)" */
const DANACH =
  /^(?:,\s(?:einem|ein)\s|\s\()(Sonntag|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend)(?![\p{L}-])/u
/** A day without a year: "31.06." */
const OHNE_JAHR =
  /(?<![\d.]|(?:Version|Kapitel|Abschnitt|Punkt|Nummer|Nr\.|Ziffer|Raum)\s)(\d{1,2})\.\s?(\d{1,2})\.(?!\s?\d)/gu
const BIS = /^[\s\u00a0]*(?:bis(?:[\s\u00a0]+(?:zum|einschließlich|Ende|einschließlich zum))?|–|-)[\s\u00a0]*$/u
const ZEITRAUM = /(?:vom|von|zwischen|laufzeit|zeitraum|dauer|läuft|gilt|befristet|projekt|förder|\(|:)[^.;]*$/iu
const LETZTE =
  /(?:in den|innerhalb der|während der|binnen der|über die) (?:letzten|vergangenen) (\d{1,2}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn) Jahren?/iu
const ZAHLEN: Readonly<Record<string, number>> = {
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
}
/** Most texts hold neither a day nor a span. */
const DATUM = /\d\.\s?(?:\d{1,2}\.|\p{Lu})|\d.{0,20}(?:bis|–|-).{0,20}\d|(?:letzten|vergangenen) \S+ Jahr/u
/** A span is the one that a sentence speaks of where it stands so near. */
const NACHBARN = 2

/** Days that the calendar does not have, wrong weekdays, and spans that end before they begin. */
export const figurDatum: Pruefregel = {
  id: 'figur-datum',
  schwere: 'warnung',
  erklaerung:
    'Ein Datum kann nicht stimmen: Den Tag gibt es nicht („31.06.“, „30.02.“, „12.13.2024“), der Wochentag passt nicht („am Montag, dem …“, „15. April 2024, einem Dienstag“, „jeden ersten Mittwoch, erstmals am …“, auch in einer Zeile einer Tabelle), zu einem Quartal oder Halbjahr stehen die Monate oder der letzte Tag eines anderen („im zweiten Quartal (April bis Juli)“, „zum Ende des dritten Quartals, am 30. Juni“), ein Zeitraum endet, bevor er beginnt, oder „in den letzten 5 Jahren“ steht neben einer Reihe, die vier Jahre umfasst. Richtig ist, was im Kalender steht; bei Zeiträumen sind meist Anfang und Ende vertauscht oder ein Jahr ist stehen geblieben.',
  uebersieht:
    'Feiertage, Wochentage zu Tagen ohne Jahr, den 29. Februar ohne Jahr, Zeiträume ohne Jahr oder mit bloßem Strich zwischen den Jahren und solche, deren Anfang und Ende in verschiedenen Sätzen stehen',
  pruefe(pruefling, melde) {
    const alle = proseOf(pruefling)
    checkRows(pruefling, melde)
    for (const [stelle, prosa] of alle.entries()) {
      for (const { von, genannt, richtig } of findTeiljahre(prosa.text))
        melde(prosa.ort(von), `„${genannt}“: Das sind nicht dieselben Monate.`, `Richtig ist ${richtig}.`)
      if (!DATUM.test(prosa.text)) continue
      const zeiten = findZeiten(prosa.text)
      checkDays(prosa, zeiten, melde)
      checkSpans(prosa, zeiten, melde)
      const dauer = LETZTE.exec(prosa.text)
      if (dauer) checkDuration(prosa, dauer, alle.slice(Math.max(0, stelle - NACHBARN), stelle + NACHBARN + 1), melde)
    }
  },
}

const KLEIN_VORN = /^\p{Ll}/u

function checkDays(prosa: Prosa, zeiten: readonly Zeit[], melde: Melde): void {
  for (const { von, bis, anfang, koernung } of zeiten) {
    if (koernung !== 'tag') continue
    const [jahr = 0, monat = 0, tag = 0] = anfang.split('-').map(Number)
    const genannt = prosa.text.slice(von, bis)
    if (!exists(jahr, monat, tag)) {
      reportDay(prosa, von, genannt, lastDayOf(jahr, monat), monat, String(jahr), melde)
      continue
    }
    const davor = prosa.text.slice(prosa.text.lastIndexOf('. ', von) + 1, von)
    const wochentag = (WOCHENTAG.exec(davor) ?? JEDEN.exec(davor) ?? DANACH.exec(prosa.text.slice(bis, bis + 30)))?.[1]
      ?.replace(KLEIN_VORN, (buchstabe) => buchstabe.toUpperCase())
      .replace('Sonnabend', 'Samstag')
    const richtig = weekdayOf(anfang)
    if (wochentag && wochentag !== richtig)
      melde(prosa.ort(von), `Der ${genannt} ist kein ${wochentag}.`, `Richtig ist ${richtig}, wenn das Datum stimmt.`)
  }
  for (const { index, 0: genannt, 1: tag, 2: monat } of prosa.text.matchAll(OHNE_JAHR)) {
    const [t, m] = [Number(tag), Number(monat)]
    // "Kapitel 1.13." and versions are no days: only a month that exists makes a date.
    if (m >= 1 && m <= 12 && t >= 29 && t <= 31 && !exists(2024, m, t))
      reportDay(prosa, index, genannt, lastDayOf(2023, m), m, '', melde)
  }
}

const NUR_WOCHENTAG = /^(Sonntag|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend)s?,?$/u

/** A row of a table with a weekday in one cell and a day in another. */
function checkRows(pruefling: Pruefling, melde: Melde): void {
  for (const { zeilen, ort: tabellenort } of tablesOf(pruefling)) {
    for (const { name, zellen, ort } of zeilen) {
      const texte: readonly { text: string; ort: Ort }[] = [
        { text: name, ort: ort ?? tabellenort },
        ...zellen.flatMap((zelle) =>
          zelle.art === 'text' ? [{ text: zelle.text, ort: zelle.herkunft.ort ?? tabellenort }] : [],
        ),
      ]
      const tage = texte.flatMap((zelle) => NUR_WOCHENTAG.exec(zelle.text.trim())?.[1] ?? [])
      const daten = texte.flatMap((zelle) => findZeiten(zelle.text).map((zeit) => ({ ...zelle, zeit })))
      const [datum] = daten
      if (tage.length !== 1 || daten.length !== 1 || datum?.zeit.koernung !== 'tag') continue
      const genannt = datum.text.slice(datum.zeit.von, datum.zeit.bis)
      const richtig = weekdayOf(datum.zeit.anfang)
      if (richtig !== undefined && richtig !== tage[0]?.replace('Sonnabend', 'Samstag'))
        melde(datum.ort, `Der ${genannt} ist kein ${tage[0]}.`, `Richtig ist ${richtig}, wenn das Datum stimmt.`)
    }
  }
}

/** The weekday of an ISO day; undefined where there is no such day. */
function weekdayOf(tag: string): string | undefined {
  const [jahr = 0, monat = 0, nummer = 0] = tag.split('-').map(Number)
  return exists(jahr, monat, nummer) ? TAGE[new Date(Date.UTC(jahr, monat - 1, nummer)).getUTCDay()] : undefined
}

function exists(jahr: number, monat: number, tag: number): boolean {
  return monat >= 1 && monat <= 12 && tag >= 1 && tag <= lastDayOf(jahr, monat)
}

function lastDayOf(jahr: number, monat: number): number {
  return new Date(Date.UTC(jahr, monat, 0)).getUTCDate()
}

function reportDay(
  prosa: Prosa,
  stelle: number,
  genannt: string,
  letzter: number,
  monat: number,
  jahr: string,
  melde: Melde,
): void {
  const gibtEs = monat >= 1 && monat <= 12
  melde(
    prosa.ort(stelle),
    `Den ${genannt} gibt es nicht.`,
    gibtEs
      ? `Der Monat endet am ${letzter}.${String(monat).padStart(2, '0')}.${jahr}; Tag oder Monat berichtigen.`
      : 'Das Jahr hat zwölf Monate; den Monat berichtigen.',
  )
}

const BISWORT = /bis/

/** "vom 31.10.2026 bis zum 01.11.2021" */
function checkSpans(prosa: Prosa, zeiten: readonly Zeit[], melde: Melde): void {
  for (const [stelle, zweite] of zeiten.entries()) {
    const erste = zeiten[stelle - 1]
    if (!erste || erste.anfang === '' || zweite.anfang === '' || zweite.ende >= erste.anfang) continue
    if (!BIS.test(prosa.text.slice(erste.bis, zweite.von))) continue
    // "Mai – 2021": a dash alone parts two things as often as it joins them.
    if (
      !BISWORT.test(prosa.text.slice(erste.bis, zweite.von)) &&
      !ZEITRAUM.test(prosa.text.slice(Math.max(0, erste.von - 50), erste.von))
    )
      continue
    const [a, b] = [prosa.text.slice(erste.von, erste.bis), prosa.text.slice(zweite.von, zweite.bis)]
    melde(
      prosa.ort(erste.von),
      `Der Zeitraum endet (${b}), bevor er beginnt (${a}).`,
      `Richtig herum: ${b} bis ${a}, wenn nur die Reihenfolge vertauscht ist; sonst eines der beiden Jahre berichtigen.`,
    )
  }
}

/** "in den letzten 5 Jahren" beside "von August 2020 bis August 2024". */
function checkDuration(prosa: Prosa, dauer: RegExpExecArray, nachbarn: readonly Prosa[], melde: Melde): void {
  const genannt = Number(dauer[1]) || ZAHLEN[dauer[1] ?? ''] || 0
  const eigene = spansOf(prosa.text)
  const spannen =
    eigene.length > 0
      ? eigene
      : nachbarn.filter(({ abschnitt }) => abschnitt === prosa.abschnitt).flatMap(({ text }) => spansOf(text))
  const [letzte] = spannen.slice(-1)
  if (!letzte || letzte.monate < 12) return
  const jahre = letzte.monate / 12
  // 2020 bis 2024 are four steps and five years.
  if (!Number.isInteger(jahre) || genannt === jahre || (letzte.nurJahre && genannt === jahre + 1)) return
  if (Math.abs(genannt - jahre) > 1 || spannen.some(({ monate }) => monate / 12 === genannt)) return
  melde(
    prosa.ort(dauer.index),
    `„${dauer[0]}“ steht neben „${letzte.text}“; das ${jahre === 1 ? 'ist ein Jahr' : `sind ${jahre} Jahre`}.`,
    `Richtig ist „${jahre === 1 ? 'im letzten Jahr' : `in den letzten ${jahre} Jahren`}“, wenn dieser Zeitraum gemeint ist.`,
  )
}

/** The spans of months or years that a text names. */
function spansOf(text: string): { monate: number; nurJahre: boolean; text: string }[] {
  const zeiten = findZeiten(text)
  return zeiten.slice(1).flatMap((zweite, stelle) => {
    const erste = zeiten[stelle] as Zeit
    const istSpanne =
      erste.koernung === zweite.koernung && erste.koernung !== 'tag' && BIS.test(text.slice(erste.bis, zweite.von))
    if (!istSpanne) return []
    const nurJahre = erste.koernung === 'jahr'
    return [{ monate: monthsBetween(erste, zweite), nurJahre, text: text.slice(erste.von, zweite.bis) }]
  })
}

function monthsBetween(a: Zeit, b: Zeit): number {
  const [x, y] = [a.anfang, b.anfang].map((datum) => Number(datum.slice(0, 4)) * 12 + Number(datum.slice(5, 7)))
  return (y ?? 0) - (x ?? 0)
}
