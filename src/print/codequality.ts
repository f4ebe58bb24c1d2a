import { hashOf } from '../files/record.js'
import type { Meldung, Schwere } from '../message.js'

const SEVERITY: Record<Schwere, string> = { fehler: 'critical', warnung: 'minor', hinweis: 'info' }

/**
 * Messages as GitLab's Code Quality report. A finding keeps its fingerprint when lines above it are put in or taken out, so that
 * GitLab does not call it new; the second of the same kind in a file has one of its own.
 * @param praefix the way from the root of the repository to the workspace
 */
export function codequalityReport(meldungen: readonly Meldung[], praefix: string): string {
  const gezaehlt = new Map<string, number>()
  const report = meldungen.map(({ regel, schwere, datei, zeile, text, rat }) => {
    const path = `${praefix}${datei}`
    const kern = [regel, path, text].join('\n')
    const wievielte = (gezaehlt.get(kern) ?? 0) + 1
    gezaehlt.set(kern, wievielte)
    return {
      description: rat === '' ? text : `${text} ${rat}`,
      check_name: regel,
      fingerprint: hashOf(`${kern}\n${wievielte}`),
      severity: SEVERITY[schwere],
      location: { path, lines: { begin: zeile } },
    }
  })
  return `${JSON.stringify(report, null, 2)}\n`
}
