import { escapeMarkup } from '../escape.js'
import { formatBytes } from '../print/tabelle.js'
import type { Format } from '../writer.js'
import { type Ausgabe, type Bestandsschau, slugOf } from './ausgaben.js'
import type { Webdatei } from './daten.js'
import type { Webeinstellungen } from './einstellungen.js'
import { frame } from './rahmen.js'

const NAMEN: Record<Format, string> = { pdf: 'PDF', docx: 'Word', html: 'Web' }
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
      ? `<p class="hinweis">In dieser Ausgabe fehlen wegen Fehlern: ${fehlende.map(escapeMarkup).join(', ')}.</p>`
      : ''
  const inhalt = `<h1>${escapeMarkup(einstellungen.titel)}</h1>
${fehlen}
<p>${ausgaben.length === 1 ? '1 Programm' : `${ausgaben.length} Programme`} von ${haeuser.size === 1 ? '1 Jobcenter' : `${haeuser.size} Jobcentern`}.</p>
<form class="zeile" role="search" action="suche.html" method="get">
<label for="q">In allen Programmen suchen</label><input type="search" id="q" name="q" autocomplete="off"><button>Suchen</button>
</form>
${haeuser.size < VIELE ? formatListe([...haeuser.values()]) : formatRegister([...haeuser.values()])}`
  return { pfad: 'index.html', inhalt: frame({ titel: einstellungen.titel, inhalt, tiefe: 0, einstellungen }) }
}

function formatListe(haeuser: readonly Ausgabe[][]): string {
  const eintraege = haeuser.map((eigene) => {
    const { haus = '', jobcenter = '' } = eigene[0] ?? {}
    const jahre = eigene.map((eine) => `<a href="${eine.pfad}">${eine.zeitraum}</a>${formatStand(eine)}`)
    return `<li><strong><a href="${haus}">${escapeMarkup(jobcenter)}</a></strong><br>${jahre.join(' ')}</li>`
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
<ul>
${eigene.map((eine) => `<li><a href="${eine.pfad.slice(haus.length)}">${escapeMarkup(eine.titel)} ${eine.zeitraum}</a>${formatStand(eine)}</li>`).join('\n')}
</ul>`
    return { pfad: `${haus}index.html`, inhalt: frame({ titel: name, inhalt, tiefe: 1, einstellungen, weg: [] }) }
  })
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
  const inhalt = `<h1>${escapeMarkup(titel)} ${zeitraum}</h1>
${stand ? `<p class="leise">Stand: ${formatTag(stand)}</p>` : ''}
${zurueckgezogen ? `<p class="hinweis">Dieses Programm wurde am ${formatTag(zurueckgezogen.am)} zurückgezogen. ${escapeMarkup(zurueckgezogen.grund)}</p>` : ''}
${berichtigt ? `<p class="hinweis">${berichtigt.ausgabe}. Ausgabe, berichtigt am ${formatTag(berichtigt.am)}. ${escapeMarkup(berichtigt.was)}</p>` : ''}
${
  dateien.length > 0
    ? `<h2>Dateien</h2>
<ul class="dateien">
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
${andere.map((eine) => `<li><a href="../${eine.pfad.slice(eine.haus.length)}">${escapeMarkup(eine.titel)} ${eine.zeitraum}</a></li>`).join('\n')}
</ul>`
    : ''
}
${
  dateien.length > 0
    ? `<h2>Barrierefreiheit</h2>
<p>${konform.length > 0 ? `Das PDF wurde vor dem Schreiben geprüft nach ${konform.map(escapeMarkup).join(' und ')}.` : 'Über das PDF liegt hier keine Prüfung vor.'}${pruefbericht ? ` <a href="${encodeURIComponent(ausgabe.programm)}.pruefbericht.html">Prüfbericht</a>` : ''}</p>
<h2>Echtheit</h2>
<p>Prüfsummen (SHA-256) der Dateien. Ausgegeben mit amip ${escapeMarkup(eintrag.grundlage.amip)}.</p>
<dl>
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
  const inhalt = `<h1>Was sich geändert hat</h1>
<p>Entfallenes ist <del>durchgestrichen</del>, Neues <ins>unterstrichen</ins>.</p>
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

/** A date as it is written: "2024-03-01" is "1.3.2024", "2024-03" "3.2024". */
export function formatTag(iso: string): string {
  return iso.split('-').reverse().map(Number).join('.')
}
