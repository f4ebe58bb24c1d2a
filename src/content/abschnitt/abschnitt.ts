import type { Code, FootnoteDefinition, Table } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { Meldungen, Ort } from '../../message.js'
import type { Abschnitt } from '../programm/programm.js'
import type { Textdatei } from '../read-text.js'
import { wertUngueltig } from '../yaml/regeln.js'
import { settleBlock, type Umfeld } from './block-pruefen.js'
import { checkFehlgelesen } from './fehlgelesen.js'
import { checkLoseEnden, parseKaesten } from './kaesten.js'
import { type Knoten, ortOf, visit } from './knoten.js'
import {
  attributUngueltig,
  bausteinUnbekannt,
  fussnoteInhalt,
  fussnoteUnbekannt,
  htmlImText,
  kennungDoppelt,
  quelltextOffen,
  tabelleZeile,
  verweisLeer,
} from './regeln.js'
import { checkTextreste } from './textreste.js'
import { settleHeadings } from './ueberschriften.js'

/** Reads one section: parses the Markdown, gives every heading an id, checks headings, blocks, attributes and notes. */
export function readAbschnitt(
  id: string,
  { datei, text }: Textdatei,
  umfeld: Umfeld,
  meldungen: Meldungen,
): Omit<Abschnitt, 'anhang'> {
  const baum = parseKaesten(datei, text, meldungen)
  const ort = (knoten: Knoten): Ort => ortOf(knoten, datei)
  settleHeadings(baum, id, ort, umfeld, meldungen)
  checkFehlgelesen(baum, text, ort, meldungen)
  checkLoseEnden(baum, datei, text, meldungen)
  const fussnoten = new Set<string>()
  visit(baum, (knoten) => {
    if (knoten.type === 'footnoteDefinition') {
      if (fussnoten.has(knoten.identifier))
        meldungen.melde(
          kennungDoppelt,
          ort(knoten),
          `Die Fußnote „${knoten.identifier}“ ist zweimal erklärt.`,
          'Eine der beiden entfernen oder anders benennen.',
        )
      fussnoten.add(knoten.identifier)
    }
  })
  visit(baum, (knoten) => {
    switch (knoten.type) {
      case 'html':
        meldungen.melde(
          htmlImText,
          ort(knoten),
          `HTML ist hier nicht erlaubt: ${clip(knoten.value)}`,
          'Hervorheben mit **…** oder *…*; Tabellen, Kästen und Bilder als Baustein. Ein einzelnes „<“ schreiben Sie als \\<.',
        )
        break
      case 'containerDirective':
      case 'leafDirective':
        settleBlock(knoten, ort(knoten), text, umfeld, meldungen)
        if (umfeld.bausteine.get(knoten.name)?.platz === 'kapitel' && !baum.children.includes(knoten))
          meldungen.melde(
            attributUngueltig,
            ort(knoten),
            `„${knoten.name}“ steht für sich in einem Kapitel, nicht in einem anderen Baustein.`,
            'Den umgebenden Baustein davor schließen.',
          )
        break
      case 'code':
        checkQuelltext(knoten, ort(knoten), text, meldungen)
        break
      case 'link':
        if (!knoten.url)
          meldungen.melde(
            verweisLeer,
            ort(knoten),
            'Der Link hat kein Ziel.',
            'Schreibweise: [Text](https://…) oder [](#kennung).',
          )
        else if (!knoten.url.startsWith('#') && !/^(https?:|mailto:|tel:)/.test(knoten.url))
          meldungen.melde(
            wertUngueltig,
            ort(knoten),
            `„${knoten.url}“ ist kein Ziel, das im Druck und im Netz gilt.`,
            'Erlaubt sind https://…, mailto:…, tel:… und #kennung.',
          )
        else if (!knoten.url.startsWith('#') && !plainText(knoten))
          meldungen.melde(
            verweisLeer,
            ort(knoten),
            'Der Link hat keinen Text.',
            'In die eckigen Klammern schreiben, wohin er führt.',
          )
        break
      case 'footnoteDefinition':
        checkNote(knoten, ort, meldungen)
        break
      case 'table':
        checkTable(knoten, ort, meldungen)
        break
      case 'fremdsprache':
        if (!isSprache(knoten.sprache))
          meldungen.melde(
            attributUngueltig,
            ort(knoten),
            `„${knoten.sprache}“ ist keine Kennung einer Sprache.`,
            'Kleine Buchstaben: en (Englisch), fr (Französisch), tr (Türkisch), uk (Ukrainisch), ar (Arabisch) …',
          )
        break
      case 'image':
        meldungen.melde(
          bausteinUnbekannt,
          ort(knoten),
          'Bilder stehen nicht im Fließtext.',
          'Als Baustein schreiben: ::abbildung{bild=… titel="…" alt="…"}',
        )
        break
      case 'text': {
        const marke = /\[\^([^\]\s]+)\]/.exec(knoten.value)?.[1]
        if (marke) reportUnexplained(marke, knoten)
        checkTextreste(knoten.value, ort(knoten), text, meldungen)
        break
      }
    }
  })
  return { id, datei, text, baum }

  /** A note that nothing explains; where its explanation only does not begin its line, that is told, once. */
  function reportUnexplained(marke: string, knoten: Knoten): void {
    const erklaerung = text.split('\n').findIndex((zeile) => zeile.includes(`[^${marke}]:`))
    const verstellt: Ort | undefined = erklaerung < 0 ? undefined : { datei, zeile: erklaerung + 1, spalte: 1 }
    if (verstellt && ort(knoten).zeile !== verstellt.zeile) return
    meldungen.melde(
      fussnoteUnbekannt,
      verstellt ?? ort(knoten),
      verstellt
        ? `Die Erklärung der Fußnote „${marke}“ steht nicht am Anfang ihrer Zeile und würde als Text gedruckt.`
        : `Die Fußnote „${marke}“ wird genannt, aber nicht erklärt.`,
      verstellt
        ? `Die Zeile beginnt mit [^${marke}]:, vor ihr steht eine Leerzeile.`
        : fussnoten.size > 0
          ? `Erklärt sind: ${[...fussnoten].join(', ')}.`
          : `Unter dem Absatz ergänzen: [^${marke}]: …`,
    )
  }
}

