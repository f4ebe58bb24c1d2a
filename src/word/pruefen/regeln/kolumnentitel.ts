import { childOf, elementsIn, wertOf } from '../../xml/find.js'
import type { XmlElement } from '../../xml/xml.js'
import { readFelder } from '../felder.js'
import { type Pruefpaket, vorlagenOf, vorlageOf, type Wordregel } from '../pruefpaket.js'
import { findAll, lesbarOhneNoten } from '../teil.js'

/** Headers show the chapter in which they stand. */
export const kolumnentitel: Wordregel = {
  name: 'kolumnentitel',
  art: 'aufbau',
  pruefe(paket) {
    const namen = new Map([...vorlagenOf(paket)].map(([id, vorlage]) => [id, wertOf(childOf(vorlage, 'w:name'))]))
    const bisher = new Map<string, string>()
    return sectionsOf(paket).flatMap(({ absaetze, koepfe }) => {
      const erste = new Map<string, string>()
      for (const absatz of absaetze) {
        const name = namen.get(vorlageOf(absatz)) ?? ''
        const text = lesbarOhneNoten(absatz)
        if (!erste.has(name)) erste.set(name, text)
        bisher.set(name, text)
      }
      return koepfe.flatMap((kopf) =>
        readFelder(kopf).felder.flatMap(({ anweisung, wert }) => {
          const [, stufe, vorlage] = /^STYLEREF (?:(\d)|"([^"]+)")/.exec(anweisung) ?? []
          const name = stufe ? `heading ${stufe}` : vorlage
          if (!name) return []
          const erwartet = erste.get(name) ?? bisher.get(name) ?? ''
          return wert === erwartet ? [] : [`Eine Kopfzeile zeigt „${wert}“ statt „${erwartet}“.`]
        }),
      )
    })
  },
}

/** The sections of the document with their paragraphs and the headers that begin with them. */
function sectionsOf({ dokument, beziehungen, koepfe }: Pruefpaket): { absaetze: XmlElement[]; koepfe: XmlElement[] }[] {
  const namen = new Map(
    (beziehungen.get('word/document.xml') ?? []).map(({ attributes }) => [attributes.Id, `word/${attributes.Target}`]),
  )
  const sections: { absaetze: XmlElement[]; koepfe: XmlElement[] }[] = []
  let offen: XmlElement[] = []
  for (const block of elementsIn(childOf(dokument, 'w:body'))) {
    offen.push(...findAll(block, 'w:p'))
    const eigenschaften = block.name === 'w:sectPr' ? block : childOf(block, 'w:pPr', 'w:sectPr')
    if (!eigenschaften) continue
    const verweise = elementsIn(eigenschaften).filter(({ name }) => name === 'w:headerReference')
    sections.push({
      absaetze: offen,
      koepfe: verweise.flatMap(({ attributes }) => koepfe.get(namen.get(attributes['r:id']) ?? '') ?? []),
    })
    offen = []
  }
  return sections
}
