import type { ElementContent, Root } from 'hast'
import { ENTWURFSVERMERK, type Programm } from '../content/programm/programm.js'
import { placeOfRueckmeldung } from '../content/programm/rueckmeldungen.js'
import type { Datenblatt } from '../figures/datenblatt.js'
import type { Meldungen, Ort } from '../message.js'
import { Ausdruecke } from './ausdruecke.js'
import type { Bausteinumfeld } from './bausteine/bausteinsatz.js'
import { setBaustein } from './bausteine.js'
import { Auftraege } from './charts/auftraege.js'
import { Diagrammdaten } from './charts/diagrammdaten.js'
import type { Zeichenauftrag } from './charts/draw.js'
import type { Gestaltung } from './design/gestaltung.js'
import type { Vorlagen } from './design/vorlagen/vorlagen.js'
import type { Dokument, Ueberschrift } from './document/dokument.js'
import { Fragment } from './document/fragment.js'
import { reportVerstoesse } from './document/vokabular/pruefen.js'
import { reportOmissions } from './document/vollstaendig.js'
import { reportFremdeZeichen } from './document/zeichen-fremd.js'
import { reportZeichen, reportZeichenDerZeichnung, type Tippstelle } from './document/zeichen-pruefen.js'
import { contextsOfListen } from './frame/beschriftungen.js'
import { picturesOf } from './frame/bilder.js'
import { outlineOf } from './frame/gliederung.js'
import { contextOfImpressum, contextOfTitelseite, contextOfVerzeichnis } from './frame/rahmen.js'
import { placeTraegerlogos } from './frame/titellogos.js'
import { fitTitelseite } from './frame/titelpassung.js'
import { countNummern, headingsOf } from './frame/verzeichnis.js'
import { linesOfWasserzeichen } from './frame/wasserzeichen.js'
import { notesOf } from './fussnoten.js'
import { collectBegriffe } from './glossar/stellen.js'
import { type Satzumfeld, Setzer } from './inhalt.js'
import { placeOfZeichen } from './tippstelle.js'

/** Everything that setting a programme needs. */
export interface Satzvorlage {
  programm: Programm
  blaetter: ReadonlyMap<string, Datenblatt>
  /** Ids of all sheets, also of those that could not be computed. */
  blattnamen: ReadonlySet<string>
  gestaltung: Gestaltung
  vorlagen: Vorlagen
}

/** A document that is set. */
export interface Satzergebnis extends Zeichenauftrag {
  /** Compares it with its vocabulary, its contents and the letters of its fonts, and reports what is wrong. @returns whether nothing is */
  check(): boolean
}

/**
 * Sets a programme: numbers, references, figures in prose and layouts become the document. The charts it asks for are
 * handed back to be drawn; their pictures belong into `dokument.grafiken` under their keys. Undefined where a layout failed.
 */
export function setDokument(satz: Satzvorlage, meldungen: Meldungen): Satzergebnis | undefined {
  const { programm, vorlagen } = satz
  const { titelgrafik: _, ...ohneGrafik } = satz.gestaltung
  const gestaltung = {
    ...ohneGrafik,
    verzeichnis: { ...satz.gestaltung.verzeichnis, ...programm.verzeichnis },
    ...dropCovered(programm, satz.gestaltung),
    titelpassung: fitTitelseite(programm, satz.gestaltung, meldungen),
    traegerlogos: placeTraegerlogos(programm, satz.gestaltung, meldungen),
  }
  const umfeld = umfeldOf({ ...satz, gestaltung }, meldungen)
  const { diagrammdaten, auftraege } = umfeld
  const gliederung = [...umfeld.gliederung]
  const abschnitte = setAbschnitte(programm, umfeld)
  const anhang = diagrammdaten.renderAnhang()
  if (anhang) {
    gliederung.push(anhang.ueberschrift)
    abschnitte.push(anhang.inhalt)
  }
  const baum = setRahmen(programm, gestaltung, vorlagen, gliederung, abschnitte)
  const wasserzeichen = linesOfWasserzeichen(programm, meldungen)
  if (meldungen.hatFehler) return undefined
  const check = () => {
    const vorher = meldungen.anzahl('fehler')
    const isGood = () => meldungen.anzahl('fehler') === vorher
    reportVerstoesse(baum, vorlagen.herkunft, vorlagen.dateiOf('dokument'), meldungen)
    if (isGood()) checkWhole(baum, gliederung, { ...umfeld, gestaltung }, meldungen)
    if (isGood()) checkZeichen(satz, gestaltung, baum, auftraege, meldungen)
    return isGood()
  }
  const { diagramme, organigramme, qrcodes } = auftraege
  const grafiken = picturesOf(programm, gestaltung)
  return {
    check,
    diagramme,
    organigramme,
    qrcodes,
    entwurf: programm.zustand === 'entwurf',
    wasserzeichen,
    dokument: {
      ...titlesOf(programm),
      ...remarksOn(programm),
      gestaltung,
      gliederung,
      baum,
      grafiken,
    },
  }
}

