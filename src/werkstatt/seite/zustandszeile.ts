import type { Werkstattstand } from '../protokoll.js'
import { h } from './html.js'

/** What is said of the programme as a whole: its title, whether the pages are those of now, who else has it open. */
export class Zustandszeile {
  readonly titel = h('h1', {})
  readonly nurLesen = h('p', { class: 'nurlesen', hidden: true }, 'Nur lesen')
  readonly andere = h('p', { class: 'andere' })
  readonly zustand = h('p', { class: 'zustand', role: 'status', 'aria-live': 'polite' })

  show(stand: Werkstattstand): void {
    this.titel.textContent = this.titel.title = stand.titel
    this.nurLesen.hidden = !stand.nurLesen
    document.title = `Werkstatt: ${stand.titel}`
    const worte = wordsOf(stand)
    if (this.zustand.textContent !== worte) this.zustand.textContent = worte
    this.zustand.title = stand.baut || stand.aktuell || stand.nummer === 0 ? worte : LETZTE_GUTE
    this.zustand.dataset.art = stand.baut ? 'baut' : stand.aktuell ? 'gut' : 'fehler'
    this.andere.textContent = this.andere.title =
      stand.andere.length > 0 ? `Auch geöffnet von ${stand.andere.join(', ')}` : ''
  }

  showConnection(da: boolean): void {
    if (!da) {
      this.zustand.textContent = 'Die Werkstatt läuft nicht mehr. Bitte im Terminal neu starten.'
      this.zustand.dataset.art = 'fehler'
    }
    document.body.classList.toggle('getrennt', !da)
  }
}

const LETZTE_GUTE = 'Zu sehen sind die Seiten vom letzten Stand ohne Fehler.'

/** Short enough for a small screen. */
function wordsOf({ baut, aktuell, dauer, nummer, meldungen }: Werkstattstand): string {
  if (baut) return 'Wird gesetzt …'
  if (aktuell) return `Aktuell (${(dauer / 1000).toLocaleString('de-DE', { maximumFractionDigits: 1 })} s)`
  const fehler = meldungen.filter(({ schwere }) => schwere === 'fehler').length
  return `${fehler} Fehler: ${nummer > 0 ? 'letzter guter Stand' : 'noch keine Seiten'}`
}
