import type {
  Auskunft,
  Behebung,
  Dateieintrag,
  Gestaltungsansicht,
  Gliederungspunkt,
  Meldungsansicht,
  Quellort,
  Werkstattstand,
  Zahlauskunft,
  Zellangabe,
} from '../protokoll.js'
import { Angabenfeld } from './angabenfeld.js'
import { Webansicht } from './ansichten/webansicht.js'
import { Wordansicht } from './ansichten/wordansicht.js'
import { Blattfeld } from './blatt/blattfeld.js'
import { Gestaltungsfeld } from './gestaltung/gestaltungsfeld.js'
import { Gewaehltes } from './gestaltung/gewaehltes.js'
import { Stilbericht } from './gestaltung/stilbericht.js'
import { Stilregeln } from './gestaltung/stilregeln.js'
import { h, knopf } from './html.js'
import { type Ansicht, Leiste } from './leiste.js'
import { Meldungsliste } from './meldungen.js'
import { recall, remember } from './merken.js'
import { Navigation } from './navigation.js'
import { Register } from './register.js'
import { mend } from './schreiben/beheben.js'
import { insertBlock, insertZahl } from './schreiben/formulare.js'
import { Schreibfeld } from './schreiben/schreibfeld.js'
import { describeZahl, suggest } from './schreiben/vorschlaege.js'
import { createMarken, masseOf, placeOf, type Satzmasse, type Ueberlagerung } from './seiten/marken.js'
import { Pdfseiten } from './seiten/seiten.js'
import { frage, lausche } from './verbindung.js'
import { Spiegelfeld } from './zahlen/spiegelfeld.js'
import { isFrom, zahlAt } from './zahlen/zahlstellen.js'
import { Zustandszeile } from './zustandszeile.js'

const anfang = await frage<Werkstattstand>('stand')
if (!anfang) throw new Error('Die Werkstatt antwortet nicht.')
let stand: Werkstattstand = anfang
let auskunft: Auskunft | undefined
let zahlen: Zahlauskunft[] = []
let dateien: Dateieintrag[] = []
let ansicht: Ansicht = 'pdf'
let ueberlagert: ReadonlySet<Ueberlagerung> = new Set()
let seit: 'seitZuletzt' | 'seitBeginn' | 'seitCommit' | 'keine' = 'seitZuletzt'
let masse: Satzmasse | undefined
const gemerkt = recall()
/** Whether one is where one was before the page was loaded anew. */
let angekommen = false
/** The heading that is read, whichever view it is read in. */
let hier: Gliederungspunkt | undefined
let obenImPdf = 0
/** How many builds have begun since the page was opened. */
let baubeginne = 0
/** The panel that is seen at the right. */
let bereich = ''
/** Whether the pages follow the cursor; not while the cursor follows the pages. */
let folgt = true
/** A place that was opened and stands on no page yet: pages go there when they have it. */
let gesucht: Quellort | undefined

// Browsers keep a note of each answer that a page has got, for as long as it is open.
performance.setResourceTimingBufferSize(0)

const zustandszeile = new Zustandszeile()
const gewaehltes = new Gewaehltes(openDatei)