/** Looks whether all that was set has come into the document. */
function checkWhole(
  baum: Root,
  gliederung: readonly Ueberschrift[],
  { nummern, vorlagen, gestaltung }: Pick<Bausteinumfeld, 'nummern' | 'vorlagen' | 'gestaltung'>,
  meldungen: Meldungen,
): void {
  const { kennungen } = nummern
  const [ganzes, kapitel] = [vorlagen.dateiOf('dokument'), vorlagen.dateiOf('abschnitt')]
  // Of a design's own layouts and those that it is based on, it is not the latter that leave something out.
  const [eigene = ''] = gestaltung.ordner
  const schuld = kapitel.startsWith(`${eigene}/`) && !ganzes.startsWith(`${eigene}/`) ? kapitel : ganzes
  const bloecke = new Map([...nummern.marken.keys()].map((block) => [block.attributes?.id, block.name]))
  const omissionAt = (kennung: string) => vorlagen.omissionIn(bloecke.get(kennung) ?? 'abschnitt')?.ort
  const { herkunft } = vorlagen
  reportOmissions(baum, { gliederung, kennungen, herkunft, ganzes: schuld, kapitel, omissionAt }, meldungen)
}

/** A drawing of the design that the programme's picture covers is not there: at its edges it would shine through. */
function dropCovered({ titelseite: { bild } }: Programm, { titelgrafik, titelseite }: Gestaltung): Partial<Gestaltung> {
  if (!titelgrafik) return {}
  const { links, oben, breite, hoehe } = titelseite.bild
  const covers =
    links <= titelgrafik.links &&
    oben <= titelgrafik.oben &&
    links + breite >= titelgrafik.links + titelgrafik.breite &&
    oben + hoehe >= titelgrafik.oben + titelgrafik.hoehe
  return bild && covers ? {} : { titelgrafik }
}

/** Looks up every character that is printed or drawn in the fonts. */
function checkZeichen(
  { programm, blaetter, vorlagen }: Satzvorlage,
  gestaltung: Gestaltung,
  baum: Root,
  { diagramme, organigramme }: Auftraege,
  meldungen: Meldungen,
): void {
  const typedAt: Tippstelle = (zeichen, block) => placeOfZeichen(zeichen, block, { programm, blaetter })
  reportZeichen(baum, gestaltung, vorlagen.herkunft, typedAt, programm.ort([]), meldungen)
  reportFremdeZeichen(baum, gestaltung, vorlagen.herkunft, typedAt, programm.ort([]), meldungen)
  const drawn = (bild: object, ort: Ort) =>
    reportZeichenDerZeichnung(stringsOf(bild), gestaltung, (zeichen) => typedAt(zeichen, ort) ?? ort, meldungen)
  for (const { diagramm, ort } of diagramme) drawn(diagramm, ort)
  for (const { spitze, ort } of organigramme) drawn(spitze, ort)
}

/** All texts within an object. */
function stringsOf(wert: unknown): string[] {
  if (typeof wert === 'string') return [wert]
  return typeof wert === 'object' && wert !== null ? Object.values(wert).flatMap(stringsOf) : []
}

function umfeldOf(
  { programm, blaetter, blattnamen, gestaltung, vorlagen }: Satzvorlage,
  meldungen: Meldungen,
): Bausteinumfeld {
  const nummern = countNummern(programm, blaetter)
  const ausdruecke = new Ausdruecke(
    { blaetter, blattnamen, jahr: programm.zeitraum.von, entwurf: programm.zustand === 'entwurf' },
    meldungen,
  )
  const stile = Object.entries(gestaltung.bausteine).map(([name, { word }]) => [name, word ?? nameStil(name)] as const)
  return {
    programm,
    stile: new Map(stile),
    gestaltung,
    blaetter,
    blattnamen,
    nummern,
    vorlagen,
    meldungen,
    ausdruecke,
    begriffsstellen: collectBegriffe(programm, nummern.kennungen),
    setzerOf: () => {
      throw new Error('Noch wird nichts gesetzt')
    },
    gliederung: outlineOf(programm, nummern, ausdruecke),
    diagrammdaten: new Diagrammdaten(vorlagen, gestaltung.diagrammdaten, nummern),
    auftraege: new Auftraege(),
  }
}

