import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { isElement, textOf, walk } from '../../../src/layout/document/baum.js'
import { wholesOf } from '../../../src/layout/document/ganzes.js'

/** Each row that is part of another, with that. */
function read(zeilen: string): string[] {
  const baum = fromHtml(`<table><tbody>${zeilen}</tbody></table>`)
  const [teil] = [...walk(baum)].filter(
    (element): element is Element => isElement(element) && element.tagName === 'tbody',
  )
  return [...wholesOf(teil as Element)].map(([zeile, ganzes]) => `${textOf(zeile)} < ${textOf(ganzes)}`)
}

const zeile = (name: string, mehr = '') => `<tr ${mehr}><th scope="row">${name}</th></tr>`
const ueber = (name: string) => `<tr><th scope="rowgroup">${name}</th></tr>`

describe('rows that are part of another', () => {
  it('say by a number whose, wherever that stands', () =>
    expect(
      read(
        zeile('alle') +
          zeile('Frauen', 'class="davon" data-teil-von="1"') +
          zeile('junge', 'class="davon" data-teil-von="2"') +
          zeile('Haushalte') +
          zeile('Männer', 'class="davon" data-teil-von="1"') +
          zeile('zusammen', 'class="summe" data-teil-von="1"'),
      ),
    ).toEqual(['Frauen < alle', 'junge < Frauen', 'Männer < alle', 'zusammen < alle']))

  it('without a number belong to the last row that is none, over headings between rows', () =>
    expect(
      read(zeile('alle') + ueber('nach Alter') + zeile('junge', 'class="davon"') + zeile('alte', 'class="davon"')),
    ).toEqual(['junge < alle', 'alte < alle']))

  it('whose whole is not shown have none', () => expect(read(zeile('junge', 'class="davon"'))).toEqual([]))

  it('never are their own', () => expect(read(zeile('junge', 'data-teil-von="1"'))).toEqual([]))
})
