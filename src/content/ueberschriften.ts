import type { Heading, Root } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { Meldungen, Ort } from '../message.js'
import { claimKennung, kennungVon } from './kennung.js'
import { type Knoten, visit } from './knoten.js'

/** Gives every heading of a section its id, and checks that there is one of the first level, at the start, and no step is left out. */
export function checkHeadings(
  baum: Root,
  abschnitt: string,
  ort: (knoten: Knoten) => Ort,
  kennungen: Map<string, Ort>,
  meldungen: Meldungen,
): void {
  const erste = baum.children[0]
  if (erste?.type !== 'heading' || erste.depth !== 1)
    meldungen.melde(
      'ueberschrift-fehlt',
      erste ? ort(erste) : { ...ort(baum), zeile: 1, spalte: 1 },
      'Der Abschnitt beginnt nicht mit einer Überschrift erster Stufe.',
      'Die erste Zeile der Datei lautet: # Titel des Abschnitts',
    )
  let vorige = 0
  visit(baum, (knoten) => {
    if (knoten.type !== 'heading') return
    if (!baum.children.includes(knoten))
      meldungen.melde(
        'ueberschrift-stufe',
        ort(knoten),
        'Eine Überschrift steht in einem Kasten, einer Liste oder einem Zitat.',
        'Überschriften stehen für sich; im Kasten genügt fetter Text.',
      )
    else if (knoten.depth === 1 && vorige > 0)
      meldungen.melde(
        'ueberschrift-stufe',
        ort(knoten),
        'Der Abschnitt hat eine zweite Überschrift erster Stufe.',
        'Mit ## eine Stufe tiefer setzen oder eine eigene Datei anlegen.',
      )
    else if (knoten.depth > vorige + 1 && vorige > 0)
      meldungen.melde(
        'ueberschrift-stufe',
        ort(knoten),
        `Nach Stufe ${vorige} folgt Stufe ${knoten.depth}; dazwischen fehlt eine.`,
        `Mit ${'#'.repeat(vorige + 1)} schreiben.`,
      )
    else if (knoten.depth > 3)
      meldungen.melde(
        'ueberschrift-stufe',
        ort(knoten),
        'Mehr als drei Stufen gibt es nicht.',
        'Mit ### schreiben oder fett als eigenen Absatz.',
      )
    vorige = knoten.depth
    const kennung = takeKennung(knoten, abschnitt, kennungen)
    if (!plainText(knoten).trim())
      meldungen.melde(
        'ueberschrift-fehlt',
        ort(knoten),
        'Die Überschrift ist leer.',
        'Text ergänzen oder die Zeile löschen.',
      )
    claimKennung(kennung, ort(knoten), kennungen, meldungen)
  })
}

/** The id of a heading: `{#id}` at its end (taken off the text), else made from its words and made unique. */
function takeKennung(ueberschrift: Heading, abschnitt: string, kennungen: Map<string, Ort>): string {
  const letzter = ueberschrift.children.at(-1)
  const eigene = letzter?.type === 'text' ? /\s*\{#([\w-]+)\}\s*$/.exec(letzter.value) : null
  if (eigene?.[1] && letzter?.type === 'text') letzter.value = letzter.value.slice(0, eigene.index)
  let kennung = eigene?.[1] ?? (ueberschrift.depth === 1 ? kennungVon(abschnitt) : kennungVon(plainText(ueberschrift)))
  if (!eigene) for (let zahl = 2, grund = kennung; kennungen.has(kennung); zahl++) kennung = `${grund}-${zahl}`
  ueberschrift.data = { ...ueberschrift.data, kennung }
  return kennung
}
