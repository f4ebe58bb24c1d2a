import type { Datenblatt } from '../../figures/datenblatt.js'
import { Dezimal } from '../../figures/dezimal.js'
import { formatZahl } from '../../figures/format.js'
import { figurGedruckt } from '../../figures/regeln.js'
import type { Meldung } from '../../message.js'
import { naechster } from '../../nearest.js'
import { readLines } from '../../print/quelle.js'
import { REGELWERK } from '../../regelwerk.js'
import type { Behebung, Meldungsansicht } from '../protokoll.js'
import { sayForPage } from './ratworte.js'
import { sayInNames } from './zellnamen.js'

/** Lines shown above and below a place. */
const UMGEBUNG = 2

/**
 * Messages with the lines around their places and what can be done about them at once.
 * @param blaetter sheets whose rows and columns are called by name
 * @param bindbar expressions that say the same as a typed figure, by "file:line:column"
 */
export function showMeldungen(
  meldungen: readonly Meldung[],
  wurzel: string,
  bindbar: ReadonlyMap<string, { alt: string; neu: string }>,
  blaetter: ReadonlyMap<string, Datenblatt> = new Map(),
): Meldungsansicht[] {
  const dateien = new Map<string, string[]>()
  const linesOf = (datei: string): string[] => {
    const zeilen = dateien.get(datei) ?? readLines(wurzel, datei) ?? []
    dateien.set(datei, zeilen)
    return zeilen
  }
  return meldungen.map((meldung) => {
    const { regel, schwere, datei, zeile, spalte, text, rat, zelle } = meldung
    const zeilen = zelle ? [] : linesOf(datei)
    const von = Math.max(1, zeile - UMGEBUNG)
    return {
      regel,
      schwere,
      datei,
      zeile,
      spalte,
      text: sayInNames(text, blaetter),
      rat: sayForPage(sayInNames(rat, blaetter)),
      erklaerung: REGELWERK.find(({ id }) => id === regel)?.erklaerung ?? '',
      ausschnitt: zelle
        ? [{ nummer: zeile, text: `${zelle.name}: ${zelle.inhalt}`, getroffen: true }]
        : zeilen
            .slice(von - 1, zeile + UMGEBUNG)
            .map((zeilentext, index) => ({ nummer: von + index, text: zeilentext, getroffen: von + index === zeile })),
      behebungen: behebungenOf(meldung, zeilen, bindbar, blaetter),
    }
  })
}

