import { type Document, isScalar, type Scalar, visit } from 'yaml'
import type { Meldungen, Ort } from '../../message.js'
import { yamlSyntax, yamlVerschluckt } from './regeln.js'

/** What looks like words of the author and not like a comment: no blank behind the sign, or a number. */
const KEIN_KOMMENTAR = /^(?:[^\s#]| ?\d)/

/**
 * Tells what YAML takes out of a value without a word: what stands behind " #" (a comment), a word with "&" (an anchor that
 * nobody refers to), with "!" (a type) or with "*" (a reference to nowhere) before the value.
 * @returns whether every reference leads somewhere, so that the text can be used
 */
export function reportSwallowed(
  dokument: Document,
  text: string,
  place: (offset: number) => Ort,
  meldungen: Meldungen,
): boolean {
  const placeBefore = (zeichen: string, offset: number): Ort => place(Math.max(0, text.lastIndexOf(zeichen, offset)))
  let brauchbar = true
  const anker = new Map<string, number>()
  const verweise = new Set<string>()
  visit(dokument, {
    Alias(_, { source, range }) {
      verweise.add(source)
      if (anker.has(source)) return
      brauchbar = false
      meldungen.melde(
        yamlSyntax,
        place(range?.[0] ?? 0),
        `„*${source}“ ist für YAML ein Verweis auf eine Stelle, die es nicht gibt.`,
        `Den Wert in Anführungszeichen setzen: "*${source}".`,
      )
    },
    Value(_, knoten) {
      const [anfang = 0, ende = 0] = knoten.range ?? []
      if (knoten.anchor) anker.set(knoten.anchor, anfang)
      if (!isScalar(knoten)) return
      if (knoten.tag?.startsWith('!'))
        meldungen.melde(
          yamlVerschluckt,
          placeBefore(knoten.tag, anfang),
          `„${knoten.tag}“ ist für YAML kein Text und wird nicht gedruckt.`,
          'Den ganzen Wert in Anführungszeichen setzen.',
        )
      if (knoten.type === 'PLAIN' && knoten.comment && isMeant(knoten)) {
        const kommentar = `#${knoten.comment.split('\n')[0]}`
        meldungen.melde(
          yamlVerschluckt,
          place(text.indexOf('#', ende)),
          `„${kommentar}“ ist für YAML ein Kommentar und wird nicht gedruckt.`,
          `Gehört es zum Text, ihn in Anführungszeichen setzen: "${[knoten.source, kommentar].filter(Boolean).join(' ')}"; ein Kommentar beginnt mit „# “ und einem Wort.`,
        )
      }
    },
  })
  for (const [name, anfang] of anker) {
    if (!verweise.has(name))
      meldungen.melde(
        yamlVerschluckt,
        placeBefore(`&${name}`, anfang),
        `„&${name}“ ist für YAML eine Marke und wird nicht gedruckt.`,
        `Gehört es zum Text, ihn in Anführungszeichen setzen: "&${name} …".`,
      )
  }
  return brauchbar
}

/** A number behind the sign is meant only where the value is words: behind a figure it says something about it. */
function isMeant({ source = '', comment = '' }: Scalar): boolean {
  return KEIN_KOMMENTAR.test(comment ?? '') && (/^\S/.test(comment ?? '') || /\p{L}/u.test(source))
}
