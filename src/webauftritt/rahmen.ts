import { escapeMarkup } from '../escape.js'
import type { Webeinstellungen } from './einstellungen.js'

export interface Webseite {
  titel: string
  /** HTML of the main part. */
  inhalt: string
  /** How many folders below the root it stands. */
  tiefe: number
  einstellungen: Webeinstellungen
  /** The pages between the start page and this one, each with its address as seen from here; none are shown where there is no way. */
  weg?: readonly (readonly [name: string, adresse: string])[]
}

/** A page of the site: all have the same head and foot. Nothing is fetched from elsewhere; no page needs a script to be read. */
export function frame({ titel, inhalt, tiefe, einstellungen, weg }: Webseite): string {
  const oben = '../'.repeat(tiefe) || './'
  const name = escapeMarkup(einstellungen.titel)
  const feed = einstellungen.adresse
    ? `<link rel="alternate" type="application/atom+xml" title="${name}" href="${oben}feed.xml">`
    : ''
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(titel === einstellungen.titel ? titel : `${titel} – ${einstellungen.titel}`)}</title>
<link rel="stylesheet" href="${oben}stil.css">${feed}
</head>
<body>
<a class="sprung" href="#inhalt">Zum Inhalt springen</a>
<header>
<nav aria-label="Hauptnavigation"><a class="name" href="${oben}index.html">${name}</a> <a href="${oben}suche.html">Suche</a></nav>
</header>
<main id="inhalt">
${weg ? formatWeg([['Übersicht', `${oben}index.html`], ...weg]) : ''}${inhalt}
</main>
<footer>
${einstellungen.herausgeber ? `<p>${escapeMarkup(einstellungen.herausgeber)}</p>\n` : ''}<nav aria-label="Rechtliches"><a href="${oben}barrierefreiheit.html">Barrierefreiheit</a> <a href="${oben}impressum.html">Impressum</a> <a href="${oben}datenschutz.html">Datenschutz</a></nav>
</footer>
</body>
</html>
`
}

function formatWeg(weg: readonly (readonly [name: string, adresse: string])[]): string {
  const stufen = weg.map(([name, adresse]) => `<li><a href="${adresse}">${escapeMarkup(name)}</a></li>`)
  return `<nav class="weg" aria-label="Wo Sie sind"><ol>${stufen.join('')}</ol></nav>\n`
}