const seiten = new Pdfseiten(
  { onKlick: (stelle, wort) => void openStelle(stelle, wort), onSeite: showSeite },
  'pdf',
  'Seiten des PDF',
)
const wordansicht = new Wordansicht((seite) => {
  if (ansicht !== 'word') return
  leiste.showSeite(seite, wordansicht.seiten.anzahl)
  readAt(wordansicht.headingAt(seite, stand.gliederung))
})
const stilregeln = new Stilregeln()
const webansicht = new Webansicht(
  (datei, zeile, spalte) => void openDatei(datei, zeile, spalte),
  (id) => readAt(stand.gliederung.find((punkt) => punkt.id === id)),
)
const leiste = new Leiste({
  onAnsicht: (wahl) => {
    const gelesen = hier
    if (ansicht === 'pdf') obenImPdf = seiten.element.scrollTop
    ansicht = wahl
    showAnsicht()
    if (wahl === 'pdf') seiten.element.scrollTop = obenImPdf
    if (gelesen && (wahl !== 'pdf' || headingOf(seiten.seite)?.id !== gelesen.id)) goTo(gelesen)
    remember({ ansicht })
  },
  onZoom: (richtung) => {
    const ziel = ansicht === 'word' ? wordansicht.seiten : seiten
    ziel.zoom(richtung === 0 ? 'breite' : Math.min(4, Math.max(0.3, ziel.massstab * 1.2 ** richtung)))
  },
  onDoppelt: (an) => {
    for (const eine of [seiten, wordansicht.seiten]) eine.arrange(an ? 'doppelt' : 'einzeln')
  },
  onUeberlagern: (auswahl) => {
    ueberlagert = new Set(auswahl)
    showMarken()
  },
  onSeit: (wahl) => {
    seit = wahl
    showMarken()
  },
})
const navigation = new Navigation({
  onPunkt: (punkt) => {
    const { ort } = punkt
    goTo(punkt)
    if (ort) void openDatei(ort.datei, ort.zeile, 1, rechts.offen === 'schreiben')
  },
  onDatei: (eintrag) => void openEintrag(eintrag),
  ...(!stand.nurLesen && {
    onNeu: {
      Abschnitte: {
        name: 'Neues Kapitel',
        onPress: () => {
          rechts.choose('angaben')
          void angabenfeld.focusNew()
        },
      },
      Daten: {
        name: 'Neues Datenblatt',
        onPress: () => {
          rechts.choose('tabelle')
          tabelle.create()
        },
      },
    },
  }),
})
const meldungsliste = new Meldungsliste({
  nurLesen: stand.nurLesen,
  onOeffnen: (meldung) => void openMeldung(meldung),
  onBeheben,
})
const tabelle = new Blattfeld({
  nurLesen: stand.nurLesen,
  onText: (datei) => void openDatei(datei),
  onBeheben,
  onBlatt: () => markDatei(),
  onNeu: () => void refreshDateien(),
  zahlenAus: (blatt, reihe, id) =>
    zahlen.filter(({ zelle }) =>
      reihe && id !== undefined ? isFrom(zelle, blatt, reihe, id) : zelle.startsWith(`${blatt}.`),
    ).length,
})
const gestaltungsfeld = new Gestaltungsfeld(stand.nurLesen)
const angabenfeld = new Angabenfeld(
  stand.nurLesen,
  (datei) => void openNew(datei),
  (datei) => {
    if (schreibfeld.schreiben.datei === datei) void openFirst()
  },
)
const zahlenfeld = new Spiegelfeld(
  (ort) => void openOrt(ort),
  (zelle) => void openZelle(zelle),
)
const schreibfeld = new Schreibfeld(
  {
    vervollstaendige: (context) => suggest(auskunft, schreibfeld.schreiben.datei, context),
    zeige: (view, pos) => {
      const zahl = zahlAt(zahlen, schreibfeld.schreiben.datei, view.state.doc.lineAt(pos), pos)
      return zahl ? { pos, above: true, create: () => ({ dom: describeZahl(zahl) }) } : null
    },
    onZeile: (datei, zeile) => followZeile({ datei, zeile, spalte: 1 }),
  },
  (datei) => {
    markDatei()
    remember({ datei })
  },
  stand.nurLesen
    ? []
    : [
        knopf('Baustein einfügen', () => void readAuskunft().then(() => insertBlock(auskunft, schreibfeld)), {
          class: 'haupt',
        }),
        knopf('Zahl einfügen', () => void readAuskunft().then(() => insertZahl(auskunft, schreibfeld)), {
          class: 'haupt',
        }),
      ],
  stand.nurLesen,
)
const stilbericht = new Stilbericht(
  stilregeln,
  () => stand,
  (datei, zeile) => void openDatei(datei, zeile),
)
const gestaltung = h('div', {}, gewaehltes.element, gestaltungsfeld.element, stilbericht.element)
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
  (id, vonHand) => {
    bereich = id
    markDatei()
    if (id === 'tabelle' && vonHand) void showBlattAtCursor()
    void refreshFelder()
  },
)

