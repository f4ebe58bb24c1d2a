import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { notesAtChapterEnds, notesBehindReferences } from '../../../src/layout/document/note-order.js'

const parse = (html: string): Root => fromHtml(html, { fragment: true })
const mark = (id: string): string => `<a class="fussnote" href="#${id}">${id}</a>`
const behind = (html: string): string => toHtml(notesBehindReferences(parse(html)))
/** A chapter whose notes are `a` and `b`, counted from 3, and `s` with a star. */
const chapter = (body: string): string =>
  `<section class="abschnitt">${body}<section class="fussnoten"><ul><li id="s"><p>S</p></li></ul><ol start="3"><li id="a"><p>A</p></li><li id="b"><p>B</p></li></ol></section></section>`
const note = (...ids: string[]): string =>
  `<section class="fussnoten"><ol>${ids.map((id) => `<li id="${id}" value="${id === 'a' ? 3 : 4}"><p>${id.toUpperCase()}</p></li>`).join('')}</ol></section>`
const star = '<section class="fussnoten"><ul><li id="s"><p>S</p></li></ul></section>'

describe('notes behind what refers to them', () => {
  it('follow the paragraph or heading of the first reference, keep their numbers, and stand there once', () => {
    expect(behind(chapter(`<h1>T${mark('s')}</h1><p>x${mark('a')}</p><p>y${mark('b')} z${mark('a')}</p>`))).toBe(
      `<section class="abschnitt"><h1>T${mark('s')}</h1>${star}<p>x${mark('a')}</p>${note('a')}<p>y${mark('b')} z${mark('a')}</p>${note('b')}</section>`,
    )
  })

  it('stand in items and boxes, behind whole tables, pictures and lists of terms', () => {
    const body = (mitte: string, end: string) =>
      `<ul><li>x${mark('s')}${mitte}</li><li><p>y</p></li></ul><div class="tabelle"><table><caption>T${mark('b')}</caption><tbody><tr><td><p>${mark('a')}</p></td></tr></tbody></table><p class="quelle">Q</p></div>${end}`
    expect(behind(chapter(body('', '')))).toBe(`<section class="abschnitt">${body(star, note('b', 'a'))}</section>`)
  })

  it('that only another note names follow that', () => {
    const html = chapter(`<p>x${mark('a')}${mark('s')}</p>`).replace('<p>A</p>', `<p>A${mark('b')}</p>`)
    expect(behind(html)).toContain(`${mark('s')}</p><section class="fussnoten"><ul>`)
    expect(behind(html).match(/id="b"/g)).toHaveLength(1)
    expect(behind(html).match(/class="fussnoten"/g)).toHaveLength(1)
  })

  it('stay where they are without a reference', () => {
    expect(behind(chapter('<p>x</p>'))).toContain('<p>x</p><section class="fussnoten"><ul>')
  })

  it('are taken back to the end of their chapters in their order', () => {
    const html = chapter(`<ul><li>x${mark('a')}</li></ul><p>${mark('s')}</p><p>${mark('b')}</p>`)
    expect(toHtml(notesAtChapterEnds(notesBehindReferences(parse(html))))).toBe(
      html.replace(' start="3"', '').replace('id="a"', 'id="a" value="3"').replace('id="b"', 'id="b" value="4"'),
    )
  })
})
