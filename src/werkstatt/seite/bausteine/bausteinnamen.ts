import { nameOf } from '../../auskunft/angabennamen.js'
import type { Bausteinangabe } from '../../protokoll.js'

/** What is inserted most, on top. */
const HAEUFIG = ['tabelle', 'diagramm', 'abbildung', 'kennzahlen', 'info', 'fazit', 'zitat'] as const
const ZAHLEN = new Set(['haushaltstabelle', 'zieltabelle', 'kacheln', 'aussage', 'zeitstrahl', 'organigramm'])

/** The blocks in groups, each by name in German order; what only silences checks is for the text alone. */
export function groupBlocks(bausteine: readonly Bausteinangabe[]): [string, Bausteinangabe[]][] {
  const haeufig = HAEUFIG.flatMap((name) => bausteine.find((eines) => eines.name === name) ?? [])
  const weitere = bausteine
    .filter((eines) => eines.name !== 'ausnahme' && !haeufig.includes(eines))
    .sort((a, b) => nameOf(a.name).localeCompare(nameOf(b.name), 'de'))
  return [
    ['Häufig', haeufig],
    ['Zahlen und Schaubilder', weitere.filter(({ name }) => ZAHLEN.has(name))],
    ['Text und Aufbau', weitere.filter(({ name }) => !ZAHLEN.has(name))],
  ]
}

export function firstSentence(text: string): string {
  return /^.*?[.:](?=\s|$)/.exec(text)?.[0].replace(/[.:]$/, '') ?? text
}
