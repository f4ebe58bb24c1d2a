// ../../../tmp/imp/vgl.ts
import { readFileSync } from "node:fs";

// src/worddatei/oeffnen.ts
import { unzipSync as unzipSync2 } from "fflate";

// src/content/grenzen.ts
var GRENZEN = {
  /** Bytes of a text file (YAML, Markdown, CSS, layouts). */
  text: 4e6,
  /** Bytes of a table file (CSV, XLSX) as it lies on disk. */
  tabelle: 3e7,
  /** Bytes of all parts of a workbook that are read, unpacked. */
  entpackt: 12e7,
  /** Texts that the cells of a workbook share. */
  texte: 2e6,
  /** Characters that a cell of a workbook can hold at all; more is no cell. */
  zelleninhalt: 32767,
  /** Rows of a table with something in them. */
  zeilen: 2e4,
  /** Columns of a table with something in them. */
  spalten: 500,
  /** Cells of a table. */
  zellen: 4e5,
  /** Characters of one cell. */
  zellentext: 5e3,
  /** Bytes of a font file: those of Chinese have 20 MB. */
  schrift: 3e7,
  /** Bytes of an office's Word template. */
  wordvorlage: 5e7,
  /** Bytes of a Word file that is read, as it lies on disk; of all its parts, unpacked; of one part of text; number of parts. */
  worddatei: 1e8,
  wordentpackt: 3e8,
  wordtext: 4e7,
  wordteile: 1e4,
  /** Bytes of a picture file. */
  bild: 4e7,
  /** Bytes of a vector picture: it stands as text in every output. */
  vektor: 8e6,
  /** Pixels of a photo: 8 bytes each while Word's picture of it is made. */
  pixel: 6e7,
  /** Pixels that a vector picture covers: a sheet of A0. */
  flaeche: 15e6,
  /** The longer side of a picture, measured by the shorter one. */
  seitenverhaeltnis: 200,
  /** Elements of a vector picture, each as often as it is drawn. */
  elemente: 1e5,
  /** Elements of a vector picture within each other. */
  tiefe: 200
};
function formatBytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`;
}

// src/word/package/paket.ts
import { posix } from "node:path";
import { strFromU8, strToU8, unzipSync } from "fflate";

// src/word/xml/xml.ts
import {
  parseXml,
  XmlCdata,
  XmlComment,
  XmlDeclaration,
  XmlElement,
  XmlProcessingInstruction,
  XmlText
} from "@rgrove/parse-xml";
import { XmlElement as XmlElement2, XmlError, XmlText as XmlText2 } from "@rgrove/parse-xml";
function readXml(xml) {
  return parseXml(xml, { preserveCdata: true, preserveComments: true, preserveXmlDeclaration: true });
}
function rootOf({ root }) {
  if (!root) throw new Error("XML ohne ein Element");
  return root;
}
function createElement(name, attributes = {}, kinder = []) {
  const gesetzt = Object.entries(attributes).flatMap(([key, wert]) => wert === void 0 ? [] : [[key, String(wert)]]);
  return new XmlElement(
    name,
    Object.fromEntries(gesetzt),
    kinder.map((kind) => typeof kind === "string" ? new XmlText(kind) : kind)
  );
}
function writeXml(baum) {
  if (baum instanceof XmlElement) return writeElement(baum);
  return baum.children.map((kind) => {
    if (kind instanceof XmlElement) return writeElement(kind);
    if (kind instanceof XmlDeclaration) return writeDeclaration(kind);
    return kind instanceof XmlComment || kind instanceof XmlProcessingInstruction ? writeKind(kind) : "";
  }).join("");
}
function writeElement({ name, attributes, children }) {
  let text = `<${name}`;
  for (const key in attributes) text += ` ${key}="${escapeAttribut(attributes[key] ?? "")}"`;
  if (children.length === 0) return `${text}/>`;
  text += ">";
  for (const kind of children) text += kind instanceof XmlElement ? writeElement(kind) : writeKind(kind);
  return `${text}</${name}>`;
}
function writeKind(kind) {
  if (kind instanceof XmlCdata) return `<![CDATA[${kind.text}]]>`;
  if (kind instanceof XmlText) return escapeText(kind.text);
  if (kind instanceof XmlComment) return `<!--${kind.content}-->`;
  return `<?${kind.name}${kind.content ? ` ${kind.content}` : ""}?>`;
}
function writeDeclaration({ version, encoding, standalone }) {
  const angaben = Object.entries({ version, encoding: encoding && "UTF-8", standalone }).filter(([, wert]) => wert);
  return `<?xml${angaben.map(([name, wert]) => ` ${name}="${wert}"`).join("")}?>`;
}
var ENTITAETEN = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\r": "&#13;",
  "\n": "&#10;",
  "	": "&#9;"
};
function escapeText(text) {
  return text.replace(/[&<>"'\r]/g, (zeichen) => ENTITAETEN[zeichen] ?? zeichen);
}
function escapeAttribut(text) {
  return text.replace(/[&<>"'\r\n\t]/g, (zeichen) => ENTITAETEN[zeichen] ?? zeichen);
}

// src/word/xml/find.ts
function elementsIn(element) {
  return element ? element.children.filter((kind) => kind instanceof XmlElement2) : [];
}
function childrenOf(element, name) {
  return elementsIn(element).filter((kind) => kind.name === name);
}

// src/word/xml/edit.ts
function insertBefore(eltern, kind, ...neu) {
  eltern.children.splice(indexOf(eltern, kind), 0, ...neu);
}
function insertOrdered(eltern, neu, reihenfolge) {
  const rang = (name) => reihenfolge.indexOf(name);
  const spaeter = elementsIn(eltern).find(({ name }) => rang(name) > rang(neu.name));
  if (spaeter) insertBefore(eltern, spaeter, neu);
  else eltern.children.push(neu);
}
function indexOf(eltern, kind) {
  const stelle = eltern.children.indexOf(kind);
  if (stelle < 0) throw new Error(`<${kind.name}> steht nicht in <${eltern.name}>`);
  return stelle;
}

// src/word/package/zip.ts
import { zipSync } from "fflate";
function packTeile(teile) {
  const geordnet = {};
  for (const name of Object.keys(teile).sort(byName)) {
    const inhalt = teile[name];
    if (inhalt) geordnet[name] = [inhalt, { mtime: new Date(1980, 0, 1), level: name.endsWith(".xlsx") ? 0 : 6 }];
  }
  return zipSync(geordnet);
}
function byName(a, b) {
  const rang = (name) => name === "[Content_Types].xml" ? 0 : 1;
  return rang(a) - rang(b) || (a < b ? -1 : 1);
}

// src/word/package/paket.ts
var TYPEN = "[Content_Types].xml";
var BEZIEHUNGEN = "http://schemas.openxmlformats.org/package/2006/relationships";
var Paket = class _Paket {
  #teile;
  #gelesen = /* @__PURE__ */ new Map();
  constructor(teile) {
    this.#teile = new Map(teile);
  }
  /** @throws Error where the bytes are no zip file */
  static open(zip) {
    return new _Paket(Object.entries(unzipSync(zip)));
  }
  get namen() {
    return [...this.#teile.keys()];
  }
  has(name) {
    return this.#teile.has(name);
  }
  /** The root element of a part; what is changed in it is written. @throws Error where there is no such part, or no XML in it */
  xml(name) {
    const element = this.findXml(name);
    if (!element) throw new Error(`Dem Paket fehlt der Teil \u201E${name}\u201C`);
    return element;
  }
  /** The root element of a part; undefined where there is no such part. @throws XmlError where there is no XML in it */
  findXml(name) {
    const gelesen = this.#gelesen.get(name);
    if (gelesen) return rootOf(gelesen);
    const inhalt = this.#teile.get(name);
    if (inhalt === void 0) return void 0;
    const baum = readXml(typeof inhalt === "string" ? inhalt : decodeText(inhalt));
    this.#gelesen.set(name, baum);
    return rootOf(baum);
  }
  bytes(name) {
    const gelesen = this.#gelesen.get(name);
    if (gelesen) return strToU8(writeXml(gelesen));
    const inhalt = this.#teile.get(name);
    return typeof inhalt === "string" ? strToU8(inhalt) : inhalt;
  }
  /** Adds a part, or puts it in place of the one of this name. */
  put(name, inhalt) {
    this.#gelesen.delete(name);
    this.#teile.set(
      name,
      inhalt instanceof Uint8Array ? inhalt : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${writeXml(inhalt)}`
    );
  }
  /** The relations of a part; '' is the package itself. */
  relationsOf(teil) {
    return childrenOf(this.findXml(relationsPart(teil)), "Relationship").map(({ attributes }) => {
      const { Id = "", Type = "", Target = "", TargetMode } = attributes;
      const aussen = TargetMode === "External";
      return { id: Id, typ: Type, art: posix.basename(Type), ziel: aussen ? Target : resolve(teil, Target), aussen };
    });
  }
  /** The part that a relation of this kind leads to. */
  partOf(teil, art) {
    return this.relationsOf(teil).find((beziehung) => beziehung.art === art && !beziehung.aussen)?.ziel;
  }
  /** Adds a relation; `Target` as it is to be written. */
  addRelation(teil, angaben) {
    const name = relationsPart(teil);
    if (!this.has(name)) this.put(name, createElement("Relationships", { xmlns: BEZIEHUNGEN }));
    this.xml(name).children.push(createElement("Relationship", angaben));
  }
  /** Says what a part is. */
  addTyp(teil, typ) {
    this.xml(TYPEN).children.push(createElement("Override", { PartName: `/${teil}`, ContentType: typ }));
  }
  /** Says what parts with this ending are, where nothing says so yet. */
  addEndung(endung, typ) {
    const typen = this.xml(TYPEN);
    const bekannt = childrenOf(typen, "Default");
    if (bekannt.some(({ attributes }) => attributes.Extension?.toLowerCase() === endung.toLowerCase())) return;
    insertOrdered(typen, createElement("Default", { Extension: endung, ContentType: typ }), ["Default", "Override"]);
  }
  /** The zip file: the same parts give the same bytes. */
  pack() {
    return packTeile(Object.fromEntries(this.namen.map((name) => [name, this.bytes(name) ?? new Uint8Array()])));
  }
};
function relationsPart(teil) {
  return posix.join(posix.dirname(teil), "_rels", `${teil === "" ? "" : posix.basename(teil)}.rels`);
}
function resolve(teil, ziel) {
  return ziel.startsWith("/") ? ziel.slice(1) : posix.join(posix.dirname(teil), ziel);
}
function decodeText(bytes) {
  const [a, b] = bytes;
  if (a === 255 && b === 254) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 254 && b === 255) return new TextDecoder("utf-16be").decode(bytes);
  return strFromU8(bytes);
}