/** A number in YAML, whole; in quotation marks it may have a comma. */
const NUMMER = /^(?:[-+]?\d+(?:\.\d+)?|"[-+−]?\d+(?:,\d+)?")(?=\s*(?:[,\]}#]|$))/

function behebungenOf(
  { regel, datei, zeile, spalte, ende, ersatz, text, rat }: Meldung,
  zeilen: readonly string[],
  bindbar: ReadonlyMap<string, { alt: string; neu: string }>,
  blaetter: ReadonlyMap<string, Datenblatt>,
): Behebung[] {
  const von = offsetOf(zeilen, zeile, spalte)
  const behebungen: Behebung[] = []
  const zahl = NUMMER.exec(zeilen[zeile - 1]?.slice(spalte - 1) ?? '')?.[0]
  if (ersatz !== undefined && (ende || zahl)) {
    const bis = ende ? offsetOf(zeilen, ende.zeile, ende.spalte) : von + (zahl?.length ?? 0)
    const alt = zeilen.join('\n').slice(von, bis)
    const behebung = { datei, von, bis, alt, neu: ersatz }
    behebungen.push(
      regel === figurGedruckt.id
        ? {
            ...behebung,
            name: `Errechneten Wert übernehmen (${inGerman(ersatz)})`,
            alle: 'Alle errechneten Werte übernehmen',
          }
        : { ...behebung, name: nameOf(alt, ersatz, blaetter) },
    )
  }
  const vorschlag = /^Meinten Sie „([^“]+)“\?$/.exec(rat)?.[1]
  const wort = vorschlag === undefined ? undefined : findTyped(vorschlag, text, zeilen[zeile - 1] ?? '', spalte - 1)
  if (vorschlag !== undefined && wort && behebungen.length === 0)
    behebungen.push({
      name: `„${vorschlag}“ einsetzen`,
      datei,
      von: von - (spalte - 1) + wort.stelle,
      bis: von - (spalte - 1) + wort.stelle + wort.alt.length,
      alt: wort.alt,
      neu: vorschlag,
    })
  behebungen.push(...turnDirection(regel, text, rat, zeilen, zeile).map((eine) => ({ datei, ...eine })))
  const bindung = bindbar.get(`${datei}:${zeile}:${spalte}`)
  if (bindung && zeilen[zeile - 1]?.startsWith(bindung.alt, spalte - 1))
    behebungen.push({
      name: sayBinding(bindung.alt, bindung.neu, blaetter),
      datei,
      von,
      bis: von + bindung.alt.length,
      ...bindung,
    })
  return behebungen
}

/**
 * "stieg" that is to be "sank": the message stands at the figure, its word somewhere in the paragraph. Nothing where the word stands
 * there more than once, or where only the sense of what is right is known and not its form.
 */
function turnDirection(
  regel: string,
  text: string,
  rat: string,
  zeilen: readonly string[],
  zeile: number,
): Omit<Behebung, 'datei'>[] {
  const neu = RICHTUNGSREGELN.has(regel) ? /^Richtig ist „([^“]+)“/.exec(rat)?.[1] : undefined
  const alt = /„([^“]+)“ steht bei/.exec(text)?.[1]
  if (neu === undefined || alt === undefined || (SINN.has(neu) && !PARTIZIP.test(alt))) return []
  const isEmpty = (index: number) => (zeilen[index] ?? '').trim() === ''
  let [erste, letzte] = [zeile - 1, zeile - 1]
  while (erste > 0 && !isEmpty(erste - 1)) erste--
  while (letzte + 1 < zeilen.length && !isEmpty(letzte + 1)) letzte++
  const absatz = zeilen.slice(erste, letzte + 1).join('\n')
  const gefunden = [...absatz.matchAll(/[\p{L}-]+/gu)].filter(([wort]) => wort === alt)
  const [stelle] = gefunden
  if (!stelle || gefunden.length > 1) return []
  const von = offsetOf(zeilen, erste + 1, 1) + stelle.index
  return [{ name: `„${neu}“ statt „${alt}“ einsetzen`, von, bis: von + alt.length, alt, neu }]
}

const RICHTUNGSREGELN: ReadonlySet<string> = new Set(['figur-richtung', 'titel-richtung'])
/** What is said where a word has no counterpart of its own. */
const SINN: ReadonlySet<string> = new Set(['gestiegen', 'gesunken'])
const PARTIZIP = /^ge\p{Ll}+en$/u

/** The word that a message names and means, where it stands in the line from its place on: of several that closest to what is proposed. */
function findTyped(
  vorschlag: string,
  text: string,
  zeile: string,
  ab: number,
): { alt: string; stelle: number } | undefined {
  const genannte = [...text.matchAll(/„([^“]+)“/g)].flatMap(([, wort = '']) => {
    const stelle = zeile.indexOf(wort, ab)
    const rand = `${zeile[stelle - 1] ?? ''}${zeile[stelle + wort.length] ?? ''}`
    return stelle < 0 || wort === vorschlag || /[\p{L}\d_]/u.test(rand) ? [] : [{ alt: wort, stelle }]
  })
  const alt = naechster(
    vorschlag,
    genannte.map((eines) => eines.alt),
  )
  return genannte.find((eines) => eines.alt === alt)
}

function nameOf(alt: string, ersatz: string, blaetter: ReadonlyMap<string, Datenblatt>): string {
  if (ersatz.startsWith('{{')) return sayBinding(alt, ersatz, blaetter)
  return ersatz === '' ? `„${alt.trim()}“ entfernen` : `„${ersatz}“ einsetzen`
}

/** "„149“ an „Summe / Plan 2024“ binden": what stands there and will follow which cell. */
function sayBinding(alt: string, ausdruck: string, blaetter: ReadonlyMap<string, Datenblatt>): string {
  const zellen = sayInNames(ausdruck, blaetter).match(/„[^“]+“/gu) ?? []
  return zellen.length === 1 ? `„${alt.trim()}“ an ${zellen[0]} binden` : `„${alt.trim()}“ an seine Zellen binden`
}

/** "1392.5" as people write it. */
function inGerman(zahl: string): string {
  const wert = new Dezimal(zahl)
  return formatZahl(wert, wert.decimalPlaces())
}

/** Of the text with LF line ends. */
function offsetOf(zeilen: readonly string[], zeile: number, spalte: number): number {
  return zeilen.slice(0, zeile - 1).reduce((summe, { length }) => summe + length + 1, 0) + spalte - 1
}
