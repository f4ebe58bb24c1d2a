import { escapeMarkup } from '../escape.js'
import { formatDatum } from '../figures/ausdruck/datum.js'
import { Meldungen } from '../message.js'
import { formatBytes } from '../print/tabelle.js'
import type { Format } from '../writer.js'
import { type Ausgabe, type Bestandsschau, slugOf } from './ausgaben.js'
import type { Webeinstellungen } from './einstellungen.js'
import { frame } from './rahmen.js'
import type { Webdatei } from './webdatei.js'

const NAMEN: Record<Format, string> = { pdf: 'PDF', docx: 'Word', html: 'Im Browser lesen' }
const FOLGE: readonly Format[] = ['pdf', 'html', 'docx']

/** What the page of a programme says besides its files. */
export interface Beilagen {
  /** Whether its sheets are there as open data. */
  daten: boolean
  /** Whether there is a page about what changed since the programme before. */
  unterschiede: Ausgabe | undefined
  /** Whether there is a report about accessibility. */
  pruefbericht: boolean
}

/** From so many Jobcenter on they are found by their letter. */
const VIELE = 30

/** All Jobcenter with their years, and what is missing. */
export function formatStart({ ausgaben, fehlende }: Bestandsschau, einstellungen: Webeinstellungen): Webdatei {
  const haeuser = groupByHaus(ausgaben)
  const fehlen =
    fehlende.length > 0
      ? `<p class="hinweis ernst">In dieser Ausgabe fehlen wegen Fehlern: ${fehlende.map(escapeMarkup).join(', ')}.</p>`
      : ''
  const auftakt = `<h1>${escapeMarkup(einstellungen.titel)}</h1>
<form class="zeile" role="search" action="suche.html" method="get">
<label for="q">In allen Programmen suchen</label><input type="search" id="q" name="q" autocomplete="off"><button>Suchen</button>
</form>`
  const inhalt = `${fehlen}
<p class="bilanz">${ausgaben.length === 1 ? '1 Programm' : `${ausgaben.length} Programme`} von ${haeuser.size === 1 ? '1 Jobcenter' : `${haeuser.size} Jobcentern`}</p>
${haeuser.size < VIELE ? formatListe([...haeuser.values()]) : formatRegister([...haeuser.values()])}`
  return { pfad: 'index.html', inhalt: frame({ titel: einstellungen.titel, inhalt, tiefe: 0, einstellungen, auftakt }) }
}

function formatListe(haeuser: readonly Ausgabe[][]): string {
  const eintraege = haeuser.map((eigene) => {
    const { haus = '', jobcenter = '' } = eigene[0] ?? {}
    const jahre = eigene.map((eine) => `<li><a href="${eine.pfad}">${eine.zeitraum}</a>${formatStand(eine)}</li>`)
    return `<li><a class="haus" href="${haus}">${escapeMarkup(jobcenter)}</a>\n<ul>${jahre.join('')}</ul></li>`
  })
  return `<ul class="haeuser">\n${eintraege.join('\n')}\n</ul>`
}

/** The same below letters: of "Jobcenter Mittelsachsen" the M. */
function formatRegister(haeuser: readonly Ausgabe[][]): string {
  const buchstaben = new Map<string, Ausgabe[][]>()
  for (const eigene of haeuser) {
    const name = (eigene[0]?.jobcenter ?? '').replace(/^Jobcenter\s+/, '')
    const buchstabe = slugOf(name).charAt(0).toUpperCase()
    buchstaben.set(buchstabe, [...(buchstaben.get(buchstabe) ?? []), eigene])
  }
  const gereiht = [...buchstaben].sort(([a], [b]) => (a < b ? -1 : 1))
  return `<nav class="register" aria-label="Jobcenter nach Anfangsbuchstaben">${gereiht.map(([buchstabe]) => `<a href="#${buchstabe}">${buchstabe}</a>`).join(' ')}</nav>
${gereiht.map(([buchstabe, eigene]) => `<h2 id="${buchstabe}">${buchstabe}</h2>\n${formatListe(eigene)}`).join('\n')}`
}

