import type { Meldung, Schwere } from '../message.js'

const LEVEL: Record<Schwere, string> = { fehler: 'error', warnung: 'warning', hinweis: 'notice' }

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/**
 * Messages as workflow commands, which GitHub shows at their line in a pull request.
 * @param praefix the way from the root of the repository to the workspace
 */
export function githubAnnotations(meldungen: readonly Meldung[], praefix: string): string {
  return meldungen
    .map(({ regel, schwere, datei, zeile, spalte, text, rat }) => {
      const place = `file=${escapeProperty(`${praefix}${datei}`)},line=${zeile},col=${spalte},title=${escapeProperty(regel)}`
      return `::${LEVEL[schwere]} ${place}::${escapeData(rat === '' ? text : `${text} ${rat}`)}\n`
    })
    .join('')
}
