import type { RootContent } from 'mdast'
import type { Meldungen, Ort } from '../../message.js'
import { naechster } from '../../nearest.js'
import type { Attribut, Baustein, Block } from '../blocks/baustein.js'
import { claimKennung } from '../kennung.js'
import type { BenannteDiagramme } from '../programm/programm.js'
import { splitAttribute } from './attributstellen.js'
import { applyBenanntes, fitBeside } from './diagramm-einsetzen.js'
import { attributFehlt, attributUnbekannt, attributUngueltig, bausteinUnbekannt } from './regeln.js'
import { keepLines } from './zeilen-halten.js'

/** What a section shares with the rest of its programme while it is read. */
export interface Umfeld {
  /** All blocks that there are. */
  bausteine: ReadonlyMap<string, Baustein>
  /** Where each #id was given; ids are unique in the programme. */
  kennungen: Map<string, Ort>
  /** Whether headings are counted. */
  nummeriert: boolean
  holeBild(pfad: string, genannt: Ort): void
  holeOrganigramm(pfad: string, genannt: Ort): void
  diagramme: BenannteDiagramme
  /** Where programm.yaml describes a chart, or an attribute of it. */
  diagrammOrt(name: string, attribut?: string): Ort
}

/** Gives a block what it names elsewhere and its place beside text, and checks its name, form and attributes. `text` is the section as typed, for exact places. */
export function settleBlock(block: Block, hier: Ort, text: string, umfeld: Umfeld, meldungen: Meldungen): void {
  const baustein = umfeld.bausteine.get(block.name)
  if (!baustein) {
    const vorschlag = naechster(block.name, [...umfeld.bausteine.keys()])
    meldungen.melde(
      bausteinUnbekannt,
      hier,
      `Den Baustein „${block.name}“ gibt es nicht.`,
      vorschlag ? `Meinten Sie „${vorschlag}“?` : `Es gibt: ${[...umfeld.bausteine.keys()].join(', ')}.`,
    )
    return
  }
  const form = block.type === 'leafDirective' ? 'zeile' : 'kasten'
  if (!baustein.formen.includes(form))
    meldungen.melde(
      attributUngueltig,
      hier,
      form === 'zeile'
        ? `„${block.name}“ umschließt Text und braucht drei Doppelpunkte.`
        : `„${block.name}“ steht allein in einer Zeile, mit zwei Doppelpunkten.`,
      `Zum Beispiel: ${baustein.beispiel.split('\n')[0]}`,
    )
  const eigene = new Set(Object.keys(block.attributes ?? {}))
  const benannt = block.name === 'diagramm' ? block.attributes?.diagramm : undefined
  // What a block has from the chart that it names was typed there.
  const ortVon = (name: string): Ort =>
    benannt && !eigene.has(name) && name !== '#' ? umfeld.diagrammOrt(benannt, name) : locateAttribute(hier, name, text)
  if (block.name === 'diagramm' && block.type === 'leafDirective') {
    const gefunden = applyBenanntes(block, umfeld.diagramme, ortVon('diagramm'), meldungen)
    if (!gefunden) return
  }
  if (block.name === 'leichte-sprache' && block.type === 'containerDirective') keepLines(block.children)
  if (block.name === 'neben' && block.type === 'containerDirective') fitBeside(block)
  reportDoubled(hier, text, meldungen)
  const attribute = block.attributes ?? {}
  for (const [name, wert] of Object.entries(attribute)) {
    if (name === 'id' && baustein.zaehlt) {
      if (!/^[a-zA-Z][\w-]*$/.test(wert ?? ''))
        meldungen.melde(
          attributUngueltig,
          ortVon('#'),
          `„#${wert}“ taugt nicht als Kennung.`,
          'Buchstaben ohne Umlaute, Ziffern und Bindestriche, vorn ein Buchstabe.',
        )
      else claimKennung(wert ?? '', hier, umfeld.kennungen, meldungen)
      continue
    }
    const bekannt = baustein.attribute[name]
    if (bekannt) checkValue(name, wert ?? '', bekannt, ortVon(name), umfeld, meldungen)
    else {
      const vorschlag = naechster(name, Object.keys(baustein.attribute))
      meldungen.melde(
        attributUnbekannt,
        ortVon(name),
        `Der Baustein „${block.name}“ kennt kein Attribut „${name}“.`,
        vorschlag
          ? `Meinten Sie „${vorschlag}“?`
          : !wert && Object.keys(attribute)[0] !== name
            ? 'Mehrere Wörter stehen in geraden Anführungszeichen: titel="Wir wollen".'
            : `Er kennt: ${Object.keys(baustein.attribute).join(', ') || 'keine Attribute'}.`,
      )
    }
  }
  for (const [name, { pflicht, beschreibung }] of Object.entries(baustein.attribute)) {
    if (pflicht && !attribute[name])
      meldungen.melde(
        attributFehlt,
        benannt ? umfeld.diagrammOrt(benannt) : hier,
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
      attributUngueltig,
      hier,
      'Text in eckigen Klammern hat ein Baustein nicht.',
      'Eine Beschriftung steht als titel="…" in den geschweiften Klammern.',
    )
  checkContent(block, baustein, hier, meldungen)
  for (const { regel, knoten, text: satz, rat } of baustein.pruefe?.(block) ?? [])
    meldungen.melde(regel, ortOf(knoten, hier), satz, rat)
  for (const { pfad, knoten } of baustein.bilder?.(block) ?? []) umfeld.holeBild(pfad, ortOf(knoten, hier))
}

/** Whether a box holds what it is made for. */
function checkContent(block: Block, baustein: Baustein, hier: Ort, meldungen: Meldungen): void {
  const { name, inhalt, beispiel } = baustein
  if (!inhalt || block.type !== 'containerDirective') return
  const kinder: readonly RootContent[] = block.children
  if (kinder.length === 0 && !baustein.darfLeerSein?.(block))
    meldungen.melde(attributUngueltig, hier, `Der Kasten „${name}“ ist leer.`, `Zum Beispiel: ${beispiel}`)
  if (inhalt === 'absaetze') {
    for (const kind of kinder)
      if (kind.type !== 'paragraph')
        meldungen.melde(
          attributUngueltig,
          ortOf(kind, hier),
          `In „${name}“ stehen nur Absätze.`,
          'Listen und Tabellen davor oder danach setzen, oder den Baustein „fazit“ nehmen.',
        )
  }
  const fremd = kinder.find((kind, index) => index > 0 || kind.type !== 'list')
  if (inhalt === 'liste' && fremd)
    meldungen.melde(
      attributUngueltig,
      ortOf(fremd, hier),
      `In „${name}“ steht genau eine Liste und nichts sonst.`,
      fremd.type === 'list'
        ? 'Beginnt mitten in der Liste ein anderes Zeichen (- oder *), so beginnt eine neue; überall dasselbe nehmen.'
        : 'Jeder Punkt beginnt in einer eigenen Zeile mit „- “; anderer Text steht vor oder nach dem Kasten.',
    )
}

function ortOf(knoten: RootContent | undefined, hier: Ort): Ort {
  const start = knoten?.position?.start
  return start ? { ...hier, zeile: start.line, spalte: start.column } : hier
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
      attributUngueltig,
      hier,
      `„${wert}“ ist kein Wert für „${name}“.`,
      vorschlag ? `Meinten Sie „${vorschlag}“?` : `Erlaubt sind: ${attribut.werte.join(', ')}.`,
    )
  }
  if (name === 'alt' && wert.includes('[^'))
    meldungen.melde(
      attributUngueltig,
      hier,
      'Ein Alternativtext wird vorgelesen und trägt keine Fußnote.',
      'Die Fußnote in titel oder quelle nennen.',
    )
  if (attribut.art === 'bild' && wert) umfeld.holeBild(wert, hier)
  if (attribut.art === 'organigramm' && wert) umfeld.holeOrganigramm(wert, hier)
  if (attribut.art === 'adresse' && !/^https:\/\/[^\s/]+\.[^\s]+$/.test(wert))
    meldungen.melde(
      attributUngueltig,
      hier,
      `„${wert}“ ist keine Adresse im Netz.`,
      'So schreiben, in geraden Anführungszeichen: "https://www.beispiel.de/seite".',
    )
  else if (attribut.art === 'adresse' && wert.length > LAENGSTE_ADRESSE)
    meldungen.melde(
      attributUngueltig,
      hier,
      `Die Adresse hat ${wert.length} Zeichen; ein QR-Code dieser Größe fasst lesbar ${LAENGSTE_ADRESSE}.`,
      'Eine kürzere Adresse nennen, etwa die der Seite ohne das, was nach dem Fragezeichen steht.',
    )
}

