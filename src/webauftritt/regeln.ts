import type { Regel } from '../message.js'

// What keeps a programme off the site, or the site from being written.

export const webauftrittManifest: Regel = {
  id: 'webauftritt-manifest',
  schwere: 'fehler',
  erklaerung:
    'Der Webauftritt entsteht aus der manifest.json eines Ausgabeordners. Sie fehlt, ist beschädigt, von einer älteren Version oder die eines Teils, der erst zusammengeführt werden muss. Erst „amip build“ (oder „amip zusammenfuehren“), dann „amip webauftritt“.',
}

export const webauftrittFehlt: Regel = {
  id: 'webauftritt-fehlt',
  schwere: 'fehler',
  erklaerung:
    'Ein Programm kommt nicht in den Webauftritt, weil es Fehler hat oder seine Dateien nicht die sind, die im Manifest stehen. Die anderen erscheinen; die Startseite nennt, was fehlt. Der Rückgabewert ist 1.',
}

export const webauftrittDoppelt: Regel = {
  id: 'webauftritt-doppelt',
  schwere: 'fehler',
  erklaerung:
    'Zwei Programme hätten im Webauftritt dieselbe Adresse: dasselbe Jobcenter und derselbe Zeitraum. Eines zurückziehen (webauftritt.yaml, zurueckgezogen) oder als Entwurf kennzeichnen.',
}

export const webauftrittDaten: Regel = {
  id: 'webauftritt-daten',
  schwere: 'warnung',
  erklaerung:
    'Die Tabellen eines Programms stehen nicht als offene Daten im Webauftritt, weil seine Quellen im Arbeitsordner fehlen oder andere sind als die, aus denen ausgegeben wurde. Das Programm selbst erscheint.',
}

export const webauftrittAngaben: Regel = {
  id: 'webauftritt-angaben',
  schwere: 'warnung',
  erklaerung:
    'Was auf jedem Webauftritt einer öffentlichen Stelle stehen muss, steht noch nicht in webauftritt.yaml: das Impressum oder die Erklärung zur Barrierefreiheit. Die Seiten erscheinen und sagen, dass die Angaben noch nicht vorliegen. So soll der Webauftritt nicht veröffentlicht werden.',
}

export const webauftrittBerichtigt: Regel = {
  id: 'webauftritt-berichtigt',
  schwere: 'warnung',
  erklaerung:
    'webauftritt.yaml nennt eine berichtigte Ausgabe, aber in der Webseite des Programms steht nicht, die wievielte es ist oder von welchem Tag. Wer die Datei allein bekommt, kann sie von der ersten nicht unterscheiden. In programm.yaml bei impressum eintragen, zum Beispiel „Ausgabe: 2. Ausgabe, berichtigt am 1. März 2024“. Nicht gesehen wird, was nur im PDF steht, und Programme ohne Webseite.',
}