/** What a reader should know of a programme before opening it. */
function formatStand({ zurueckgezogen, berichtigt }: Ausgabe): string {
  const was = zurueckgezogen ? 'zurückgezogen' : berichtigt ? 'berichtigt' : ''
  return was && ` <span class="leise">(${was})</span>`
}

function groupByHaus(ausgaben: readonly Ausgabe[]): Map<string, Ausgabe[]> {
  const haeuser = new Map<string, Ausgabe[]>()
  for (const ausgabe of ausgaben) haeuser.set(ausgabe.haus, [...(haeuser.get(ausgabe.haus) ?? []), ausgabe])
  return haeuser
}

/** The page of each Jobcenter: its programmes, the latest first. */
export function formatHaeuser(ausgaben: readonly Ausgabe[], einstellungen: Webeinstellungen): Webdatei[] {
  return [...groupByHaus(ausgaben)].map(([haus, eigene]) => {
    const name = eigene[0]?.jobcenter ?? ''
    const inhalt = `<h1>${escapeMarkup(name)}</h1>
<ul class="karten">
${eigene.map((eine) => `<li><a href="${eine.pfad.slice(haus.length)}">${escapeMarkup(eine.titel)} ${eine.zeitraum}</a><span class="leise">${formatKurz(eine)}</span></li>`).join('\n')}
</ul>`
    return { pfad: `${haus}index.html`, inhalt: frame({ titel: name, inhalt, tiefe: 1, einstellungen, weg: [] }) }
  })
}

