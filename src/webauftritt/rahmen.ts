import { escapeMarkup } from '../escape.js'
import type { Webeinstellungen } from './einstellungen.js'

export interface Webseite {
  titel: string
  /** HTML of the main part. */
  inhalt: string
  /** How many folders below the root it stands; `Infinity` for a page that is shown at any address. */
  tiefe: number
  einstellungen: Webeinstellungen
  /** The pages between the start page and this one, each with its address as seen from here; none are shown where there is no way. */
  weg?: readonly (readonly [name: string, adresse: string])[]
  /** What stands large in the head, in place of the name of the site: the start page's own. */
  auftakt?: string
}

/** A page of the site: all have the same head and foot. Nothing is fetched from elsewhere; no page needs a script to be read. */
export function frame({ titel, inhalt, tiefe, einstellungen, weg, auftakt }: Webseite): string {
  const oben = rootFrom(tiefe, einstellungen)
  const name = escapeMarkup(einstellungen.titel)
  const feed = einstellungen.adresse ? `${oben}feed.xml` : ''
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(titel === einstellungen.titel ? titel : `${titel} – ${einstellungen.titel}`)}</title>
<link rel="stylesheet" href="${oben}stil.css">${feed && `<link rel="alternate" type="application/atom+xml" title="${name}" href="${feed}">`}
</head>
<body>
<a class="sprung" href="#inhalt">Zum Inhalt springen</a>
<header>
<div class="mitte">
<nav aria-label="Hauptnavigation">${auftakt ? `<span class="name">${escapeMarkup(einstellungen.herausgeber)}</span>` : `<a class="name" href="${oben}index.html">${name}</a>`} <a href="${oben}suche.html">Suche</a></nav>
${auftakt ? `<div class="auftakt">\n${auftakt}\n</div>\n` : ''}</div>
</header>
<main id="inhalt" class="mitte">
${weg ? formatWeg([['Übersicht', `${oben}index.html`], ...weg]) : ''}${inhalt}
</main>
<footer>
<div class="mitte">
${einstellungen.herausgeber ? `<p>${escapeMarkup(einstellungen.herausgeber)}</p>\n` : ''}<nav aria-label="Rechtliches"><a href="${oben}barrierefreiheit.html">Barrierefreiheit</a> <a href="${oben}impressum.html">Impressum</a> <a href="${oben}datenschutz.html">Datenschutz</a>${feed && ` <a href="${feed}">Neues als Feed</a>`}</nav>
</div>
</footer>
</body>
</html>
`
}

function rootFrom(tiefe: number, { adresse }: Webeinstellungen): string {
  if (tiefe === Number.POSITIVE_INFINITY) return adresse ? new URL(adresse).pathname : '/'
  return '../'.repeat(tiefe) || './'
}

function formatWeg(weg: readonly (readonly [name: string, adresse: string])[]): string {
  const stufen = weg.map(([name, adresse]) => `<li><a href="${adresse}">${escapeMarkup(name)}</a></li>`)
  return `<nav class="weg" aria-label="Wo Sie sind"><ol>${stufen.join('')}</ol></nav>\n`
}
