import type { Werkstattstand } from '../protokoll.js'
import { Ansichtswechsel } from './ablauf/ansichtswechsel.js'
import { Auffrischung } from './ablauf/auffrischung.js'
import { Oeffnen } from './ablauf/oeffnen.js'
import type { Teile } from './ablauf/sichtbares.js'
import { createTeile } from './ablauf/teile.js'
import { createWerkstattlage } from './ablauf/werkstattlage.js'
import { keepPresses } from './druck.js'
import { h } from './html.js'
import { recall } from './merken.js'
import { frage, lausche } from './verbindung.js'

// The page: its parts, what happens when they are used, and where they stand.

const anfang = await frage<Werkstattstand>('stand')
if (!anfang) throw new Error('Die Werkstatt antwortet nicht.')

// Browsers keep a note of each answer that a page has got, for as long as it is open.
performance.setResourceTimingBufferSize(0)

const lage = createWerkstattlage(anfang)
const gemerkt = recall()
const alle = (): Teile => teile
const ansichten = new Ansichtswechsel(lage, alle, gemerkt)
const oeffnen = new Oeffnen(lage, alle, gemerkt.datei)
const auffrischung = new Auffrischung(lage, alle, ansichten, oeffnen)
const teile = createTeile(lage, { ansichten, oeffnen, auffrischung })

document.body.append(
  h('a', { class: 'sprung', href: '#pdf' }, 'Zu den Seiten springen'),
  h(
    'header',
    { class: 'kopf' },
    teile.zustandszeile.titel,
    teile.zustandszeile.nurLesen,
    teile.leiste.element,
    teile.zustandszeile.andere,
    teile.zustandszeile.zustand,
  ),
  teile.navigation.element,
  h('main', { class: 'mitte' }, teile.seiten.element, teile.webansicht.element, teile.wordansicht.element),
  h(
    'aside',
    { class: 'rechts', 'aria-label': 'Schreiben und prüfen' },
    teile.rechts.leiste,
    teile.schreibfeld.element,
    teile.tabelle.element,
    teile.meldungsliste.element,
    teile.zahlenfeld.element,
    teile.angabenfeld.element,
    teile.gestaltung,
  ),
)
keepPresses()
lausche({
  onBau: () => auffrischung.onBau(),
  onStand: () => void auffrischung.refresh(),
  onDatei: (datei) => auffrischung.onDatei(datei),
  onVorab: (vorab) => void auffrischung.onVorab(vorab),
  onVerbindung: (da) => teile.zustandszeile.showConnection(da),
})
// Who comes back to the page has worked elsewhere, perhaps on a drive that tells of nothing.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void frage('nachsehen').catch(() => undefined)
})