document.body.append(
  h('a', { class: 'sprung', href: '#pdf' }, 'Zu den Seiten springen'),
  h(
    'header',
    { class: 'kopf' },
    zustandszeile.titel,
    zustandszeile.nurLesen,
    leiste.element,
    zustandszeile.andere,
    zustandszeile.zustand,
  ),
  navigation.element,
  h('main', { class: 'mitte' }, seiten.element, webansicht.element, wordansicht.element),
  h(
    'aside',
    { class: 'rechts', 'aria-label': 'Schreiben und prüfen' },
    rechts.leiste,
    schreibfeld.element,
    tabelle.element,
    meldungsliste.element,
    zahlenfeld.element,
    angabenfeld.element,
    gestaltung,
  ),
)
lausche({
  onBau: () => {
    baubeginne++
    showBau()
  },
  onStand: () => void refresh(),
  onDatei: (datei) => {
    // Which files there are is asked when the pages are built: till then the server has no time.
    if (datei === '' || datei === schreibfeld.schreiben.datei) void schreibfeld.schreiben.refresh()
  },
  onVorab: async (vorab) => {
    if (await seiten.showVorab(vorab)) tellShown()
  },
  onVerbindung: (da) => zustandszeile.showConnection(da),
})
// Who comes back to the page has worked elsewhere, perhaps on a drive that tells of nothing.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void frage('nachsehen').catch(() => undefined)
})

/** A build has begun: all else stays as it is. */
function showBau(): void {
  stand = { ...stand, baut: true }
  zustandszeile.show(stand)
  document.body.dataset.ruht = 'false'
}

/** Takes in what the server knows now. */
async function refresh(): Promise<void> {
  const davor = baubeginne
  const neu = await frage<Werkstattstand>('stand').catch(() => undefined)
  if (!neu) return
  // What has begun meanwhile is not in the answer.
  neu.baut ||= baubeginne > davor
  const anders = neu.nummer !== stand.nummer || auskunft === undefined
  stand = neu
  zustandszeile.show(stand)
  meldungsliste.show(stand.meldungen)
  rechts.count('meldungen', 'Meldungen', stand.meldungen.filter(({ schwere }) => schwere !== 'hinweis').length)
  schreibfeld.schreiben.showMeldungen(stand.meldungen)
  tabelle.showMeldungen(stand.meldungen)
  navigation.showGliederung(stand.gliederung)
  if (!stand.baut && !anders) await seiten.dropVorab()
  if (stand.nummer > 0) await seiten.show(stand.nummer, stand.stellen)
  if (!angekommen && stand.nummer > 0) comeBack()
  if (anders) tellShown()
  if (anders && gesucht) followZeile(gesucht)
  showMarken()
  if (schreibfeld.schreiben.datei === '' && !stand.baut) await openFirst()
  document.body.dataset.nummer = String(stand.nummer)
  document.body.dataset.ruht = String(!stand.baut)
  if (!anders || stand.nummer === 0) {
    if (stand.baut) return
    await refreshFelder()
    await Promise.all([readAuskunft(), refreshDateien()])
    return
  }
  showAnsicht()
  await refreshFelder()
  await readAuskunft()
  zahlen = (await frage<Zahlauskunft[]>('zahlen')) ?? []
  zahlenfeld.set(zahlen)
  masse = masseOf(await frage<Gestaltungsansicht>('gestaltung'))
  await refreshDateien()
}

/** What may be typed now: a sheet may be new, and not on any page yet. */
async function readAuskunft(): Promise<void> {
  auskunft = (await frage<Auskunft>('auskunft').catch(() => undefined)) ?? auskunft
}

function onBeheben(behebungen: readonly Behebung[]): void {
  void mend(behebungen, schreibfeld.schreiben).then(() => Promise.all([refresh(), tabelle.refresh()]))
}

