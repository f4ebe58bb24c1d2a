import type { Heading, Root, RootContent } from 'mdast'
import type { Directives } from 'mdast-util-directive'
import { toString as plainText } from 'mdast-util-to-string'
import type { Meldungen, Ort } from '../message.js'
import { naechster } from '../nearest.js'
import type { Attribut } from './blocks/baustein.js'
import { BAUSTEINE } from './blocks/bausteine.js'
import { kennungVon } from './kennung.js'
import { parseMarkdown } from './markdown.js'
import type { Abschnitt } from './programm.js'
import type { Textdatei } from './read-text.js'

type Knoten = Root | RootContent

/** What a section shares with the rest of its programme while it is read. */
export interface Umfeld {
  /** Where each #id was given; ids are unique in the programme. */
  kennungen: Map<string, Ort>
  holeBild(pfad: string, genannt: Ort): void
}

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

/** Calls `besuche` for every node, parents first. */
export function visit(knoten: Knoten, besuche: (knoten: Knoten) => void): void {
  besuche(knoten)
  if ('children' in knoten) for (const kind of knoten.children) visit(kind, besuche)
}

function checkHeadings(
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
    claim(kennung, ort(knoten), kennungen, meldungen)
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

function claim(kennung: string, hier: Ort, kennungen: Map<string, Ort>, meldungen: Meldungen): void {
  const zuvor = kennungen.get(kennung)
  if (zuvor)
    meldungen.melde(
      'kennung-doppelt',
      hier,
      `Die Kennung „#${kennung}“ ist schon vergeben (${zuvor.datei}, Zeile ${zuvor.zeile}).`,
      'Eine der beiden umbenennen.',
    )
  else kennungen.set(kennung, hier)
}

function checkBlock(
  block: Extract<Directives, { type: 'containerDirective' | 'leafDirective' }>,
  hier: Ort,
  text: string,
  umfeld: Umfeld,
  meldungen: Meldungen,
): void {
  const baustein = BAUSTEINE.get(block.name)
  if (!baustein) {
    const vorschlag = naechster(block.name, [...BAUSTEINE.keys()])
    meldungen.melde(
      'baustein-unbekannt',
      hier,
      `Den Baustein „${block.name}“ gibt es nicht.`,
      vorschlag ? `Meinten Sie „${vorschlag}“?` : `Es gibt: ${[...BAUSTEINE.keys()].join(', ')}.`,
    )
    return
  }
  const form = block.type === 'leafDirective' ? 'zeile' : 'kasten'
  if (!baustein.formen.includes(form))
    meldungen.melde(
      'attribut-ungueltig',
      hier,
      form === 'zeile'
        ? `„${block.name}“ umschließt Text und braucht drei Doppelpunkte.`
        : `„${block.name}“ steht allein in einer Zeile, mit zwei Doppelpunkten.`,
      `Zum Beispiel: ${baustein.beispiel.split('\n')[0]}`,
    )
  const attribute = block.attributes ?? {}
  const ortVon = (name: string): Ort => locateAttribute(hier, name, text)
  for (const [name, wert] of Object.entries(attribute)) {
    if (name === 'id' && baustein.zaehlt) {
      if (!/^[a-zA-Z][\w-]*$/.test(wert ?? ''))
        meldungen.melde(
          'attribut-ungueltig',
          ortVon('#'),
          `„#${wert}“ taugt nicht als Kennung.`,
          'Buchstaben ohne Umlaute, Ziffern und Bindestriche, vorn ein Buchstabe.',
        )
      else claim(wert ?? '', hier, umfeld.kennungen, meldungen)
      continue
    }
    const bekannt = baustein.attribute[name]
    if (bekannt) checkValue(name, wert ?? '', bekannt, ortVon(name), umfeld, meldungen)
    else {
      const vorschlag = naechster(name, Object.keys(baustein.attribute))
      meldungen.melde(
        'attribut-unbekannt',
        ortVon(name),
        `Der Baustein „${block.name}“ kennt kein Attribut „${name}“.`,
        vorschlag
          ? `Meinten Sie „${vorschlag}“?`
          : `Er kennt: ${Object.keys(baustein.attribute).join(', ') || 'keine Attribute'}.`,
      )
    }
  }
  for (const [name, { pflicht, beschreibung }] of Object.entries(baustein.attribute)) {
    if (pflicht && !attribute[name])
      meldungen.melde(
        'attribut-fehlt',
        hier,
        `Dem Baustein „${block.name}“ fehlt „${name}“ (${beschreibung}).`,
        `Zum Beispiel: ${baustein.beispiel.split('\n')[0]}`,
      )
  }
  const beschriftung =
    block.type === 'leafDirective'
      ? block.children[0]
      : block.children.find((kind) => kind.data && 'directiveLabel' in kind.data)
  if (beschriftung)
    meldungen.melde(
      'attribut-ungueltig',
      hier,
      'Text in eckigen Klammern hat ein Baustein nicht.',
      'Eine Beschriftung steht als titel="…" in den geschweiften Klammern.',
    )
  if (block.name === 'tabelle') checkTable(block, hier, meldungen)
}

/** A table has its cells from one place: a data sheet in the short form, a Markdown table in the long one. */
function checkTable(
  block: Extract<Directives, { type: 'containerDirective' | 'leafDirective' }>,
  hier: Ort,
  meldungen: Meldungen,
): void {
  if (block.type === 'leafDirective' && !block.attributes?.daten)
    meldungen.melde(
      'attribut-fehlt',
      hier,
      'Der Tabelle fehlt „daten“ (Kennung des Datenblatts).',
      'Ein Datenblatt nennen oder mit :::tabelle eine Markdown-Tabelle umschließen.',
    )
  if (block.type === 'containerDirective' && !block.attributes?.titel)
    meldungen.melde(
      'attribut-fehlt',
      hier,
      'Der Tabelle fehlt „titel“ (Beschriftung).',
      'Zum Beispiel: :::tabelle{#tab-betriebe titel="Betriebe nach Größe"}',
    )
  if (
    block.type === 'containerDirective' &&
    (block.attributes?.daten ||
      block.children.filter((kind) => kind.type === 'table').length !== 1 ||
      block.children.length !== 1)
  )
    meldungen.melde(
      'attribut-ungueltig',
      hier,
      ':::tabelle umschließt genau eine Markdown-Tabelle und nichts sonst.',
      'Für ein Datenblatt die Form ::tabelle{daten=…} nehmen.',
    )
}

function checkValue(
  name: string,
  wert: string,
  attribut: Attribut,
  hier: Ort,
  umfeld: Umfeld,
  meldungen: Meldungen,
): void {
  if (attribut.art === 'auswahl' && !attribut.werte.includes(wert)) {
    const vorschlag = naechster(wert, [...attribut.werte])
    meldungen.melde(
      'attribut-ungueltig',
      hier,
      `„${wert}“ ist kein Wert für „${name}“.`,
      vorschlag ? `Meinten Sie „${vorschlag}“?` : `Erlaubt sind: ${attribut.werte.join(', ')}.`,
    )
  }
  if (attribut.art === 'bild' && wert) umfeld.holeBild(wert, hier)
}

/** The place of an attribute inside its block's opening line. */
function locateAttribute(hier: Ort, name: string, text: string): Ort {
  const zeile = text.split('\n')[hier.zeile - 1] ?? ''
  const treffer = new RegExp(name === '#' ? '(?<=[{\\s])#' : `(?<=[{\\s])${name}\\s*=`).exec(zeile)
  return treffer ? { ...hier, spalte: treffer.index + 1 } : hier
}

function clip(text: string): string {
  const zeile = text.split('\n')[0] ?? ''
  return zeile.length > 40 ? `${zeile.slice(0, 40)}…` : zeile
}
