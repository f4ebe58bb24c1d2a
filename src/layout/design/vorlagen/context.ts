import Handlebars from 'handlebars'
import { escapeMarkup } from '../../../escape.js'
import { printable } from '../../../printable.js'
import { Fragment } from '../../document/fragment.js'
import { slotOf } from '../../document/slots.js'

/** The variables of a layout as Handlebars gets them, with the content that its slots stand for. */
export interface VorlagenContext {
  values: object
  fragments: readonly Fragment[]
}

/** What a layout prints where it takes several things, a list or what has parts of its own, for a text: no character, and found again. */
export const NO_TEXT = '\ufdd2'

/** Puts a slot for each piece of finished content; where it is empty '' stands, so that `{{#if inhalt}}` says what it seems to. */
export function prepareKontext(variables: object): VorlagenContext {
  const fragments: Fragment[] = []
  const prepare = (value: unknown): unknown => {
    if (typeof value === 'string') return printable(value)
    if (typeof value !== 'object' || value === null) return value
    if (value instanceof Fragment) return prepareFragment(value, fragments)
    const parts = Array.isArray(value)
      ? value.map(prepare)
      : Object.fromEntries(Object.entries(value).map(([name, part]) => [name, prepare(part)]))
    return Object.defineProperty(parts, 'toString', { value: () => NO_TEXT })
  }
  return { values: prepare(variables) as object, fragments }
}

function prepareFragment(fragment: Fragment, fragments: Fragment[]): Handlebars.SafeString | '' {
  const [first, ...others] = fragment.nodes
  if (!first) return ''
  // Text alone needs no slot; most cells of tables hold nothing else.
  const textOnly = first.type === 'text' && others.length === 0
  const html = textOnly ? escapeMarkup(printable(first.value)) : slotOf(fragments.push(fragment) - 1)
  return new Handlebars.SafeString(html)
}
