import { toString as plainText } from 'mdast-util-to-string'
import type { Meldungen, Ort } from '../message.js'
import { checkBlock, type Umfeld } from './block-pruefen.js'
import { type Knoten, visit } from './knoten.js'
import { parseMarkdown } from './markdown.js'
import type { Abschnitt } from './programm.js'
import type { Textdatei } from './read-text.js'
import { checkHeadings } from './ueberschriften.js'

/** Reads one section: parses the Markdown, gives every heading an id, checks headings, blocks, attributes and notes. */
export function readAbschnitt(id: string, { datei, text }: Textdatei, umfeld: Umfeld, meldungen: Meldungen): Abschnitt {
  const baum = parseMarkdown(text)
  const ort = (knoten: Knoten): Ort => ({
    datei,
    zeile: knoten.position?.start.line ?? 1,
    spalte: knoten.position?.start.column ?? 1,
  })
  checkHeadings(baum, id, ort, umfeld.kennungen, meldungen)
  const fussnoten = new Set<string>()
  const genannt = new Set<string>()
  visit(baum, (knoten) => {
    if (knoten.type === 'footnoteDefinition') fussnoten.add(knoten.identifier)
    if (knoten.type === 'footnoteReference') genannt.add(knoten.identifier)
  })
  visit(baum, (knoten) => {
    switch (knoten.type) {
      case 'html':
        meldungen.melde(
          'html-im-text',
          ort(knoten),
          `HTML ist hier nicht erlaubt: ${clip(knoten.value)}`,
          'Hervorheben mit **…** oder *…*; Tabellen, Kästen und Bilder als Baustein. Ein einzelnes „<“ schreiben Sie als \\<.',
        )
        break
      case 'containerDirective':
      case 'leafDirective':
        checkBlock(knoten, ort(knoten), text, umfeld, meldungen)
        break
      case 'link':
        if (!knoten.url)
          meldungen.melde(
            'verweis-leer',
            ort(knoten),
            'Der Link hat kein Ziel.',
            'Schreibweise: [Text](https://…) oder [](#kennung).',
          )
        else if (!knoten.url.startsWith('#') && !/^(https?:|mailto:|tel:)/.test(knoten.url))
          meldungen.melde(
            'wert-ungueltig',
            ort(knoten),
            `„${knoten.url}“ ist kein Ziel, das im Druck und im Netz gilt.`,
            'Erlaubt sind https://…, mailto:…, tel:… und #kennung.',
          )
        else if (!knoten.url.startsWith('#') && !plainText(knoten))
          meldungen.melde(
            'verweis-leer',
            ort(knoten),
            'Der Link hat keinen Text.',
            'In die eckigen Klammern schreiben, wohin er führt.',
          )
        break
      case 'footnoteDefinition':
        if (!genannt.has(knoten.identifier))
          meldungen.melde(
            'fussnote-unbekannt',
            ort(knoten),
            `Die Fußnote „${knoten.identifier}“ ist erklärt, aber nirgends genannt; sie würde nicht gedruckt.`,
            `Im Text an die Stelle schreiben: [^${knoten.identifier}]`,
          )
        break
      case 'image':
        meldungen.melde(
          'baustein-unbekannt',
          ort(knoten),
          'Bilder stehen nicht im Fließtext.',
          'Als Baustein schreiben: ::abbildung{bild=… titel="…" alt="…"}',
        )
        break
      case 'text': {
        const marke = /\[\^([^\]\s]+)\]/.exec(knoten.value)
        if (marke)
          meldungen.melde(
            'fussnote-unbekannt',
            ort(knoten),
            `Die Fußnote „${marke[1]}“ wird genannt, aber nicht erklärt.`,
            fussnoten.size > 0
              ? `Erklärt sind: ${[...fussnoten].join(', ')}.`
              : `Unter dem Absatz ergänzen: [^${marke[1]}]: …`,
          )
        if (/^\s*:{2,}\s*[a-zäöü]/m.test(knoten.value))
          meldungen.melde(
            'baustein-unbekannt',
            ort(knoten),
            'Dieser Baustein wurde nicht als solcher erkannt.',
            'Er steht allein in seiner Zeile: ::name{attribut="wert"}, ohne Leerzeichen nach den Doppelpunkten.',
          )
        break
      }
    }
  })
  return { id, datei, text, baum }
}

function clip(text: string): string {
  const zeile = text.split('\n')[0] ?? ''
  return zeile.length > 40 ? `${zeile.slice(0, 40)}…` : zeile
}