// src/worddatei/praefixe.ts
var UEBLICH = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, "w"],
  [/\/officeDocument\/(?:2006\/)?relationships$/, "r"],
  [/\/drawingml\/(?:2006\/)?main$/, "a"],
  [/\/drawingml\/(?:2006\/)?picture$/, "pic"],
  [/\/drawingml\/(?:2006\/)?chart$/, "c"],
  [/\/drawingml\/(?:2006\/)?diagram$/, "dgm"],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, "wp"],
  [/\/officeDocument\/(?:2006\/)?math$/, "m"],
  [/\/markup-compatibility\/2006$/, "mc"],
  [/\/word\/2010\/wordprocessingShape$/, "wps"],
  [/\/word\/2010\/wordprocessingGroup$/, "wpg"],
  [/^urn:schemas-microsoft-com:vml$/, "v"]
];
function normalisePraefixe(wurzel) {
  rename(wurzel, /* @__PURE__ */ new Map());
}
function rename(element, aussen) {
  const praefixe = declaredIn(element, aussen);
  const anders = [...praefixe].some(([eigener, ueblicher]) => eigener !== ueblicher);
  if (anders) {
    element.name = renamed(element.name, praefixe, true);
    element.attributes = Object.fromEntries(
      Object.entries(element.attributes).map(([name, wert]) => [renamed(name, praefixe, false), wert])
    );
  }
  for (const kind of element.children) if (kind instanceof XmlElement2) rename(kind, praefixe);
}
function declaredIn({ attributes }, aussen) {
  let praefixe;
  for (const name in attributes) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    const ueblicher = UEBLICH.find(([muster]) => muster.test(attributes[name] ?? ""))?.[1];
    praefixe ??= new Map(aussen);
    const eigener = name.slice(6);
    if (ueblicher === void 0) praefixe.delete(eigener);
    else praefixe.set(eigener, ueblicher);
  }
  return praefixe ?? aussen;
}
function renamed(name, praefixe, isElement) {
  const stelle = name.indexOf(":");
  if (stelle < 0 && !isElement) return name;
  const ueblicher = praefixe.get(stelle < 0 ? "" : name.slice(0, stelle));
  return ueblicher === void 0 ? name : `${ueblicher}:${name.slice(stelle + 1)}`;
}

