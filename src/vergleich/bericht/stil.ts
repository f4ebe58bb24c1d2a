/**
 * How differences look, wherever they are shown; the page brings the colours (--fort, --neu, --linie, --leise, --flaeche). Red and green
 * never speak alone: what is gone is struck through, what is new underlined, and a sentence that is wholly one or the other says so in a word.
 */
export const UNTERSCHIEDSSTIL = `
body { overflow-wrap: break-word; } .abschnitt { overflow-wrap: anywhere; }
.zahl { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
del { color: var(--fort); background: var(--fort-grund); text-decoration: line-through 1px; } ins { color: var(--neu); background: var(--neu-grund); text-decoration: underline 1px; text-underline-offset: .2em; } wbr + ins { margin-left: .2em; }
details { border: 1px solid var(--linie); border-radius: .3rem; margin: .5rem 0; padding: 0 .9rem; } details[open] { padding-bottom: .6rem; }
summary { cursor: pointer; padding: .55rem 0; font-weight: 600; overflow-wrap: anywhere; } summary h4 { display: inline; font-size: 1rem; margin: 0; }
.wechsel { table-layout: fixed; width: 100%; } .wechsel :is(th, td) { hyphens: auto; } .wechsel .wert { width: 22%; } .wechsel :is(th, td):last-child { padding-right: 0; }
.wechsel td p { margin: 0 0 .2rem; max-width: none; } .wechsel q { color: var(--leise); }
ul.saetze { list-style: none; margin: .3rem 0 1rem; padding: 0; } ul.saetze li { border-left: .2rem solid var(--linie); padding: .1rem 0 .1rem .8rem; margin: 0 0 .55rem; }
ul.saetze .neu { border-color: var(--neu); } ul.saetze .entfallen { border-color: var(--fort); } ul.saetze :is(.neu, .entfallen) :is(ins, del) { background: none; text-decoration: none; }
.art { font-size: .82em; font-weight: 600; letter-spacing: .01em; } .neu > .art { color: var(--neu); } .entfallen > .art { color: var(--fort); }
@media (max-width: 40rem) { details { padding-inline: .7rem; } .wechsel .wert { width: 27%; } .wechsel .zahl { white-space: normal; overflow-wrap: anywhere; } .wechsel :is(th, td) { padding-right: .5rem; } }
@media print { details::details-content { content-visibility: visible; block-size: auto; } details { border: 0; padding: 0; } :is(tr, li, figure) { break-inside: avoid; } summary { break-after: avoid; } }
`

/** How the page of a comparison looks that stands alone. */
export const STIL = `
:root { --fort: #8c1d18; --fort-grund: #fdecea; --neu: #0f5132; --neu-grund: #e6f4ea; --linie: #bbb; --leise: #555; }
* { box-sizing: border-box; }
body { font: 1rem/1.5 system-ui, sans-serif; color: #1c1c1c; background: #fff; max-width: 74rem; margin: 2rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.8rem; line-height: 1.2; } h2 { font-size: 1.4rem; margin: 3rem 0 .5rem; border-top: 2px solid #444; padding-top: 1rem; overflow-wrap: anywhere; }
h3 { font-size: 1.15rem; margin: 2rem 0 .5rem; } p, li { max-width: 48rem; }
a { color: #0b4f8a; } .leise { color: var(--leise); font-weight: normal; font-size: .9em; overflow-wrap: anywhere; } .hinweis { border-left: .4rem solid #8a5a00; padding: .4rem .8rem; background: #fff6e0; }
.spruenge { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: .8rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; margin: .3rem 0 1rem; } caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--linie); } thead th { border-bottom: 2px solid #444; } tbody th { font-weight: 600; overflow-wrap: anywhere; }
.paar { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin-top: .3rem; } figure { margin: 0; } figure img { width: 100%; height: auto; border: 1px solid #999; }
.worte { white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 40rem) { .paar { grid-template-columns: 1fr; } body { margin-top: 1rem; } }
${UNTERSCHIEDSSTIL}`
