import type { Directives } from 'mdast-util-directive'
import type { Meldungen, Ort } from '../message.js'
import { naechster } from '../nearest.js'
import type { Attribut, Baustein } from './blocks/baustein.js'
import { applyBenanntes, type BenannteDiagramme } from './diagramm-einsetzen.js'
import { claimKennung } from './kennung.js'

/** What a section shares with the rest of its programme while it is read. */
export interface Umfeld {
  /** All blocks that there are. */
  bausteine: ReadonlyMap<string, Baustein>
  /** Where each #id was given; ids are unique in the programme. */
  kennungen: Map<string, Ort>
  holeBild(pfad: string, genannt: Ort): void
  holeOrganigramm(pfad: string, genannt: Ort): void
  diagramme: BenannteDiagramme
}

/** Checks a block's name, form and attributes. `text` is the section as typed, for exact places. */
export function checkBlock(
  block: Extract<Directives, { type: 'containerDirective' | 'leafDirective' }>,
  hier: Ort,
  text: string,
  umfeld: Umfeld,
  meldungen: Meldungen,
): void {
  const baustein = umfeld.bausteine.get(block.name)
  if (!baustein) {
    const vorschlag = naechster(block.name, [...umfeld.bausteine.keys()])
    meldungen.melde(
      'baustein-unbekannt',
      hier,
      `Den Baustein „${block.name}“ gibt es nicht.`,
      vorschlag ? `Meinten Sie „${vorschlag}“?` : `Es gibt: ${[...umfeld.bausteine.keys()].join(', ')}.`,
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
  const ortVon = (name: string): Ort => locateAttribute(hier, name, text)
  if (block.name === 'diagramm' && block.type === 'leafDirective') {
    const gefunden = applyBenanntes(block, umfeld.diagramme, ortVon('diagramm'), meldungen)
    if (!gefunden) return
  }
  const attribute = block.attributes ?? {}
  for (const [name, wert] of Object.entries(attribute)) {
    if (name === 'id' && baustein.zaehlt) {
      if (!/^[a-zA-Z][\w-]*$/.test(wert ?? ''))
        meldungen.melde(
          'attribut-ungueltig',
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
  if (attribut.art === 'organigramm' && wert) umfeld.holeOrganigramm(wert, hier)
}

/** The place of an attribute inside its block's opening line. */
function locateAttribute(hier: Ort, name: string, text: string): Ort {
  const zeile = text.split('\n')[hier.zeile - 1] ?? ''
  const treffer = new RegExp(name === '#' ? '(?<=[{\\s])#' : `(?<=[{\\s])${name}\\s*=`).exec(zeile)
  return treffer ? { ...hier, spalte: treffer.index + 1 } : hier
}
