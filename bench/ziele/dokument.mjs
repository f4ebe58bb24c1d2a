// A document of made-up German prose, tables and charts, the same for the same seed: as plain HTML for a bare browser, and as a
// programme of amip. Nothing in it is a real figure.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const WER =
  'Das Jobcenter|Die Beratung|Das Team|Die Vermittlung|Der Arbeitgeber-Service|Die Fachstelle|Die Leitung'.split('|')
const TUT = 'begleitet|unterstützt|informiert|besucht|ermutigt|berät|stärkt|erreicht'.split('|')
const WEN =
  'Familien mit kleinen Kindern|junge Menschen ohne Abschluss|Arbeitsuchende mit langer Pause|Betriebe der Region|Geflüchtete in Sprachkursen|Alleinerziehende|ältere Beschäftigte|Menschen mit Behinderungen'.split(
    '|',
  )
const WIE =
  'mit einem festen Ansprechpartner|in gemeinsamen Werkstätten|durch aufsuchende Gespräche|mit passgenauen Förderangeboten|im Verbund der Netzwerkpartner|an allen Standorten des Landkreises|durch berufsbegleitende Qualifizierung'.split(
    '|',
  )
const WOZU =
  'damit der Übergang in Beschäftigung gelingt|weil Weiterbildungsbereitschaft Zeit braucht|sodass Vermittlungshemmnisse früh erkannt werden|damit Eingliederungsleistungen rechtzeitig beginnen|weil verlässliche Kinderbetreuung den Alltag trägt'.split(
    '|',
  )
const THEMEN =
  'Arbeitsmarkt|Zielgruppen|Beratung|Qualifizierung|Gesundheit|Netzwerke|Jugend|Gleichstellung|Arbeitgeber|Digitale Angebote|Sprache|Ausblick'.split(
    '|',
  )
const FARBEN = ['#0f5c6e', '#7a8f3c', '#b5651d', '#5c666a']