/** A block's own style in Word is named like the block. */
function nameStil(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** The chapters in order, each through its layout. */
function setAbschnitte(programm: Programm, umfeld: Bausteinumfeld): Fragment[] {
  const { gliederung, nummern, ausdruecke, meldungen, vorlagen } = umfeld
  const ueberschriften = new Map(gliederung.map(({ id, text }) => [id, text]))
  const alle = new Map<string, Setzer>()
  const ganz: Bausteinumfeld = { ...umfeld, setzerOf: (id) => alle.get(id) as Setzer }
  const baustein: Satzumfeld['baustein'] = (block, aus) => setBaustein(block, aus, ganz)
  for (const { id, datei, text } of programm.abschnitte)
    alle.set(
      id,
      new Setzer({
        abschnitt: id,
        datei,
        text,
        nummern,
        kennungen: umfeld.begriffsstellen.kennungen,
        ueberschriften,
        ausdruecke,
        meldungen,
        herkunft: vorlagen.herkunft,
        baustein,
      }),
    )
  return programm.abschnitte.map(({ id, baum }) => {
    const setzer = ganz.setzerOf(id)
    return vorlagen.render('abschnitt', {
      kennung: `abschnitt-${headingsOf(baum)[0]?.data?.kennung ?? id}`,
      inhalt: new Fragment(setzer.blocks(baum.children)),
      fussnoten: notesOf(baum, setzer, nummern, meldungen),
    })
  })
}

/** Puts cover, imprint and tables of contents before the chapters. */
function setRahmen(
  programm: Programm,
  gestaltung: Gestaltung,
  vorlagen: Vorlagen,
  gliederung: readonly Ueberschrift[],
  abschnitte: readonly Fragment[],
): Root {
  const kapitel = abschnitte.flatMap(({ knoten }): readonly ElementContent[] => knoten)
  const verzeichnisse = [
    vorlagen.render('inhaltsverzeichnis', contextOfVerzeichnis(gliederung, gestaltung)),
    ...contextsOfListen(kapitel, gestaltung.verzeichnis).map((liste) =>
      vorlagen.render('beschriftungsverzeichnis', liste),
    ),
  ]
  const { knoten } = vorlagen.render('dokument', {
    titelseite: vorlagen.render('titelseite', contextOfTitelseite(programm, gestaltung)),
    impressum: vorlagen.render('impressum', contextOfImpressum(programm)),
    inhaltsverzeichnis: new Fragment(verzeichnisse.flatMap((verzeichnis) => verzeichnis.knoten)),
    abschnitte,
  })
  return { type: 'root', children: [...knoten] }
}

/** The open remarks that others are to see, at the lines where their words stand by now. */
function remarksOn({ id, rueckmeldungen, abschnitte }: Programm): Pick<Dokument, 'kommentare'> {
  if (!rueckmeldungen.inWord) return {}
  const offene = rueckmeldungen.eintraege.filter(({ zustand }) => zustand === 'offen')
  const kommentare = offene.map((eine) => {
    const datei = `content/${id}/${eine.datei}`
    const text = abschnitte.find((einer) => einer.datei === datei)?.text
    const { zeile } = text === undefined ? eine : placeOfRueckmeldung(eine, text)
    return { autor: eine.autor, datum: eine.datum ?? '', text: eine.text, datei, zeile, zu: eine.zu ?? '' }
  })
  return { kommentare }
}

/** What names the document in files and on pages. */
function titlesOf({
  id,
  titel,
  zeitraum,
  jobcenter,
  impressum,
  stand,
  zustand,
}: Programm): Pick<Dokument, 'id' | 'titel' | 'autor' | 'thema' | 'stichworte' | 'datum' | 'kopfzeile'> {
  return {
    id,
    titel: [`${titel} ${zeitraum.text}`, ...(jobcenter.name ? [jobcenter.name] : [])].join(', '),
    autor: jobcenter.name || (impressum.find(({ feld }) => feld === 'Herausgeber')?.zeilen[0] ?? titel),
    thema: titel,
    stichworte: jobcenter.name ? [titel, jobcenter.name, zeitraum.text, 'SGB II'] : [titel, zeitraum.text],
    datum: stand,
    kopfzeile: `${zustand === 'entwurf' ? `${ENTWURFSVERMERK} · ` : ''}${titel} ${zeitraum.text}`,
  }
}
