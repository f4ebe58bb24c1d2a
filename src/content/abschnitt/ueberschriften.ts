import type { Heading, Root } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { Meldungen, Ort } from '../../message.js'
import { naechster } from '../../nearest.js'
import { claimKennung, kennungVon, UEBERSCHRIFTMARKEN, type Ueberschriftmarke, ZWISCHENMARKE } from '../kennung.js'
import type { Umfeld } from './block-pruefen.js'
import { blocksOf, type Knoten, visit } from './knoten.js'
import { attributUnbekannt, nummerDoppelt, ueberschriftFehlt, ueberschriftStufe } from './regeln.js'

/**
 * Gives every heading of a section its id, and checks that there is one of the first level, at the start, and no step is left out.
 * A run-in heading (`####`) takes the level below the heading that it belongs to: readers of the outline must not miss one
 * (PDF/UA-1, 7.4.2).
 */
export function settleHeadings(
  baum: Root,
  abschnitt: string,
  ort: (knoten: Knoten) => Ort,
  { kennungen, nummeriert }: Pick<Umfeld, 'kennungen' | 'nummeriert'>,
  meldungen: Meldungen,
): void {
  const erste = baum.children[0]
  if (erste?.type !== 'heading' || erste.depth !== 1)
    meldungen.melde(
      ueberschriftFehlt,
      erste ? ort(erste) : { ...ort(baum), zeile: 1, spalte: 1 },
      'Der Abschnitt beginnt nicht mit einer Überschrift erster Stufe.',
      'Die erste Zeile der Datei lautet: # Titel des Abschnitts',
    )
  const bloecke = new Set<Knoten>(blocksOf(baum))
  let vorige = 0
  visit(baum, (knoten) => {
    if (knoten.type !== 'heading') return
    if (!bloecke.has(knoten))
      meldungen.melde(
        ueberschriftStufe,
        ort(knoten),
        'Eine Überschrift steht in einem Kasten, einer Liste oder einem Zitat.',
        'Überschriften stehen für sich; im Kasten genügt fetter Text.',
      )
    else if (knoten.depth === 1 && vorige > 0)
      meldungen.melde(
        ueberschriftStufe,
        ort(knoten),
        'Der Abschnitt hat eine zweite Überschrift erster Stufe.',
        'Mit ## eine Stufe tiefer setzen oder eine eigene Datei anlegen.',
      )
    else if (knoten.depth < 4 && knoten.depth > vorige + 1 && vorige > 0)
      meldungen.melde(
        ueberschriftStufe,
        ort(knoten),
        `Nach Stufe ${vorige} folgt Stufe ${knoten.depth}; dazwischen fehlt eine.`,
        `Mit ${'#'.repeat(vorige + 1)} schreiben.`,
      )
    else if (knoten.depth > 4)
      meldungen.melde(
        ueberschriftStufe,
        ort(knoten),
        'Mehr als vier Stufen gibt es nicht.',
        'Mit #### schreiben oder fett als eigenen Absatz.',
      )
    const kennung = takeKlammer(knoten, abschnitt, ort(knoten), kennungen, meldungen)
    if (knoten.depth === 4) markZwischen(knoten, vorige)
    else vorige = knoten.depth
    if (nummeriert) checkNummer(knoten, ort(knoten), meldungen)
    if (!plainText(knoten).trim())
      meldungen.melde(
        ueberschriftFehlt,
        ort(knoten),
        'Die Überschrift ist leer.',
        'Text ergänzen oder die Zeile löschen.',
      )
    claimKennung(kennung, ort(knoten), kennungen, meldungen)
  })
}

/** A number typed before a heading that is counted would stand beside the counted one. "2. Halbjahr 2023" is none. */
function checkNummer(ueberschrift: Heading, hier: Ort, meldungen: Meldungen): void {
  const marken = ueberschrift.data?.marken ?? []
  if (marken.includes('ohne-nummer') || marken.includes('pfeil') || marken.includes(ZWISCHENMARKE)) return
  const [nummer] = /^(?:\d{1,2}\.(?=\s)|\d{1,2}(?:\.\d{1,2})+\.?(?=\s))/.exec(plainText(ueberschrift)) ?? []
  if (!nummer || ORDNUNG.test(plainText(ueberschrift).slice(nummer.length))) return
  meldungen.melde(
    nummerDoppelt,
    hier,
    `Vor der Überschrift steht „${nummer}“; das Programm zählt seine Überschriften selbst und setzte seine Nummer davor.`,
    'Die getippte Nummer streichen, oder {.ohne-nummer} dahinter setzen.',
  )
}

/** What makes a number an ordinal: the month, quarter, stage that it counts. */
const ORDNUNG =
  /^\s+(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Quartal|Halbjahr|Jahrhundert|Arbeitsmarkt|Chance|Stufe|Phase|Platz|Tag|Woche|und|bis)/

function markZwischen(ueberschrift: Heading, ueber: number): void {
  ueberschrift.depth = Math.min(ueber + 1, 4) as Heading['depth']
  ueberschrift.data = { ...ueberschrift.data, marken: [ZWISCHENMARKE, ...(ueberschrift.data?.marken ?? [])] }
}

/**
 * What stands in braces at the end of a heading is taken off its text: `{#id .mark}`. Without an id of its own it gets one made
 * from its words and made unique.
 */
function takeKlammer(
  ueberschrift: Heading,
  abschnitt: string,
  hier: Ort,
  kennungen: Map<string, Ort>,
  meldungen: Meldungen,
): string {
  const letzter = ueberschrift.children.at(-1)
  const klammer = letzter?.type === 'text' ? /\s*\{((?:\s*[#.][\w-]+)+)\s*\}\s*$/.exec(letzter.value) : null
  const angaben = klammer?.[1]?.match(/[#.][\w-]+/g) ?? []
  if (klammer && letzter?.type === 'text') letzter.value = letzter.value.slice(0, klammer.index)
  const eigene = angaben.find((angabe) => angabe.startsWith('#'))?.slice(1)
  let kennung = eigene ?? (ueberschrift.depth === 1 ? kennungVon(abschnitt) : kennungVon(plainText(ueberschrift)))
  if (!eigene) for (let zahl = 2, grund = kennung; kennungen.has(kennung); zahl++) kennung = `${grund}-${zahl}`
  const marken = angaben
    .filter((angabe) => angabe.startsWith('.'))
    .flatMap((angabe) => readMarke(angabe.slice(1), hier, meldungen))
  ueberschrift.data = { ...ueberschrift.data, kennung, ...(marken.length > 0 && { marken }) }
  return kennung
}

function readMarke(name: string, hier: Ort, meldungen: Meldungen): Ueberschriftmarke[] {
  const marke = UEBERSCHRIFTMARKEN.find((bekannt) => bekannt === name)
  if (marke) return [marke]
  const vorschlag = naechster(name, UEBERSCHRIFTMARKEN)
  meldungen.melde(
    attributUnbekannt,
    hier,
    `Eine Überschrift kann nicht als „.${name}“ ausgezeichnet werden.`,
    vorschlag ? `Meinten Sie „.${vorschlag}“?` : `Es gibt: ${UEBERSCHRIFTMARKEN.map((eine) => `.${eine}`).join(', ')}.`,
  )
  return []
}
