import type { ElementContent } from 'hast'
import type { Directives } from 'mdast-util-directive'
import { describeOrganigramm } from '../charts/organigramm/beschreibung.js'
import { logosOf } from '../content/blocks/logoleiste.js'
import { setAuftakt } from './bausteine/auftakt.js'
import type { BausteinContext, BausteinSetting, SetKind } from './bausteine/baustein-setting.js'
import { setTerms } from './bausteine/begriffe.js'
import { setDiagramm } from './bausteine/diagramm.js'
import { setGlossar } from './bausteine/glossar.js'
import { setKapitelinhalt } from './bausteine/kapitelinhalt.js'
import { setKennzahlen } from './bausteine/kennzahlen.js'
import { placeOfNamed } from './bausteine/named.js'
import { setTable } from './bausteine/tabelle.js'
import { setUnterschrift } from './bausteine/unterschrift.js'
import { CaptionSetter, takesNotes } from './caption-notes.js'
import { listOf } from './charts/organigramm.js'
import { Fragment } from './document/fragment.js'
import type { Typesetter } from './typesetter.js'
import { bindText } from './typography.js'

/** The blocks whose layout needs more than their attributes and their content. */
const SET_KINDS: Record<string, SetKind> = {
  tabelle: setTable,
  haushaltstabelle: setTable,
  zieltabelle: setTable,
  diagramm: setDiagramm,
  organigramm: (setting) => {
    const { block, typesetter, context, attribute } = setting
    const top = context.programm.organigramme.get(block.attributes?.datei ?? '')?.spitze
    // A tree with errors has been reported at its own place.
    if (!top) return undefined
    const key = context.orders.organigramm(typesetter.abschnitt, top, typesetter.ort(block))
    const alt = attribute('alt') || describeOrganigramm(top)
    return { ...contextOf(setting), schluessel: key, alt, liste: listOf(top) }
  },
  abbildung: (setting) => ({ ...contextOf(setting), stand: '' }),
  auftakt: (setting) => ({ ...contextOf(setting), ...setAuftakt(setting) }),
  begriffe: setTerms,
  kennzahlen: setKennzahlen,
  zeitstrahl: setTerms,
  abkuerzungen: (setting) => setGlossar('abkuerzungen', setting),
  glossar: (setting) => setGlossar('begriffe', setting),
  definition: (setting) => ({ ...contextOf(setting), kennung: setting.context.explained.ids.get(setting.block) ?? '' }),
  kapitelinhalt: setKapitelinhalt,
  logoleiste: ({ block }) => ({ logos: logosOf(block).map(({ pfad, alt }) => ({ schluessel: pfad, alt })) }),
  qr: (setting) => {
    const target = setting.block.attributes?.ziel ?? ''
    const address = target.replace(/^https:\/\//, '').replace(/\/$/, '')
    return {
      ziel: target,
      adresse: address,
      titel: setting.attribute('titel'),
      schluessel: setting.context.orders.qrcode(target),
    }
  },
  unterschrift: setUnterschrift,
  ausnahme: () => undefined,
}

/**
 * Fills the layout of a block. Every layout gets all of its variables, so that `{{#if quelle}}` is safe in strict mode: by
 * its attributes' names, and the content as the block's description says.
 */
export function setBaustein(
  block: Directives,
  typesetter: Typesetter,
  context: BausteinContext,
): readonly ElementContent[] {
  const baustein = context.programm.bausteine.get(block.name)
  if (!baustein || block.type === 'textDirective') return []
  const label = context.numbers.labels.get(block) ?? ''
  const setting: BausteinSetting = {
    block,
    baustein,
    typesetter,
    context,
    label,
    id: block.attributes?.id ?? (label && context.numbers.ids.claim(label.toLowerCase().replace(' ', '-'))),
    caption: new CaptionSetter(
      (label) => typesetter.mark({ identifier: label }),
      typesetter.ort(block),
      context.meldungen,
    ),
    attribute: (name) => {
      const text = block.attributes?.[name] || baustein.attribute[name]?.vorgabe || ''
      return bindText(
        context.expressions.fillText(
          text,
          (piece) => placeOfNamed(block, name, context.programm) ?? typesetter.ortIn(block, piece),
        ),
      )
    },
  }
  const variables = (SET_KINDS[block.name] ?? contextOf)(setting)
  return [variables ?? []]
    .flat()
    .flatMap((piece) => context.vorlagen.render(block.name, withNotes(piece, setting)).nodes)
}

/** Notes in the words that a block says itself; alternative texts and what steers stay as they are. */
function withNotes(variables: object, { baustein, caption }: BausteinSetting): object {
  const set = (value: unknown) => (typeof value === 'string' ? caption.set(value) : value)
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => {
      if (name === 'hinweise' && Array.isArray(value)) return [name, value.map(set)]
      return [name, takesNotes(baustein, name) ? set(value) : value]
    }),
  )
}

/** Attributes and content of a block as its description names them. */
function contextOf({ block, baustein, typesetter, context, label, id, attribute }: BausteinSetting): object {
  const attributes = Object.keys(baustein.attribute).map((name) => [name, attribute(name)])
  const style = context.styles.get(block.name)
  const ground = {
    ...(style !== undefined && { stil: style, kennung: id, inhalt: '' }),
    ...(baustein.zaehlt && { marke: label, kennung: id }),
    ...(baustein.attribute.bild?.art === 'bild' && { schluessel: block.attributes?.bild ?? '' }),
    ...Object.fromEntries(attributes),
  }
  // Written in the wrong form, which is told where it is read, it is set empty.
  const children = block.type === 'containerDirective' ? block.children : []
  if (children.length === 0 && !baustein.formen.includes('kasten')) return ground
  switch (baustein.inhalt) {
    case 'absaetze':
      return {
        ...ground,
        absaetze: children.flatMap((child) =>
          child.type === 'paragraph' ? [new Fragment(typesetter.inline(child.children))] : [],
        ),
      }
    case 'liste':
      return {
        ...ground,
        punkte: children
          .flatMap((child) => (child.type === 'list' ? typesetter.items(child) : []))
          .map((p) => new Fragment(p)),
      }
    default:
      return { ...ground, inhalt: new Fragment(typesetter.blocks(children)) }
  }
}
