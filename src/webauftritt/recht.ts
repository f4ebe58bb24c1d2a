import { escapeMarkup } from '../escape.js'
import type { Webeinstellungen } from './einstellungen.js'
import { frame } from './rahmen.js'
import type { Webdatei } from './webdatei.js'

const UEBLICH = {
  impressum: ['Impressum', ['Die Angaben zu der Stelle, die diesen Webauftritt verantwortet, liegen noch nicht vor.']],
  datenschutz: [
    'Datenschutz',
    [
      'Diese Seiten setzen keine Cookies, laden nichts von anderen Rechnern und erheben keine Daten. Die Suche läuft im Browser; was gesucht wird, erfährt niemand.',
    ],
  ],
  barrierefreiheit: [
    'Barrierefreiheit',
    [
      'Jedes Programm gibt es als Webseite, als PDF mit Struktur (PDF/UA-1) und als Word-Datei. Was maschinell geprüft wurde, steht bei jedem Programm; ob Alternativtexte treffen und Texte verständlich sind, kann nur ein Mensch beurteilen.',
      'Die Erklärung zur Barrierefreiheit der Stelle, die diesen Webauftritt verantwortet, mit Feedback und Durchsetzungsverfahren, liegt noch nicht vor.',
    ],
  ],
} as const

/** The pages that the law asks for: what the office says, or what can be said without it. */
export function formatRecht(einstellungen: Webeinstellungen): Webdatei[] {
  return (Object.keys(UEBLICH) as (keyof typeof UEBLICH)[]).map((name) => {
    const [titel, sonst] = UEBLICH[name]
    const absaetze = einstellungen[name] ?? sonst
    const inhalt = `<h1>${titel}</h1>\n${absaetze.map((absatz) => `<p>${escapeMarkup(absatz)}</p>`).join('\n')}`
    return { pfad: `${name}.html`, inhalt: frame({ titel, inhalt, tiefe: 0, einstellungen }) }
  })
}

/**
 * What a server shows where nothing is (GitHub's and GitLab's pages know it by its name). It is shown at any address, so its links begin at
 * the root of the server, which is known from the site's own address only.
 */
export function formatFehlseite(einstellungen: Webeinstellungen): Webdatei[] {
  if (einstellungen.adresse === undefined) return []
  const titel = 'Diese Seite gibt es nicht'
  const oben = new URL(einstellungen.adresse).pathname
  const inhalt = `<h1>${titel}</h1>
<p>Vielleicht ist die Adresse falsch geschrieben, oder das Programm steht jetzt an einer anderen Stelle. Die <a href="${oben}index.html">Übersicht</a> führt zu allen Programmen, die <a href="${oben}suche.html">Suche</a> zu ihren Abschnitten.</p>`
  return [{ pfad: '404.html', inhalt: frame({ titel, inhalt, tiefe: Number.POSITIVE_INFINITY, einstellungen }) }]
}
