import { Angabenfeld } from '../angaben/angabenfeld.js'
import { Webansicht } from '../ansichten/webansicht.js'
import { Wordansicht } from '../ansichten/wordansicht.js'
import { Blattfeld } from '../blatt/blattfeld.js'
import { Gestaltungsfeld } from '../gestaltung/gestaltungsfeld.js'
import { Gewaehltes } from '../gestaltung/gewaehltes.js'
import { Stilbericht } from '../gestaltung/stilbericht.js'
import { Stilregeln } from '../gestaltung/stilregeln.js'
import { h } from '../html.js'
import { Leiste } from '../leiste.js'
import { Meldungsliste } from '../meldungen.js'
import { Navigation } from '../navigation.js'
import { Register } from '../register.js'
import { Pdfseiten } from '../seiten/seiten.js'
import { Spiegelfeld } from '../zahlen/spiegelfeld.js'
import { isFrom } from '../zahlen/zahlstellen.js'
import { Zustandszeile } from '../zustandszeile.js'
import type { Ablauf } from './ablauf.js'
import { createSchreibfeld } from './schreibteil.js'
import type { Teile } from './sichtbares.js'
import type { Werkstattlage } from './werkstattlage.js'

/** Makes the parts of the page, each with what happens when it is used. */
export function createTeile(lage: Werkstattlage, ablauf: Ablauf): Teile {
  const { oeffnen, auffrischung } = ablauf
  const { nurLesen } = lage.stand
  const pages = createAnsichten(lage, ablauf)
  const tabelle = new Blattfeld({
    nurLesen,
    blaetter: () => lage.auskunft?.blaetter ?? [],
    onText: (datei, zeile, spalte) => void oeffnen.text(datei, zeile, spalte),
    onBeheben: (behebungen) => auffrischung.onBeheben(behebungen),
    onBlatt: () => auffrischung.markDatei(),
    onNeu: () => void auffrischung.dateien(),
    zahlenAus: (blatt, reihe, id) =>
      lage.zahlen.filter(({ zelle }) =>
        reihe && id !== undefined ? isFrom(zelle, blatt, reihe, id) : zelle.startsWith(`${blatt}.`),
      ).length,
  })
  const schreibfeld = createSchreibfeld(lage, ablauf)
  const angabenfeld = new Angabenfeld(
    nurLesen,
    (datei) => void oeffnen.neues(datei).then(() => auffrischung.dateien()),
    (datei) => {
      if (schreibfeld.schreiben.datei === datei) void auffrischung.openFirst()
    },
  )
  const meldungsliste = new Meldungsliste({
    nurLesen,
    onOeffnen: (meldung) => void oeffnen.meldung(meldung),
    onBeheben: (behebungen) => auffrischung.onBeheben(behebungen),
  })
  const zahlenfeld = new Spiegelfeld(
    (ort) => void oeffnen.ort(ort),
    (zelle) => void oeffnen.zelle(zelle),
  )
  const gewaehltes = new Gewaehltes((datei, zeile, spalte) => oeffnen.text(datei, zeile, spalte))
  const gestaltungsfeld = new Gestaltungsfeld(nurLesen)
  const stilregeln = new Stilregeln()
  const stilbericht = new Stilbericht(
    stilregeln,
    () => lage.stand,
    (datei, zeile) => void oeffnen.text(datei, zeile),
  )
  const gestaltung = h('div', {}, gewaehltes.element, gestaltungsfeld.element, stilbericht.element)
  let isReady = false
  const rechts = new Register(
    'Bereiche',
    [
      { id: 'schreiben', name: 'Schreiben', inhalt: schreibfeld.element },
      { id: 'tabelle', name: 'Tabelle', inhalt: tabelle.element },
      { id: 'meldungen', name: 'Meldungen', inhalt: meldungsliste.element },
      { id: 'zahlen', name: 'Zahlen', inhalt: zahlenfeld.element },
      { id: 'angaben', name: 'Angaben', inhalt: angabenfeld.element },
      { id: 'gestaltung', name: 'Gestaltung', inhalt: gestaltung },
    ],
    // The first panel is chosen while the parts are still being made.
    (id, vonHand) => isReady && auffrischung.onBereich(id, vonHand),
  )
  lage.bereich = rechts.offen
  isReady = true
  const navigation = new Navigation({
    onPunkt: (punkt) => {
      const { ort } = punkt
      ablauf.ansichten.goTo(punkt)
      if (ort) void oeffnen.text(ort.datei, ort.zeile, 1, rechts.offen === 'schreiben')
    },
    onDatei: (eintrag) => void oeffnen.eintrag(eintrag),
    ...(!nurLesen && {
      neues: [
        {
          name: 'Neues Kapitel',
          onPress: () => {
            rechts.choose('angaben')
            void angabenfeld.focusNew()
          },
        },
        {
          name: 'Neues Datenblatt',
          onPress: () => {
            rechts.choose('tabelle')
            tabelle.create()
          },
        },
      ],
    }),
  })
  return {
    ...pages,
    zustandszeile: new Zustandszeile(),
    navigation,
    rechts,
    schreibfeld,
    tabelle,
    meldungsliste,
    zahlenfeld,
    angabenfeld,
    gestaltung,
    gestaltungsfeld,
    gewaehltes,
    stilregeln,
  }
}

/** The pages of the PDF, of Word and of the web, and the bar above them. */
function createAnsichten(lage: Werkstattlage, { ansichten, oeffnen, auffrischung }: Ablauf) {
  const seiten = new Pdfseiten(
    {
      onKlick: (stelle, wort) => void oeffnen.stelle(stelle, wort),
      onSeite: (seite, von, bis) => ansichten.showSeite(seite, von, bis),
    },
    'pdf',
    'Seiten des PDF',
  )
  const wordansicht = new Wordansicht((seite) => ansichten.showWordseite(seite))
  const webansicht = new Webansicht(
    (datei, zeile, spalte) => void oeffnen.text(datei, zeile, spalte),
    (id) => ansichten.readAt(lage.stand.gliederung.find((punkt) => punkt.id === id)),
  )
  const leiste = new Leiste({
    onAnsicht: (wahl) => ansichten.change(wahl),
    onZoom: (richtung) => {
      const ziel = lage.ansicht === 'word' ? wordansicht.seiten : seiten
      ziel.zoom(richtung === 0 ? 'breite' : Math.min(4, Math.max(0.3, ziel.massstab * 1.2 ** richtung)))
    },
    onDoppelt: (an) => {
      for (const eine of [seiten, wordansicht.seiten]) eine.arrange(an ? 'doppelt' : 'einzeln')
    },
    onUeberlagern: (auswahl) => {
      lage.ueberlagert = new Set(auswahl)
      auffrischung.showMarken()
    },
    onSeit: (wahl) => {
      lage.seit = wahl
      auffrischung.showMarken()
    },
  })
  return { seiten, wordansicht, webansicht, leiste }
}
