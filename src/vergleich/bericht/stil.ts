/** How the page of a comparison looks. Red and green never speak alone: what is gone is struck through, what is new underlined. */
export const STIL = `
body { font: 1rem/1.5 system-ui, sans-serif; color: #1c1c1c; background: #fff; max-width: 74rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.8rem; line-height: 1.2; } h2 { font-size: 1.4rem; margin: 3rem 0 .5rem; border-top: 2px solid #444; padding-top: 1rem; }
h3 { font-size: 1.15rem; margin: 2rem 0 .5rem; } h4 { font-size: 1rem; margin: 1.5rem 0 .3rem; }
a { color: #0b4f8a; } .leise { color: #555; font-weight: normal; font-size: .9em; overflow-wrap: anywhere; } .hinweis { border-left: .4rem solid #8a5a00; padding: .4rem .8rem; background: #fff6e0; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; margin: .5rem 0 1rem; } caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid #bbb; } thead th { border-bottom: 2px solid #444; } tbody th { font-weight: 600; }
.zahl { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
del { color: #8c1d18; background: #fdecea; text-decoration: line-through; } ins { color: #0f5132; background: #e6f4ea; text-decoration: underline; }
q { quotes: none; color: #333; } ul { padding-left: 1.2rem; } li { margin: .25rem 0; }
details { border: 1px solid #bbb; border-radius: .25rem; margin: .5rem 0; padding: .5rem .8rem; } summary { cursor: pointer; font-weight: 600; }
.paar { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin-top: .8rem; } figure { margin: 0; } figure img { width: 100%; height: auto; border: 1px solid #999; }
.worte { white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 40rem) { .paar { grid-template-columns: 1fr; } thead { position: static; } table { font-size: .9rem; table-layout: fixed; } th, td { padding-right: .5rem; overflow-wrap: anywhere; hyphens: auto; } .zahl { white-space: normal; } thead:not(:has(:nth-child(4))) .zahl { width: 25%; } }
@media print { details { break-inside: avoid; } }
`
