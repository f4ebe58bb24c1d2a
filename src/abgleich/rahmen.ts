import type { Element } from 'hast'
import { textVeraendert, textVerloren } from '../content/abschnitt/regeln.js'
import type { Programm } from '../content/programm/programm.js'
import type { Dokument } from '../layout/document/dokument.js'
import { is, isElement, walk } from '../layout/document/tree.js'
import { headingsOf } from '../layout/frame/numbers.js'
import type { Meldungen } from '../message.js'
import { Fundstellen, typed } from './fundstellen.js'
import { readGedrucktes } from './gedruckt.js'

/** Which part of the document prints a text of programm.yaml. */
type Rahmenteil = 'titelseite' | 'impressum'

/** Whether cover and Impressum print what programm.yaml says, and tables of contents the headings as they stand in the text. */
export function compareRahmen(programm: Programm, dokument: Dokument, meldungen: Meldungen): void {
  for (const teil of ['titelseite', 'impressum'] as const) {
    const bereich = partOf(dokument, `section.${teil}`)
    const gedruckt = bereich && readGedrucktes(bereich)
    const stellen = gedruckt && new Fundstellen(gedruckt, 0, gedruckt.text.length)
    for (const { pfad, text } of textsOf(programm, teil)) {
      const gesucht = typed(text, 0).text
      if (gesucht === '' || stellen?.take(gesucht, false) !== undefined) continue
      meldungen.melde(
        textVerloren,
        programm.ort(pfad),
        `„${text.length > 40 ? `${text.slice(0, 40)}…` : text}“ steht nicht ${teil === 'titelseite' ? 'auf der Titelseite' : 'im Impressum'}.`,
        `Die Vorlage ${teil}.hbs der Gestaltung zeigt diese Angabe nicht; dort ergänzen, oder die Angabe streichen.`,
      )
    }
  }
  compareGliederung(programm, dokument, meldungen)
}

function partOf({ baum }: Dokument, name: `section.${Rahmenteil}`): Element | undefined {
  return baum.children.find((kind): kind is Element => isElement(kind) && is(kind, name))
}

function textsOf(programm: Programm, teil: Rahmenteil): { pfad: string[]; text: string }[] {
  const { titel, untertitel, jahr, jobcenter, leitspruch, muster, titelseite, impressum } = programm
  const { bild, logo, traegerlogos, definition } = titelseite
  if (teil === 'impressum')
    return [
      ...impressum.flatMap(({ feld, zeilen }) =>
        [feld, ...zeilen].map((text) => ({ pfad: ['impressum', feld], text })),
      ),
      { pfad: ['titelseite', 'bild', 'nachweis'], text: bild?.nachweis ?? '' },
    ]
  return [
    { pfad: ['titel'], text: titel },
    { pfad: ['untertitel'], text: untertitel },
    // Two years may stand in two lines.
    ...(jahr.match(/[^\s–-]+/g) ?? []).map((text) => ({ pfad: ['jahr'], text })),
    { pfad: ['jobcenter', 'name'], text: jobcenter.name },
    { pfad: ['jobcenter', 'standort'], text: jobcenter.standort },
    ...jobcenter.traeger.map((text) => ({ pfad: ['jobcenter', 'traeger'], text })),
    { pfad: ['leitspruch'], text: leitspruch },
    { pfad: ['muster'], text: muster },
    { pfad: ['titelseite', 'definition'], text: definition },
    { pfad: ['titelseite', 'bild', 'alt'], text: bild?.alt ?? '' },
    { pfad: ['titelseite', 'logo', 'alt'], text: logo?.alt ?? '' },
    ...traegerlogos.map(({ alt }) => ({ pfad: ['titelseite', 'traegerlogos'], text: alt })),
  ]
}

/** The outline goes into bookmarks and running heads, the table of contents leads to the headings: all say the same. */
function compareGliederung(programm: Programm, { baum, outline }: Dokument, meldungen: Meldungen): void {
  const gesetzt = new Map<string, string>()
  const verzeichnet = new Map<string, string>()
  for (const element of walk(baum)) {
    const { tagName, properties } = element
    if (/^h[1-4]$/.test(tagName))
      gesetzt.set(String(properties.id), readGedrucktes(element).text.replace(/\ue000/g, ''))
    const text = tagName === 'a' && element.children.find((kind) => is(kind, 'span.text'))
    if (text && isElement(text)) verzeichnet.set(String(properties.href).slice(1), readGedrucktes(text).text)
  }
  const namen = new Map(outline.map(({ id, text }) => [id, typed(text, 0).text]))
  for (const { datei, baum: abschnitt } of programm.abschnitte)
    for (const { data, position } of headingsOf(abschnitt)) {
      const kennung = data?.kennung ?? ''
      const soll = gesetzt.get(kennung)
      for (const ist of [namen.get(kennung), verzeichnet.get(kennung)]) {
        if (soll === undefined || ist === undefined || ist === soll) continue
        meldungen.melde(
          textVeraendert,
          { datei, zeile: position?.start.line ?? 1, spalte: position?.start.column ?? 1 },
          `Die Überschrift „${soll}“ steht in Inhaltsverzeichnis und Lesezeichen als „${ist}“.`,
          'Die Überschrift schlichter schreiben; sonst bitte melden.',
        )
        break
      }
    }
}