/** A note is text at the foot of a page: Word and PDF set it in paragraphs. */
function checkNote({ children }: FootnoteDefinition, ort: (knoten: Knoten) => Ort, meldungen: Meldungen): void {
  for (const kind of children)
    if (kind.type !== 'paragraph')
      meldungen.melde(
        fussnoteInhalt,
        ort(kind),
        'In einer Fußnote stehen nur Absätze, keine Listen, Zitate, Tabellen oder Bausteine.',
        'Als Satz schreiben, oder in den Text nehmen und mit einer kurzen Fußnote darauf verweisen.',
      )
}

/** Source text that nothing ends would take the rest of the section; what begins it with other signs is not read so by all of us. */
function checkQuelltext({ position }: Code, ort: Ort, text: string, meldungen: Meldungen): void {
  const zeilen = text.split('\n')
  const { start, end } = position ?? { start: { line: 1, column: 1 }, end: { line: 1 } }
  const [beginn = ''] = /^`+/.exec(zeilen[start.line - 1]?.slice(start.column - 1) ?? '') ?? []
  const [, ende = ''] = /^[ \t>]*(`+)[ \t]*$/.exec(zeilen[end.line - 1] ?? '') ?? []
  if (beginn === '')
    meldungen.melde(
      quelltextOffen,
      ort,
      'Zeilen aus ~ beginnen und beenden hier keinen Quelltext.',
      'Darüber und darunter je eine Zeile mit drei ` setzen. Ist kein Quelltext gemeint, die Zeichen streichen.',
    )
  else if (end.line === start.line || ende.length < beginn.length)
    meldungen.melde(
      quelltextOffen,
      ort,
      'Hier beginnt Quelltext, der nirgends endet; der ganze Rest stünde darin.',
      'Unter seine letzte Zeile eine mit so vielen ` setzen wie hier. Ist kein Quelltext gemeint, die Zeichen streichen.',
    )
}

/** Every row has as many cells as the head: one that is missing moves the others, one too many would not be printed. */
function checkTable({ children: [kopf, ...zeilen] }: Table, ort: (knoten: Knoten) => Ort, meldungen: Meldungen): void {
  const soll = kopf?.children.length ?? 0
  if (kopf && zeilen.length === 0)
    meldungen.melde(
      tabelleZeile,
      ort(kopf),
      'Die Tabelle hat nur ihren Kopf und keine Zeile.',
      'Unter die Trennzeile die Zeilen schreiben, oder die Tabelle löschen.',
    )
  for (const zeile of zeilen) {
    const verbunden = zeile.children.find((zelle) => plainText(zelle) === '^^')
    if (verbunden)
      meldungen.melde(
        tabelleZeile,
        ort(verbunden),
        'Verbundene Zellen gibt es nicht; „^^“ würde gedruckt.',
        'Den Wert aus der Zelle darüber noch einmal schreiben: so hört ihn auch, wem die Tabelle vorgelesen wird.',
      )
    const ist = zeile.children.length
    if (ist === soll) continue
    meldungen.melde(
      tabelleZeile,
      ort(zeile),
      `Diese Zeile hat ${ist} ${ist === 1 ? 'Zelle' : 'Zellen'}, der Kopf der Tabelle ${soll}.`,
      ist < soll
        ? 'Fehlende Zellen ergänzen, eine leere als | |. Verbundene Zellen gibt es nicht: den Wert in jede Zelle schreiben oder „–“.'
        : 'Eine Zelle streichen oder dem Kopf eine Spalte geben; ein Strich im Text heißt \\|.',
    )
  }
}

const SPRACHNAMEN = new Intl.DisplayNames('de', { type: 'language', fallback: 'none' })

/** Whether it names a language (BCP 47: "en", "pt-BR") that is known. */
function isSprache(kennung: string): boolean {
  return /^[a-z]{2,3}(-[A-Z]{2})?$/.test(kennung) && SPRACHNAMEN.of(kennung) !== undefined
}

function clip(text: string): string {
  const zeile = text.split('\n')[0] ?? ''
  return zeile.length > 40 ? `${zeile.slice(0, 40)}…` : zeile
}
