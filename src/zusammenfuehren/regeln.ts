import type { Regel } from '../message.js'

// What keeps the parts of a divided run from being joined.

export const teilFehlt: Regel = {
  id: 'teil-fehlt',
  schwere: 'fehler',
  erklaerung:
    'Beim Zusammenführen fehlt ein Teil eines geteilten Laufs (amip build --teil N/M), oder in einem Teil fehlt ein Programm, weil sein Lauf abgebrochen ist. Zusammengeführt wird nur, was vollständig ist: den Teil noch einmal ausgeben.',
}

export const teilDoppelt: Regel = {
  id: 'teil-doppelt',
  schwere: 'fehler',
  erklaerung:
    'Beim Zusammenführen kommt ein Teil oder ein Programm zweimal vor. Welche Ausgabe gelten soll, kann amip nicht wissen: jeden Teil einmal nennen.',
}

export const teilVerschieden: Regel = {
  id: 'teil-verschieden',
  schwere: 'fehler',
  erklaerung:
    'Teile passen nicht zusammen: Sie sind mit verschiedenen Versionen (amip, Node.js, Browser, Word-Vorlage), nach verschiedenen Plänen, für verschiedene Formate oder aus verschiedenen Beständen ausgegeben. Zusammengeführt sähen sie aus wie ein Lauf und wären keiner.',
}

export const teilBeschaedigt: Regel = {
  id: 'teil-beschaedigt',
  schwere: 'fehler',
  erklaerung:
    'Die manifest.json eines Teils fehlt, ist beschädigt oder von Hand geändert, oder eine Datei ist nicht mehr die, die darin verzeichnet ist. Den Teil noch einmal ausgeben und unverändert übergeben.',
}
