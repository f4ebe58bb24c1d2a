import { describe, expect, it } from 'vitest'
import { parseFragment } from '../../../src/layout/document/parse.js'

/** What is found, with the text at its place. */
function faults(html: string): string[] {
  return parseFragment(html).fehler.map(({ offset, text }) => `${html.slice(offset, offset + 8)} | ${text}`)
}

describe('HTML of a layout that the parser would mend in silence', () => {
  it.each([
    ['an element left open', '<div>\n<p>a</p>\n', '<div>\n<p | Die Vorlage öffnet <div> und schließt es nicht.'],
    ['an inline element left open', '<p>a <em>b</p>', '<em>b</p | Die Vorlage öffnet <em> und schließt es nicht.'],
    ['an end of nothing', '<p>a</p>\n</div>', '</div> | Die Vorlage schließt „</div>“, was hier nicht offen ist.'],
    ['a foreign element left open', '<marque>a', '<marque> | Die Vorlage öffnet <marque>'],
    ['an end of nothing within text', '<p>a</div>b</p>', '</div>b< | Die Vorlage schließt „</div>“'],
    ['an end of nothing before text', '</em>b', '</em>b | Die Vorlage schließt „</em>“'],
    [
      'text between rows',
      '<table><tr><td>a</td></tr> lose</table>',
      'lose</ta | „lose“ darf in HTML hier nicht stehen.',
    ],
    ['a cell outside a table', '<div><td>a</td></div>', '<td>a</t | „<td>“ darf in HTML hier nicht stehen.'],
    ['a block in a paragraph', '<p>a<div>b</div></p>', '<p>a<div | Die Vorlage öffnet <p> und schließt es nicht.'],
    ['an attribute twice', '<p class="a" class="b">a</p>', expect.stringContaining('duplicate-attribute')],
    ['an element that closes itself', '<div/>', expect.stringContaining('non-void-html-element')],
  ])('is told: %s', (_, html, erwartet) => {
    const [first] = faults(html)
    expect(first).toEqual(typeof erwartet === 'string' ? expect.stringContaining(erwartet) : erwartet)
  })

  it.each([
    ['rows, whose table body HTML adds', '<table>\n <tr><th>a</th> <td>b &lt; c &amp; d</td></tr>\n</table>\n'],
    ['rows alone, for a table around them', '<tr><td>a</td></tr>'],
    ['ends that HTML lets one leave out', '<ul><li>a<li>b</ul><table><tr><td>a<td>b</table>'],
    ['pictures, breaks and rules', '<p>a<br>b</p><img alt="<p>"><hr>\n'],
    ['comments', '<!-- <p> -->\n<p>a</p>'],
    ['text alone', ' a\n b '],
  ])('and what stays silent: %s', (_, html) => {
    expect(faults(html)).toEqual([])
  })
})
