import type { Vorabseiten } from '../protokoll.js'

/** Asks the server; undefined where it has no answer. @throws where it is not there any more */
export async function frage<Antwort>(weg: string, angaben: Record<string, string> = {}): Promise<Antwort | undefined> {
  const antwort = await fetch(`${weg}?${new URLSearchParams(angaben)}`)
  return antwort.ok ? ((await antwort.json()) as Antwort) : undefined
}

/** Has the server change something. @throws where it is not there any more */
export async function sende<Antwort>(weg: string, daten: unknown, bleibt = false): Promise<Antwort | undefined> {
  const antwort = await fetch(weg, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(daten),
    keepalive: bleibt,
  })
  return antwort.ok ? ((await antwort.json()) as Antwort) : undefined
}

interface Hoerer {
  /** A build has begun. */
  onBau(): void
  onStand(): void
  onDatei(datei: string): void
  onVorab(seiten: Vorabseiten): void
  /** Whether the server is there. */
  onVerbindung(da: boolean): void
}

/** Listens to what the server tells. */
export function lausche({ onBau, onStand, onDatei, onVorab, onVerbindung }: Hoerer): void {
  const quelle = new EventSource('ereignisse')
  quelle.addEventListener('open', () => {
    onVerbindung(true)
    onStand()
  })
  quelle.addEventListener('error', () => onVerbindung(false))
  quelle.addEventListener('bau', onBau)
  quelle.addEventListener('stand', onStand)
  quelle.addEventListener('vorab', ({ data }) => onVorab(JSON.parse(data) as Vorabseiten))
  quelle.addEventListener('datei', ({ data }) => onDatei((JSON.parse(data) as { datei: string }).datei))
}
