import type {
  Auskunft,
  Behebung,
  Dateieintrag,
  Dateiinhalt,
  Meldungsansicht,
  Speicherergebnis,
  Stand,
  Zahlauskunft,
} from '../protokoll.js'
import { h, knopf } from './html.js'
import type { Kasten } from './kaesten.js'
import { Meldungsliste } from './meldungen.js'
import { Navigation } from './navigation.js'
import { Register } from './register.js'
import { Schreibfeld } from './schreibfeld.js'
import { Seiten } from './seiten.js'
import { frage, lausche, sende } from './verbindung.js'
import { describeZahl, suggest } from './vorschlaege.js'

const stand0 = await frage<Stand>('stand')
if (!stand0) throw new Error('Die Werkstatt antwortet nicht.')
let stand: Stand = stand0
let auskunft: Auskunft | undefined
let zahlen: Zahlauskunft[] = []
let dateien: Dateieintrag[] = []

const titel = h('h1', {})
const zustand = h('p', { class: 'zustand', role: 'status', 'aria-live': 'polite' })
const andere = h('p', { class: 'andere' })

const seiten = new Seiten({
  onKlick: (stelle) => void openStelle(stelle),
  onSeite: (seite) => {
    navigation.showSeite(seite)
    seitenanzeige.textContent = `Seite ${seite} von ${seiten.anzahl}`
  },
})
const navigation = new Navigation({
  onPunkt: ({ seite, id, ort }) => {
    seiten.reveal(
      seite,
      stand.stellen.findIndex((stelle) => stelle.id === id),
    )
    if (ort) void schreibfeld.schreiben.open(ort.datei, ort.zeile)
  },
  onDatei: (eintrag) => void openDatei(eintrag.datei),
})
const meldungsliste = new Meldungsliste({
  nurLesen: stand.nurLesen,
  onOeffnen: (meldung) => {
    void openDatei(meldung.datei, meldung.zeile, meldung.spalte)
    const stelle = placeOf(meldung)
    if (stelle !== undefined) seiten.reveal(stand.stellen[stelle]?.seite ?? 1, stelle)
  },
  onBeheben: (behebung) => void mend(behebung),
})
const schreibfeld = new Schreibfeld(
  {
    vervollstaendige: (context) => suggest(auskunft, schreibfeld.schreiben.datei, context),
    zeige: (view, pos) => {
      const line = view.state.doc.lineAt(pos)
      const zahl = zahlen.find(
        ({ ort, gedruckt }) =>
          ort.datei === schreibfeld.schreiben.datei &&
          ort.zeile === line.number &&
          pos >= line.from + ort.spalte - 1 &&
          pos <= line.from + endOf(line.text, ort.spalte - 1, gedruckt),
      )
      return zahl ? { pos, above: true, create: () => ({ dom: describeZahl(zahl) }) } : null
    },
    onZeile: (datei, zeile) => followZeile(datei, zeile),
  },
  () => navigation.showDateien(dateien, schreibfeld.schreiben.datei),
  [],
)
const rechts = new Register('Bereiche', [
  { id: 'schreiben', name: 'Schreiben', inhalt: schreibfeld.element },
  { id: 'meldungen', name: 'Meldungen', inhalt: meldungsliste.element },
])

const seitenanzeige = h('span', { class: 'seitenanzeige' })
const leiste = h(
  'div',
  { class: 'leiste', role: 'toolbar', 'aria-label': 'Ansicht' },
  knopf('Kleiner', () => seiten.zoom(Math.max(0.3, seiten.massstab / 1.2)), {}, '−'),
  knopf('Größer', () => seiten.zoom(Math.min(4, seiten.massstab * 1.2)), {}, '+'),
  knopf('Ganze Breite', () => seiten.zoom('breite')),
  h(
    'button',
    {
      type: 'button',
      'aria-pressed': 'false',
      onclick: ({ currentTarget }) => {
        const an = (currentTarget as Element).getAttribute('aria-pressed') !== 'true'
        ;(currentTarget as Element).setAttribute('aria-pressed', String(an))
        seiten.arrange(an ? 'doppelt' : 'einzeln')
      },
    },
    'Doppelseiten',
  ),
  seitenanzeige,
)

