import type { Heading } from 'mdast'
import type { Directives } from 'mdast-util-directive'
import { beschreibeOrganigramm } from '../charts/organigramm/beschreibung.js'
import { DIAGRAMMTYPEN } from '../content/diagrammarten.js'
import { ZWISCHENMARKE } from '../content/kennung.js'
import type { Programm } from '../content/programm.js'
import { formatDatum } from '../figures/ausdruck/datum.js'
import { evaluateAusdruck, parseAusdruck } from '../figures/ausdruck.js'
import type { Datenblatt } from '../figures/datenblatt.js'
import type { Meldungen, Ort } from '../message.js'
import type { Bausteinumfeld } from './bausteine/bausteinsatz.js'
import { strings } from './bausteine/strings.js'
import { setBaustein } from './bausteine.js'
import { findBlatt } from './charts/auswahl.js'
import { altOf, type Diagrammauftrag, diagrammOf, notesOf } from './charts/diagramm.js'
import { Diagrammdaten } from './charts/diagrammdaten.js'
import type { Zeichenauftrag } from './charts/draw.js'
import { listOf, type Organigrammauftrag } from './charts/organigramm.js'
import type { Gestaltung } from './design/gestaltung.js'
import type { Vorlagen } from './design/vorlagen.js'
import type { Grafik, Ueberschrift } from './document/dokument.js'
import { parseDokument } from './document/vokabular-pruefen.js'
import { contextsOfListen } from './frame/beschriftungen.js'
import { contextOfImpressum, contextOfTitelseite, contextOfVerzeichnis, LOGO, TITELGRAFIK } from './frame/rahmen.js'
import { fitSvg } from './frame/titelseite.js'
import { countNummern, headingsOf } from './frame/verzeichnis.js'
import { Setzer } from './inhalt.js'
import * as regeln from './regeln.js'
import { bindText } from './typografie.js'

const PX_PER_MM = 96 / 25.4

/** Everything that setting a programme needs. */
export interface Satzvorlage {
  programm: Programm
  blaetter: ReadonlyMap<string, Datenblatt>
  /** Ids of all sheets, also of those that could not be computed. */
  blattnamen: ReadonlySet<string>
  gestaltung: Gestaltung
  vorlagen: Vorlagen
}

/**
 * Sets a programme: numbers, references, figures in prose and layouts become the document. The charts it asks for are
 * handed back to be drawn; their pictures belong into `dokument.grafiken` under their keys. Undefined where a layout failed.
 */