/** More make the modules of a code 30 mm wide smaller than 0.4 mm, which phones no longer read for sure. */
const LAENGSTE_ADRESSE = 250

/** A line of a text, from 1; '' where there is none. */
function lineOf(text: string, zeile: number): string {
  let beginn = 0
  for (let davor = 1; davor < zeile; davor++) {
    const ende = text.indexOf('\n', beginn)
    if (ende < 0) return ''
    beginn = ende + 1
  }
  const ende = text.indexOf('\n', beginn)
  return text.slice(beginn, ende < 0 ? undefined : ende)
}

/** Of an attribute that is typed twice, Markdown would keep the last without a word. */
function reportDoubled(hier: Ort, text: string, meldungen: Meldungen): void {
  const zeile = lineOf(text, hier.zeile)
  const gesehen = new Set<string>()
  for (const { name, von } of splitAttribute(zeile, hier.spalte - 1)) {
    if (gesehen.has(name))
      meldungen.melde(
        attributUngueltig,
        { ...hier, spalte: zeile.lastIndexOf(name, von - 1) + 1 },
        `„${name}“ steht zweimal; gelten würde nur das letzte.`,
        'Eines der beiden streichen.',
      )
    gesehen.add(name)
  }
}

/** The place of an attribute inside its block's opening line. */
function locateAttribute(hier: Ort, name: string, text: string): Ort {
  const zeile = lineOf(text, hier.zeile)
  const treffer = new RegExp(name === '#' ? '(?<=[{\\s])#' : `(?<=[{\\s])${name}\\s*=`).exec(zeile)
  return treffer ? { ...hier, spalte: treffer.index + 1 } : hier
}