document.body.append(
  h('a', { class: 'sprung', href: '#seiten' }, 'Zu den Seiten springen'),
  h('header', { class: 'kopf' }, titel, leiste, andere, zustand),
  navigation.element,
  h('main', { class: 'mitte' }, seiten.element),
  h(
    'aside',
    { class: 'rechts', 'aria-label': 'Schreiben und Meldungen' },
    rechts.leiste,
    schreibfeld.element,
    meldungsliste.element,
  ),
)
lausche({
  onStand: () => void refresh(),
  onDatei: (datei) => {
    if (datei === schreibfeld.schreiben.datei) void schreibfeld.schreiben.refresh()
    void refreshDateien()
  },
  onVerbindung: (da) => {
    if (!da) zustand.textContent = 'Die Werkstatt läuft nicht mehr. Bitte im Terminal neu starten.'
    document.body.classList.toggle('getrennt', !da)
  },
})

/** Takes in what the server knows now. */
async function refresh(): Promise<void> {
  const neu = await frage<Stand>('stand').catch(() => undefined)
  if (!neu) return
  const andereSeiten = neu.nummer !== stand.nummer || auskunft === undefined
  stand = neu
  titel.textContent = stand.titel
  document.title = `Werkstatt: ${stand.titel}`
  showZustand()
  meldungsliste.show(stand.meldungen)
  rechts.count('meldungen', 'Meldungen', stand.meldungen.filter(({ schwere }) => schwere !== 'hinweis').length)
  schreibfeld.schreiben.showMeldungen(stand.meldungen)
  navigation.showGliederung(stand.gliederung)
  if (stand.nummer > 0) await seiten.show(stand.nummer, stand.stellen)
  showMarken()
  if (schreibfeld.schreiben.datei === '' && !stand.baut) await openFirst()
  document.body.dataset.nummer = String(stand.nummer)
  document.body.dataset.ruht = String(!stand.baut)
  if (andereSeiten && stand.nummer > 0) {
    auskunft = await frage<Auskunft>('auskunft')
    zahlen = (await frage<Zahlauskunft[]>('zahlen')) ?? []
    await refreshDateien()
  }
}

/** The first chapter; where nothing can be read, what is wrong. */
async function openFirst(): Promise<void> {
  await refreshDateien()
  const erste = dateien.find(({ gruppe }) => gruppe === 'Abschnitte') ?? dateien[0]
  if (erste) await schreibfeld.schreiben.open(erste.datei)
  if (!stand.aktuell) rechts.choose('meldungen')
}

async function refreshDateien(): Promise<void> {
  dateien = (await frage<Dateieintrag[]>('dateien').catch(() => undefined)) ?? dateien
  navigation.showDateien(dateien, schreibfeld.schreiben.datei)
}

function showZustand(): void {
  const fehler = stand.meldungen.filter(({ schwere }) => schwere === 'fehler').length
  const worte = stand.baut
    ? 'Die Seiten werden gesetzt …'
    : stand.aktuell
      ? `Aktuell (in ${(stand.dauer / 1000).toLocaleString('de-DE', { maximumFractionDigits: 1 })} s gesetzt)`
      : `${fehler === 1 ? '1 Fehler' : `${fehler} Fehler`}: ${stand.nummer > 0 ? 'Die Seiten zeigen den letzten Stand ohne Fehler.' : 'Noch keine Seiten.'}`
  if (zustand.textContent !== worte) zustand.textContent = worte
  zustand.dataset.art = stand.baut ? 'baut' : stand.aktuell ? 'gut' : 'fehler'
  andere.textContent = stand.andere.length > 0 ? `Auch geöffnet von ${stand.andere.join(', ')}` : ''
}

