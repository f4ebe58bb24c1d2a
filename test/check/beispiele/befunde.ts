import type { Pruefregel } from '../../../src/check/pruefling.js'
import { Meldungen } from '../../../src/message.js'
import { probe, readPruefling } from '../werkstatt.js'

/** What one rule says of a typed programme: "schwere datei:zeile text hinweis", in reading order. */
export async function befunde(regel: Pruefregel, inhalt: string | Record<string, string>): Promise<string[]> {
  return findOf(regel, await probe(inhalt))
}

/** What one rule says of a programme in `test/check/beispiele/content`. */
export async function befundeImBeispiel(regel: Pruefregel, id: string): Promise<string[]> {
  const { pruefling } = await readPruefling(import.meta.dirname, id)
  return findOf(regel, pruefling)
}

export async function findOf(regel: Pruefregel, pruefling: Parameters<Pruefregel['pruefe']>[0]): Promise<string[]> {
  const meldungen = new Meldungen()
  await regel.pruefe(pruefling, meldungen.unter(regel))
  return meldungen
    .sortiert()
    .map(({ schwere, datei, zeile, text, rat }) =>
      `${schwere} ${datei.split('/').at(-1)}:${zeile} ${text} ${rat}`.replace(/\u00a0/g, ' '),
    )
}

/** A data sheet with one figure column a name, as `daten/<id>.yaml`. */
export function blatt(spalten: string, zeilen: readonly string[], kopf = ''): Record<string, string> {
  return {
    'daten/blatt.yaml': `titel: Blatt\n${kopf}spalten: ${spalten}\nzeilen:\n${zeilen.map((zeile) => `  ${zeile}\n`).join('')}`,
  }
}

/** A programme of one section beside data sheets. */
export function mitText(text: string, daten: Record<string, string>): Record<string, string> {
  return { 'abschnitte/probe.md': `# Probe\n\n${text}\n`, ...daten }
}

/** A programme for another year than 2023. */
export function imJahr(zeitraum: string, text: string, stand = ''): Record<string, string> {
  return {
    'programm.yaml': `titel: Programm\nzeitraum: ${zeitraum}\n${stand ? `stand: ${stand}\n` : ''}jobcenter: { name: Jobcenter Musterland }\ngestaltung: standard\nimpressum: { Herausgeber: Jobcenter }\nabschnitte: [probe]\n`,
    'abschnitte/probe.md': `# Probe\n\n${text}\n`,
  }
}
