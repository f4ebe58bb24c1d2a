import Handlebars from 'handlebars'
import { escapeMarkup } from '../../../escape.js'
import { printable } from '../../../printable.js'
import { Fragment } from '../../document/fragment.js'
import { slotOf } from '../../document/slots.js'

/** The variables of a layout as Handlebars gets them, with the content that its slots stand for. */
export interface Vorlagenkontext {
  werte: object
  fragmente: readonly Fragment[]
}

/** What a layout prints where it takes several things, a list or what has parts of its own, for a text: no character, and found again. */
export const KEIN_TEXT = '\ufdd2'

/** Puts a slot for each piece of finished content; where it is empty '' stands, so that `{{#if inhalt}}` says what it seems to. */
export function prepareKontext(variablen: object): Vorlagenkontext {
  const fragmente: Fragment[] = []
  const prepare = (wert: unknown): unknown => {
    if (typeof wert === 'string') return printable(wert)
    if (typeof wert !== 'object' || wert === null) return wert
    if (wert instanceof Fragment) return prepareFragment(wert, fragmente)
    const teile = Array.isArray(wert)
      ? wert.map(prepare)
      : Object.fromEntries(Object.entries(wert).map(([name, teil]) => [name, prepare(teil)]))
    return Object.defineProperty(teile, 'toString', { value: () => KEIN_TEXT })
  }
  return { werte: prepare(variablen) as object, fragmente }
}

function prepareFragment(fragment: Fragment, fragmente: Fragment[]): Handlebars.SafeString | '' {
  const [erster, ...weitere] = fragment.knoten
  if (!erster) return ''
  // Text alone needs no slot; most cells of tables hold nothing else.
  const nurText = erster.type === 'text' && weitere.length === 0
  const html = nurText ? escapeMarkup(printable(erster.value)) : slotOf(fragmente.push(fragment) - 1)
  return new Handlebars.SafeString(html)
}