/** Messages at the page where they belong, and what is new since the print before. */
function showMarken(): void {
  const nachStelle = new Map<number, Meldungsansicht[]>()
  for (const meldung of stand.meldungen) {
    const stelle = placeOf(meldung)
    if (stelle !== undefined) nachStelle.set(stelle, [...(nachStelle.get(stelle) ?? []), meldung])
  }
  const neu = new Set(stand.geaendert.seitZuletzt)
  seiten.overlay((kaesten, seite) =>
    kaesten.flatMap((kasten) => marksOf(kasten, seite, nachStelle.get(kasten.stelle), neu)),
  )
}

function marksOf(
  kasten: Kasten,
  seite: number,
  meldungen: readonly Meldungsansicht[] = [],
  neu: ReadonlySet<number>,
): HTMLElement[] {
  const marken: HTMLElement[] = []
  if (neu.has(kasten.stelle))
    marken.push(
      seiten.place(
        h('div', { class: 'geaendert' }),
        seite,
        { ...kasten, rechts: kasten.links, links: kasten.links - 8 },
        0,
      ),
    )
  const [erste] = meldungen
  if (erste) {
    const text = meldungen.map((meldung) => meldung.text).join('\n')
    const knopf = h(
      'button',
      {
        type: 'button',
        class: `fahne ${erste.schwere}`,
        title: text,
        'aria-label': `Meldung: ${text}`,
        onclick: (ereignis) => {
          ereignis.stopPropagation()
          rechts.choose('meldungen')
          void openDatei(erste.datei, erste.zeile, erste.spalte, false)
        },
      },
      erste.schwere === 'fehler' ? '!' : 'i',
    )
    marken.push(seiten.place(knopf, seite, { ...kasten, links: kasten.rechts, rechts: kasten.rechts }, 0))
  }
  return marken
}

/** The element of the pages that a source line has become: the last one that begins there or above in the same file. */
function placeOf({ datei, zeile }: { datei: string; zeile: number }): number | undefined {
  let beste: number | undefined
  let bestezeile = 0
  for (const [index, { text }] of stand.stellen.entries()) {
    if (text?.datei !== datei || text.zeile > zeile || text.zeile <= bestezeile) continue
    beste = index
    bestezeile = text.zeile
  }
  return beste
}

let folgt = true
function followZeile(datei: string, zeile: number): void {
  if (!folgt) return
  const stelle = placeOf({ datei, zeile })
  const seite = stelle === undefined ? undefined : stand.stellen[stelle]?.seite
  if (seite !== undefined && Math.abs(seite - seiten.seite) > 1) seiten.reveal(seite, stelle)
}

async function openStelle(index: number | undefined): Promise<void> {
  const stelle = index === undefined ? undefined : stand.stellen[index]
  if (!stelle?.text) return
  folgt = false
  await openDatei(stelle.text.datei, stelle.text.zeile, stelle.text.spalte)
  folgt = true
}

async function openDatei(datei: string, zeile = 1, spalte = 1, zeigen = true): Promise<void> {
  if (zeigen) rechts.choose('schreiben')
  if (await schreibfeld.schreiben.open(datei, zeile, spalte)) schreibfeld.schreiben.focus()
}

/** Mends the source of a message, if it still says what the message is about. */
async function mend({ datei, von, bis, alt, neu }: Behebung): Promise<void> {
  await schreibfeld.schreiben.flush()
  const inhalt = await frage<Dateiinhalt>('datei', { datei })
  if (!inhalt || inhalt.text.slice(von, bis) !== alt) return void refresh()
  const text = inhalt.text.slice(0, von) + neu + inhalt.text.slice(bis)
  await sende<Speicherergebnis>('datei', { datei, text, fassung: inhalt.fassung })
  if (datei === schreibfeld.schreiben.datei) await schreibfeld.schreiben.refresh()
}

/** Where a figure ends in its line: an expression at its braces. */
function endOf(line: string, von: number, gedruckt: string): number {
  return line.startsWith('{{', von) ? line.indexOf('}}', von) + 2 : von + gedruckt.length
}