/** "Stand: April 2022, 20 Seiten, berichtigt am 1. März 2024" */
function formatKurz({ stand, dateien, zurueckgezogen, berichtigt }: Ausgabe): string {
  if (zurueckgezogen) return `zurückgezogen am ${formatTag(zurueckgezogen.am)}`
  const seiten = dateien.find(({ seiten }) => seiten)?.seiten
  return [
    stand && `Stand: ${formatTag(stand)}`,
    seiten && `${seiten} Seiten`,
    berichtigt && `berichtigt am ${formatTag(berichtigt.am)}`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** The page of a programme: files, hashes, conformance, earlier years, what changed. */
export function formatProgramm(
  ausgabe: Ausgabe,
  alle: readonly Ausgabe[],
  { daten, unterschiede, pruefbericht }: Beilagen,
  einstellungen: Webeinstellungen,
): Webdatei {
  const { titel, zeitraum, jobcenter, stand, dateien, zurueckgezogen, berichtigt, eintrag } = ausgabe
  const gereiht = [...dateien].sort((a, b) => FOLGE.indexOf(a.format) - FOLGE.indexOf(b.format))
  const andere = alle.filter((eine) => eine.haus === ausgabe.haus && eine !== ausgabe)
  const konform = dateien.flatMap(({ konformitaet }) => konformitaet)
  const inhalt = `<hgroup><p>${escapeMarkup(jobcenter)}</p><h1>${escapeMarkup(titel)} ${zeitraum}</h1></hgroup>
${stand ? `<p class="leise">Stand: ${formatTag(stand)}</p>` : ''}
${zurueckgezogen ? `<p class="hinweis ernst">Dieses Programm wurde am ${formatTag(zurueckgezogen.am)} zurückgezogen; seine Dateien sind nicht mehr abrufbar. ${escapeMarkup(zurueckgezogen.grund)}</p>` : ''}
${berichtigt ? `<p class="hinweis">${berichtigt.ausgabe}. Ausgabe, berichtigt am ${formatTag(berichtigt.am)}. ${escapeMarkup(berichtigt.was)}</p>` : ''}
${
  dateien.length > 0
    ? `<h2>Dateien</h2>
<ul class="karten">
${gereiht.map(({ format, pfad, bytes, seiten }) => `<li><a href="${encodeURIComponent(nameOf(pfad))}"${format === 'docx' ? ' download' : ''}>${NAMEN[format]}</a><span class="leise">${formatBytes(bytes)}${seiten ? `, ${seiten} Seiten` : ''}</span></li>`).join('\n')}
</ul>`
    : ''
}
${daten ? '<h2>Daten</h2>\n<p><a href="daten.html">Alle Datenblätter als Tabellen und CSV, mit Quellen</a></p>' : ''}
${
  unterschiede || andere.length > 0
    ? `<h2>Andere Jahre</h2>
${unterschiede ? `<p><a href="unterschiede.html">Was sich gegenüber ${unterschiede.zeitraum} geändert hat</a></p>` : ''}
<ul>
${andere.map((eine) => `<li><a href="../${eine.pfad.slice(eine.haus.length)}">${escapeMarkup(eine.titel)} ${eine.zeitraum}</a>${formatStand(eine)}</li>`).join('\n')}
</ul>`
    : ''
}
${
  dateien.length > 0
    ? `<h2>Barrierefreiheit</h2>
<p>${konform.length > 0 ? `Das PDF wurde vor dem Schreiben geprüft nach ${konform.map(escapeMarkup).join(' und ')}.` : 'Über das PDF liegt hier keine Prüfung vor.'}${pruefbericht ? ` <a href="${encodeURIComponent(ausgabe.programm)}.pruefbericht.html">Prüfbericht</a>` : ''}</p>
<h2>Echtheit</h2>
<p>Prüfsummen (SHA-256) der Dateien. Ausgegeben mit amip ${escapeMarkup(eintrag.grundlage.amip)}.</p>
<dl class="summen">
${gereiht.map(({ pfad, sha256 }) => `<dt>${escapeMarkup(nameOf(pfad))}</dt><dd><code>${sha256}</code></dd>`).join('\n')}
</dl>`
    : ''
}`
  const name = `${titel} ${zeitraum}, ${jobcenter}`
  return {
    pfad: `${ausgabe.pfad}index.html`,
    inhalt: frame({ titel: name, inhalt, tiefe: 2, einstellungen, weg: [[jobcenter, '../']] }),
  }
}

/** The page about what changed since the programme before, which is below that of its programme. */
export function formatAenderungen(
  ausgabe: Ausgabe,
  davor: Ausgabe,
  unterschiede: string,
  einstellungen: Webeinstellungen,
): Webdatei {
  const titel = `Was sich geändert hat: ${ausgabe.jobcenter} ${davor.zeitraum} → ${ausgabe.zeitraum}`
  const inhalt = `<hgroup><p>${escapeMarkup(ausgabe.jobcenter)}</p><h1>Was sich geändert hat</h1></hgroup>
<p>Entfallenes ist <del>durchgestrichen</del>, Neues <ins>unterstrichen</ins>. Ein Klick auf einen Abschnitt öffnet ihn.</p>
<div class="unterschiede">
<h2>${ausgabe.zeitraum} gegenüber ${davor.zeitraum}</h2>
${unterschiede}
</div>`
  return {
    pfad: `${ausgabe.pfad}unterschiede.html`,
    inhalt: frame({ titel, inhalt, tiefe: 2, einstellungen, weg: wayTo(ausgabe) }),
  }
}

/** Of a page beside that of its programme. */
export function wayTo({ jobcenter, titel, zeitraum }: Ausgabe): [name: string, adresse: string][] {
  return [
    [jobcenter, '../'],
    [`${titel} ${zeitraum}`, './'],
  ]
}

export function nameOf(pfad: string): string {
  return pfad.slice(pfad.lastIndexOf('/') + 1)
}

/** A date as prose says it: "2024-03-01" is "1. März 2024", "2024-03" "März 2024". */
export function formatTag(iso: string): string {
  return formatDatum(iso, { datei: '', zeile: 1, spalte: 1 }, new Meldungen()) ?? iso
}