// src/worddatei/oeffnen.ts
var WorddateiFehler = class extends Error {
  constructor(message, hinweis) {
    super(message);
    this.hinweis = hinweis;
  }
  hinweis;
};
var NEU_SPEICHERN = "In Word \xF6ffnen und mit \u201ESpeichern unter\u201C als \u201EWord-Dokument (*.docx)\u201C ohne Kennwort speichern.";
var SAGT = {
  odt: ["ist ein Text von LibreOffice, keine Word-Datei.", NEU_SPEICHERN],
  xlsx: [
    "ist eine Excel-Arbeitsmappe, kein Text.",
    "Zahlen kommen mit \u201Eamip import zahlen.xlsx PROGRAMM\u201C in ein Programm."
  ],
  pptx: ["ist eine Pr\xE4sentation, kein Text.", "Den Text in eine Word-Datei \xFCbernehmen und diese nennen."],
  "ole-kennwort": ["ist mit einem Kennwort gesch\xFCtzt.", NEU_SPEICHERN],
  ole: ["ist eine Datei im alten Format von Word (.doc).", NEU_SPEICHERN],
  zip: ["ist keine Word-Datei, sondern ein anderes Archiv.", "Eine Datei nennen, die Word als .docx gespeichert hat."],
  leer: ["ist leer.", "Die Datei noch einmal speichern oder neu anfordern; oft ist sie beim Kopieren abgebrochen."],
  anderes: ["ist keine Word-Datei.", "Eine Datei nennen, die Word als .docx gespeichert hat."]
};
var BESCHAEDIGT = "In Word \xF6ffnen (Word bietet eine Reparatur an) und neu als \u201EWord-Dokument (*.docx)\u201C speichern.";
function detectDateiart(bytes) {
  if (bytes.length === 0) return "leer";
  const anfang = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  if (anfang === "d0cf11e0")
    return Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le")) ? "ole-kennwort" : "ole";
  if (anfang !== "504b0304") return "anderes";
  const namen = Buffer.from(bytes);
  if (namen.includes("word/")) return "docx";
  if (namen.includes("application/vnd.oasis.opendocument.text")) return "odt";
  if (namen.includes("xl/")) return "xlsx";
  return namen.includes("ppt/") ? "pptx" : "zip";
}
function fehlerOf(art, datei) {
  const [text, hinweis] = SAGT[art];
  return new WorddateiFehler(`\u201E${datei}\u201C ${text}`, hinweis);
}
function unpackBegrenzt(bytes, datei) {
  let [teile, entpackt] = [0, 0];
  try {
    const inhalt = unzipSync2(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith("/") || /\.(?:odttf|ttf|bin)$/i.test(name)) return false;
        teile++;
        entpackt += originalSize;
        if (teile > GRENZEN.wordteile || entpackt > GRENZEN.wordentpackt || isTooLong(name, originalSize))
          throw new WorddateiFehler(
            `\u201E${datei}\u201C ist entpackt gr\xF6\xDFer als ${formatBytes(GRENZEN.wordentpackt)} oder hat einen Teil, der zu gro\xDF ist.`,
            "In Word gro\xDFe Bilder verkleinern (\u201EBilder komprimieren\u201C) oder die Datei in Kapitel teilen und einzeln \xFCbernehmen."
          );
        return true;
      }
    });
    return new Map(Object.entries(inhalt));
  } catch (grund) {
    if (grund instanceof WorddateiFehler) throw grund;
    throw new WorddateiFehler(`\u201E${datei}\u201C ist besch\xE4digt und l\xE4sst sich nicht entpacken.`, BESCHAEDIGT);
  }
}
function isTooLong(name, bytes) {
  return /\.(?:xml|rels)$/i.test(name) && bytes > GRENZEN.wordtext;
}
function openWorddatei(bytes, datei) {
  const art = detectDateiart(bytes);
  if (art !== "docx") throw fehlerOf(art, datei);
  const paket = new Paket(unpackBegrenzt(bytes, datei));
  const gelesen = /* @__PURE__ */ new Map();
  const xml = (teil) => {
    if (!gelesen.has(teil)) {
      const wurzel2 = guarded(datei, teil, () => paket.findXml(teil));
      if (wurzel2) guarded(datei, teil, () => normalisePraefixe(wurzel2));
      gelesen.set(teil, wurzel2);
    }
    return gelesen.get(teil);
  };
  const haupt = guarded(datei, "_rels/.rels", () => paket.partOf("", "officeDocument")) ?? "word/document.xml";
  const wurzel = xml(haupt);
  if (!wurzel) throw new WorddateiFehler(`\u201E${datei}\u201C enth\xE4lt keinen Text; der Teil \u201E${haupt}\u201C fehlt.`, BESCHAEDIGT);
  if (wurzel.name !== "w:document") throw fehlerOf(wurzel.name === "workbook" ? "xlsx" : "zip", datei);
  const typen = guarded(datei, "[Content_Types].xml", () => paket.findXml("[Content_Types].xml"));
  const hatMakros = paket.namen.some((name) => /vbaProject/i.test(name)) || childrenOf(typen, "Override").some(({ attributes }) => /macroEnabled/i.test(attributes.ContentType ?? ""));
  return { paket, haupt, xml, hatMakros };
}
function guarded(datei, teil, read) {
  try {
    return read();
  } catch (grund) {
    if (!(grund instanceof XmlError || grund instanceof RangeError || grund instanceof TypeError)) throw grund;
    const wo = grund instanceof XmlError ? ` (Zeile ${grund.line}, Spalte ${grund.column})` : "";
    throw new WorddateiFehler(`\u201E${datei}\u201C ist besch\xE4digt: Der Teil \u201E${teil}\u201C l\xE4sst sich nicht lesen${wo}.`, BESCHAEDIGT);
  }
}

