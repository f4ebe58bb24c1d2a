#!/usr/bin/env bash
# xast-util-to-xml 4.0.0 writes the letters "]]>" of a text node as they are. XML 1.0, section 2.4, forbids them in content: what it wrote
# cannot be read again. An office's template or a sentence about CDATA is enough.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xast-util-to-xml@4.0.0 xastscript@4.0.0 @rgrove/parse-xml@4.2.3 >/dev/null
cat > run.mjs <<'JS'
import { parseXml } from '@rgrove/parse-xml'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
const xml = toXml(x('t', 'a ]]> b & c'))
console.log(xml)
try {
  parseXml(xml)
  console.log('well-formed')
} catch (error) {
  console.log(error.message.split('\n')[0])
}
JS
seen=$(node run.mjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
<t>a ]]> b &#x26; c</t>
Element content may not contain the CDATA section close delimiter `]]>` (line 1, column 6)
EXPECTED
