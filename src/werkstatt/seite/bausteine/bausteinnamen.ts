import type { Bausteinangabe } from '../../protokoll.js'

/** Names that are no words as they are typed. */
const NAMEN: Readonly<Record<string, string>> = {
  abkuerzungen: 'Abkürzungen',
  erklaerung: 'Erklärung',
  kapitelinhalt: 'Inhalt des Kapitels',
  neben: 'Nebeneinander',
  portrait: 'Porträt',
  qr: 'QR-Code',
  quer: 'Querformat',
  vorspann: 'Vorspann',
  saeulen: 'Säulen',
}

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

/** What a block or an attribute is called in a form. */
export function nameOf(name: string): string {
  return NAMEN[name] ?? name.charAt(0).toUpperCase() + name.slice(1)
}

export function firstSentence(text: string): string {
  return /^.*?[.:](?=\s|$)/.exec(text)?.[0].replace(/[.:]$/, '') ?? text
}
