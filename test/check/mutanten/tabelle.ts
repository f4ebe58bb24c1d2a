import { AUSDRUECKE } from './ausdruecke.js'
import { BILDER } from './bilder.js'
import { FEHLER_IN_SAETZEN } from './fehler-saetze.js'
import { FEHLER_IN_TABELLEN } from './fehler-tabellen.js'
import type { Mutant } from './mutant.js'
import { SAETZE } from './saetze.js'
import { TABELLEN } from './tabellen.js'
import { WORTE } from './worte.js'
import { ZAHLEN } from './zahlen.js'

/** All small changes to rules that the suite must notice. */
export const MUTANTEN: readonly Mutant[] = [
  ...TABELLEN,
  ...SAETZE,
  ...AUSDRUECKE,
  ...WORTE,
  ...BILDER,
  ...FEHLER_IN_TABELLEN,
  ...FEHLER_IN_SAETZEN,
  ...ZAHLEN,
]

/** Numbers that no finding hangs on, with the reason. */
export const OHNE_MUTANTEN: ReadonlyMap<string, string> = new Map<string, string>()
