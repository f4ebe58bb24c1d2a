/** Compounds of this field with the breaks that a reader is not misled by, each looked through by hand. */
export const KOMPOSITA = `
Mit|mach|an|ge|bote Kon|zept|ent|wick|lung Fach|kräf|te|al|li|anz Fach|kraft|al|li|anz
Arbeits|markt|in|te|gra|tion Ein|glie|de|rungs|leis|tung Bedarfs|ge|mein|schaft Lang|zeit|leis|tungs|be|zug
Lang|zeit|leis|tungs|be|zie|hende Bil|dungs|gut|schein Akti|vie|rungs|gut|schein Ver|mitt|lungs|gut|schein
Ein|glie|de|rungs|zu|schuss Beschäf|ti|gungs|zu|schuss Teil|ha|be|chan|cen|ge|setz Bür|ger|geld|ge|setz
Grund|si|che|rungs|geld Kos|ten|trä|ger Leis|tungs|be|rech|tigte Leis|tungs|emp|fän|ger Erwerbs|fä|hig|keit
Erwerbs|lo|sig|keit Unter|be|schäf|ti|gung Arbeits|lo|sen|quote Aus|bil|dungs|markt
Aus|bil|dungs|platz|su|chende Berufs|ein|stiegs|be|glei|tung Berufs|aus|bil|dungs|bei|hilfe
Berufs|ori|en|tie|rung Jugend|be|rufs|agen|tur Jugend|ar|beits|lo|sig|keit Schul|ab|bre|cher
Schul|ab|sol|ven|ten Haupt|schul|ab|schluss Real|schul|ab|schluss Schul|ab|gän|ger Fach|kräf|te|man|gel
Fach|kräf|te|ein|wan|de|rung Fach|kräf|te|si|che|rung Flucht|mi|gra|tion Asyl|be|wer|ber|leis|tungs|ge|setz
Auf|ent|halts|er|laub|nis Sprach|för|de|rung Sprach|kurs|an|ge|bot Inte|gra|ti|ons|kurs Berufs|sprach|kurs
Kin|der|be|treu|ung Kin|der|ta|ges|stätte Allein|er|zie|hende Erzie|hungs|zei|ten Eltern|zeit
Ver|ein|bar|keit Gleich|stel|lung Chan|cen|gleich|heit Beauf|tragte Gesund|heits|för|de|rung
Reha|bi|li|ta|tion Reha|bi|li|tan|den Schwer|be|hin|derte Inklu|si|ons|be|trieb Teil|ha|be|plan
Sucht|be|ra|tung Schuld|ner|be|ra|tung Sozi|al|be|ra|tung psy|cho|so|zial Kun|den|zu|frie|den|heit
Kun|den|struk|tur Kun|den|kon|takt Kon|takt|dichte Betreu|ungs|schlüs|sel Betreu|ungs|re|la|tion
Fall|ma|nage|ment Fall|ma|na|ge|rin Arbeits|ver|mitt|lung Ver|mitt|lungs|fach|kraft Arbeit|ge|ber|ser|vice
Arbeit|ge|ber|an|spra|che Stel|len|ak|quise Stel|len|an|ge|bot Prak|ti|kums|platz Pro|be|ar|beit
Arbeits|er|pro|bung Arbeits|ge|le|gen|heit Mehr|auf|wands|ent|schä|di|gung Coa|ching|an|ge|bot
Ein|zel|coa|ching Grup|pen|an|ge|bot Maß|nah|me|ab|sol|ven|ten Maß|nah|me|pla|nung Maß|nah|me|trä|ger
Trä|ger|ver|samm|lung Geschäfts|füh|rung Geschäfts|plan Haus|halts|mit|tel Haus|halts|pla|nung
Mit|tel|ver|wen|dung Mit|tel|aus|schöp|fung Ver|wal|tungs|haus|halt Ver|wal|tungs|kos|ten
Ein|glie|de|rungs|ti|tel Ein|glie|de|rungs|quote Inte|gra|ti|ons|quote Ziel|ver|ein|ba|rung
Ziel|er|rei|chung Ziel|in|di|ka|tor Ziel|gruppe Ziel|wert Ziel|nach|hal|tung Con|trol|ling Moni|to|ring
Qua|li|täts|si|che|rung Pro|zess|op|ti|mie|rung Digi|ta|li|sie|rung Online|zu|gang Online|an|trag
Video|be|ra|tung Selbst|be|die|nung Erreich|bar|keit Öff|nungs|zei|ten Kun|den|por|tal Daten|schutz
Daten|aus|tausch Netz|werk|ar|beit Netz|werk|part|ner Koope|ra|ti|ons|part|ner
Koope|ra|ti|ons|ver|ein|ba|rung Land|kreis|ver|wal|tung Wirt|schafts|för|de|rung Wirt|schafts|struk|tur
Kon|junk|tur|ent|wick|lung Kon|junk|tur|auf|schwung Struk|tur|wan|del Ener|gie|wende Trans|for|ma|tion
Qua|li|fi|zie|rungs|chan|cen|ge|setz Wei|ter|bil|dungs|be|reit|schaft Wei|ter|bil|dungs|prä|mie Umschu|lung
Teil|qua|li|fi|zie|rung Nach|qua|li|fi|zie|rung Grund|kom|pe|ten|zen Analpha|be|tis|mus Alpha|be|ti|sie|rung
Mobi|li|täts|hilfe Füh|rer|schein|för|de|rung Ein|stiegs|geld Exis|tenz|grün|dung Selbst|stän|dige
Auf|sto|cker Mini|job|ber Nied|rig|lohn Min|dest|lohn Zeit|ar|beit Leih|ar|beit Pfle|ge|kräfte
Pfle|ge|be|reich Gast|ge|werbe Hand|werks|be|trieb Bau|ge|werbe Logis|tik|bran|che Ver|ar|bei|ten|des
Dienst|leis|tungs|sek|tor Woh|nungs|lo|sig|keit Unter|kunfts|kos|ten Heiz|kos|ten Miet|ober|grenze
Sank|tio|nen Leis|tungs|min|de|rung Mit|wir|kungs|pflicht Koope|ra|ti|ons|plan Poten|zi|al|ana|lyse
Kom|pe|tenz|er|fas|sung Eig|nungs|fest|stel|lung Lebens|un|ter|halt Lebens|lage Lebens|per|spek|tive
Hil|fe|be|dürf|tig|keit Bedürf|tig|keit Alters|struk|tur Alters|gruppe Bevöl|ke|rungs|ent|wick|lung
Demo|gra|fie Gebur|ten|rück|gang Ren|ten|al|ter Alters|ar|mut Kin|der|ar|mut Bil|dungs|ar|mut Aus|sied|ler
Zuwan|de|rung Aner|ken|nungs|ver|fah|ren Berufs|ab|schluss Aner|ken|nungs|be|ra|tung
Dritt|staats|an|ge|hö|rige Schutz|be|rech|tigte Ukrai|ne|ge|flüch|tete Job|turbo Bera|tungs|in|ten|si|tät
Erst|ge|spräch Sofort|an|ge|bot Sofort|maß|nahme Absol|ven|ten|ma|nage|ment Nach|be|treu|ung
Beschäf|ti|gungs|auf|nahme Beschäf|ti|gungs|ver|hält|nis Nach|hal|tig|keit Druck|er|zeug|nis Urinstinkt
beinhal|ten Beinhal|tung Staubecken Arbeit|su|chende Arbeits|er|laub|nis Tages|struk|tur
Ehren|amt Bun|des|agen|tur Bun|des|mit|tel Lan|des|pro|gramm Sozi|al|ge|setz|buch Rechts|kreis
Rechts|kreis|wech|sel Rechts|an|spruch Vor|rang|prü|fung Erwerbs|ar|beit Erwerbs|tä|tig|keit
Erwerbs|bio|gra|fie Teil|zeit|aus|bil|dung Teil|zeit|be|schäf|ti|gung Voll|zeit|äqui|va|lent
Aus|zu|bil|dende Aus|bil|dungs|ab|bruch Aus|bil|dungs|be|trieb Ein|ar|bei|tungs|zu|schuss
Über|gangs|ma|nage|ment Ein|gangs|zone Antrags|ser|vice Leis|tungs|ge|wäh|rung Leis|tungs|ab|tei|lung
Wider|spruchs|stelle Rechts|be|helfs|stelle Unter|halts|vor|schuss For|de|rungs|ein|zug
Per|so|nal|ent|wick|lung Per|so|nal|aus|stat|tung Fort|bil|dungs|plan Team|ent|wick|lung
Schnitt|stel|len|ma|nage|ment Rah|men|be|din|gun|gen Hand|lungs|be|darf Hand|lungs|fel|der
Schwer|punkt|set|zung Wir|kungs|ori|en|tie|rung Wirt|schaft|lich|keit För|der|mit|tel För|der|instru|ment
För|der|kon|zept För|der|vo|lu|men Abbruch|quote Über|tritts|quote Abgangs|rate Zugangs|rate
Ver|bleibs|quote Stun|den|lohn Alten|pflege Alten|heim Kran|ken|stand Bestands|ent|wick|lung
Pro|duk|ti|ons|hel|fer Lager|lo|gis|tik Trans|port|ge|werbe Kraft|fah|rer Bus|fah|rer
`