/** What is seen at the right besides the text. */
async function refreshFelder(): Promise<void> {
  await Promise.all([
    tabelle.refresh(),
    gestaltung.hidden ? undefined : gestaltungsfeld.refresh(),
    angabenfeld.refresh(),
  ])
}

async function refreshDateien(): Promise<void> {
  dateien = (await frage<Dateieintrag[]>('dateien').catch(() => undefined)) ?? dateien
  markDatei()
  schreibfeld.nameFiles(
    new Map(dateien.flatMap(({ datei, name, gruppe }) => (gruppe === 'Abschnitte' ? [[datei, name]] : []))),
  )
}

/** Marks what is open at the left: a sheet as a table, or a text. */
function markDatei(): void {
  navigation.showDateien(dateien, (bereich === 'tabelle' && tabelle.datei) || schreibfeld.schreiben.datei)
}

/** Who goes to the tables from a block that shows a sheet means that one. */
async function showBlattAtCursor(): Promise<void> {
  const id = /^\s*:{2,}[\p{L}-]+\{[^}]*\bdaten="?([\p{L}\d_-]+)/u.exec(schreibfeld.schreiben.zeilentext)?.[1]
  if (id === undefined || id === tabelle.blatt || tabelle.isAsking) return
  if (auskunft?.blaetter.some((blatt) => blatt.id === id)) await openZelle({ blatt: id })
}

/** Opens a sheet, at a cell. */
async function openZelle({ blatt, zeile, spalte }: Pick<Zellangabe, 'blatt'> & Partial<Zellangabe>): Promise<void> {
  rechts.choose('tabelle')
  await tabelle.open(blatt, zeile === undefined || spalte === undefined ? undefined : { zeile, spalte })
  tabelle.showMeldungen(stand.meldungen)
}

/** The first chapter; where nothing can be read, what is wrong. */
async function openFirst(): Promise<void> {
  await refreshDateien()
  const erste =
    dateien.find(({ datei }) => datei === gemerkt.datei && datei.endsWith('.md')) ??
    dateien.find(({ gruppe }) => gruppe === 'Abschnitte') ??
    dateien[0]
  folgt = false
  if (erste) await schreibfeld.schreiben.open(erste.datei)
  folgt = true
  if (!stand.aktuell) rechts.choose('meldungen')
}

/** Counts what has been shown, for who waits for it. */
function tellShown(): void {
  document.body.dataset.gezeigt = String(Number(document.body.dataset.gezeigt ?? 0) + 1)
}

let sicht = ''
function showSeite(seite: number, von: number, bis: number): void {
  if (sicht !== `${von}-${bis}`) void frage('sicht', { von: String(von), bis: String(bis) }).catch(() => undefined)
  sicht = `${von}-${bis}`
  if (ansicht !== 'pdf') return
  leiste.showSeite(seite, seiten.anzahl)
  // Of several headings on a page that which was gone to is the one that is read.
  readAt(hier?.seite === seite ? hier : headingOf(seite))
  if (angekommen) remember({ seite })
}

/** The last heading that begins on a page of the PDF or before it. */
function headingOf(seite: number): Gliederungspunkt | undefined {
  return stand.gliederung.findLast((punkt) => punkt.seite > 0 && punkt.seite <= seite)
}

function readAt(punkt: Gliederungspunkt | undefined): void {
  hier = punkt
  navigation.showPunkt(punkt?.id)
  if (angekommen && punkt) remember({ punkt: punkt.id })
}

/** Goes to a heading in the view that is open. */
function goTo(punkt: Gliederungspunkt): void {
  readAt(punkt)
  if (ansicht === 'word') wordansicht.reveal(punkt)
  else if (ansicht === 'pdf')
    seiten.reveal(
      punkt.seite,
      stand.stellen.findIndex((stelle) => stelle.id === punkt.id),
    )
  else
    webansicht.reveal(
      punkt.id,
      stand.gliederung.map(({ id }) => id),
    )
}

