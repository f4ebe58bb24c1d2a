import { escapeMarkup } from '../escape.js'
import type { Webeinstellungen } from './einstellungen.js'

export interface Webseite {
  titel: string
  /** HTML of the main part. */
  inhalt: string
  /** How many folders below the root it stands. */
  tiefe: number
  einstellungen: Webeinstellungen
  /** HTML for the head. */
  kopf?: string
}

/** A page of the site: all have the same head and foot. Nothing is fetched from elsewhere; no page needs a script to be read. */
export function frame({ titel, inhalt, tiefe, einstellungen, kopf = '' }: Webseite): string {
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
<link rel="stylesheet" href="${oben}stil.css">${feed}${kopf}
</head>
<body>
<a class="sprung" href="#inhalt">Zum Inhalt springen</a>
<header>
<nav aria-label="Hauptnavigation"><a class="name" href="${oben}index.html">${name}</a> <a href="${oben}suche.html">Suche</a></nav>
</header>
<main id="inhalt">
${inhalt}
</main>
<footer>
<nav aria-label="Rechtliches"><a href="${oben}barrierefreiheit.html">Barrierefreiheit</a> <a href="${oben}impressum.html">Impressum</a> <a href="${oben}datenschutz.html">Datenschutz</a></nav>
</footer>
</body>
</html>
`
}

/** How the site looks: one sheet for all pages, for screens of any width, for dark rooms and for paper. */
export const STIL = `:root { color-scheme: light dark; --schrift: #1c1c1c; --grund: #fff; --leise: #555; --linie: #b8b8b8; --akzent: #0f4f5c; --flaeche: #eef4f5; }
@media (prefers-color-scheme: dark) { :root { --schrift: #ececec; --grund: #16191a; --leise: #b4b4b4; --linie: #5a5f60; --akzent: #8fd0dc; --flaeche: #22292b; } }
* { box-sizing: border-box; }
body { margin: 0; font: 1.0625rem/1.55 system-ui, sans-serif; color: var(--schrift); background: var(--grund); }
header, main, footer { max-width: 64rem; margin: 0 auto; padding: 1rem 1.25rem; }
header { border-bottom: 3px solid var(--akzent); } footer { border-top: 1px solid var(--linie); margin-top: 4rem; }
nav { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; } header nav { justify-content: space-between; } .name { font-weight: 650; text-decoration: none; }
a { color: var(--akzent); text-underline-offset: .15em; } a:focus-visible, summary:focus-visible, input:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--akzent); outline-offset: 2px; }
.sprung { position: absolute; left: -100vw; } .sprung:focus { left: 1rem; top: 1rem; background: var(--grund); padding: .5rem 1rem; }
h1, h2, h3, a { overflow-wrap: break-word; hyphens: auto; } h1 { font-size: clamp(1.35rem, 6vw, 2.2rem); line-height: 1.2; margin: 1.5rem 0 .75rem; } h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.5rem 0 .6rem; } h3 { font-size: 1.05rem; margin: 1.5rem 0 .3rem; }
p, li { max-width: 42rem; } .leise { color: var(--leise); font-size: .92em; } code { font-size: .85em; overflow-wrap: anywhere; }
ul.haeuser { list-style: none; padding: 0; columns: 18rem; } ul.haeuser li { break-inside: avoid; margin: 0 0 .9rem; } ul.haeuser a { margin-right: .9rem; }
ul.dateien { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: .8rem; } ul.dateien li { background: var(--flaeche); padding: .8rem 1rem; border-radius: .3rem; } ul.dateien a { font-weight: 650; display: block; }
.hinweis { border-left: .4rem solid var(--akzent); background: var(--flaeche); padding: .7rem 1rem; }
.breit { overflow-x: auto; } table { border-collapse: collapse; font-size: .95rem; min-width: 100%; } caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--linie); } thead th { border-bottom: 2px solid var(--schrift); } tbody th { font-weight: 500; }
.zahl { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } td.zahl a { color: inherit; text-decoration: none; display: inline-block; min-width: 1.5rem; min-height: 1.5rem; } td.zahl a:hover { text-decoration: underline; } :target { background: var(--flaeche); outline: 2px solid var(--akzent); }
label { font-weight: 600; display: block; } input[type=search], select { font: inherit; color: inherit; background: var(--grund); border: 2px solid var(--linie); border-radius: .3rem; padding: .5rem .7rem; width: 100%; max-width: 32rem; }
button { font: inherit; font-weight: 600; color: var(--grund); background: var(--akzent); border: 0; border-radius: .3rem; padding: .5rem 1.2rem; }
@media print { header nav a:not(.name), footer { display: none; } a { color: inherit; } }
`