// src/files/record.ts
import { AsyncLocalStorage } from "node:async_hooks";
var current = new AsyncLocalStorage();

// src/import/flachwort.ts
function readFlachWord({ paket, haupt, xml }) {
  const stuecke = [];
  const teile = [
    [/\/(?:header|footer)\d*\.xml$/, "kopfzeile", "Kopf- und Fu\xDFzeilen"],
    [/\/(?:foot|end)notes\.xml$/, "text", "Fu\xDFnoten"],
    [/\/comments\.xml$/, "kommentar", "Kommentare"],
    [/\/charts\/chart[^/]*\.xml$/, "diagramm", "Diagramm"],
    [/\/diagrams\/data\d*\.xml$/, "grafik", "SmartArt"]
  ];
  const read = (name, art, ort) => {
    const wurzel = xml(name);
    if (wurzel)
      stuecke.push(
        ...art === "diagramm" ? readChart(wurzel, `${ort} ${/(\d*)\.xml$/.exec(name)?.[1]}`) : new Flachleser(ort, art).read(wurzel)
      );
  };
  read(haupt, "text", "");
  for (const name of paket.namen.toSorted(byNumber)) {
    const [, art, ort] = teile.find(([muster]) => muster.test(name)) ?? [];
    if (art && ort && name !== haupt) read(name, art, ort);
  }
  return stuecke.filter(({ text }) => text.trim() !== "");
}
function byNumber(a, b) {
  return a.localeCompare(b, "en", { numeric: true });
}
var Flachleser = class {
  constructor(ort, art) {
    this.ort = ort;
    this.art = art;
  }
  ort;
  art;
  #stuecke = [];
  #nummer = 0;
  #tiefe = 0;
  /** How deep within fields the one began that lists contents; 0 outside of any. */
  #verzeichnis = 0;
  #befehl = "";
  read(wurzel) {
    this.#walk(wurzel, this.art);
    return this.#stuecke;
  }
  #walk(element, art) {
    for (const kind of element.children) {
      if (!(kind instanceof XmlElement2)) continue;
      const { name } = kind;
      if (name === "w:p" || name === "a:p") this.#paragraph(kind, art);
      else if (name === "mc:AlternateContent") this.#walk(alternativeOf(kind), art);
      else this.#walk(kind, art);
    }
  }
  #paragraph(absatz, art) {
    const ort = this.ort || `Absatz ${++this.#nummer}`;
    const stil = styleOf(absatz);
    const texte = /* @__PURE__ */ new Map();
    const add = (eine, text) => texte.set(eine, (texte.get(eine) ?? "") + text);
    const inner = [];
    const visit = (element, eine) => {
      for (const kind of element.children) {
        if (!(kind instanceof XmlElement2)) continue;
        switch (kind.name) {
          case "w:del":
          case "w:moveFrom":
            visit(kind, "geloescht");
            break;
          case "w:r":
            visit(kind, hidden(kind) ? "verborgen" : eine);
            break;
          case "w:fldChar":
            this.#field(kind.attributes["w:fldCharType"] ?? "");
            break;
          case "w:instrText":
            this.#befehl += kind.text;
            if (/^\s*(?:TOC|INDEX)\b/.test(this.#befehl) && this.#verzeichnis === 0) this.#verzeichnis = this.#tiefe;
            break;
          case "w:t":
          case "w:delText":
          case "a:t":
          case "m:t":
            add(
              this.#verzeichnis > 0 || /^(?:toc|verzeichnis) ?\d|^tableoffigures/i.test(stil) ? "verzeichnis" : eine,
              textOf(kind)
            );
            break;
          case "w:tab":
          case "w:br":
          case "w:cr":
            add(eine, " ");
            break;
          case "wp:docPr":
          case "v:shape":
            if (spokenOf(kind)) this.#stuecke.push({ ort, art: eine, text: spokenOf(kind) });
            visit(kind, eine);
            break;
          case "w:noBreakHyphen":
            add(eine, "-");
            break;
          case "w:pPr":
            break;
          case "mc:AlternateContent":
            visit(alternativeOf(kind), eine);
            break;
          case "w:txbxContent":
            inner.push([kind, eine]);
            break;
          default:
            visit(kind, eine);
        }
      }
    };
    visit(absatz, art);
    for (const [eine, text] of texte) this.#stuecke.push({ ort, art: eine, text });
    for (const [element, eine] of inner) this.#walk(element, eine);
  }
  #field(art) {
    if (art === "begin") {
      this.#tiefe++;
      this.#befehl = "";
    } else if (art === "end") {
      if (this.#verzeichnis === this.#tiefe) this.#verzeichnis = 0;
      this.#tiefe--;
    }
  }
};
function alternativeOf(element) {
  const wahl = element.children.filter((kind) => kind instanceof XmlElement2);
  return wahl.find((eine) => holdsWords(eine)) ?? wahl[0] ?? element;
}
function holdsWords(element) {
  return element.children.some(
    (kind) => kind instanceof XmlElement2 && (/^(?:w|a|m):t$/.test(kind.name) || holdsWords(kind))
  );
}
function spokenOf({ attributes: { descr = "", alt = "" } }) {
  return descr || alt;
}
function hidden(lauf) {
  return lauf.children.some(
    (kind) => kind instanceof XmlElement2 && kind.name === "w:rPr" && kind.children.some(
      (eine) => eine instanceof XmlElement2 && eine.name === "w:vanish" && !/^(?:0|false|off)$/.test(eine.attributes["w:val"] ?? "")
    )
  );
}
function styleOf(absatz) {
  for (const kind of absatz.children)
    if (kind instanceof XmlElement2 && kind.name === "w:pPr") {
      for (const eine of kind.children)
        if (eine instanceof XmlElement2 && eine.name === "w:pStyle") return eine.attributes["w:val"] ?? "";
    }
  return "";
}
function textOf(element) {
  return element.children.map((kind) => kind instanceof XmlText2 ? kind.text : "").join("");
}
function readChart(wurzel, ort) {
  const stuecke = [];
  const kategorien = /* @__PURE__ */ new Set();
  let format = "";
  const visit = (element, inCategories) => {
    for (const kind of element.children) {
      if (!(kind instanceof XmlElement2)) continue;
      if (kind.name === "c:cat") {
        const gesagt = lettersIn(kind);
        if (kategorien.has(gesagt)) continue;
        kategorien.add(gesagt);
      }
      if (kind.name === "c:formatCode") format = kind.text;
      if (kind.name === "c:numCache" || kind.name === "c:numLit") format = "";
      if (kind.name === "a:t") stuecke.push({ ort, art: "diagramm", text: kind.text });
      else if (kind.name === "c:v") stuecke.push({ ort, art: "diagramm", text: shown(kind.text, format, inCategories) });
      else if (kind.name === "c:strCache") {
        format = "";
        visit(kind, true);
      } else visit(kind, inCategories);
    }
  };
  visit(wurzel, false);
  return stuecke;
}
function lettersIn(element) {
  return element.children.map((kind) => kind instanceof XmlElement2 ? lettersIn(kind) : kind instanceof XmlText2 ? kind.text : "").join("\n");
}
function shown(text, format, istText) {
  if (istText || !/^-?\d/.test(text) || !Number.isFinite(Number(text))) return text;
  const zahl = Number(text) * (format.includes("%") ? 100 : 1);
  return String(Number(zahl.toPrecision(15))).replace(".", ",");
}

