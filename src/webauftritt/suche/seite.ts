import { fetchAbschnitt, type Suchfund, search, type Teillader } from './anfrage.js'
import { excerpt } from './auszug.js'

// The search of a site, in the browser. The form leads to this page itself, with what is asked in its address: so it can be shared,
// and the way back is the browser's. Parts of the index are loaded as scripts: a browser reads files that way, too, where the site
// lies in a folder and is on no server. Nothing is sent anywhere.

const SCHRITT = 10

interface Treffer extends Suchfund {
  laden: Teillader
}

type Fenster = typeof globalThis & { amipSuche?: (name: string, teil: unknown) => void }

const gekommen = new Map<string, unknown>()
;(globalThis as Fenster).amipSuche = (name, teil) => gekommen.set(name, teil)

/** @param verzeichnis the period whose index it is */
function createLader(verzeichnis: string): Teillader {
  const geladen = new Map<string, Promise<unknown>>()
  return (name) => {
    const voll = `${verzeichnis}/${name}`
    const bekannt = geladen.get(name) ?? loadScript(`suche/${voll}.js`).then(() => gekommen.get(voll))
    geladen.set(name, bekannt)
    return bekannt
  }
}

function loadScript(pfad: string): Promise<void> {
  return new Promise((fertig, fehlt) => {
    const script = document.createElement('script')
    script.src = pfad
    script.addEventListener('load', () => fertig())
    script.addEventListener('error', () => fehlt(new Error(pfad)))
    document.head.append(script)
  })
}

const formular = document.querySelector<HTMLFormElement>('#suche')
const feld = document.querySelector<HTMLInputElement>('#q')
const jahr = document.querySelector<HTMLSelectElement>('#jahr')
const stand = document.querySelector<HTMLElement>('#stand')
const liste = document.querySelector<HTMLOListElement>('#funde')
const mehr = document.querySelector<HTMLButtonElement>('#mehr')

/** "2025-2026" is asked where 2026 is; all are where no year is. */
function isAsked(verzeichnis: string): boolean {
  const [von = 0, bis = von] = verzeichnis.split('-').map(Number)
  const gefragt = Number(jahr?.value)
  return !gefragt || (von <= gefragt && gefragt <= bis)
}

async function find(frage: string): Promise<Treffer[]> {
  const verzeichnisse = (formular?.dataset.verzeichnisse ?? '').split(' ').filter(isAsked)
  const funde = await Promise.all(
    verzeichnisse.map(async (verzeichnis) => {
      const laden = createLader(verzeichnis)
      return (await search(laden, frage)).map((fund) => ({ ...fund, laden }))
    }),
  )
  return funde.flat().sort((a, b) => b.punkte - a.punkte)
}

async function show(treffer: Treffer): Promise<HTMLLIElement> {
  const { pfad = '', titel = '', programm = '', text = '' } = (await fetchAbschnitt(treffer.laden, treffer)) ?? {}
  const verweis = document.createElement('a')
  verweis.href = pfad
  verweis.textContent = titel || programm
  const wo = document.createElement('p')
  wo.className = 'leise'
  wo.textContent = programm
  const auszug = document.createElement('p')
  auszug.append(
    ...excerpt(text, treffer.woerter).map(({ text, gefunden }) => {
      if (!gefunden) return text
      const marke = document.createElement('mark')
      marke.textContent = text
      return marke
    }),
  )
  const eintrag = document.createElement('li')
  eintrag.append(verweis, wo, auszug)
  return eintrag
}

async function showMore(treffer: readonly Treffer[]): Promise<void> {
  if (!liste || !mehr) return
  const neue = await Promise.all(treffer.slice(liste.children.length, liste.children.length + SCHRITT).map(show))
  const erste = liste.children.length > 0
  liste.append(...neue)
  mehr.hidden = liste.children.length >= treffer.length
  // Whoever asked for more goes on reading there.
  if (erste) neue[0]?.querySelector('a')?.focus()
}

async function start(): Promise<void> {
  const angaben = new URLSearchParams(location.search)
  const frage = (angaben.get('q') ?? '').trim()
  if (feld) feld.value = frage
  if (jahr) jahr.value = angaben.get('jahr') ?? ''
  if (frage === '' || !stand) return
  document.title = `${frage} – ${document.title}`
  stand.textContent = 'Wird gesucht …'
  try {
    const treffer = await find(frage)
    await showMore(treffer)
    mehr?.addEventListener('click', () => void showMore(treffer))
    stand.textContent =
      treffer.length === 0
        ? 'Nichts gefunden. Gesucht wird nach Abschnitten, in denen alle Wörter stehen.'
        : `${treffer.length === 1 ? '1 Abschnitt' : `${treffer.length} Abschnitte`} gefunden.`
  } catch {
    stand.textContent = 'Das Verzeichnis der Suche lässt sich nicht laden.'
  }
}

void start()
