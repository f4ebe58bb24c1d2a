import type { ElementContent } from 'hast'
import { fussnoteUnbekannt } from '../content/abschnitt/regeln.js'
import type { Baustein, Block } from '../content/blocks/baustein.js'
import type { Datenblatt } from '../figures/datenblatt.js'
import type { Meldungen, Ort } from '../message.js'
import { Fragment, text } from './document/fragment.js'

const MARK = /\[\^([^\]\s]+)\]/g
/** What stands below or behind what a block holds. */
const AFTER = new Set(['quelle', 'herkunft', 'funktion', 'hinweis'])

/** Labels of the notes that the words of a block refer to, before and behind what it holds; those of its data sheet with them. */
export function labelsOf(
  { attributes }: Block,
  baustein: Baustein,
  blatt: Datenblatt | undefined,
): { before: string[]; after: string[] } {
  const words = Object.keys(baustein.attribute).filter((name) => takesNotes(baustein, name) && attributes?.[name])
  const labels = (names: string[]) => names.flatMap((name) => labelsIn(attributes?.[name] ?? ''))
  const table = blatt && baustein.zaehlt === 'Tabelle' ? wordsOf(blatt, attributes ?? {}) : []
  return {
    before: [
      ...(attributes?.titel ? [] : labelsIn(blatt?.titel ?? '')),
      ...labels(words.filter((name) => !AFTER.has(name))),
      ...table.flatMap(labelsIn),
    ],
    after: [
      ...(baustein.zaehlt === 'Tabelle' ? (blatt?.hinweise ?? []).flatMap(labelsIn) : []),
      ...labels(words.filter((name) => AFTER.has(name))),
      ...(attributes?.quelle ? [] : labelsIn(blatt?.quelle ?? '')),
    ],
  }
}

/** Whether a note may stand in an attribute: in words that are printed. */
export function takesNotes({ attribute }: Baustein, name: string): boolean {
  return attribute[name]?.art === 'text' && name !== 'alt'
}

/** Words of a sheet in the order in which its table shows them. */
function wordsOf({ spalten, zeilen }: Datenblatt, attributes: Record<string, string | null | undefined>): string[] {
  const chosen = <Series extends { id: string }>(series: readonly Series[], list: string | null | undefined) => {
    const ids = list?.split(',').map((id) => id.trim())
    return ids ? ids.flatMap((id) => series.find((series) => series.id === id) ?? []) : series
  }
  const shown = chosen(spalten, attributes.spalten)
  return [
    ...shown.flatMap(({ gruppe, name }) => [gruppe, name]),
    ...chosen(zeilen, attributes.zeilen).flatMap(({ name, zellen }) => [
      name,
      ...shown.flatMap((spalte) => {
        const zelle = zellen[spalten.indexOf(spalte)]
        return zelle?.art === 'text' ? [zelle.text] : []
      }),
    ]),
  ]
}

function labelsIn(words: string): string[] {
  return [...words.matchAll(MARK)].map(([, label = '']) => label.toLowerCase())
}

export function withoutNotes(words: string): string {
  return words.replace(MARK, '')
}

/** A sheet as a drawing shows it: no mark of a note stands in its names. */
export function sheetWithoutNotes(blatt: Datenblatt): Datenblatt {
  const plain = <Series extends { name: string }>(series: Series) => ({ ...series, name: withoutNotes(series.name) })
  return { ...blatt, spalten: blatt.spalten.map(plain), zeilen: blatt.zeilen.map(plain) }
}

/** Sets the notes in words that come from an attribute or a sheet; a text without any stays a text. */
export class CaptionSetter {
  constructor(
    private readonly noteOf: (label: string) => readonly ElementContent[],
    private readonly ort: Ort,
    private readonly meldungen: Meldungen,
  ) {}

  set(words: string): string | Fragment {
    return words.includes('[^') ? this.fragment(words) : words
  }

  fragment(words: string): Fragment {
    if (!words.includes('[^')) return Fragment.ofText(words)
    let end = 0
    const nodes: ElementContent[] = []
    for (const { 0: mark, 1: label = '', index } of words.matchAll(MARK)) {
      const note = this.noteOf(label.toLowerCase())
      if (note.length === 0) this.#reportUnknown(label)
      nodes.push(text(words.slice(end, index)), ...note)
      end = index + mark.length
    }
    return new Fragment([...nodes, text(words.slice(end))])
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
