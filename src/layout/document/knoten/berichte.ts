import { absatz, zeile } from './absaetze.js'
import type { Declaration } from './declaration.js'

/** Blocks that reports have beside running text. */
export const BERICHTE = {
  'p.hervorhebung': {
    ...absatz('Ein Satz, aus dem Text herausgehoben', 'Hervorhebung'),
    wordlook: { groesse: 'ueberschrift2', farbe: 'akzentdunkel', linien: 'akzent', vor: 16, nach: 18 },
    zusammen: true,
    ungetrennt: true,
  },
  'div.auftakt': {
    beschreibung: 'Auftakt eines Kapitels: eine große Ziffer, ein Bild, der Vorspann',
    gruppen: ['block'],
    inhalt: ['p.ziffer?', 'img?', 'p.quelle?', 'p.vorspann+'],
    pdf: 'Div',
    zusammen: true,
  },
  'p.ziffer': {
    ...zeile('Die große Ziffer eines Auftakts; `lang`: mehr als zwei Zeichen', 'Auftaktziffer'),
    varianten: ['lang'],
    wordlook: { groesse: 'ziffer', farbe: 'akzent', fett: true, nach: 0, mitNaechstem: true },
    ungetrennt: true,
  },
  'dl.kennzahlen': {
    beschreibung:
      'Band von Kennzahlen: der Wert und, was er sagt; `eng`, `enger`: kleiner, wo sie sonst zu breit wären',
    gruppen: ['block'],
    varianten: ['eng', 'enger'],
    inhalt: ['dt*', 'dd*'],
    pdf: 'L',
    zusammen: true,
    ungetrennt: true,
  },
  'dl.zeitstrahl': {
    beschreibung: 'Zeiten und was dann geschieht',
    gruppen: ['block'],
    inhalt: ['dt*', 'dd*'],
    pdf: 'L',
  },
  'ul.kapitelinhalt': {
    beschreibung: 'Was ein Kapitel enthält',
    gruppen: ['block'],
    inhalt: ['.kapitelinhalt li+'],
    pdf: 'L',
    zusammen: true,
    ungetrennt: true,
  },
  '.kapitelinhalt li': { beschreibung: 'Eine Überschrift des Kapitels', inhalt: ['a.seitenverweis'], pdf: 'LI' },
  'dl.glossar': {
    beschreibung: 'Gesammelte Begriffe oder Abkürzungen: mit dem Verweis, wo sie erklärt sind, und der Erklärung',
    gruppen: ['block'],
    inhalt: ['.glossar dt*', 'dd*'],
    pdf: 'L',
  },
  '.glossar dt': {
    beschreibung: 'Ein Begriff: ein Verweis, oder Text, wo nichts ist, wohin er führt',
    inhalt: ['a.seitenverweis?', 'inline*'],
    pdf: 'Lbl',
    ungetrennt: true,
  },
  'aside.leicht': {
    beschreibung: 'Kasten in Leichter Sprache: große Schrift, ungetrennt',
    gruppen: ['block'],
    inhalt: ['p.kastentitel', 'block*'],
    pdf: 'Aside',
    ungetrennt: true,
  },
  'div.spalten': {
    beschreibung: 'Blöcke in zwei Spalten',
    gruppen: ['block'],
    inhalt: ['block+'],
    pdf: 'Div',
    spalten: 2,
  },
  'div.bildseite': {
    beschreibung: 'Eine Seite mit einem Bild bis zum Rand des Papiers',
    inhalt: ['img', 'p.bildquelle?'],
    zuerst: 'img',
    pdf: 'Div',
    web: 'figure',
  },
  'p.bildquelle': {
    ...zeile('Bildnachweis auf dem Bild', 'Bildquelle'),
    wordlook: { groesse: 'klein', farbe: 'text', flaeche: 'papier', nach: 0 },
    ungetrennt: true,
  },
} as const satisfies Record<string, Declaration>
