import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'
import { sentencesOf } from '../reading/satz/satz.js'
import { findZeiten, yearOf } from '../reading/zeit/zeiten.js'

const NACHBARJAHR =
  /(?<!\p{L})(?<wort>Vorjahr|Folgejahr)(?:e?s)?[\s\u00a0]+\(?(?<jahr>(?:19|20)\d{2})(?![\d/-]|[\s\u00a0]*(?:€|Euro))/gu

const VORJAHR = /Vorjahr|Folgejahr/

/** A "Vorjahr" that bears the number of another year. */
export const jahrVorjahr: Pruefregel = {
  id: 'jahr-vorjahr',
  schwere: 'warnung',
  erklaerung:
    'Neben „Vorjahr“ oder „Folgejahr“ steht eine Jahreszahl, die nicht das Jahr vor oder nach dem ist, von dem der Absatz spricht: „Im Haushaltsjahr 2024 … gegenüber dem Vorjahr 2022“. Meist wurde beim Fortschreiben nur eine der beiden Zahlen geändert. {{vorjahr}} und {{folgejahr}} wandern mit.',
  uebersieht:
    'Absätze, die davor kein anderes Jahr nennen, solche, die mehrere nennen, zu denen das Vorjahr passt, und Jahre, die um mehr als zwei daneben liegen',
  pruefe(pruefling, melde) {
    for (const prosa of proseOf(pruefling)) {
      if (!prosa.abschnitt || !VORJAHR.test(prosa.text)) continue
      const jahre = findZeiten(prosa.text).map((zeit) => ({ jahr: yearOf(zeit), von: zeit.von }))
      for (const satz of sentencesOf(prosa))
        for (const { index, groups } of satz.ohneZitate.matchAll(NACHBARJAHR)) {
          const genannt = Number(groups?.jahr)
          const schritt = groups?.wort === 'Vorjahr' ? 1 : -1
          const stelle = satz.von + index
          const andere = jahre.filter(
            ({ jahr, von }) => jahr > 0 && !(von >= stelle && von < stelle + 24 && jahr === genannt),
          )
          const bezug = andere.findLast(({ von }) => von < stelle)
          if (!bezug || andere.some(({ jahr }) => jahr === genannt + schritt)) continue
          const richtig = bezug.jahr - schritt
          if (richtig === genannt || Math.abs(richtig - genannt) > NAHE) continue
          melde(
            prosa.ort(stelle),
            `„${groups?.wort} ${genannt}“: Der Absatz spricht von ${bezug.jahr}, das ${groups?.wort} ist ${richtig}.`,
            `Richtig ist ${richtig}, wenn ${bezug.jahr} stimmt; sonst das andere Jahr berichtigen.`,
          )
        }
    }
  },
}

/** Further off it is another year that is meant. */
const NAHE = 2
