import { UNTERSCHIEDSSTIL } from '../vergleich/bericht/stil.js'

/** How the site looks: one sheet for all pages, for screens of any width, for dark rooms and for paper. */
export const STIL = `
@font-face { font-family: "Source Sans 3"; font-weight: 400; font-display: swap; src: url(schriften/SourceSans3-normal.woff2) format("woff2"); }
@font-face { font-family: "Source Sans 3"; font-weight: 600; font-display: swap; src: url(schriften/SourceSans3-halbfett.woff2) format("woff2"); }
:root { color-scheme: light dark; --schrift: #1c1c1c; --grund: #fff; --leise: #555; --linie: #c4c8c9; --akzent: #0f4f5c; --band: #0f4f5c; --flaeche: #eef4f5; --ernst: #8a5a00; --ernst-grund: #fff6e0; --fort: #8c1d18; --fort-grund: #fdecea; --neu: #0f5132; --neu-grund: #e6f4ea; --marke: #fff0b3; --schatten: #0004; }
@media (prefers-color-scheme: dark) { :root { --schrift: #ececec; --grund: #16191a; --leise: #b4b4b4; --linie: #50565a; --akzent: #8fd0dc; --band: #0c3841; --flaeche: #22292b; --ernst: #f0c36a; --ernst-grund: #33290f; --fort: #ffb4ab; --fort-grund: #3a1d1b; --neu: #8fd6a5; --neu-grund: #16301f; --marke: #5a4a00; --schatten: #000c; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; font: 1.125rem/1.5 "Source Sans 3", system-ui, sans-serif; color: var(--schrift); background: var(--grund); }
.mitte { width: 100%; max-width: 64rem; margin: 0 auto; padding-inline: 1.25rem; }
header { background: var(--band); color: #fff; }
header nav { justify-content: space-between; padding-block: .8rem; }
header a { color: inherit; }
header :is(a, input, button):focus-visible { outline-color: #fff; }
main { flex: 1; padding-block: .9rem 3rem; }
footer { border-top: 1px solid var(--linie); padding-block: 1rem; font-size: 1rem; }
footer p { margin: 0 0 .3rem; }
nav { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; }
.name { font-weight: 600; text-decoration: none; max-width: 42rem; }
.name:hover { text-decoration: underline; }
.auftakt { padding-block: 1rem 1.6rem; }
.auftakt h1 { margin: 0 0 1.2rem; max-width: 46rem; }
.auftakt .zeile { margin: 0; }
.auftakt button { background: #fff; color: #0f4f5c; }
.auftakt input { border-color: #fff; }
a { color: var(--akzent); text-underline-offset: .15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:is(a, summary, input, select, button, [tabindex]):focus-visible { outline: 3px solid var(--akzent); outline-offset: 2px; }
.sprung { position: absolute; left: -100vw; }
.sprung:focus { left: 1rem; top: 1rem; background: var(--grund); color: var(--akzent); padding: .5rem 1rem; z-index: 1; }
.weg ol { list-style: none; display: flex; flex-wrap: wrap; gap: 0 .5rem; margin: 0; padding: 0; font-size: 1rem; }
.weg li + li::before { content: "›" / ""; margin-right: .5rem; color: var(--leise); }
h1, h2, h3, h4, a { overflow-wrap: break-word; hyphens: auto; }
h1 { font-size: clamp(1.6rem, 6vw, 2.4rem); font-weight: 600; line-height: 1.15; margin: 1.5rem 0 .7rem; text-wrap: balance; }
hgroup { margin: 1.6rem 0 .7rem; }
hgroup p { margin: 0; font-weight: 600; color: var(--akzent); }
hgroup h1 { margin: .1rem 0 0; }
h2 { font-size: 1.4rem; font-weight: 600; line-height: 1.25; margin: 2.4rem 0 .5rem; }
h3 { font-size: 1.2rem; font-weight: 600; margin: 2rem 0 .4rem; }
h4 { font-size: 1.05rem; font-weight: 600; margin: 1.2rem 0 .3rem; }
p, li { max-width: 42rem; }
p { margin: .6rem 0; text-wrap: pretty; }
.leise { color: var(--leise); font-size: .92em; font-weight: 400; }
.bilanz { color: var(--leise); margin: .6rem 0 1.6rem; }
code { font-family: ui-monospace, "Cascadia Mono", Consolas, "Liberation Mono", monospace; font-size: .78em; overflow-wrap: anywhere; }
dt { font-weight: 600; }
dd { margin: 0 0 .6rem; }
.summen { font-size: 1rem; }
ul.haeuser { list-style: none; margin: 0; padding: 0; columns: 17rem; column-gap: 2rem; }
ul.haeuser > li { break-inside: avoid; margin: 0; padding: 0 0 1.3rem; }
.haus { font-weight: 600; }
ul.haeuser ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0; padding: 0; }
.register { gap: .4rem; }
.register a { min-width: 2.2rem; padding: .25rem .4rem; text-align: center; background: var(--flaeche); border-radius: .3rem; text-decoration: none; font-weight: 600; }
ul.blaetter { columns: 18rem; column-gap: 2rem; margin: 1rem 0 0; padding-left: 1.2rem; width: 100%; }
ul.blaetter li { break-inside: avoid; overflow-wrap: anywhere; }
ul.karten { list-style: none; margin: .8rem 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); gap: .8rem; }
ul.karten li { position: relative; background: var(--flaeche); border-left: .3rem solid var(--akzent); padding: .8rem 1rem; border-radius: 0 .3rem .3rem 0; }
ul.karten a { font-weight: 600; display: block; }
ul.karten a::after { content: "" / ""; position: absolute; inset: 0; }
.hinweis { border-left: .3rem solid var(--akzent); background: var(--flaeche); padding: .7rem 1rem; }
.ernst { border-color: var(--ernst); background: var(--ernst-grund); }
.breit { overflow-x: auto; width: fit-content; max-width: 100%; background: linear-gradient(to right, var(--grund) 40%, transparent) 0 0 / 3rem 100% no-repeat local, linear-gradient(to left, var(--grund) 40%, transparent) 100% 0 / 3rem 100% no-repeat local, linear-gradient(to right, var(--schatten), transparent) 0 0 / .8rem 100% no-repeat, linear-gradient(to left, var(--schatten), transparent) 100% 0 / .8rem 100% no-repeat; }
table { border-collapse: collapse; font-size: 1.02rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem 1.6rem .3rem 0; border-bottom: 1px solid var(--linie); }
.breit :is(th, td):last-child { padding-right: .3rem; }
.breit :is(th:first-child) { min-width: min(18rem, 40vw); }
thead th { border-bottom: 2px solid var(--schrift); font-weight: 600; }
tbody th { font-weight: 400; }
th[scope=rowgroup] { font-weight: 600; padding-top: .9rem; }
td.zahl a { color: inherit; text-decoration: none; display: inline-block; min-width: 1.5rem; min-height: 1.5rem; }
td.zahl a:hover { text-decoration: underline; }
:target { background: var(--flaeche); outline: 2px solid var(--akzent); }
mark { color: inherit; background: var(--marke); }
q { quotes: none; }
#funde { padding-left: 1.6rem; }
#funde li { margin: 0 0 1.2rem; }
#funde li > a { font-weight: 600; }
#funde p { margin: .1rem 0; }
label { font-weight: 600; display: block; }
input[type=search], select { font: inherit; color: var(--schrift); background: var(--grund); border: 2px solid var(--leise); border-radius: .3rem; padding: .5rem .7rem; width: 100%; max-width: 32rem; }
.zeile { display: flex; flex-wrap: wrap; align-items: end; gap: .5rem .8rem; margin: 1rem 0 1.8rem; }
.zeile p { margin: 0; }
.zeile > label { width: 100%; }
.zeile > input { flex: 1 1 12rem; }
.zeile .worte { flex: 1 1 16rem; max-width: 32rem; }
button { font: inherit; font-weight: 600; color: var(--grund); background: var(--akzent); border: 2px solid transparent; border-radius: .3rem; padding: .5rem 1.2rem; cursor: pointer; }
[hidden] { display: none; }
@media print { header { background: none; color: inherit; } header nav a:not(.name), footer, form { display: none; } a { color: inherit; } .breit { background: none; overflow: visible; } }
${UNTERSCHIEDSSTIL}`