/** A generator of numbers in [0, 1) (mulberry32). */
function randomFrom(saat) {
  let stand = saat
  return () => {
    stand = (stand + 0x6d2b79f5) | 0
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Chapters of blocks: { titel, bloecke: [{ art: 'absatz' | 'liste' | 'tabelle' | 'bild' | 'unter', … }] }.
 * @param kapitel how many; one is about two pages
 */
export function createDokument(saat, kapitel) {
  const zufall = randomFrom(saat)
  const pick = (liste) => liste[Math.floor(zufall() * liste.length)]
  const satz = () => `${pick(WER)} ${pick(TUT)} ${pick(WEN)} ${pick(WIE)}, ${pick(WOZU)}.`
  const absatz = () => ({ art: 'absatz', text: Array.from({ length: 4 + Math.floor(zufall() * 4) }, satz).join(' ') })
  const zahl = () =>
    `${(1 + Math.floor(zufall() * 8)).toString()}.${String(Math.floor(zufall() * 1000)).padStart(3, '0')}`
  let tabellen = 0
  let bilder = 0
  const tabelle = () => ({
    art: 'tabelle',
    nummer: ++tabellen,
    titel: `Muster ${tabellen}: Angebote nach Standort`,
    kopf: ['Standort', 'Plätze', 'Beratungen', 'Termine'],
    zeilen: ['Nord', 'Süd', 'Ost', 'West', 'Mitte'].map((name) => [`Standort ${name}`, zahl(), zahl(), zahl()]),
  })
  const bild = () => ({
    art: 'bild',
    nummer: ++bilder,
    titel: `Musterdiagramm ${bilder}`,
    alt: `Säulen ohne Bezug zu wirklichen Zahlen, Muster ${bilder}.`,
    hoehen: Array.from({ length: 8 }, () => 20 + Math.floor(zufall() * 160)),
  })
  return Array.from({ length: kapitel }, (_, nummer) => ({
    titel: `${THEMEN[nummer % THEMEN.length]}${nummer < THEMEN.length ? '' : ` ${1 + Math.floor(nummer / THEMEN.length)}`}`,
    bloecke: [
      absatz(),
      absatz(),
      { art: 'liste', punkte: Array.from({ length: 5 }, satz) },
      { art: 'unter', text: `Schwerpunkte und Vorhaben` },
      absatz(),
      ...(nummer % 2 === 1 ? [tabelle()] : []),
      bild(),
      absatz(),
      absatz(),
      { art: 'unter', text: 'Zusammenarbeit' },
      ...(nummer % 2 === 0 ? [bild()] : []),
      absatz(),
    ],
  }))
}

function svgOf({ hoehen }) {
  const saeulen = hoehen.map(
    (hoehe, i) =>
      `<rect x="${20 + i * 55}" y="${200 - hoehe}" width="38" height="${hoehe}" fill="${FARBEN[i % FARBEN.length]}"/>`,
  )
  const gitter = [50, 100, 150].map((y) => `<path d="M10 ${y}H470" stroke="#ccc" stroke-width="1"/>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="220" viewBox="0 0 480 220">${gitter.join('')}${saeulen.join('')}<path d="M10 200H470" stroke="#333"/></svg>`
}

/** The same as one plain HTML file, as somebody would write it for a browser to print. */
export function writeHtml(dokument, datei) {
  const block = (b) =>
    ({
      absatz: () => `<p>${b.text}</p>`,
      unter: () => `<h2>${b.text}</h2>`,
      liste: () => `<ul>${b.punkte.map((p) => `<li>${p}</li>`).join('')}</ul>`,
      bild: () => `<figure>${svgOf(b)}<figcaption>Abbildung ${b.nummer}: ${b.titel}</figcaption></figure>`,
      tabelle: () =>
        `<table><caption>Tabelle ${b.nummer}: ${b.titel}</caption><thead><tr>${b.kopf.map((k) => `<th>${k}</th>`).join('')}</tr></thead><tbody>${b.zeilen.map((z) => `<tr>${z.map((w) => `<td>${w}</td>`).join('')}</tr>`).join('')}</tbody></table>`,
    })[b.art]()
  const kapitel = dokument.map(
    ({ titel, bloecke }, i) => `<h1 id="k${i}">${i + 1} ${titel}</h1>\n${bloecke.map(block).join('\n')}`,
  )
  const inhalt = dokument.map(({ titel }, i) => `<li><a href="#k${i}">${titel}</a></li>`).join('')
  writeFileSync(
    datei,
    `<!doctype html><html lang="de"><meta charset="utf-8"><title>Muster</title><style>
@page { size: A4; margin: 28mm 26mm 24mm }
body { font: 10.5pt/1.4 sans-serif } h1 { break-before: page } table { border-collapse: collapse; width: 100% }
td, th { border-bottom: 1px solid #999; text-align: right } figure, tr { break-inside: avoid } svg { max-width: 100% }
.titel { height: 240mm }</style>
<div class="titel"><p>Musterprogramm</p></div><nav><ol>${inhalt}</ol></nav>
${kapitel.join('\n')}</html>\n`,
  )
}

/** The same as the programme `id` of a workspace. */
export function writeProgramm(dokument, wurzel, id) {
  const ordner = join(wurzel, 'content', id)
  for (const unter of ['abschnitte', 'bilder']) mkdirSync(join(ordner, unter), { recursive: true })
  const block = (b) =>
    ({
      absatz: () => b.text,
      unter: () => `## ${b.text}`,
      liste: () => b.punkte.map((p) => `- ${p}`).join('\n'),
      bild: () => {
        writeFileSync(join(ordner, `bilder/b${b.nummer}.svg`), svgOf(b))
        return `::abbildung{#abb-${b.nummer} bild=bilder/b${b.nummer}.svg titel="${b.titel}" alt="${b.alt}"}`
      },
      tabelle: () =>
        `:::tabelle{#tab-${b.nummer} titel="${b.titel}"}\n| ${b.kopf.join(' | ')} |\n|---|--:|--:|--:|\n${b.zeilen.map((z) => `| ${z.join(' | ')} |`).join('\n')}\n:::`,
    })[b.art]()
  dokument.forEach(({ titel, bloecke }, i) => {
    writeFileSync(join(ordner, `abschnitte/k${i + 1}.md`), `# ${titel}\n\n${bloecke.map(block).join('\n\n')}\n`)
  })
  writeFileSync(
    join(ordner, 'programm.yaml'),
    `titel: Musterprogramm
zeitraum: 2023
jobcenter: { name: Jobcenter Muster, traeger: [Agentur, Landkreis] }
stand: 2023-01
muster: Muster ohne wirkliche Zahlen
gestaltung: standard
nummerierung: dezimal
impressum: { Herausgeber: Jobcenter Muster }
abschnitte: [${dokument.map((_, i) => `k${i + 1}`).join(', ')}]
`,
  )
}
