/** How the site looks: one sheet for all pages, for screens of any width, for dark rooms and for paper. */
export const STIL = `
:root { color-scheme: light dark; --schrift: #1c1c1c; --grund: #fff; --leise: #555; --linie: #b8b8b8; --akzent: #0f4f5c; --flaeche: #eef4f5; --fort: #8c1d18; --neu: #0f5132; --marke: #fff0b3; }
@media (prefers-color-scheme: dark) { :root { --schrift: #ececec; --grund: #16191a; --leise: #b4b4b4; --linie: #5a5f60; --akzent: #8fd0dc; --flaeche: #22292b; --fort: #ffb4ab; --neu: #8fd6a5; --marke: #5a4a00; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; font: 1.0625rem/1.55 system-ui, sans-serif; color: var(--schrift); background: var(--grund); }
header, main, footer { width: 100%; max-width: 64rem; margin: 0 auto; padding: 1rem 1.25rem; }
main { flex: 1; }
header { border-bottom: 3px solid var(--akzent); }
footer { border-top: 1px solid var(--linie); margin-top: 4rem; }
footer p { margin: 0 0 .4rem; }
nav { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; }
header nav { justify-content: space-between; }
.name { font-weight: 650; text-decoration: none; }
a { color: var(--akzent); text-underline-offset: .15em; }
:is(a, summary, input, select, button, [tabindex]):focus-visible { outline: 3px solid var(--akzent); outline-offset: 2px; }
.sprung { position: absolute; left: -100vw; }
.sprung:focus { left: 1rem; top: 1rem; background: var(--grund); padding: .5rem 1rem; }
.weg ol { list-style: none; display: flex; flex-wrap: wrap; gap: 0 .5rem; margin: .5rem 0 0; padding: 0; font-size: .95rem; }
.weg li + li::before { content: "›"; margin-right: .5rem; color: var(--leise); }
h1, h2, h3, h4, a { overflow-wrap: break-word; hyphens: auto; }
h1 { font-size: clamp(1.35rem, 6vw, 2.2rem); line-height: 1.2; margin: 1.5rem 0 .75rem; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.5rem 0 .6rem; }
h3 { font-size: 1.15rem; margin: 2rem 0 .4rem; }
h4 { font-size: 1rem; margin: 1.5rem 0 .3rem; }
p, li { max-width: 42rem; }
.leise { color: var(--leise); font-size: .92em; font-weight: 400; }
code { font-family: ui-monospace, "Cascadia Mono", Consolas, "Liberation Mono", monospace; font-size: .85em; overflow-wrap: anywhere; }
dt { font-weight: 500; }
dd { margin: 0 0 .6rem; }
ul.haeuser { list-style: none; padding: 0; columns: 18rem; }
ul.haeuser li { break-inside: avoid; margin: 0 0 .9rem; }
ul.haeuser :is(li > a, .leise) { margin-right: .5rem; }
ul.haeuser a + .leise { margin-left: -.25rem; }
.register { gap: .3rem; }
.register a { min-width: 2rem; padding: .2rem .4rem; text-align: center; background: var(--flaeche); border-radius: .3rem; text-decoration: none; font-weight: 600; }
ul.blaetter { columns: 18rem; margin: 0; padding-left: 1.2rem; width: 100%; }
ul.dateien { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: .8rem; }
ul.dateien li { background: var(--flaeche); padding: .8rem 1rem; border-radius: .3rem; }
ul.dateien a { font-weight: 650; display: block; }
.hinweis { border-left: .4rem solid var(--akzent); background: var(--flaeche); padding: .7rem 1rem; }
.breit { overflow-x: auto; }
table { border-collapse: collapse; font-size: .95rem; min-width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--linie); }
thead th { border-bottom: 2px solid var(--schrift); }
tbody th { font-weight: 500; }
.zahl { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.zahl a { color: inherit; text-decoration: none; display: inline-block; min-width: 1.5rem; min-height: 1.5rem; }
td.zahl a:hover { text-decoration: underline; }
:target { background: var(--flaeche); outline: 2px solid var(--akzent); }
.unterschiede td { overflow-wrap: anywhere; hyphens: auto; }
.unterschiede .zahl { white-space: normal; overflow-wrap: normal; }
del { color: var(--fort); text-decoration: line-through; }
ins { color: var(--neu); text-decoration: underline; }
mark { color: inherit; background: var(--marke); }
q { quotes: none; }
#funde { padding-left: 1.6rem; }
#funde li { margin: 0 0 1.2rem; }
#funde li > a { font-weight: 600; }
#funde p { margin: .1rem 0; }
label { font-weight: 600; display: block; }
input[type=search], select { font: inherit; color: inherit; background: var(--grund); border: 2px solid var(--linie); border-radius: .3rem; padding: .5rem .7rem; width: 100%; max-width: 32rem; }
.zeile { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0 1.8rem; }
.zeile label { width: 100%; }
.zeile input { flex: 1 1 12rem; }
button { font: inherit; font-weight: 600; color: var(--grund); background: var(--akzent); border: 0; border-radius: .3rem; padding: .5rem 1.2rem; }
[hidden] { display: none; }
@media (max-width: 40rem) { .unterschiede table { table-layout: fixed; width: 100%; } .unterschiede :is(th, td) { padding-right: .6rem; } .unterschiede thead:not(:has(:nth-child(4))) .zahl { width: 25%; } .unterschiede .zahl { hyphens: auto; overflow-wrap: anywhere; } }
@media print { header nav a:not(.name), footer, form { display: none; } a { color: inherit; } }
`
