import type { ElementContent } from 'hast'
import { fussnoteUnbekannt } from '../content/abschnitt/regeln.js'
import type { Baustein, Block } from '../content/blocks/baustein.js'
import type { Datenblatt } from '../figures/datenblatt.js'
import type { Meldungen, Ort } from '../message.js'
import { Fragment, text } from './document/fragment.js'

const MARKE = /\[\^([^\]\s]+)\]/g
/** What stands below or behind what a block holds. */
const DANACH = new Set(['quelle', 'herkunft', 'funktion', 'hinweis'])

/** Labels of the notes that the words of a block refer to, before and behind what it holds; those of its data sheet with them. */
export function labelsOf(
  { attributes }: Block,
  baustein: Baustein,
  blatt: Datenblatt | undefined,
): { davor: string[]; danach: string[] } {
  const worte = Object.keys(baustein.attribute).filter((name) => takesNotes(baustein, name) && attributes?.[name])
  const labels = (namen: string[]) => namen.flatMap((name) => labelsIn(attributes?.[name] ?? ''))
  const tabelle = blatt && baustein.zaehlt === 'Tabelle' ? wordsOf(blatt, attributes ?? {}) : []
  return {
    davor: [
      ...(attributes?.titel ? [] : labelsIn(blatt?.titel ?? '')),
      ...labels(worte.filter((name) => !DANACH.has(name))),
      ...tabelle.flatMap(labelsIn),
    ],
    danach: [
      ...(baustein.zaehlt === 'Tabelle' ? (blatt?.hinweise ?? []).flatMap(labelsIn) : []),
      ...labels(worte.filter((name) => DANACH.has(name))),
      ...(attributes?.quelle ? [] : labelsIn(blatt?.quelle ?? '')),
    ],
  }
}

/** Whether a note may stand in an attribute: in words that are printed. */
export function takesNotes({ attribute }: Baustein, name: string): boolean {
  return attribute[name]?.art === 'text' && name !== 'alt'
}

/** Words of a sheet in the order in which its table shows them. */
function wordsOf({ spalten, zeilen }: Datenblatt, angaben: Record<string, string | null | undefined>): string[] {
  const gewaehlt = <Reihe extends { id: string }>(reihen: readonly Reihe[], liste: string | null | undefined) => {
    const ids = liste?.split(',').map((id) => id.trim())
    return ids ? ids.flatMap((id) => reihen.find((reihe) => reihe.id === id) ?? []) : reihen
  }
  const gezeigt = gewaehlt(spalten, angaben.spalten)
  return [
    ...gezeigt.flatMap(({ gruppe, name }) => [gruppe, name]),
    ...gewaehlt(zeilen, angaben.zeilen).flatMap(({ name, zellen }) => [
      name,
      ...gezeigt.flatMap((spalte) => {
        const zelle = zellen[spalten.indexOf(spalte)]
        return zelle?.art === 'text' ? [zelle.text] : []
      }),
    ]),
  ]
}

function labelsIn(worte: string): string[] {
  return [...worte.matchAll(MARKE)].map(([, label = '']) => label.toLowerCase())
}

export function withoutNotes(worte: string): string {
  return worte.replace(MARKE, '')
}

/** A sheet as a drawing shows it: no mark of a note stands in its names. */
export function sheetWithoutNotes(blatt: Datenblatt): Datenblatt {
  const plain = <Reihe extends { name: string }>(reihe: Reihe) => ({ ...reihe, name: withoutNotes(reihe.name) })
  return { ...blatt, spalten: blatt.spalten.map(plain), zeilen: blatt.zeilen.map(plain) }
}

/** Sets the notes in words that come from an attribute or a sheet; a text without any stays a text. */
export class Beschriftungssatz {
  constructor(
    private readonly noteOf: (label: string) => readonly ElementContent[],
    private readonly ort: Ort,
    private readonly meldungen: Meldungen,
  ) {}

  set(worte: string): string | Fragment {
    return worte.includes('[^') ? this.fragment(worte) : worte
  }

  fragment(worte: string): Fragment {
    if (!worte.includes('[^')) return Fragment.ofText(worte)
    let ende = 0
    const knoten: ElementContent[] = []
    for (const { 0: marke, 1: label = '', index } of worte.matchAll(MARKE)) {
      const note = this.noteOf(label.toLowerCase())
      if (note.length === 0) this.#reportUnknown(label)
      knoten.push(text(worte.slice(ende, index)), ...note)
      ende = index + marke.length
    }
    return new Fragment([...knoten, text(worte.slice(ende))])
  }

  #reportUnknown(label: string): void {
    this.meldungen.melde(
      fussnoteUnbekannt,
      this.ort,
      `Die Fußnote „${label}“ wird in einer Beschriftung genannt, aber in diesem Abschnitt nicht erklärt.`,
      `Im Abschnitt ergänzen: [^${label}]: …`,
    )
  }
}
