import MiniSearch, { type SearchResult } from 'minisearch'
import { EINRICHTUNG } from './einrichtung.js'

// The search of a site, in the browser: asks the index of one year and sends nothing anywhere.

const formular = document.querySelector<HTMLFormElement>('form')
const feld = document.querySelector<HTMLInputElement>('input[type=search]')
const jahr = document.querySelector<HTMLSelectElement>('select')
const stand = document.querySelector<HTMLElement>('#stand')
const liste = document.querySelector<HTMLOListElement>('#funde')
const MEISTE = 50
const geladen = new Map<string, Promise<MiniSearch>>()

function load(name: string): Promise<MiniSearch> {
  const bekannt = geladen.get(name)
  if (bekannt) return bekannt
  const neu = fetch(`suche/${name}.json`)
    .then((antwort) => antwort.text())
    .then((json) => MiniSearch.loadJSON(json, EINRICHTUNG))
  geladen.set(name, neu)
  return neu
}

async function search(): Promise<void> {
  if (!feld || !jahr || !stand || !liste) return
  const frage = feld.value.trim()
  history.replaceState(
    null,
    '',
    frage === '' ? location.pathname : `?q=${encodeURIComponent(frage)}&jahr=${jahr.value}`,
  )
  liste.replaceChildren()
  stand.textContent = ''
  if (frage === '') return
  try {
    const funde = (await load(jahr.value)).search(frage)
    if (frage !== feld.value.trim()) return
    const mehr = funde.length > MEISTE ? `, gezeigt sind ${MEISTE}` : ''
    stand.textContent =
      funde.length === 0
        ? 'Nichts gefunden.'
        : `${funde.length === 1 ? '1 Stelle' : `${funde.length} Stellen`} gefunden${mehr}.`
    liste.replaceChildren(...funde.slice(0, MEISTE).map(show))
  } catch {
    stand.textContent = 'Das Verzeichnis der Suche lässt sich nicht laden.'
  }
}

function show({ pfad, titel, programm }: SearchResult): HTMLLIElement {
  const eintrag = document.createElement('li')
  const verweis = document.createElement('a')
  verweis.href = String(pfad)
  verweis.textContent = String(titel || programm)
  const wo = document.createElement('span')
  wo.className = 'leise'
  wo.textContent = ` ${String(programm)}`
  eintrag.append(verweis, wo)
  return eintrag
}

const angaben = new URLSearchParams(location.search)
if (feld) feld.value = angaben.get('q') ?? ''
if (jahr && angaben.has('jahr')) jahr.value = angaben.get('jahr') ?? jahr.value
formular?.addEventListener('submit', (ereignis) => {
  ereignis.preventDefault()
  void search()
})
jahr?.addEventListener('change', () => void search())
void search()
