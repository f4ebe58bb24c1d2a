/** Compounds of this field with the breaks that a reader is not misled by, each looked through by hand. */
export const KOMPOSITA = `
Mit|mach|an|ge|bo|te Kon|zept|ent|wick|lung Fach|kräf|te|al|li|anz Fach|kraft|al|li|anz
Ar|beits|markt|in|te|gra|ti|on Ein|glie|de|rungs|leis|tung Be|darfs|ge|mein|schaft Lang|zeit|leis|tungs|be|zug
Lang|zeit|leis|tungs|be|zie|hen|de Bil|dungs|gut|schein Ak|ti|vie|rungs|gut|schein Ver|mitt|lungs|gut|schein
Ein|glie|de|rungs|zu|schuss Be|schäf|ti|gungs|zu|schuss Teil|ha|be|chan|cen|ge|setz Bür|ger|geld|ge|setz
Grund|si|che|rungs|geld Kos|ten|trä|ger Leis|tungs|be|rech|tig|te Leis|tungs|emp|fän|ger Er|werbs|fä|hig|keit
Er|werbs|lo|sig|keit Un|ter|be|schäf|ti|gung Ar|beits|lo|sen|quo|te Aus|bil|dungs|markt
Aus|bil|dungs|platz|su|chen|de Be|rufs|ein|stiegs|be|glei|tung Be|rufs|aus|bil|dungs|bei|hil|fe
Be|rufs|ori|en|tie|rung Ju|gend|be|rufs|agen|tur Ju|gend|ar|beits|lo|sig|keit Schul|ab|bre|cher
Schul|ab|sol|ven|ten Haupt|schul|ab|schluss Re|al|schul|ab|schluss Schul|ab|gän|ger Fach|kräf|te|man|gel
Fach|kräf|te|ein|wan|de|rung Fach|kräf|te|si|che|rung Flucht|mi|gra|ti|on Asyl|be|wer|ber|leis|tungs|ge|setz
Auf|ent|halts|er|laub|nis Sprach|för|de|rung Sprach|kurs|an|ge|bot In|te|gra|ti|ons|kurs Be|rufs|sprach|kurs
Kin|der|be|treu|ung Kin|der|ta|ges|stät|te Al|lein|er|zie|hen|de Er|zie|hungs|zei|ten El|tern|zeit
Ver|ein|bar|keit Gleich|stel|lung Chan|cen|gleich|heit Be|auf|trag|te Ge|sund|heits|för|de|rung
Re|ha|bi|li|ta|ti|on Re|ha|bi|li|tan|den Schwer|be|hin|der|te In|klu|si|ons|be|trieb Teil|ha|be|plan
Sucht|be|ra|tung Schuld|ner|be|ra|tung So|zi|al|be|ra|tung psy|cho|so|zi|al Kun|den|zu|frie|den|heit
Kun|den|struk|tur Kun|den|kon|takt Kon|takt|dich|te Be|treu|ungs|schlüs|sel Be|treu|ungs|re|la|ti|on
Fall|ma|nage|ment Fall|ma|na|ge|rin Ar|beits|ver|mitt|lung Ver|mitt|lungs|fach|kraft Ar|beit|ge|ber|ser|vice
Ar|beit|ge|ber|an|spra|che Stel|len|ak|qui|se Stel|len|an|ge|bot Prak|ti|kums|platz Pro|be|ar|beit
Ar|beits|er|pro|bung Ar|beits|ge|le|gen|heit Mehr|auf|wands|ent|schä|di|gung Coa|ching|an|ge|bot
Ein|zel|coa|ching Grup|pen|an|ge|bot Maß|nah|me|ab|sol|ven|ten Maß|nah|me|pla|nung Maß|nah|me|trä|ger
Trä|ger|ver|samm|lung Ge|schäfts|füh|rung Ge|schäfts|plan Haus|halts|mit|tel Haus|halts|pla|nung
Mit|tel|ver|wen|dung Mit|tel|aus|schöp|fung Ver|wal|tungs|haus|halt Ver|wal|tungs|kos|ten
Ein|glie|de|rungs|ti|tel Ein|glie|de|rungs|quo|te In|te|gra|ti|ons|quo|te Ziel|ver|ein|ba|rung
Ziel|er|rei|chung Ziel|in|di|ka|tor Ziel|grup|pe Ziel|wert Ziel|nach|hal|tung Con|trol|ling Mo|ni|to|ring
Qua|li|täts|si|che|rung Pro|zess|op|ti|mie|rung Di|gi|ta|li|sie|rung On|line|zu|gang On|line|an|trag
Vi|deo|be|ra|tung Selbst|be|die|nung Er|reich|bar|keit Öff|nungs|zei|ten Kun|den|por|tal Da|ten|schutz
Da|ten|aus|tausch Netz|werk|ar|beit Netz|werk|part|ner Ko|ope|ra|ti|ons|part|ner
Ko|ope|ra|ti|ons|ver|ein|ba|rung Land|kreis|ver|wal|tung Wirt|schafts|för|de|rung Wirt|schafts|struk|tur
Kon|junk|tur|ent|wick|lung Kon|junk|tur|auf|schwung Struk|tur|wan|del En|er|gie|wen|de Trans|for|ma|ti|on
Qua|li|fi|zie|rungs|chan|cen|ge|setz Wei|ter|bil|dungs|be|reit|schaft Wei|ter|bil|dungs|prä|mie Um|schu|lung
Teil|qua|li|fi|zie|rung Nach|qua|li|fi|zie|rung Grund|kom|pe|ten|zen An|alpha|be|tis|mus Al|pha|be|ti|sie|rung
Mo|bi|li|täts|hil|fe Füh|rer|schein|för|de|rung Ein|stiegs|geld Exis|tenz|grün|dung Selbst|stän|di|ge
Auf|sto|cker Mi|ni|job|ber Nied|rig|lohn Min|dest|lohn Zeit|ar|beit Leih|ar|beit Pfle|ge|kräf|te
Pfle|ge|be|reich Gast|ge|wer|be Hand|werks|be|trieb Bau|ge|wer|be Lo|gis|tik|bran|che Ver|ar|bei|ten|des
Dienst|leis|tungs|sek|tor Woh|nungs|lo|sig|keit Un|ter|kunfts|kos|ten Heiz|kos|ten Miet|ober|gren|ze
Sank|tio|nen Leis|tungs|min|de|rung Mit|wir|kungs|pflicht Ko|ope|ra|ti|ons|plan Po|ten|zi|al|ana|ly|se
Kom|pe|tenz|er|fas|sung Eig|nungs|fest|stel|lung Le|bens|un|ter|halt Le|bens|la|ge Le|bens|per|spek|ti|ve
Hil|fe|be|dürf|tig|keit Be|dürf|tig|keit Al|ters|struk|tur Al|ters|grup|pe Be|völ|ke|rungs|ent|wick|lung
De|mo|gra|fie Ge|bur|ten|rück|gang Ren|ten|al|ter Al|ters|ar|mut Kin|der|ar|mut Bil|dungs|ar|mut Aus|sied|ler
Zu|wan|de|rung An|er|ken|nungs|ver|fah|ren Be|rufs|ab|schluss An|er|ken|nungs|be|ra|tung
Dritt|staats|an|ge|hö|ri|ge Schutz|be|rech|tig|te Ukrai|ne|ge|flüch|te|te Job|tur|bo Be|ra|tungs|in|ten|si|tät
Erst|ge|spräch So|fort|an|ge|bot So|fort|maß|nah|me Ab|sol|ven|ten|ma|nage|ment Nach|be|treu|ung
Be|schäf|ti|gungs|auf|nah|me Be|schäf|ti|gungs|ver|hält|nis Nach|hal|tig|keit Druck|er|zeug|nis Ur|instinkt
be|in|hal|ten Be|in|hal|tung Staubecken Ar|beit|su|chen|de Ar|beits|er|laub|nis Ta|ges|struk|tur
Eh|ren|amt Bun|des|agen|tur Bun|des|mit|tel Lan|des|pro|gramm So|zi|al|ge|setz|buch Rechts|kreis
Rechts|kreis|wech|sel Rechts|an|spruch Vor|rang|prü|fung Er|werbs|ar|beit Er|werbs|tä|tig|keit
Er|werbs|bio|gra|fie Teil|zeit|aus|bil|dung Teil|zeit|be|schäf|ti|gung Voll|zeit|äqui|va|lent
Aus|zu|bil|den|de Aus|bil|dungs|ab|bruch Aus|bil|dungs|be|trieb Ein|ar|bei|tungs|zu|schuss
Über|gangs|ma|nage|ment Ein|gangs|zo|ne An|trags|ser|vice Leis|tungs|ge|wäh|rung Leis|tungs|ab|tei|lung
Wi|der|spruchs|stel|le Rechts|be|helfs|stel|le Un|ter|halts|vor|schuss For|de|rungs|ein|zug
Per|so|nal|ent|wick|lung Per|so|nal|aus|stat|tung Fort|bil|dungs|plan Team|ent|wick|lung
Schnitt|stel|len|ma|nage|ment Rah|men|be|din|gun|gen Hand|lungs|be|darf Hand|lungs|fel|der
Schwer|punkt|set|zung Wir|kungs|ori|en|tie|rung Wirt|schaft|lich|keit För|der|mit|tel För|der|instru|ment
För|der|kon|zept För|der|vo|lu|men Ab|bruch|quo|te Über|tritts|quo|te Ab|gangs|ra|te Zu|gangs|ra|te
Ver|bleibs|quo|te Stun|den|lohn Al|ten|pfle|ge Al|ten|heim Kran|ken|stand Be|stands|ent|wick|lung
Pro|duk|ti|ons|hel|fer La|ger|lo|gis|tik Trans|port|ge|wer|be Kraft|fah|rer Bus|fah|rer
`
