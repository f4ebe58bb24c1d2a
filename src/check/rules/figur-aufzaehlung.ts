import { visit } from '../../content/abschnitt/knoten.js'
import type { Melde } from '../../message.js'
import type { Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import { findAnkuendigung, findAufzaehlungen } from '../reading/satz/aufzaehlung.js'
import { sentencesOf } from '../reading/satz/satz.js'

/** A number of things, and another number of them counted up behind it. */
export const figurAufzaehlung: Pruefregel = {
  id: 'figur-aufzaehlung',
  schwere: 'warnung',
  erklaerung:
    'Ein Satz kündigt eine Anzahl an, und die Aufzählung hinter dem Doppelpunkt hat mehr oder weniger Glieder: „an vier Standorten: A, B, C, D und E“, oder „drei Schwerpunkte:“ vor einer Liste mit vier Punkten. Das geschieht, wenn etwas hinzukommt oder wegfällt und die Zahl davor stehen bleibt. Ein Glied darf selbst ein „und“ enthalten.',
  uebersieht: 'Aufzählungen ohne Doppelpunkt, in ganzen Sätzen und solche, die nur eine Auswahl nennen',
  pruefe(pruefling, melde) {
    const stuecke = new Map<string, Prosa>()
    for (const prosa of proseOf(pruefling)) {
      if (!prosa.abschnitt || (prosa.art !== 'absatz' && prosa.art !== 'punkt')) continue
      if (prosa.text.trimEnd().endsWith(':')) {
        const { datei, zeile } = prosa.ort(0)
        stuecke.set(`${datei}:${zeile}`, prosa)
      }
      for (const satz of sentencesOf(prosa)) checkSatz(satz.ohneZitate, satz.von, prosa, melde)
    }
    checkLists(pruefling, stuecke, melde)
  },
}

function checkSatz(text: string, von: number, prosa: Prosa, melde: Melde): void {
  for (const liste of findAufzaehlungen(text)) {
    const { anzahl, mindestens, hoechstens } = liste
    if (anzahl >= mindestens && anzahl <= hoechstens) continue
    report(prosa, von + liste.von, liste.wort, liste.nomen, hoechstens, melde)
  }
}

/** "Drei Schwerpunkte:" and a list with four points below it. */
function checkLists({ programm }: Pruefling, stuecke: ReadonlyMap<string, Prosa>, melde: Melde): void {
  for (const { baum, datei } of programm.abschnitte)
    visit(baum, (eltern) => {
      if (!('children' in eltern)) return
      for (const [stelle, knoten] of eltern.children.entries()) {
        const liste = eltern.children[stelle + 1]
        if (knoten.type !== 'paragraph' || liste?.type !== 'list') continue
        const prosa = stuecke.get(`${datei}:${knoten.position?.start.line ?? 0}`)
        const angekuendigt = prosa && findAnkuendigung(prosa.text)
        if (prosa && angekuendigt && angekuendigt.anzahl !== liste.children.length)
          report(prosa, angekuendigt.von, angekuendigt.wort, angekuendigt.nomen, liste.children.length, melde)
      }
    })
}

const WORTE = ['null', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf']

const ZIFFER_VORN = /^\d/

function report(prosa: Prosa, stelle: number, wort: string, nomen: string, gezaehlt: number, melde: Melde): void {
  const richtig = (ZIFFER_VORN.test(wort) ? undefined : WORTE[gezaehlt]) ?? String(gezaehlt)
  melde(
    prosa.ort(stelle),
    `Im Satz steht „${wort} ${nomen}“, aufgezählt werden ${gezaehlt} (${WORTE[gezaehlt] ?? gezaehlt}).`,
    `Richtig ist „${richtig}“, wenn die Aufzählung stimmt; sonst fehlt in ihr etwas oder etwas ist zu viel.`,
  )
}
