import { expect, test } from 'vitest'
import { PageText } from '../../../src/pdf/text/page-text.js'

function pageText(): PageText {
  const text = new PageText()
  text.add('Ziele 3', 1, 'TOC')
  text.endBlock()
  text.add('Ziele', 2, 'H')
  text.endBlock()
  text.add('Wir zählten im Groß', 2)
  text.add('raum 1.250 Menschen', 3)
  text.add('¹', 3, 'Reference')
  text.endBlock()
  text.beginCaption()
  text.add('Tabelle 1 Bestand', 3, 'Caption')
  text.endBlock()
  for (const zelle of ['125', '0', '12,5']) {
    text.add(zelle, 4)
    text.endBlock()
  }
  text.endCaptioned()
  text.add('Dazu 12,5', 4)
  text.endBlock()
  text.beginCaption()
  text.add('Tabelle 11 Mehr', 5, 'Caption')
  text.endBlock()
  return text
}

test('blanks, capitals and ß do not count, and a place is on the page where it ends', () => {
  const text = pageText()
  expect(text.find('im GROSSRAUM')?.page).toBe(3)
  expect(text.find('wir zählten')?.page).toBe(2)
  expect(text.find('')).toBeUndefined()
})

test('nothing is found in the middle of a number, and cells beside each other are none', () => {
  const text = pageText()
  expect(text.find('250')).toBeUndefined()
  expect(text.find('1250')).toBeUndefined()
  expect(text.find('125')?.page).toBe(4)
  expect(text.find('0')?.page).toBe(4)
  expect(text.find('1.250')?.page).toBe(3)
  expect(text.find('125', 0, text.find('Tabelle 1')?.to)).toBeUndefined()
})

test('words beside a figure tell which it is', () => {
  const text = pageText()
  expect(text.find('1.250', 0, undefined, 'Großraum ', ' Menschen')).toEqual(text.find('1.250'))
  expect(text.find('1.250', 0, undefined, 'Kleinraum ')).toBeUndefined()
})

test('headings are found past the contents, captions by their mark', () => {
  const text = pageText()
  expect(text.find('Ziele')?.page).toBe(1)
  expect(text.findIn('H', 'Ziele')?.page).toBe(2)
  const [erste, ...weitere] = text.findCaptions('Tabelle 1')
  expect(weitere).toEqual([])
  expect(erste?.caption.page).toBe(3)
  expect(erste?.end).toBe(text.find('Dazu')?.from)
  expect(text.findCaptions('Tabelle 11').map(({ end }) => end)).toEqual([Number.POSITIVE_INFINITY])
  expect(text.findCaptions('Tabelle')).toHaveLength(2)
  expect(text.findCaptions('Bestand')).toEqual([])
  expect(text.findCaptions('')).toEqual([])
})

test('a text is found as often as it stands there', () => {
  expect(
    pageText()
      .findAll('12,5')
      .map(({ page }) => page),
  ).toEqual([4, 4])
  expect(pageText().findAll('12,6')).toEqual([])
})

test('all numbers with their pages and what they belong to', () => {
  const text = pageText()
  expect(text.numbers.map(({ text, page, in: umfeld }) => [text, page, umfeld])).toEqual([
    ['3', 1, 'TOC'],
    ['1.250', 3, ''],
    ['1', 3, 'Caption'],
    ['125', 4, ''],
    ['0', 4, ''],
    ['12,5', 4, ''],
    ['12,5', 4, ''],
    ['11', 5, 'Caption'],
  ])
  const zahl = text.find('1.250')
  expect(zahl && text.around(zahl, 9)).toEqual({ before: 'Großraum ', text: '1.250', after: ' Menschen' })
})