export function setDokument(satz: Satzvorlage, meldungen: Meldungen): Zeichenauftrag | undefined {
  const { programm, blaetter, blattnamen, vorlagen } = satz
  const gestaltung = { ...satz.gestaltung, verzeichnis: { ...satz.gestaltung.verzeichnis, ...programm.verzeichnis } }
  const nummern = countNummern(programm)
  const diagramme: Diagrammauftrag[] = []
  const organigramme: Organigrammauftrag[] = []
  const diagrammdaten = new Diagrammdaten(vorlagen, gestaltung.diagrammdaten, nummern)
  const qrcodes = new Map<string, string>()

  const fill = (ausdruck: string, ort: Ort): string => {
    const gelesen = parseAusdruck(ausdruck, { ...ort, spalte: ort.spalte + 2 }, meldungen)
    return (
      (gelesen && evaluateAusdruck(gelesen, { blaetter, blattnamen, jahr: programm.zeitraum.von }, meldungen)?.text) ??
      ''
    )
  }
  const fillText = (text: string, setzer: Setzer, block: Directives): string =>
    text.replace(/\{\{([^}]*)\}\}/g, (ganz, ausdruck: string) => fill(ausdruck, setzer.ortIn(block, ganz)))

  const gliederung = programm.abschnitte.flatMap(({ baum, datei }) =>
    headingsOf(baum).map((knoten): Ueberschrift => outline(knoten, datei, nummern.ueberschriften, fill)),
  )
  const ueberschriften = new Map(gliederung.map(({ id, text }) => [id, text]))

  const abschnitte = programm.abschnitte.map(({ id, datei, text, baum }) => {
    const bausteine: Bausteinumfeld = {
      bausteine: programm.bausteine,
      stile: new Map(Object.entries(gestaltung.bausteine).map(([name, { word }]) => [name, word ?? nameStil(name)])),
      blaetter,
      blattnamen,
      nummern,
      vorlagen,
      diagrammdaten,
      meldungen,
      fillText,
      diagramm(block) {
        const setzer = setzerOf
        const ort = setzer.ort(block)
        const attribute = strings(block.attributes)
        // What is missing or unknown has been reported while reading.
        if (!attribute.daten || !DIAGRAMMTYPEN.some((typ) => typ === attribute.typ)) return undefined
        const blatt = findBlatt(attribute.daten, blaetter, blattnamen, ort, meldungen)
        if (!blatt) return undefined
        const angabe = (name: string) => bindText(fillText(attribute[name] ?? '', setzer, block))
        const titel = angabe('titel') || blatt.titel
        const diagramm = diagrammOf(blatt, { ...attribute, zielwert: angabe('zielwert') }, titel, ort, meldungen)
        if (!diagramm) return undefined
        const schluessel = `diagramm-${id}-${diagramme.length + 1}`
        diagramme.push({ schluessel, diagramm, ort })
        return {
          schluessel,
          diagramm,
          titel,
          alt: altOf(diagramm, angabe('alt')),
          quelle: angabe('quelle') || blatt.quelle,
          stand: formatDatum(angabe('stand') || blatt.stand, ort, meldungen) ?? '',
          hinweise: notesOf(diagramm, angabe('hinweis')),
        }
      },
      qrcode(ziel) {
        const schluessel = qrcodes.get(ziel) ?? `qr-${qrcodes.size + 1}`
        qrcodes.set(ziel, schluessel)
        return schluessel
      },
      organigramm(block) {
        const spitze = programm.organigramme.get(block.attributes?.datei ?? '')?.spitze
        // A tree with errors has been reported at its own place.
        if (!spitze) return undefined
        const schluessel = `organigramm-${id}-${organigramme.length + 1}`
        organigramme.push({ schluessel, spitze, ort: setzerOf.ort(block) })
        return { schluessel, alt: beschreibeOrganigramm(spitze), liste: listOf(spitze) }
      },
    }
    const setzerOf: Setzer = new Setzer({
      abschnitt: id,
      datei,
      text,
      nummern,
      ueberschriften,
      meldungen,
      fill,
      baustein: (block, setzer) => setBaustein(block, setzer, bausteine),
    })
    const kennung = headingsOf(baum)[0]?.data?.kennung ?? id
    return vorlagen.render('abschnitt', {
      kennung: `abschnitt-${kennung}`,
      inhalt: setzerOf.blocks(baum.children),
      fussnoten: setzerOf.notes(baum),
    })
  })

  const anhang = diagrammdaten.renderAnhang()
  if (anhang) {
    gliederung.push(anhang.ueberschrift)
    abschnitte.push(anhang.html)
  }
  const html = vorlagen.render('dokument', {
    titelseite: vorlagen.render('titelseite', contextOfTitelseite(programm, gestaltung)),
    impressum: vorlagen.render('impressum', contextOfImpressum(programm)),
    inhaltsverzeichnis: [
      vorlagen.render('inhaltsverzeichnis', contextOfVerzeichnis(gliederung, gestaltung)),
      ...contextsOfListen(abschnitte.join(''), gestaltung.verzeichnis).map((liste) =>
        vorlagen.render('beschriftungsverzeichnis', liste),
      ),
    ].join(''),
    abschnitte,
  })
  const fehlt = meldungen.hatFehler ? undefined : gliederung.find(({ id }) => !html.includes(`id="${id}"`))
  if (fehlt)
    meldungen.melde(
      regeln.vorlageVokabular,
      { datei: `templates/${gestaltung.id}/dokument.hbs`, zeile: 1, spalte: 1 },
      `Die Vorlagen lassen etwas weg: „${fehlt.text}“ steht nicht im Dokument.`,
      'dokument.hbs gibt alle {{{abschnitte}}} aus, abschnitt.hbs den ganzen {{{inhalt}}}.',
    )
  const baum = meldungen.hatFehler ? undefined : parseDokument(html, vorlagen.renderings, meldungen)
  if (!baum) return undefined
  const { titel, zeitraum, jobcenter, stand, id } = programm
  return {
    diagramme,
    organigramme,
    qrcodes,
    dokument: {
      id,
      titel: `${titel} ${zeitraum.text}, ${jobcenter.name}`,
      autor: jobcenter.name,
      thema: titel,
      stichworte: [titel, jobcenter.name, zeitraum.text, 'SGB II'],
      datum: stand,
      kopfzeile: `${titel} ${zeitraum.text}`,
      gestaltung,
      gliederung,
      baum,
      grafiken: pictures(programm, gestaltung),
    },
  }
}

/** A block's own style in Word is named like the block. */
function nameStil(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function outline(
  knoten: Heading,
  datei: string,
  nummern: ReadonlyMap<string, string>,
  fill: (ausdruck: string, ort: Ort) => string,
): Ueberschrift {
  const id = knoten.data?.kennung ?? ''
  const stufe = knoten.depth as Ueberschrift['stufe']
  const unverzeichnet = knoten.data?.marken?.some(
    (marke) => marke === ZWISCHENMARKE || marke === 'nicht-im-verzeichnis',
  )
  const pfeil = knoten.data?.marken?.includes('pfeil')
  return {
    id,
    stufe,
    nummer: nummern.get(id) ?? '',
    text: bindText(headingText(knoten, datei, fill)),
    ...(unverzeichnet && { unverzeichnet }),
    ...(pfeil && { pfeil }),
  }
}

function headingText(knoten: Heading, datei: string, fill: (ausdruck: string, ort: Ort) => string): string {
  const text = (kinder: Heading['children']): string =>
    kinder
      .map((kind) => {
        if (kind.type === 'ausdruck')
          return fill(kind.value, {
            datei,
            zeile: kind.position?.start.line ?? 1,
            spalte: kind.position?.start.column ?? 1,
          })
        if ('value' in kind) return kind.value
        return 'children' in kind ? text(kind.children) : ''
      })
      .join('')
  return text(knoten.children)
}

function pictures(programm: Programm, { logo, titelgrafik }: Gestaltung): Map<string, Grafik> {
  const bilder = [...programm.bilder.values(), ...(logo ? [{ ...logo, pfad: LOGO }] : [])]
  const dekoder = new TextDecoder()
  const grafiken = new Map(
    bilder.map(({ pfad, art, bytes, breite, hoehe }): [string, Grafik] => [
      pfad,
      art === 'svg' ? { art, svg: dekoder.decode(bytes), breite, hoehe } : { art, bytes, breite, hoehe },
    ]),
  )
  if (titelgrafik) {
    const feld = { links: 0, oben: 0, breite: PX_PER_MM * titelgrafik.breite, hoehe: PX_PER_MM * titelgrafik.hoehe }
    grafiken.set(TITELGRAFIK, {
      art: 'svg',
      svg: fitSvg(titelgrafik.svg, feld),
      breite: feld.breite,
      hoehe: feld.hoehe,
    })
  }
  return grafiken
}
