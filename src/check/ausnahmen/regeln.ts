import type { Regel } from '../../message.js'

// What is reported about silences.

export const ausnahmeGrund: Regel = {
  id: 'ausnahme-grund',
  schwere: 'fehler',
  erklaerung:
    'Eine Ausnahme legt eine Meldung still und sagt nicht, warum. Wer das Programm im nächsten Jahr fortschreibt, muss es wissen: ::ausnahme{regel=doppelwort grund="Eigenname"} oder in YAML # ausnahme doppelwort: Eigenname.',
}

export const ausnahmeRegel: Regel = {
  id: 'ausnahme-regel',
  schwere: 'fehler',
  erklaerung:
    'Eine Ausnahme nennt eine Regel, die es nicht gibt oder die sich nicht stilllegen lässt. Stilllegen lassen sich die Regeln, mit denen „amip check“ den Inhalt prüft; Fehler beim Lesen und Rechnen nie.',
}

export const ausnahmeUnbenutzt: Regel = {
  id: 'ausnahme-unbenutzt',
  schwere: 'hinweis',
  erklaerung:
    'Eine Ausnahme legt nichts still: Was sie meinte, ist inzwischen berichtigt oder steht anderswo. Die Ausnahme entfernen, sonst verdeckt sie später einen neuen Fehler.',
}

export const ausnahmeWert: Regel = {
  id: 'ausnahme-wert',
  schwere: 'fehler',
  erklaerung:
    'Eine Ausnahme von dieser Regel gilt nur für einen Wert und endet, wenn er sich ändert; sonst deckt sie im nächsten Jahr eine andere Zahl. Den Wert nennen, wie die Meldung ihn nennt: ::ausnahme{regel=figur-geheim wert="2" grund="…"} oder in YAML # ausnahme figur-geheim 2: Grund. Ob der Grund trägt, sieht die Prüfung nicht.',
}
