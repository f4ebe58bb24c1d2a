import type { Declaration } from './declaration.js'
import { line, paragraph } from './paragraphs.js'

/** Blocks that reports have beside running text. */
export const REPORT_NODES = {
  'p.hervorhebung': {
    ...paragraph('Ein Satz, aus dem Text herausgehoben', 'Hervorhebung'),
    wordLook: { groesse: 'ueberschrift2', farbe: 'akzentdunkel', linien: 'akzent', vor: 16, nach: 18 },
    keepTogether: true,
    unhyphenated: true,
  },
  'div.auftakt': {
    description: 'Auftakt eines Kapitels: eine große Ziffer, ein Bild, der Vorspann',
    groups: ['block'],
    content: ['p.ziffer?', 'img?', 'p.quelle?', 'p.vorspann*'],
    pdf: 'Div',
    keepTogether: true,
  },
  'p.ziffer': {
    ...line('Die große Ziffer eines Auftakts; `lang`: mehr als zwei Zeichen', 'Auftaktziffer'),
    variants: ['lang'],
    wordLook: { groesse: 'ziffer', farbe: 'akzent', fett: true, nach: 0, mitNaechstem: true },
    unhyphenated: true,
  },
  'dl.kennzahlen': {
    description:
      'Band von Kennzahlen: der Wert und, was er sagt; `einzeln`: nur eine, die neben dem Text stehen kann; `eng`, `enger`: kleiner, wo sie sonst zu breit wären; in Word „Kennzahl“ und „Kennzahl Name“, neben dem Text „Kennzahl am Rand“ und „Kennzahl Name am Rand“',
    groups: ['block'],
    variants: ['einzeln', 'eng', 'enger'],
    content: ['dt*', 'dd*'],
    pdf: 'L',
    keepTogether: true,
    unhyphenated: true,
  },
  'dl.zeitstrahl': {
    description: 'Zeiten und was dann geschieht; in Word „Zeit im Feld“ und „Erklärung“, in Kästen und Spalten „Zeit“',
    groups: ['block'],
    content: ['dt*', 'dd*'],
    pdf: 'L',
  },
  'ul.kapitelinhalt': {
    description: 'Was ein Kapitel enthält',
    groups: ['block'],
    content: ['.kapitelinhalt li+'],
    pdf: 'L',
    keepTogether: true,
    unhyphenated: true,
  },
  '.kapitelinhalt li': { description: 'Eine Überschrift des Kapitels', content: ['a.seitenverweis'], pdf: 'LI' },
  'dl.glossar': {
    description: 'Gesammelte Begriffe oder Abkürzungen: mit dem Verweis, wo sie erklärt sind, und der Erklärung',
    groups: ['block'],
    content: ['.glossar dt*', 'dd*'],
    pdf: 'L',
  },
  '.glossar dt': {
    description: 'Ein Begriff: ein Verweis, oder Text, wo nichts ist, wohin er führt',
    content: ['a.seitenverweis?', 'inline*'],
    pdf: 'Lbl',
    unhyphenated: true,
  },
  'aside.leicht': {
    description: 'Kasten in Leichter Sprache: große Schrift, ungetrennt',
    groups: ['block'],
    content: ['p.kastentitel', 'block*'],
    pdf: 'Aside',
    unhyphenated: true,
  },
  'div.spalten': {
    description: 'Blöcke in zwei Spalten',
    groups: ['block'],
    content: ['block+'],
    pdf: 'Div',
    columns: 2,
  },
  'div.bildseite': {
    description: 'Eine Seite mit einem Bild bis zum Rand des Papiers',
    content: ['img', 'p.bildquelle?'],
    first: 'img',
    pdf: 'Div',
    web: 'figure',
  },
  'p.bildquelle': {
    ...line('Bildnachweis auf dem Bild', 'Bildquelle'),
    wordLook: { groesse: 'klein', farbe: 'text', flaeche: 'papier', nach: 0 },
    unhyphenated: true,
  },
} as const satisfies Record<string, Declaration>
