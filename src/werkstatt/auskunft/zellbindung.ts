import { offersAt } from '../../check/bindung/angebot.js'
import type { ComputedProgramm } from '../../programme/computed.js'
import type { Quellort, Zellbindung } from '../protokoll.js'
import { sayInNames } from './zellnamen.js'

/** What may be typed in place of a figure so that it follows a cell. */
export function listZellbindungen(computed: ComputedProgramm, ort: Quellort): Zellbindung[] {
  return offersAt(computed, ort).map(({ alt, ausdruck, zelle }) => ({
    alt,
    neu: ausdruck,
    blatt: computed.blaetter.get(zelle.split('.')[0] ?? '')?.titel ?? '',
    zellname: sayInNames(zelle, computed.blaetter),
  }))
}