// src/import/verluste.ts
import { diffArrays } from "diff";

// src/import/flach.ts
function tokensOf(text) {
  const glatt = text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "").replace(/\u2011/g, "-").normalize("NFKC");
  return (glatt.match(/\d+(?:[.,]\d+)*|[\p{L}\p{M}]+/gu) ?? []).map(
    (wort) => /^\d/.test(wort) ? plainNumber(wort) : wort.toLowerCase()
  );
}
function plainNumber(text) {
  const deutsch = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+,\d+$/.test(text) ? text.replaceAll(".", "").replace(",", ".") : text;
  if (!/^\d+(?:\.\d+)?$/.test(deutsch)) return deutsch;
  const gekuerzt = deutsch.replace(/^0+(?=\d)/, "").length > 13 && deutsch.includes(".") ? Number(deutsch).toPrecision(12) : deutsch;
  return gekuerzt.includes(".") ? gekuerzt.replace(/0+$/, "").replace(/\.$/, "") : gekuerzt;
}

// src/import/verluste.ts
var RANG = {
  kopfzeile: 0,
  verzeichnis: 1,
  geloescht: 2,
  verborgen: 3,
  kommentar: 4,
  grafik: 5,
  text: 6,
  diagramm: 7,
  bild: 8
};
function compareFlach(quelle, ziel) {
  const alte = wordsOf(quelle);
  const neue = wordsOf(ziel);
  const { weg, dazu } = diffWords(alte, neue, quelle);
  const saldo = balance(alte, neue);
  const fehlt = choose(alte, weg, quelle, (wort) => Math.max(0, saldo.get(wort) ?? 0));
  const kamHinzu = choose(neue, dazu, ziel, (wort) => Math.max(0, -(saldo.get(wort) ?? 0)));
  return [...gather(fehlt, alte, quelle, "fehlt"), ...gather(kamHinzu, neue, ziel, "neu")];
}
function wordsOf(stuecke) {
  return stuecke.flatMap(
    ({ text, art }, stueck) => tokensOf(art === "text" ? text.trim().replace(/^(?:\d{1,2}[.)]|[a-z]\))\s/, "") : text).map((wort) => ({
      wort,
      stueck
    }))
  );
}
function balance(alte, neue) {
  const saldo = /* @__PURE__ */ new Map();
  for (const { wort } of alte) saldo.set(wort, (saldo.get(wort) ?? 0) + 1);
  for (const { wort } of neue) saldo.set(wort, (saldo.get(wort) ?? 0) - 1);
  return saldo;
}
function diffWords(alte, neue, quelle) {
  const text = alte.flatMap(
    ({ stueck }, index) => /^(?:text|diagramm)$/.test(quelle[stueck]?.art ?? "") ? [index] : []
  );
  const weg = /* @__PURE__ */ new Set();
  const dazu = /* @__PURE__ */ new Set();
  let [i, j] = [0, 0];
  for (const { count, added, removed } of diffArrays(
    text.map((index) => alte[index]?.wort ?? ""),
    neue.map(({ wort }) => wort),
    { maxEditLength: 3e4 }
  ) ?? [])
    if (removed) for (let n = 0; n < count; n++) weg.add(text[i++] ?? 0);
    else if (added) for (let n = 0; n < count; n++) dazu.add(j++);
    else {
      i += count;
      j += count;
    }
  return { weg, dazu };
}
function choose(worte, einsame, stuecke, anzahlOf) {
  const laengen = /* @__PURE__ */ new Map();
  worte.forEach(({ stueck }, index) => {
    const [einsam, alle] = laengen.get(stueck) ?? [0, 0];
    laengen.set(stueck, [einsam + (einsame.has(index) ? 1 : 0), alle + 1]);
  });
  const anteil = (stueck) => {
    const [einsam, alle] = laengen.get(stueck) ?? [0, 1];
    return einsam / alle;
  };
  const nachWort = /* @__PURE__ */ new Map();
  worte.forEach(({ wort }, index) => {
    const stellen = nachWort.get(wort);
    if (stellen) stellen.push(index);
    else nachWort.set(wort, [index]);
  });
  const gewaehlt = [];
  for (const [wort, stellen] of nachWort) {
    const anzahl = anzahlOf(wort);
    if (anzahl === 0) continue;
    const rang = (index) => {
      const { stueck = 0 } = worte[index] ?? {};
      return RANG[stuecke[stueck]?.art ?? "text"] * 10 + (einsame.has(index) ? 0 : 5) - anteil(stueck);
    };
    gewaehlt.push(...stellen.toSorted((a, b) => rang(a) - rang(b) || a - b).slice(0, anzahl));
  }
  return gewaehlt.sort((a, b) => a - b);
}
function gather(stellen, worte, stuecke, art) {
  const nachStueck = /* @__PURE__ */ new Map();
  for (const index of stellen) {
    const { wort, stueck } = worte[index] ?? { wort: "", stueck: 0 };
    nachStueck.set(stueck, [...nachStueck.get(stueck) ?? [], wort]);
  }
  return [...nachStueck].map(([nummer, gefunden]) => {
    const { ort = "", art: von = "text", text = "" } = stuecke[nummer] ?? {};
    return {
      ort,
      art,
      von,
      worte: gefunden,
      ganz: gefunden.length === tokensOf(text).length,
      text: text.replace(/\s+/g, " ").trim()
    };
  });
}

// ../../../tmp/imp/vgl.ts
var f = (d) => readFlachWord(openWorddatei(new Uint8Array(readFileSync(d)), d)).filter((x) => x.art === "text" || x.art === "diagramm");
for (const p of process.argv.slice(2)) {
  console.log("==", p);
  for (const x of compareFlach(f(`/tmp/golden/${p}/${p}.docx`), f(`/tmp/imp/ws2/output/${p}/${p}.docx`))) console.log(x.art, x.ort, x.ganz ? "GANZ" : "", x.worte.join(" ").slice(0, 120), "<<", x.text.slice(0, 140));
}
