import type { Meldungen } from '../../message.js'
import { type Prosa, proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import { type Satz, sentencesOf } from '../zahlen/satz.js'

const JAHR = /(?<![\d.,/[a-zäöüß]-])(?:19|20)\d{2}(?![\d/%]|[.,]\d|\s*(?:%|€|Euro|Prozent|\p{Lu}[a-zäöüß]+innen))/gu
/** Words of plans and announcements. */
const AUSBLICK =
  /(?<![a-zäöüß])(?:plan(?:en|t|ung[a-zäöüß]*)|(?:ein)?geplant[a-zäöüß]*|prognos[a-zäöüß]*|wollen|möchten?|soll(?:en)?|streben|anstreb[a-zäöüß]*|angestrebt[a-zäöüß]*|beabsichtig[a-zäöüß]*|vorgesehen[a-zäöüß]*|vorgenommen|vornehmen|erwarte[nt]|rechnen wir|gehen wir|steh(?:t|en)(?=.*zur verfügung)|werden|wird|ziele?n?|zielwerte?n?|schwerpunkte?n?|vorhaben|qualitätsthemen|handlungsfelder[a-zäöüß]*|künftig)(?![a-zäöüß])/i
/** A noun directly before its year: "Ziele 2022", "Plan für 2022". */
const ZIELWORT =
  /(?<![a-zäöüß])(?:ziele?n?|zielwerte?|schwerpunkte?n?|plan|planung|planwerte?|qualitätsthemen|handlungsfelder|neugeschäft|vorhaben|ausblick)\s+(?:für\s+)?(?:(?:das|im)\s+jahr\s+|in\s+)?$/i
/** Before the year of a plan stands a preposition, a verb or the beginning; a noun makes it a name ("EFQM-Modell 2020"). */
const STELLE =
  /(?:^\W*|(?:^|[^[a-zäöüß]])(?:für(?: das)?(?: [a-zäöüß]*jahr)?|im (?:[a-zäöüß]*)jahre?|[a-zäöüß]*jahr|[a-zäöüß]*jahre|in|auch|[a-zäöüß]*haushalt|[a-zäöüß]*budget|[a-zäöüß]*mittel|\p{Ll}+)[\s\u00a0]+)$/u
/** What makes a year a point of comparison, a beginning or an end. */
const RUECKBEZUG =
  /(?:(?<![a-zäöüß])(?:seit|bis|ab|ende|anfang|mitte|sommer|herbst|winter|frühjahr|frühling|jan[a-zäöüß]*|feb[a-zäöüß]*|märz|apr[a-zäöüß]*|mai|juni?|juli?|aug[a-zäöüß]*|sep[a-zäöüß]*|okt[a-zäöüß]*|nov[a-zäöüß]*|dez[a-zäöüß]*|von|vom|zum|zwischen|gegenüber(?: dem jahr)?|als|vor|nach|stand|des|der|aus|verglichen mit|im vergleich zu(?:m jahr)?|wie(?: schon| bereits| auch| zuletzt)?(?: in| im jahr)?|des (?:[a-zäöüß]*)jahres|dem jahr|jahres|jahren|niveau)[\s\u00a0(]*|\d{4}\s*(?:bis|und|–|-|\/)\s*|[(/])$/i
const SPANNE = /^\s*(?:bis|–|-|\/|und)\s*(?:zum\s+)?(?:\d|\ufffc)/u
const VERGANGEN =
  /(?<![a-zäöüß])(?:war(?:en)?|hatten?|konnten?|lag(?:en)?|betrug(?:en)?|erreichten?|erzielten?|stieg(?:en)?|sank(?:en)?|nahm(?:en)?|ging(?:en)?|gab(?:en)?|zählten?|standen?|blieb(?:en)?|kam(?:en)?|nutzten?|führten?|fand(?:en)?|erhielt(?:en)?|wurden?(?!.*(?:identifiziert|geplant|vereinbart|festgelegt|gesetzt)))(?![a-zäöüß])/i
const PERFEKT =
  /(?<![a-zäöüß])(?:habe?n?|hat)(?![a-zäöüß]).*(?<![a-zäöüß])(?![a-zäöüß]*(?:gesetzt|geplant|vorgenommen|vereinbart))[a-zäöüß]*(?:ge[a-zäöüß]{2,}(?:t|en)|iert|erreicht|verbessert|entwickelt|unterstützt)(?![a-zäöüß])/i

/** A year before the programme's in a sentence that plans or announces: last year's sentence. */
export const jahrFremd: Pruefregel = {
  id: 'jahr-fremd',
  pruefe(pruefling, meldungen) {
    for (const prosa of proseOf(pruefling)) {
      if (!prosa.abschnitt && prosa.name !== 'titel') continue
      if (prosa.name === 'quelle' || prosa.name === 'herkunft') continue
      for (const satz of sentencesOf(prosa)) checkSatz(satz, prosa, pruefling, meldungen)
    }
  },
}

function checkSatz(satz: Satz, prosa: Prosa, { programm }: Pruefling, meldungen: Meldungen): void {
  const { zeitraum } = programm
  // Whoever wrote the year before may plan for that year, too.
  const stand = Number(programm.stand.slice(0, 4)) || zeitraum.von
  const text = satz.ohneZitate
  for (const { index, 0: zahl } of text.matchAll(JAHR)) {
    const jahr = Number(zahl)
    if (jahr >= zeitraum.von || jahr >= stand) continue
    const davor = text.slice(0, index)
    if (RUECKBEZUG.test(davor) || SPANNE.test(text.slice(index + 4))) continue
    const genannt = ZIELWORT.test(davor)
    if (!genannt && !(STELLE.test(davor) && AUSBLICK.test(text))) continue
    if (VERGANGEN.test(text) || PERFEKT.test(text)) continue
    meldungen.melde(
      'jahr-fremd',
      prosa.ort(satz.von + index),
      `Der Satz blickt voraus und nennt das Jahr ${jahr}; das Programm gilt für ${zeitraum.text}.`,
      `Ist ${zeitraum.von} gemeint, {{jahr}} schreiben: Es wandert beim Fortschreiben mit. Ein Rückblick steht in der Vergangenheit, das Jahr davor heißt {{vorjahr}}.`,
    )
  }
}