/** The pages are there for the first time: one is where one was. */
function comeBack(): void {
  angekommen = true
  seiten.reveal(gemerkt.seite)
  const punkt = stand.gliederung.find(({ id }) => id === gemerkt.punkt)
  if (gemerkt.ansicht === 'pdf') return
  ansicht = gemerkt.ansicht
  showAnsicht()
  if (punkt) goTo(punkt)
}

function showMarken(): void {
  const onMeldung = (meldung: Meldungsansicht) => {
    rechts.choose('meldungen')
    void openDatei(meldung.datei, meldung.zeile, meldung.spalte, false)
  }
  seiten.overlay(createMarken({ stand, seiten, ueberlagert, masse, seit, onMeldung }))
}

function showAnsicht(): void {
  leiste.show(ansicht)
  seiten.element.hidden = ansicht !== 'pdf'
  webansicht.element.hidden = true
  wordansicht.element.hidden = ansicht !== 'word'
  // What is not seen does not know which of its pages is.
  const gezeigte = ansicht === 'word' ? wordansicht.seiten : seiten
  leiste.showSeite(gezeigte.seite, gezeigte.anzahl)
  if (ansicht === 'web') webansicht.show(stand.nummer, 'schreibtisch')
  if (ansicht === 'telefon') webansicht.show(stand.nummer, 'telefon')
  if (ansicht === 'word') void wordansicht.show(stand)
}

function followZeile(ort: Quellort): void {
  if (!folgt) return
  const stelle = placeOf(stand.stellen, ort)
  gesucht = stelle === undefined ? ort : undefined
  const seite = stelle === undefined ? undefined : stand.stellen[stelle]?.seite
  if (seite !== undefined && Math.abs(seite - seiten.seite) > 1) seiten.reveal(seite, stelle)
}

/** A click on the pages: the source of the place, and where else the figure stands that was hit. */
async function openStelle(index: number | undefined, wort: string): Promise<void> {
  const stelle = index === undefined ? undefined : stand.stellen[index]
  if (!stelle) return
  const { text } = stelle
  gewaehltes.show(stelle, rechts.offen === 'gestaltung' ? await stilregeln.rulesOf(stelle, stand.nummer) : [])
  zahlenfeld.choose(wort, text)
  if (rechts.offen === 'gestaltung' || rechts.offen === 'zahlen') return
  if (stelle.zelle && /\d/.test(wort)) return openZelle(stelle.zelle)
  if (!text) return
  if (text.datei === `content/${stand.programm}/programm.yaml`) {
    rechts.choose('angaben')
    return
  }
  folgt = false
  await openDatei(text.datei, text.zeile, text.spalte)
  folgt = true
}

async function openMeldung(meldung: Meldungsansicht): Promise<void> {
  const stelle = placeOf(stand.stellen, meldung)
  if (stelle !== undefined) seiten.reveal(stand.stellen[stelle]?.seite ?? 1, stelle)
  await openDatei(meldung.datei, meldung.zeile, meldung.spalte)
}

async function openOrt(ort: Quellort): Promise<void> {
  const stelle = placeOf(stand.stellen, ort)
  if (stelle !== undefined) seiten.reveal(stand.stellen[stelle]?.seite ?? 1, stelle)
  await openDatei(ort.datei, ort.zeile, ort.spalte, false)
}

async function openEintrag({ datei, blatt }: Dateieintrag): Promise<void> {
  if (blatt === undefined) return openDatei(datei)
  await openZelle({ blatt })
}

async function openDatei(datei: string, zeile = 1, spalte = 1, zeigen = true): Promise<void> {
  if (zeigen) rechts.choose('schreiben')
  if ((await schreibfeld.schreiben.open(datei, zeile, spalte)) && zeigen) schreibfeld.schreiben.focus()
}

/** A chapter that has just been made: its first words are chosen, and what is typed takes their place. */
async function openNew(datei: string): Promise<void> {
  await openDatei(datei, 3)
  schreibfeld.schreiben.selectLine()
}
