const TAG_MS = 24 * 60 * 60 * 1000

/** A moment as people say it: "heute, 9:05 Uhr", "Fr., 27. November 2026, 9:05 Uhr". */
export function sayTime(zeit: Date, jetzt: Date): string {
  const uhr = `${zeit.toLocaleTimeString('de-DE', { hour: 'numeric', minute: '2-digit' })} Uhr`
  const dayOf = (moment: Date) => moment.toLocaleDateString('de-DE')
  if (dayOf(zeit) === dayOf(jetzt)) return `heute, ${uhr}`
  if (dayOf(zeit) === dayOf(new Date(jetzt.getTime() - TAG_MS))) return `gestern, ${uhr}`
  const tag = zeit.toLocaleDateString('de-DE', { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' })
  return `${tag}, ${uhr}`
}
