import { Dezimal } from '../../figures/dezimal.js'
import { formatZahl } from '../../figures/format.js'
import { figurGedruckt } from '../../figures/regeln.js'
import type { Meldung } from '../../message.js'
import { readLines } from '../../print/quelle.js'
import { REGELWERK } from '../../regelwerk.js'
import type { Behebung, Meldungsansicht } from '../protokoll.js'

/** Lines shown above and below a place. */
const UMGEBUNG = 2

/**
 * Messages with the lines around their places and what can be done about them at once.
 * @param bindbar expressions that say the same as a typed figure, by "file:line:column"
 */
export function showMeldungen(
  meldungen: readonly Meldung[],
  wurzel: string,
  bindbar: ReadonlyMap<string, { alt: string; neu: string }>,
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
      text,
      rat,
      erklaerung: REGELWERK.find(({ id }) => id === regel)?.erklaerung ?? '',
      ausschnitt: zelle
        ? [{ nummer: zeile, text: `${zelle.name}: ${zelle.inhalt}`, getroffen: true }]
        : zeilen
            .slice(von - 1, zeile + UMGEBUNG)
            .map((zeilentext, index) => ({ nummer: von + index, text: zeilentext, getroffen: von + index === zeile })),
      behebungen: behebungenOf(meldung, zeilen, bindbar),
    }
  })
}

/** A number in YAML, whole; in quotation marks it may have a comma. */
const NUMMER = /^(?:[-+]?\d+(?:\.\d+)?|"[-+−]?\d+(?:,\d+)?")(?=\s*(?:[,\]}#]|$))/

function behebungenOf(
  { regel, datei, zeile, spalte, ende, ersatz }: Meldung,
  zeilen: readonly string[],
  bindbar: ReadonlyMap<string, { alt: string; neu: string }>,
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
        : { ...behebung, name: nameOf(alt, ersatz) },
    )
  }
  const bindung = bindbar.get(`${datei}:${zeile}:${spalte}`)
  if (bindung && zeilen[zeile - 1]?.startsWith(bindung.alt, spalte - 1))
    behebungen.push({ name: 'An Zelle binden', datei, von, bis: von + bindung.alt.length, ...bindung })
  return behebungen
}

function nameOf(alt: string, ersatz: string): string {
  if (ersatz.startsWith('{{')) return 'An Zelle binden'
  return ersatz === '' ? `„${alt.trim()}“ entfernen` : `„${ersatz}“ einsetzen`
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
