import { thematicBreak } from 'micromark-core-commonmark'
import type { Construct, Extension } from 'micromark-util-types'

/** CommonMark's thematic break under a name of its own, so that the one for stars and underscores can be switched off. */
export const trennlinie: Construct = { ...thematicBreak, name: 'trennlinie' }

/** A rule is typed with dashes. Underscores are a line to be filled in, and stars are printed as stars. */
export const trennlinieSyntax: Extension = {
  disable: { null: ['thematicBreak'] },
  flow: { 45: trennlinie },
}
