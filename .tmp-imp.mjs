// ../../../tmp/imp/imp.ts
import { readFileSync, mkdirSync, writeFileSync, rmSync } from "node:fs";
import { dirname, join, basename } from "node:path";

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
  const gesetzt = Object.entries(attributes).flatMap(([key2, wert]) => wert === void 0 ? [] : [[key2, String(wert)]]);
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
  for (const key2 in attributes) text += ` ${key2}="${escapeAttribut(attributes[key2] ?? "")}"`;
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
  return text.replace(/[&<>"'\r]/g, (zeichen2) => ENTITAETEN[zeichen2] ?? zeichen2);
}
function escapeAttribut(text) {
  return text.replace(/[&<>"'\r\n\t]/g, (zeichen2) => ENTITAETEN[zeichen2] ?? zeichen2);
}

// src/word/xml/find.ts
function elementsIn(element) {
  return element ? element.children.filter((kind) => kind instanceof XmlElement2) : [];
}
function childrenOf(element, name) {
  return elementsIn(element).filter((kind) => kind.name === name);
}
function childOf(element, ...pfad) {
  return pfad.reduce(
    (stelle, name) => stelle?.children.find((kind) => kind instanceof XmlElement2 && kind.name === name),
    element
  );
}
function walkXml(element) {
  const alle = [];
  const visit2 = (knoten) => {
    alle.push(knoten);
    for (const kind of knoten.children) if (kind instanceof XmlElement2) visit2(kind);
  };
  visit2(element);
  return alle;
}
function findElements(element, ...namen) {
  return element ? walkXml(element).filter(({ name }) => namen.includes(name)) : [];
}
function wertOf(element) {
  return element?.attributes["w:val"] ?? "";
}
function isAn(element) {
  return element !== void 0 && !["0", "false", "off"].includes(wertOf(element));
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
    const bekannt2 = childrenOf(typen, "Default");
    if (bekannt2.some(({ attributes }) => attributes.Extension?.toLowerCase() === endung.toLowerCase())) return;
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
function resolve(teil, ziel2) {
  return ziel2.startsWith("/") ? ziel2.slice(1) : posix.join(posix.dirname(teil), ziel2);
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
function fehlerOf(art, datei2) {
  const [text, hinweis] = SAGT[art];
  return new WorddateiFehler(`\u201E${datei2}\u201C ${text}`, hinweis);
}
function unpackBegrenzt(bytes, datei2) {
  let [teile, entpackt] = [0, 0];
  try {
    const inhalt = unzipSync2(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith("/") || /\.(?:odttf|ttf|bin)$/i.test(name)) return false;
        teile++;
        entpackt += originalSize;
        if (teile > GRENZEN.wordteile || entpackt > GRENZEN.wordentpackt || isTooLong(name, originalSize))
          throw new WorddateiFehler(
            `\u201E${datei2}\u201C ist entpackt gr\xF6\xDFer als ${formatBytes(GRENZEN.wordentpackt)} oder hat einen Teil, der zu gro\xDF ist.`,
            "In Word gro\xDFe Bilder verkleinern (\u201EBilder komprimieren\u201C) oder die Datei in Kapitel teilen und einzeln \xFCbernehmen."
          );
        return true;
      }
    });
    return new Map(Object.entries(inhalt));
  } catch (grund) {
    if (grund instanceof WorddateiFehler) throw grund;
    throw new WorddateiFehler(`\u201E${datei2}\u201C ist besch\xE4digt und l\xE4sst sich nicht entpacken.`, BESCHAEDIGT);
  }
}
function isTooLong(name, bytes) {
  return /\.(?:xml|rels)$/i.test(name) && bytes > GRENZEN.wordtext;
}
function openWorddatei(bytes, datei2) {
  const art = detectDateiart(bytes);
  if (art !== "docx") throw fehlerOf(art, datei2);
  const paket = new Paket(unpackBegrenzt(bytes, datei2));
  const gelesen = /* @__PURE__ */ new Map();
  const xml = (teil) => {
    if (!gelesen.has(teil)) {
      const wurzel2 = guarded(datei2, teil, () => paket.findXml(teil));
      if (wurzel2) guarded(datei2, teil, () => normalisePraefixe(wurzel2));
      gelesen.set(teil, wurzel2);
    }
    return gelesen.get(teil);
  };
  const haupt = guarded(datei2, "_rels/.rels", () => paket.partOf("", "officeDocument")) ?? "word/document.xml";
  const wurzel = xml(haupt);
  if (!wurzel) throw new WorddateiFehler(`\u201E${datei2}\u201C enth\xE4lt keinen Text; der Teil \u201E${haupt}\u201C fehlt.`, BESCHAEDIGT);
  if (wurzel.name !== "w:document") throw fehlerOf(wurzel.name === "workbook" ? "xlsx" : "zip", datei2);
  const typen = guarded(datei2, "[Content_Types].xml", () => paket.findXml("[Content_Types].xml"));
  const hatMakros = paket.namen.some((name) => /vbaProject/i.test(name)) || childrenOf(typen, "Override").some(({ attributes }) => /macroEnabled/i.test(attributes.ContentType ?? ""));
  return { paket, haupt, xml, hatMakros };
}
function guarded(datei2, teil, read) {
  try {
    return read();
  } catch (grund) {
    if (!(grund instanceof XmlError || grund instanceof RangeError || grund instanceof TypeError)) throw grund;
    const wo = grund instanceof XmlError ? ` (Zeile ${grund.line}, Spalte ${grund.column})` : "";
    throw new WorddateiFehler(`\u201E${datei2}\u201C ist besch\xE4digt: Der Teil \u201E${teil}\u201C l\xE4sst sich nicht lesen${wo}.`, BESCHAEDIGT);
  }
}

// src/worddatei/symbole.ts
var WINGDINGS = {
  34: "\u2702",
  40: "\u260E",
  41: "\u2706",
  42: "\u2709",
  74: "\u263A",
  108: "\u25CF",
  110: "\u25A0",
  111: "\u25A1",
  113: "\u2751",
  117: "\u25C6",
  118: "\u2756",
  119: "\u25C6",
  159: "\u2022",
  167: "\u25AA",
  168: "\u2610",
  216: "\u27A2",
  224: "\u2192",
  232: "\u2794",
  240: "\u21E8",
  251: "\u2717",
  252: "\u2713",
  253: "\u2612",
  254: "\u2611",
  223: "\u2190",
  225: "\u2191",
  226: "\u2193"
};
var SYMBOL = {
  183: "\u2022",
  179: "\u2265",
  163: "\u2264",
  177: "\xB1",
  180: "\xD7",
  176: "\xB0",
  174: "\u2192",
  172: "\u2190",
  173: "\u2191",
  175: "\u2193",
  222: "\u21D2",
  83: "\u03A3",
  68: "\u0394",
  109: "\u03BC",
  165: "\u221E"
};
function letterOf(schrift, code) {
  const zahl2 = Number.parseInt(code, 16);
  if (Number.isNaN(zahl2)) return void 0;
  if (/wingdings/i.test(schrift)) return WINGDINGS[zahl2 & 255];
  if (/symbol/i.test(schrift)) return SYMBOL[zahl2 & 255];
  return zahl2 < 57344 || zahl2 > 63743 ? String.fromCodePoint(zahl2) : void 0;
}

// src/worddatei/zeichnung.ts
import { posix as posix2 } from "node:path";
function readZeichnung(zeichnung, umfeld) {
  const alt = altOf(zeichnung);
  const look = {
    hoehe: Number(findElements(zeichnung, "wp:extent")[0]?.attributes.cy ?? 0) / 36e3,
    schmuck: walkXml(zeichnung).some(({ name, attributes }) => name.endsWith(":decorative") && attributes.val === "1")
  };
  const laeufe = [];
  const visit2 = (element) => {
    switch (element.name) {
      case "w:txbxContent":
        laeufe.push({ art: "textfeld", bloecke: umfeld.readBloecke(element) });
        return;
      case "a:blip":
        addPart(element.attributes["r:embed"] ?? element.attributes["r:link"], "bild");
        return;
      case "v:imagedata":
        addPart(element.attributes["r:id"], "bild");
        return;
      case "c:chart":
        addPart(element.attributes["r:id"], "diagramm");
        return;
      case "dgm:relIds":
        laeufe.push({ art: "fremd", was: "SmartArt-Grafik" });
        return;
      case "o:OLEObject":
        laeufe.push({ art: "fremd", was: `eingebettetes Objekt (${element.attributes.ProgID ?? "unbekannt"})` });
        return;
      case "mc:AlternateContent": {
        const gewaehlt = chosenIn(element);
        if (gewaehlt) visit2(gewaehlt);
        return;
      }
      default:
        for (const kind of elementsIn(element)) visit2(kind);
    }
  };
  const addPart = (id, art) => {
    const teil = id === void 0 ? void 0 : umfeld.zielOf(id);
    if (teil !== void 0) laeufe.push(art === "bild" ? { art, teil, alt, ...look } : { art, teil, alt });
    else if (id)
      laeufe.push({
        art: "fremd",
        was: art === "bild" ? "verkn\xFCpftes Bild, das nicht in der Datei steckt" : "Diagramm ohne Daten"
      });
  };
  visit2(zeichnung);
  return laeufe;
}
function chosenIn(alternativen) {
  const lesbar = /* @__PURE__ */ new Set(["w:txbxContent", "a:blip", "v:imagedata", "c:chart", "w:t", "w:r", "w:p", "dgm:relIds"]);
  const wahl = elementsIn(alternativen);
  return wahl.find((eine) => walkXml(eine).some(({ name }) => lesbar.has(name))) ?? childOf(alternativen, "mc:Fallback");
}
function altOf(zeichnung) {
  for (const element of findElements(zeichnung, "wp:docPr", "v:shape", "pic:cNvPr")) {
    const { descr = "", alt = "", title = "" } = element.attributes;
    const text = [descr, alt, title].map((eines) => eines.replace(/\s+/g, " ").trim()).find(Boolean) ?? "";
    if (text !== "" && posix2.extname(text) !== text.slice(-4) && !/^[A-Z]:\\|^https?:/.test(text)) return text;
  }
  return "";
}

// src/worddatei/laeufe.ts
var Feldstapel = class {
  #offen = [];
  get wort() {
    return wordOf(this.#offen.findLast(({ befehl }) => befehl !== "")?.befehl ?? "");
  }
  /** Within instructions, not in what is shown. */
  get inBefehl() {
    return this.#offen.some(({ imErgebnis }) => !imErgebnis);
  }
  get inVerzeichnis() {
    return this.#offen.some(({ befehl, imErgebnis }) => imErgebnis && /^(?:TOC|INDEX|TOA)$/.test(wordOf(befehl)));
  }
  get link() {
    const befehl = this.#offen.findLast(({ befehl: befehl2 }) => /^(?:HYPERLINK|REF)$/.test(wordOf(befehl2)))?.befehl;
    return befehl === void 0 ? void 0 : linkOf(befehl);
  }
  char(art) {
    if (art === "begin") this.#offen.push({ befehl: "", imErgebnis: false });
    else if (art === "end") this.#offen.pop();
    else {
      const letztes = this.#offen.at(-1);
      if (letztes) letztes.imErgebnis = true;
    }
  }
  say(text) {
    const letztes = this.#offen.at(-1);
    if (letztes && !letztes.imErgebnis) letztes.befehl += text;
  }
  within(befehl, read) {
    this.#offen.push({ befehl, imErgebnis: true });
    try {
      return read();
    } finally {
      this.#offen.pop();
    }
  }
};
function wordOf(befehl) {
  return /^\s*([A-Za-z]+)/.exec(befehl)?.[1]?.toUpperCase() ?? "";
}
function linkOf(befehl) {
  const [, marke] = /^\s*REF\s+"?([^\s"\\]+)/i.exec(befehl) ?? [];
  if (marke !== void 0) return `#${marke}`;
  const [, adresse] = /HYPERLINK\s+"([^"]+)"/i.exec(befehl) ?? [];
  const [, anker] = /\\l\s+"([^"]+)"/i.exec(befehl) ?? [];
  return adresse ?? (anker === void 0 ? void 0 : `#${anker}`);
}
var DURCHSICHTIG = /* @__PURE__ */ new Set([
  "w:ins",
  "w:moveTo",
  "w:smartTag",
  "w:customXml",
  "w:sdt",
  "w:sdtContent",
  "w:dir",
  "w:bdo",
  "w:ruby",
  "w:rubyBase",
  "m:oMathPara"
]);
function readLaeufe(absatz, absatzstil, umfeld) {
  const laeufe = [];
  const visit2 = (element, link) => {
    if (element.name === "w:r") laeufe.push(...readLauf(element, absatzstil, link, umfeld));
    else if (element.name === "w:hyperlink") {
      const { "r:id": id = "", "w:anchor": anker = "" } = element.attributes;
      const ziel2 = umfeld.adresseOf(id) ?? (anker === "" ? void 0 : `#${anker}`);
      for (const kind of elementsIn(element)) visit2(kind, ziel2 ?? link);
    } else if (element.name === "w:fldSimple")
      umfeld.felder.within(element.attributes["w:instr"] ?? "", () => {
        for (const kind of elementsIn(element)) visit2(kind, link);
      });
    else if (element.name === "w:del" || element.name === "w:moveFrom")
      umfeld.verschwiegen("geloescht", lettersIn(element));
    else if (element.name === "m:oMath")
      laeufe.push({
        art: "text",
        text: lettersIn(element, "m:t"),
        zeichen: { fett: false, kursiv: true, hoch: false, tief: false }
      });
    else if (element.name === "mc:AlternateContent") {
      const gewaehlt = chosenIn(element);
      for (const kind of elementsIn(gewaehlt)) visit2(kind, link);
    } else if (DURCHSICHTIG.has(element.name)) for (const kind of elementsIn(element)) visit2(kind, link);
  };
  for (const kind of elementsIn(absatz)) visit2(kind, void 0);
  return laeufe;
}
function lettersIn(element, ...namen) {
  return findElements(element, ...namen.length > 0 ? namen : ["w:t", "w:delText"]).map(({ text }) => text).join("");
}
function readLauf(lauf, absatzstil, link, umfeld) {
  const { stile, felder } = umfeld;
  const eigene = childOf(lauf, "w:rPr");
  const ids = [wertOf(childOf(eigene, "w:rStyle")), absatzstil].filter((id, index) => id !== "" || index === 1);
  if (childOf(eigene, "w:del")) {
    umfeld.verschwiegen("geloescht", lettersIn(lauf));
    return [];
  }
  if (stile.isOn(eigene, ids, "w:vanish")) {
    umfeld.verschwiegen("verborgen", lettersIn(lauf));
    for (const kind of elementsIn(lauf)) trackFeld(kind, felder);
    return [];
  }
  const zeichen2 = readZeichenart(eigene, ids, stile);
  const laeufe = [];
  const add = (text) => {
    if (felder.inBefehl || text === "") return;
    const ziel2 = link ?? felder.link;
    laeufe.push({
      art: "text",
      text,
      zeichen: zeichen2,
      ...ziel2 !== void 0 && { link: ziel2 },
      ...felder.wort && { feld: felder.wort }
    });
  };
  const visit2 = (kind) => {
    if (trackFeld(kind, felder)) return;
    switch (kind.name) {
      case "w:t":
        add(lettersOf(kind));
        return;
      case "w:tab":
      case "w:ptab":
        add("	");
        return;
      case "w:noBreakHyphen":
        add("\u2011");
        return;
      case "w:softHyphen":
        add("\xAD");
        return;
      case "w:sym":
        add(letterOf(kind.attributes["w:font"] ?? "", kind.attributes["w:char"] ?? "") ?? "");
        return;
      case "w:br":
      case "w:cr":
        if (!felder.inBefehl && !/^(?:page|column)$/.test(kind.attributes["w:type"] ?? ""))
          laeufe.push({ art: "umbruch" });
        return;
      case "w:footnoteReference":
      case "w:endnoteReference":
        laeufe.push({ art: "note", id: `${kind.name.slice(2, -9)}-${kind.attributes["w:id"] ?? ""}` });
        return;
      case "mc:AlternateContent":
        for (const inneres of elementsIn(chosenIn(kind))) visit2(inneres);
        return;
      case "w:drawing":
      case "w:pict":
      case "w:object":
        laeufe.push(...readZeichnung(kind, umfeld));
        return;
    }
  };
  for (const kind of elementsIn(lauf)) visit2(kind);
  return laeufe;
}
function trackFeld(kind, felder) {
  if (kind.name === "w:fldChar") felder.char(kind.attributes["w:fldCharType"] ?? "");
  else if (kind.name === "w:instrText") felder.say(kind.text);
  else return false;
  return true;
}
function lettersOf(element) {
  const text = element.children.map((kind) => kind instanceof XmlText2 ? kind.text : "").join("");
  return (element.attributes["xml:space"] === "preserve" ? text : text.trim()).replace(/[\r\n]+/g, " ");
}
function readZeichenart(eigene, ids, stile) {
  const lage2 = wertOf(stile.find(eigene, "w:rPr", ids, "w:vertAlign"));
  return {
    fett: stile.isOn(eigene, ids, "w:b"),
    kursiv: stile.isOn(eigene, ids, "w:i"),
    hoch: lage2 === "superscript",
    tief: lage2 === "subscript"
  };
}

// src/worddatei/modell.ts
function wordsIn(laeufe) {
  return laeufe.map((lauf) => lauf.art === "text" ? lauf.text : lauf.art === "umbruch" ? "\n" : "").join("");
}

// src/worddatei/nummern.ts
var Listenzaehler = class {
  #abstrakte;
  #listen;
  /** Lists that share what they are based on count on together. */
  #staende = /* @__PURE__ */ new Map();
  #begonnen = /* @__PURE__ */ new Set();
  constructor(numbering) {
    const byId = (name, id) => new Map(childrenOf(numbering, name).map((element) => [element.attributes[id] ?? "", element]));
    this.#abstrakte = byId("w:abstractNum", "w:abstractNumId");
    this.#listen = byId("w:num", "w:numId");
  }
  /** The sign of the next paragraph of a list; undefined where it has none. */
  next(liste, ebene) {
    const num = this.#listen.get(liste);
    if (!num || liste === "0" || ebene < 0 || ebene > 8) return void 0;
    const grund = this.#grundOf(num);
    const { format, muster } = this.#ebeneOf(num, ebene);
    if (format === "none") return void 0;
    const stand2 = this.#staende.get(grund) ?? [];
    this.#staende.set(grund, stand2);
    this.#restart(num, liste, stand2);
    stand2[ebene] = stand2[ebene] === void 0 ? this.#ebeneOf(num, ebene).beginn : stand2[ebene] + 1;
    stand2.length = ebene + 1;
    if (format === "bullet") return { liste, ebene, art: "punkt", text: "", zahl: 0 };
    const text = muster.replace(/%([1-9])/g, (_, ziffer) => {
      const tiefe = Number(ziffer) - 1;
      const { format: format2, beginn } = this.#ebeneOf(num, tiefe);
      return formatNummer(stand2[tiefe] ?? beginn, format2);
    });
    return { liste, ebene, art: artOf(format, text), text, zahl: stand2[ebene] ?? 1 };
  }
  /** A list that says where it begins does so once, at its first paragraph. */
  #restart(num, liste, stand2) {
    if (this.#begonnen.has(liste)) return;
    this.#begonnen.add(liste);
    for (const ersatz of childrenOf(num, "w:lvlOverride")) {
      const beginn = childOf(ersatz, "w:startOverride");
      if (beginn) stand2[Number(ersatz.attributes["w:ilvl"] ?? 0)] = Number(wertOf(beginn)) - 1;
    }
  }
  #grundOf(num) {
    return wertOf(childOf(num, "w:abstractNumId"));
  }
  #ebeneOf(num, ebene) {
    const von = (eltern) => childrenOf(eltern, "w:lvl").find(({ attributes }) => Number(attributes["w:ilvl"]) === ebene);
    const ersatz = childrenOf(num, "w:lvlOverride").find(({ attributes }) => Number(attributes["w:ilvl"]) === ebene);
    const lvl = von(ersatz) ?? von(this.#abstrakte.get(this.#grundOf(num)));
    return {
      format: wertOf(childOf(lvl, "w:numFmt")) || "decimal",
      muster: childOf(lvl, "w:lvlText")?.attributes["w:val"] ?? `%${ebene + 1}.`,
      beginn: Number(wertOf(childOf(lvl, "w:start")) || 1)
    };
  }
};
function artOf(format, text) {
  if (/^\d+[.)]$/.test(text)) return "zahl";
  return format === "lowerLetter" && /^[a-z]\)$/.test(text) ? "buchstabe" : "andere";
}
function formatNummer(zahl2, format) {
  if (/^(?:lower|upper)Letter$/.test(format)) {
    const buchstabe = String.fromCharCode(97 + (zahl2 - 1) % 26).repeat(Math.floor((zahl2 - 1) / 26) + 1);
    return format === "upperLetter" ? buchstabe.toUpperCase() : buchstabe;
  }
  if (/^(?:lower|upper)Roman$/.test(format)) return format === "upperRoman" ? roman(zahl2) : roman(zahl2).toLowerCase();
  return format === "decimalZero" ? String(zahl2).padStart(2, "0") : String(zahl2);
}
var ROEMISCH = [
  [1e3, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"]
];
function roman(zahl2) {
  let [rest, text] = [zahl2, ""];
  for (const [wert, zeichen2] of ROEMISCH)
    while (rest >= wert) {
      text += zeichen2;
      rest -= wert;
    }
  return text;
}

// src/worddatei/stile.ts
var Wordstile = class {
  #nachId;
  #grund;
  #vorgabe;
  constructor(styles) {
    const stile = childrenOf(styles, "w:style");
    this.#nachId = new Map(stile.map((stil) => [stil.attributes["w:styleId"] ?? "", stil]));
    this.#grund = childOf(styles, "w:docDefaults");
    const vorgabe = stile.find(
      ({ attributes }) => attributes["w:type"] === "paragraph" && /^(?:1|true|on)$/.test(attributes["w:default"] ?? "")
    );
    this.#vorgabe = vorgabe?.attributes["w:styleId"] ?? "";
  }
  /** The style and those that it is based on, the nearest first; the default one where none is named. */
  chainOf(id) {
    const kette = [];
    for (let stil = this.#nachId.get(id || this.#vorgabe); stil && !kette.includes(stil); ) {
      kette.push(stil);
      stil = this.#nachId.get(wertOf(childOf(stil, "w:basedOn")));
    }
    return kette;
  }
  /** Names of the style and of those that it is based on, lower case. */
  namesOf(id) {
    const kette = this.chainOf(id);
    if (kette.length === 0) return id === "" ? [] : [id.toLowerCase()];
    return kette.map((stil) => (wertOf(childOf(stil, "w:name")) || stil.attributes["w:styleId"] || "").toLowerCase());
  }
  /** What the nearest one says: first the element's own properties, then the styles, then what holds for all. */
  find(eigene, art, ids, name) {
    return childOf(eigene, name) ?? ids.reduce((gefunden, id) => gefunden ?? this.#ofStyle(id, art, name), void 0) ?? childOf(this.#grund, art === "w:pPr" ? "w:pPrDefault" : "w:rPrDefault", art, name);
  }
  /** Whether a switch is on, by the nearest one that says it. */
  isOn(eigene, ids, name) {
    return isAn(this.find(eigene, "w:rPr", ids, name));
  }
  #ofStyle(id, art, name) {
    for (const stil of this.chainOf(id)) {
      const gefunden = childOf(stil, art, name);
      if (gefunden) return gefunden;
    }
    return void 0;
  }
};

// src/worddatei/lesen.ts
function readWorddatei(datei2) {
  const partOf = (art) => {
    const name = datei2.paket.partOf(datei2.haupt, art);
    return name === void 0 ? void 0 : { name, wurzel: datei2.xml(name) };
  };
  const leser = new Wordleser(
    datei2,
    new Wordstile(partOf("styles")?.wurzel),
    new Listenzaehler(partOf("numbering")?.wurzel)
  );
  const bloecke = leser.readTeil(datei2.haupt, childOf(datei2.xml(datei2.haupt), "w:body"));
  const noten = /* @__PURE__ */ new Map();
  for (const art of ["footnote", "endnote"]) {
    const teil = partOf(`${art}s`);
    for (const note of childrenOf(teil?.wurzel, `w:${art}`))
      if (!/separator|continuation/i.test(note.attributes["w:type"] ?? ""))
        noten.set(`${art}-${note.attributes["w:id"] ?? ""}`, leser.readTeil(teil?.name ?? "", note));
  }
  const kern = datei2.paket.partOf("", "core-properties");
  const titel = findElements(kern === void 0 ? void 0 : datei2.xml(kern), "dc:title")[0]?.text.trim() ?? "";
  return {
    bloecke,
    noten,
    kommentare: readKommentare(partOf("comments")?.wurzel),
    eigenschaften: { titel },
    teil: (name) => datei2.paket.bytes(name),
    hinweise: [
      ...leser.hinweise(),
      ...datei2.hatMakros ? ["Die Datei enth\xE4lt Makros; sie wurden nicht ausgef\xFChrt und nicht \xFCbernommen."] : []
    ]
  };
}
function readKommentare(kommentare) {
  return childrenOf(kommentare, "w:comment").map((kommentar) => ({
    id: kommentar.attributes["w:id"] ?? "",
    autor: kommentar.attributes["w:author"] ?? "",
    datum: (kommentar.attributes["w:date"] ?? "").slice(0, 10),
    text: findElements(kommentar, "w:p").map(
      (absatz) => findElements(absatz, "w:t").map(({ text }) => text).join("")
    ).join(" ").trim()
  }));
}
var Wordleser = class {
  constructor(datei2, stile, nummern) {
    this.datei = datei2;
    this.stile = stile;
    this.nummern = nummern;
  }
  datei;
  stile;
  nummern;
  #felder = new Feldstapel();
  #geloescht = [];
  #verborgen = [];
  #eingefuegt = 0;
  #nummer = 0;
  #teil = "";
  /** A paragraph whose end was deleted goes on with the next one. */
  #offen;
  /** The blocks of a part, or of a note in it. */
  readTeil(teil, eltern) {
    this.#teil = teil;
    if (!eltern) return [];
    this.#eingefuegt += findElements(eltern, "w:ins", "w:moveTo").filter(({ children }) => children.length > 0).length;
    return this.readBloecke(eltern);
  }
  hinweise() {
    const saetze = [];
    const anzahl = this.#geloescht.filter((text) => text.trim() !== "").length;
    if (anzahl + this.#eingefuegt > 0)
      saetze.push(
        `Nachverfolgte \xC4nderungen gelten als angenommen: ${this.#eingefuegt} eingef\xFCgte Stellen stehen im Text, ${anzahl} gel\xF6schte nicht.`
      );
    if (this.#verborgen.some((text) => text.trim() !== "")) saetze.push("Ausgeblendeter Text wurde nicht \xFCbernommen.");
    return saetze;
  }
  readBloecke(eltern) {
    const bloecke = [];
    const visit2 = (element, verzeichnis) => {
      if (element.name === "w:p") {
        const absatz = this.#readAbsatz(element, verzeichnis);
        if (absatz) bloecke.push(absatz);
      } else if (element.name === "w:tbl") bloecke.push(this.#readTabelle(element));
      else if (element.name === "w:sdt") {
        const galerie = wertOf(findElements(childOf(element, "w:sdtPr"), "w:docPartGallery")[0]);
        for (const kind of elementsIn(childOf(element, "w:sdtContent")))
          visit2(kind, verzeichnis || /table of contents|table of figures|index/i.test(galerie));
      } else if (element.name === "mc:AlternateContent")
        for (const kind of elementsIn(chosenIn(element))) visit2(kind, verzeichnis);
      else if (["w:customXml", "w:ins", "w:moveTo", "w:smartTag"].includes(element.name))
        for (const kind of elementsIn(element)) visit2(kind, verzeichnis);
    };
    const davor = this.#offen;
    this.#offen = void 0;
    for (const kind of elementsIn(eltern)) visit2(kind, false);
    this.#offen = davor;
    return bloecke;
  }
  #readAbsatz(element, imVerzeichnis) {
    this.#nummer++;
    const eigene = childOf(element, "w:pPr");
    const stil = wertOf(childOf(eigene, "w:pStyle"));
    const find = (name) => this.stile.find(eigene, "w:pPr", [stil], name);
    const schonVerzeichnis = this.#felder.inVerzeichnis;
    const laeufe = readLaeufe(element, stil, this.#umfeld());
    const namen = this.stile.namesOf(stil);
    const stufe = stufeOf(namen, find("w:outlineLvl"));
    const verzeichnis = imVerzeichnis || schonVerzeichnis || this.#felder.inVerzeichnis || namen.some((name) => /^(?:toc \d|table of figures|index \d|verzeichnis \d|abbildungsverzeichnis)/.test(name));
    const absatz = {
      art: "absatz",
      stile: namen,
      stufe,
      liste: this.#readListe(find("w:numPr")),
      laeufe,
      groesse: this.#groesseOf(element, stil),
      fett: isBold(laeufe),
      mittig: wertOf(find("w:jc")) === "center",
      kasten: isBoxed(find("w:pBdr"), find("w:shd")),
      einzug: Number(find("w:ind")?.attributes["w:left"] ?? find("w:ind")?.attributes["w:start"] ?? 0) / 20,
      verzeichnis,
      rahmen: find("w:framePr") !== void 0,
      anker: findElements(element, "w:bookmarkStart").map(({ attributes }) => attributes["w:name"] ?? "").filter(Boolean),
      kommentare: findElements(element, "w:commentRangeStart", "w:commentReference").map(
        ({ attributes }) => attributes["w:id"] ?? ""
      ),
      ort: `Absatz ${this.#nummer}`
    };
    return this.#joined(absatz, childOf(eigene, "w:rPr", "w:del") !== void 0);
  }
  /** What was one paragraph and is one again: the end between them was deleted. */
  #joined(absatz, offen) {
    const davor = this.#offen;
    if (davor) davor.laeufe.push(...absatz.laeufe);
    this.#offen = offen ? davor ?? absatz : void 0;
    return davor ? void 0 : absatz;
  }
  #readListe(numPr) {
    const num = wertOf(childOf(numPr, "w:numId"));
    return num === "" ? void 0 : this.nummern.next(num, Number(wertOf(childOf(numPr, "w:ilvl")) || 0));
  }
  #groesseOf(absatz, stil) {
    const buchstaben = /* @__PURE__ */ new Map();
    for (const lauf of findElements(absatz, "w:r")) {
      const eigene = childOf(lauf, "w:rPr");
      const ids = [wertOf(childOf(eigene, "w:rStyle")), stil].filter((id, index) => id !== "" || index === 1);
      const halbe = Number(wertOf(this.stile.find(eigene, "w:rPr", ids, "w:sz")) || 20);
      const laenge = childrenOf(lauf, "w:t").reduce((summe, { text }) => summe + text.length, 0);
      buchstaben.set(halbe / 2, (buchstaben.get(halbe / 2) ?? 0) + laenge);
    }
    return [...buchstaben].reduce((groesste, eine) => eine[1] > groesste[1] ? eine : groesste, [10, 0])[0];
  }
  #readTabelle(tabelle2) {
    const ort = `Tabelle bei Absatz ${this.#nummer + 1}`;
    const zeilen = rowsIn(tabelle2).flatMap((zeile) => {
      const angaben = childOf(zeile, "w:trPr");
      if (childOf(angaben, "w:del")) {
        this.#geloescht.push(
          findElements(zeile, "w:t", "w:delText").map(({ text }) => text).join(" ")
        );
        return [];
      }
      const davor = Number(wertOf(childOf(angaben, "w:gridBefore")) || 0);
      const zellen = cellsIn(zeile).map((zelle) => {
        const tcPr = childOf(zelle, "w:tcPr");
        const verbund = childOf(tcPr, "w:vMerge");
        return {
          bloecke: this.readBloecke(zelle),
          spalten: Math.max(1, Number(wertOf(childOf(tcPr, "w:gridSpan")) || 1)),
          fortsetzung: verbund !== void 0 && wertOf(verbund) !== "restart"
        };
      });
      if (davor > 0) zellen.unshift({ bloecke: [], spalten: davor, fortsetzung: false });
      return [{ zellen, kopf: isAn(childOf(angaben, "w:tblHeader")) }];
    });
    return { art: "tabelle", zeilen, ort };
  }
  #umfeld() {
    const teil = this.#teil;
    const beziehung = (id) => this.#beziehungen(teil).get(id);
    return {
      stile: this.stile,
      felder: this.#felder,
      zielOf: (id) => {
        const ziel2 = beziehung(id);
        return ziel2 && !ziel2.aussen && this.datei.paket.has(ziel2.ziel) ? ziel2.ziel : void 0;
      },
      adresseOf: (id) => {
        const ziel2 = beziehung(id);
        return ziel2?.aussen ? ziel2.ziel : void 0;
      },
      readBloecke: (eltern) => this.readBloecke(eltern),
      verschwiegen: (was, text) => void (was === "geloescht" ? this.#geloescht : this.#verborgen).push(text)
    };
  }
  #bekannte = /* @__PURE__ */ new Map();
  #beziehungen(teil) {
    const bekannte = this.#bekannte.get(teil) ?? new Map(this.datei.paket.relationsOf(teil).map((eine) => [eine.id, eine]));
    this.#bekannte.set(teil, bekannte);
    return bekannte;
  }
};
function rowsIn(tabelle2) {
  return elementsIn(tabelle2).flatMap((kind) => kind.name === "w:tr" ? [kind] : isWrap(kind) ? rowsIn(kind) : []);
}
function cellsIn(zeile) {
  return elementsIn(zeile).flatMap((kind) => kind.name === "w:tc" ? [kind] : isWrap(kind) ? cellsIn(kind) : []);
}
function isWrap({ name }) {
  return ["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"].includes(name);
}
function stufeOf(namen, gliederung) {
  const ebene = gliederung === void 0 ? Number.NaN : Number(wertOf(gliederung));
  if (!Number.isNaN(ebene)) return ebene >= 0 && ebene < 9 ? ebene + 1 : void 0;
  for (const name of namen) {
    const [, stufe] = /^(?:heading|überschrift|titre|título|kop|überschrift:?) ?([1-9])$/.exec(name) ?? [];
    if (stufe) return Number(stufe);
  }
  return void 0;
}
function isBold(laeufe) {
  const mitText = laeufe.filter((lauf) => lauf.art === "text" && lauf.text.trim() !== "");
  return mitText.length > 0 && mitText.every((lauf) => lauf.art === "text" && lauf.zeichen.fett) && wordsIn(laeufe).trim() !== "";
}
function isBoxed(linien, grund) {
  const gezogen = elementsIn(linien).filter((linie2) => !/^(?:none|nil|)$/.test(wertOf(linie2))).map(({ name }) => name);
  if (["w:top", "w:bottom", "w:left", "w:right"].every((seite) => gezogen.includes(seite))) return true;
  const fuellung = grund?.attributes["w:fill"] ?? "auto";
  return !/^(?:auto|ffffff)$/i.test(fuellung);
}

// src/content/abschnitt/regeln.ts
var attributFehlt = {
  id: "attribut-fehlt",
  schwere: "fehler",
  erklaerung: "Einem Baustein fehlt ein n\xF6tiges Attribut."
};
var attributUngueltig = {
  id: "attribut-ungueltig",
  schwere: "fehler",
  erklaerung: "Ein Attribut hat einen Wert, den der Baustein nicht versteht."
};

// src/content/kennung.ts
var UMLAUTE = { \u00E4: "ae", \u00F6: "oe", \u00FC: "ue", \u00DF: "ss", \u00E9: "e" };
var LAENGSTE = 80;
function kennungVon(text) {
  const ascii = text.toLowerCase().replace(/[äöüßé]/g, (zeichen2) => UMLAUTE[zeichen2] ?? zeichen2);
  const worte = ascii.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  const kennung = worte.length > LAENGSTE ? worte.slice(0, LAENGSTE + 1).replace(/-[^-]*$/, "").slice(0, LAENGSTE) : worte;
  return /^[a-z]/.test(kennung) ? kennung : `k-${kennung || "ohne-namen"}`;
}

// src/import/gliederung.ts
var BESCHRIFTUNG = /^(Abbildung|Abb\.|Tabelle|Tab\.|Grafik|Diagramm|Schaubild|Übersicht|Karte)\s*\u00a0?(\d+(?:[.-]\d+)*[a-z]?)?\s*(?:[:.–—|-]\s*|(?=\s))/u;
var NUMMER = /^((?:\d{1,2}\.)*\d{1,2}\.?|[IVX]{1,5}\.|[A-H]\.)[\s\u00a0]+(?=[\p{L}„"§\d])/u;
var NIE = /^(?:inhalt|inhaltsverzeichnis|abbildungsverzeichnis|tabellenverzeichnis|verzeichnis der (?:abbildungen|tabellen)|impressum)$/i;
function findGliederung(bloecke) {
  const absaetze = bloecke.filter(
    (block) => block.art === "absatz" && !block.verzeichnis && textOf(block) !== ""
  );
  const mitStufe = absaetze.filter(({ stufe, rahmen }) => stufe !== void 0 && !rahmen);
  const roh = mitStufe.length >= 2 || mitStufe.length === 1 && absaetze.length < 40 ? byStyle(mitStufe) : byLook(absaetze, bloecke);
  const stufen = withoutTitle(roh, absaetze);
  const nummern = new Map([...stufen.keys()].map((absatz) => [absatz, numberOf(absatz)]));
  const nummerierung = agreeOn(stufen, nummern);
  return {
    nummerierung,
    ueberschriften: new Map(
      [...stufen].map(([absatz, stufe]) => {
        const { nummer = "", getippt = false } = nummern.get(absatz) ?? {};
        return [
          absatz,
          nummerierung === "keine" && getippt ? { stufe, nummer: "", getippt: false } : { stufe, nummer, getippt }
        ];
      })
    )
  };
}
function textOf({ laeufe }) {
  return wordsIn(laeufe).replace(/\s+/g, " ").trim();
}
function isVerzeichnistitel(absatz) {
  return absatz.stile.some((stil) => /toc heading|inhaltsverzeichnisüberschrift|verzeichnistitel/.test(stil)) || NIE.test(textOf(absatz)) && !/^impressum$/i.test(textOf(absatz));
}
function byStyle(absaetze) {
  return new Map(absaetze.filter((absatz) => !isVerzeichnistitel(absatz)).map((absatz) => [absatz, absatz.stufe ?? 1]));
}
function byLook(absaetze, bloecke) {
  const grund = usualSize(absaetze);
  const kandidaten = absaetze.filter((absatz) => {
    const text = textOf(absatz);
    const gross = absatz.groesse >= grund + 1.5;
    if (text.length > 120 || absatz.kasten || absatz.rahmen || isVerzeichnistitel(absatz) || BESCHRIFTUNG.test(text))
      return false;
    if (absatz.liste && absatz.liste.art === "punkt") return false;
    const gezaehlt = NUMMER.test(text) || absatz.liste !== void 0;
    if (/[;,:]$/.test(text) || /\.$/.test(text) && !gross && !/^\S+\.$/.test(text) || !/\p{L}{2}/u.test(text))
      return false;
    return gross || absatz.fett && (text.length <= 90 || gezaehlt);
  });
  const gueltig = kandidaten.filter((absatz) => absatz !== bloecke.at(-1));
  const aussehen = (absatz) => absatz.groesse * 2 + (absatz.fett ? 1 : 0);
  const raenge = [...new Set(gueltig.map(aussehen))].sort((a, b) => b - a);
  const tiefen = new Map(
    raenge.map((rang) => {
      const tiefe = gueltig.filter((absatz) => aussehen(absatz) === rang).map((absatz) => depthOf(NUMMER.exec(textOf(absatz))?.[1] ?? absatz.liste?.text ?? ""));
      return [rang, tiefe.filter((eine) => eine > 0)];
    })
  );
  return new Map(
    gueltig.map((absatz) => {
      const eigene = depthOf(NUMMER.exec(textOf(absatz))?.[1] ?? absatz.liste?.text ?? "");
      if (eigene > 0) return [absatz, eigene];
      const gleiche = tiefen.get(aussehen(absatz)) ?? [];
      if (gleiche.length > 0) return [absatz, gleiche.reduce((a, b) => Math.min(a, b))];
      const rang = raenge.indexOf(aussehen(absatz)) + 1;
      return [absatz, absatz.groesse <= grund + 0.5 && raenge.length > 1 ? Math.max(4, rang) : rang];
    })
  );
}
function usualSize(absaetze) {
  const buchstaben = /* @__PURE__ */ new Map();
  for (const absatz of absaetze)
    buchstaben.set(absatz.groesse, (buchstaben.get(absatz.groesse) ?? 0) + textOf(absatz).length);
  return [...buchstaben].reduce((beste, eine) => eine[1] > beste[1] ? eine : beste, [10, 0])[0];
}
function withoutTitle(roh, absaetze) {
  const ohneImpressum = new Map([...roh].filter(([absatz]) => !NIE.test(textOf(absatz))));
  const oberste = Math.min(...ohneImpressum.values());
  const [erste] = ohneImpressum.keys();
  const einzige = [...ohneImpressum.values()].filter((stufe) => stufe === oberste).length === 1;
  const naechste = [...ohneImpressum.values()].filter((stufe) => stufe > oberste);
  if (erste && einzige && naechste.length >= 2 && ohneImpressum.get(erste) === oberste && absaetze.indexOf(erste) < 12 && /programm|bericht|konzept/i.test(textOf(erste)))
    ohneImpressum.delete(erste);
  const benutzt = [...new Set(ohneImpressum.values())].sort((a, b) => a - b);
  let davor = 0;
  return new Map(
    [...ohneImpressum].map(([absatz, stufe]) => {
      const rang = benutzt.indexOf(stufe) + 1;
      const gesetzt = rang >= 4 ? davor === 0 ? 1 : 4 : Math.min(rang, davor + 1);
      if (gesetzt < 4) davor = gesetzt;
      return [absatz, gesetzt];
    })
  );
}
function numberOf(absatz) {
  if (absatz.liste && absatz.liste.art !== "punkt") return { nummer: absatz.liste.text, getippt: false };
  const [, nummer = ""] = NUMMER.exec(textOf(absatz)) ?? [];
  return { nummer, getippt: nummer !== "" };
}
function depthOf(nummer) {
  return nummer === "" ? 0 : /^\d/.test(nummer) ? nummer.replace(/\.$/, "").split(".").length : 1;
}
function agreeOn(stufen, nummern) {
  const stand2 = [];
  let [gezaehlt, mitPunkt] = [0, 0];
  for (const [absatz, stufe] of stufen) {
    const nummer = nummern.get(absatz)?.nummer ?? "";
    if (nummer === "" || stufe > 3) {
      if (nummer !== "") return "keine";
      continue;
    }
    stand2[stufe - 1] = (stand2[stufe - 1] ?? 0) + 1;
    stand2.length = stufe;
    if (Array.from(stand2, (zahl2) => zahl2 ?? 0).join(".") !== nummer.replace(/\.$/, "")) return "keine";
    gezaehlt++;
    if (stufe === 1 && nummer.endsWith(".")) mitPunkt++;
  }
  return gezaehlt < 2 ? "keine" : mitPunkt > 0 ? "dezimal-punkt" : "dezimal";
}
function lengthOfNumber(text) {
  return NUMMER.exec(text.trimStart())?.[0].length ?? 0;
}

// src/import/angaben.ts
var JOBCENTER = /\bJobcenters?\s+((?:(?:im|der|des|für)\s+)?(?:Landkreis(?:es)?\s+|Kreis(?:es)?\s+|Stadt\s+|Region\s+)?\p{Lu}[\p{L}-]+(?:[ -](?:am|an der|im|in|und|ob der|bei|der)[ -]\p{Lu}[\p{L}-]+|[ -]\p{Lu}[\p{L}-]+)*)/gu;
var TRAEGER = /\b(?:Bundesagentur für Arbeit|Agentur für Arbeit\s+\p{Lu}[\p{L}-]+(?:[ -](?!Land|Stadt|Kreis|Jobcenter|Region|Hansestadt)\p{Lu}[\p{L}-]+)*|Land(?:kreis|ratsamt)\s+\p{Lu}[\p{L}-]+(?:[ -](?!Agentur|Stadt|Jobcenter)\p{Lu}[\p{L}-]+)*|(?:Stadt|Hansestadt|Region|Kreis)\s+\p{Lu}[\p{L}-]+)/gu;
var JAHRE = /\b((?:19|20)\d{2})\s*(?:[-–/]|bis)\s*((?:19|20)?\d{2})\b/;
function readAngaben(vorne, impressum, alles, titelDerDatei, datei2) {
  const fehlend = [];
  const zeilen = vorne.map((absatz) => ({ absatz, text: textOf(absatz) })).filter(({ text }) => text !== "");
  const offen = new Set(zeilen.map(({ text }) => text));
  const use = (text) => {
    offen.delete(text);
    return text;
  };
  const titelzeile = zeilen.find(
    ({ text }) => /(?:arbeitsmarkt|integrations)\S*\s*programm|arbeitsmarkt- und integrationsprogramm/i.test(text)
  ) ?? zeilen.find(({ absatz }) => absatz.stile.some((stil) => /^(?:title|titel)$/.test(stil))) ?? zeilen.reduce(
    (groesste, zeile) => /\p{L}{4}/u.test(zeile.text) && zeile.text.length < 150 && zeile.absatz.groesse > Math.max(13, groesste?.absatz.groesse ?? 0) ? zeile : groesste,
    void 0
  );
  const titel = titelzeile ? use(titelzeile.text) : titelDerDatei || "Arbeitsmarkt- und Integrationsprogramm";
  if (!titelzeile)
    fehlend.push(`Ein Titel steht nicht auf der ersten Seite; eingesetzt ist \u201E${titel}\u201C (programm.yaml, titel).`);
  const jobcenter = findJobcenter(
    zeilen.map(({ text }) => text),
    alles
  );
  if (jobcenter === "")
    fehlend.push(
      "Der Name des Jobcenters ist nicht zu erkennen; eingesetzt ist \u201EJobcenter\u201C (programm.yaml, jobcenter, name)."
    );
  for (const { text } of zeilen) if (text === jobcenter) use(text);
  const zeitraum = findZeitraum([titel, ...zeilen.map(({ text }) => text), titelDerDatei, datei2], alles);
  if (zeitraum.geraten)
    fehlend.push(
      `Der Zeitraum steht nicht auf der ersten Seite; eingesetzt ist ${zeitraum.text} (programm.yaml, zeitraum).`
    );
  for (const { text } of zeilen)
    if (/^(?:für\s+)?(?:das\s+)?(?:jahr(?:e)?\s+)?\d{4}(?:\s*(?:[-–/]|bis)\s*\d{2,4})?$/i.test(text)) use(text);
  const jahr = zeilen.find(({ text }) => /^\d{2}$/.test(text) && zeitraum.text.endsWith(text))?.text ?? "";
  use(jahr);
  if (jahr === "") {
    for (const { text } of zeilen) if (zeitraum.text.split("\u2013").includes(text)) use(text);
  }
  const muster = zeilen.find(({ text }) => /^Muster\b/.test(text) && text.length < 150)?.text ?? "";
  use(muster);
  const traeger = findTraeger(
    zeilen.map(({ text }) => text),
    use
  );
  if (traeger.length === 0) fehlend.push("Die Tr\xE4ger sind nicht zu erkennen (programm.yaml, jobcenter, traeger).");
  const rest = () => zeilen.filter(({ text }) => offen.has(text));
  const standort = rest().find(({ text }) => /^Standort\s/.test(text))?.text ?? "";
  use(standort);
  const definition2 = rest().filter(({ text }) => text.length > 120)[0]?.text ?? "";
  use(definition2);
  const nach = titelzeile ? zeilen.indexOf(titelzeile) : -1;
  const kandidaten = rest().filter(
    ({ text }) => /\p{L}{3}/u.test(text) && text.length <= 120 && !/^(?:stand|muster|entwurf|version)\b/i.test(text)
  );
  const untertitel = kandidaten.find(
    ({ absatz, text }) => absatz.stile.some((stil) => /^(?:subtitle|untertitel)$/.test(stil)) || zeilen[nach + 1]?.text === text && titelzeile !== void 0
  )?.text ?? "";
  use(untertitel);
  const leitspruch = kandidaten.find(({ text }) => offen.has(text) && /\s/.test(text) && text.length > 20)?.text ?? "";
  use(leitspruch);
  return {
    titel,
    untertitel,
    zeitraum: zeitraum.text,
    jobcenter: jobcenter || "Jobcenter",
    standort,
    traeger,
    leitspruch,
    definition: definition2,
    jahr,
    muster,
    impressum: readImpressum(impressum, jobcenter || "Jobcenter", fehlend),
    fehlend
  };
}
function findJobcenter(vorne, alles) {
  const ganze = vorne.find((zeile) => /^Jobcenter\s+\p{Lu}/u.test(zeile) && zeile.length < 80);
  if (ganze) return ganze;
  const anzahl = /* @__PURE__ */ new Map();
  for (const [, ort = ""] of alles.matchAll(JOBCENTER)) anzahl.set(ort, (anzahl.get(ort) ?? 0) + 1);
  const [haeufigster] = [...anzahl].filter(([ort]) => !/^(?:Für|Im|In|Die|Der|Das|Und|Mit|Als|Am)\b/.test(ort)).sort((a, b) => b[1] - a[1]);
  return haeufigster ? `Jobcenter ${haeufigster[0]}` : "";
}
function findZeitraum(texte, alles) {
  for (const text of texte) {
    const [, von = "", bis = ""] = JAHRE.exec(text) ?? [];
    const zweites = bis.length === 2 ? `${von.slice(0, 2)}${bis}` : bis;
    if (Number(zweites) - Number(von) > 0 && Number(zweites) - Number(von) <= 5)
      return { text: `${von}\u2013${zweites}`, geraten: false };
  }
  for (const text of texte) {
    const [jahr] = /\b(?:19|20)\d{2}\b/.exec(text) ?? [];
    if (jahr) return { text: jahr, geraten: false };
  }
  const anzahl = /* @__PURE__ */ new Map();
  for (const [jahr] of alles.matchAll(/\b20[0-4]\d\b/g)) anzahl.set(jahr, (anzahl.get(jahr) ?? 0) + 1);
  return { text: [...anzahl].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))[0]?.[0] ?? "2000", geraten: true };
}
function findTraeger(zeilen, use) {
  const traeger = [];
  for (const zeile of zeilen) {
    if (zeile.length > 160) continue;
    const namen = [...zeile.matchAll(TRAEGER)].map(([name]) => name);
    const rest = namen.reduce((text, name) => text.replace(name, ""), zeile).replace(/\b(?:und|der|die|des|in Trägerschaft|gemeinsame Einrichtung|Träger)\b|[\s,|·:()–-]/g, "");
    if (namen.length === 0 || rest !== "") continue;
    traeger.push(...namen);
    use(zeile);
  }
  return [...new Set(traeger)];
}
function readImpressum(absaetze, jobcenter, fehlend) {
  const felder = [];
  for (const absatz of absaetze) {
    const roh = absatz.laeufe.map((lauf) => lauf.art === "text" ? lauf.text : lauf.art === "umbruch" ? "\n" : "").join("");
    for (const zeile of roh.split("\n").map((eine) => eine.trim()).filter(Boolean)) {
      const [, name, wert] = /^(\p{L}[\p{L} /.-]{1,40}?)\s*(?:\t+|:\s*(?!\/\/))\s*(.*)$/u.exec(zeile) ?? [];
      const text = (wert ?? zeile).replace(/\s+/g, " ").trim();
      const letztes = felder.at(-1);
      if (name && !felder.some(([feld]) => feld === name)) felder.push([name, text ? [text] : []]);
      else if (letztes) letztes[1].push(name ? zeile.replace(/\s+/g, " ") : text);
      else felder.push(["Herausgeber", [text]]);
    }
  }
  const gefuellt = felder.filter(([, zeilen]) => zeilen.length > 0);
  if (gefuellt.length > 0) return gefuellt;
  fehlend.push("Ein Impressum ist nicht zu erkennen; eingesetzt ist nur der Herausgeber (programm.yaml, impressum).");
  return [["Herausgeber", [jobcenter]]];
}
function paragraphsOf(bloecke) {
  return bloecke.filter((block) => block.art === "absatz");
}

// src/figures/dezimal.ts
import { Decimal } from "decimal.js";
var Dezimal = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, defaults: true });
function roundKaufmaennisch(wert, stellen) {
  return wert.toDecimalPlaces(stellen, Decimal.ROUND_HALF_UP);
}

// src/figures/einheit.ts
var PROZENT = "%";
var PROZENTPUNKTE = "Prozentpunkte";
var EURO = "\u20AC";
var SKALEN = [
  [/^(?:tsd\.?|tausend)(?=\s|€|$)/i, 3],
  [/^(?:mio\.?|mill\.?|million(?:en)?)(?=\s|€|$)/i, 6],
  [/^(?:mrd\.?|milliarden?)(?=\s|€|$)/i, 9],
  [/^t(?=€|eur)/i, 3]
];
var GLEICHE = [
  [/^(?:€|eur|euro)$/i, EURO],
  [/^(?:%|prozent|v\. ?h\.)$/i, PROZENT],
  [/^(?:prozentpunkte?|%-?\s?-?punkte?|pp)$/i, PROZENTPUNKTE]
];
var bekannt = /* @__PURE__ */ new Map();
var QUOTIENT = /^(.+?)\s(?:je|pro)\s(?:([1-9]\d{0,2}(?:\.?\d{3})*)\s)?(.+)$/;
function massOf(einheit) {
  const gefunden = bekannt.get(einheit);
  if (gefunden) return gefunden;
  const geglaettet = smooth(einheit);
  const [muster, potenz] = SKALEN.find(([wort]) => wort.test(geglaettet)) ?? [void 0, 0];
  const rest = muster ? geglaettet.replace(muster, "").trim() : geglaettet;
  const [, zaehler, anzahl, nenner] = QUOTIENT.exec(rest) ?? [];
  const basis = zaehler ? `${nameOf(zaehler)} je ${anzahl ? `${anzahl} ` : ""}${nenner}` : nameOf(rest);
  const mass = { basis, potenz, skala: new Dezimal(10).pow(potenz) };
  bekannt.set(einheit, mass);
  return mass;
}
function smooth(einheit) {
  return einheit.replace(/[\u00a0\u202f\s]+/g, " ").trim();
}
function nameOf(einheit) {
  return GLEICHE.find(([schreibweise]) => schreibweise.test(einheit))?.[1] ?? einheit;
}

// src/import/rechnungen.ts
var AENDERUNG = /ver(?:ä|ae)nd|differenz|abweichung|entwicklung|delta|ggü|gegenüber|zum vorjahr|\bdiff\b|\+\s?\/\s?[-–−]/i;
var SUMME = /^(?:ins)?gesamt(?!\p{L}*(?:quote|anteil))|^summe|^zusammen$|^total$|^alle(?: |$)/iu;
function findAenderung(zeilen, spalte, kandidaten) {
  let beste;
  const gezaehlt = zeilen.filter((zeile) => zeile[spalte] !== void 0).length;
  for (const von2 of kandidaten)
    for (const nach2 of kandidaten) {
      if (von2 === nach2) continue;
      const arten2 = zeilen.map((zeile) => waysOf(zeile[von2], zeile[nach2], zeile[spalte]));
      const treffer2 = arten2.filter((art) => art !== void 0).length;
      if (treffer2 > (beste?.treffer ?? 0)) beste = { von: von2, nach: nach2, arten: arten2, treffer: treffer2 };
    }
  if (!beste || gezaehlt < 2) return { daneben: [] };
  const { von, nach, arten, treffer } = beste;
  const daneben = zeilen.flatMap(
    (zeile, index) => zeile[spalte] !== void 0 && arten[index] === void 0 ? [index] : []
  );
  if (treffer < zeilen.length) return { daneben: treffer > zeilen.length / 2 ? daneben : [] };
  const haeufigste = mostOf(arten.flatMap((art) => art ?? []));
  const anders = new Map(arten.flatMap((art, index) => art && art !== haeufigste ? [[index, art]] : []));
  return { gefunden: { art: haeufigste, von, nach, anders }, daneben: [] };
}
function mostOf(arten) {
  const anzahl = (art) => arten.filter((eine) => eine === art).length;
  return [...new Set(arten)].sort((a, b) => anzahl(b) - anzahl(a))[0] ?? "differenz";
}
function waysOf(von, nach, gedruckt) {
  if (!von || !nach || !gedruckt || von.einheit !== nach.einheit) return void 0;
  const [a, b] = [new Dezimal(von.wert), new Dezimal(nach.wert)];
  const gleich = (wert) => roundKaufmaennisch(wert, gedruckt.stellen).eq(gedruckt.wert);
  const differenz = gleich(b.minus(a));
  const inProzent = /^(?:%|Prozent)$/.test(gedruckt.einheit);
  if (/^(?:%|Prozent)$/.test(von.einheit) && !inProzent) return differenz ? "punkte" : void 0;
  if (!inProzent && differenz && gedruckt.einheit === von.einheit) return "differenz";
  if ((inProzent || gedruckt.einheit === "") && !a.isZero() && gleich(b.minus(a).div(a.abs()).times(100)))
    return "veraenderung";
  return void 0;
}
function findSumme(zeilen, zeile, spalten, grenzen) {
  const darueber = [];
  for (let index = zeile - 1; index >= 0 && !grenzen.has(index); index--) darueber.unshift(index);
  const darunter = [];
  for (let index = zeile + 1; index < zeilen.length && !grenzen.has(index); index++) darunter.push(index);
  const funde = [darueber, darunter].filter(({ length }) => length >= 2).map((teile) => ({ teile, daneben: spalten.filter((spalte) => !addsUp(zeilen, teile, zeile, spalte)) }));
  return funde.sort((a, b) => a.daneben.length - b.daneben.length)[0];
}
function addsUp(zeilen, teile, ganze, spalte) {
  const gedruckt = zeilen[ganze]?.[spalte];
  const werte = teile.map((teil) => zeilen[teil]?.[spalte]);
  if (!gedruckt || werte.some((wert) => wert === void 0 || wert.einheit !== gedruckt.einheit)) return false;
  return werte.reduce((summe, wert) => summe.plus(wert?.wert ?? 0), new Dezimal(0)).eq(gedruckt.wert);
}

// src/content/daten/marke.ts
var HOCH = "\u2070\xB9\xB2\xB3\u2074\u2075\u2076\u2077\u2078\u2079";
var MARKE = new RegExp(`^(.*?)([${HOCH}]+(?:[,*][${HOCH}]+)*\\)?)$`, "s");
var EINHEIT = /(?:^|[^\p{L}])[kcmd]?m[²³]$/u;
function splitMarke(text) {
  const teile = EINHEIT.test(text) ? null : MARKE.exec(text);
  return teile ? { text: (teile[1] ?? "").trimEnd(), marke: teile[2] ?? "" } : { text, marke: "" };
}

// src/content/daten/tabellenzeichen.ts
var ZEICHEN = [
  [/^\*$/, "geheim"],
  [/^[.·]$/, "unbekannt"],
  [/^[-–—−]$/, "nichts"],
  [/^[xX×]$/, "sinnlos"],
  [/^\/$/, "unsicher"],
  [/^\(\s*[-−]?\d[\d.,]*\s*\)$|^\(\s*\)$/, "eingeschraenkt"],
  [/^(?:…|\.{3})$/, "spaeter"],
  [/^k\.\s?A\.$/i, "ohneAngabe"]
];
function readTabellenzeichen(text) {
  const sinn = ZEICHEN.find(([muster]) => muster.test(text))?.[1];
  return sinn && { zeichen: text, sinn };
}

// src/content/daten/zahl.ts
var FUEHRENDE_NULL = /^0\d+[.,]\d+$/;
var GANZ = /^\d+$/;
var MIT_PUNKT = /^\d+\.\d+$/;
var MIT_KOMMA = /^\d+,\d+$/;
var TAUSENDERPUNKT = /^[1-9]\d{0,2}(\.\d{3})+$/;
var TAUSENDERKOMMA = /^[1-9]\d{0,2}(,\d{3})+$/;
var DEUTSCH = /^[1-9]\d{0,2}(\.\d{3})+,\d+$/;
var ENGLISCH = /^[1-9]\d{0,2}(,\d{3})+\.\d+$/;
var HOECHSTENS = 15;
var GERADE_NOCH = 40;
function parseZahl(roh, schreibweise) {
  const getippt = roh.trim();
  const vorzeichen = /^[+\-−–]/.test(getippt) ? getippt[0] : "";
  const ziffern = getippt.slice(vorzeichen ? 1 : 0);
  const minus = vorzeichen === "" || vorzeichen === "+" ? "" : "-";
  if (ziffern.length > GERADE_NOCH && /^[\d.,]+$/.test(ziffern)) return zuLang(getippt);
  if (FUEHRENDE_NULL.test(ziffern)) return fuehrendeNull(getippt, `${vorzeichen}${ziffern.replace(/^0+(?=\d)/, "")}`);
  if (GANZ.test(ziffern)) return zahl(minus, ziffern);
  if (DEUTSCH.test(ziffern) && schreibweise !== "punkt") {
    return schreibweise === "streng" ? ohneTausender(getippt, `${minus}${ziffern.replaceAll(".", "")}`) : zahl(minus, ziffern.replaceAll(".", ""));
  }
  if (ENGLISCH.test(ziffern) && (schreibweise === "punkt" || schreibweise === "offen"))
    return zahl(minus, ziffern.replaceAll(",", ""));
  if (TAUSENDERPUNKT.test(ziffern)) return tausenderpunkt(getippt, minus, ziffern, schreibweise);
  if (TAUSENDERKOMMA.test(ziffern) && schreibweise !== "komma")
    return tausenderkomma(getippt, minus, ziffern, schreibweise);
  if (MIT_PUNKT.test(ziffern))
    return schreibweise === "komma" ? gemischt(getippt, "Dezimalkomma") : zahl(minus, ziffern);
  if (MIT_KOMMA.test(ziffern))
    return schreibweise === "punkt" ? gemischt(getippt, "Dezimalpunkt") : zahl(minus, ziffern);
  return keineZahl(getippt);
}
function zuLang(getippt) {
  const gekuerzt = getippt.length > 40 ? `${getippt.slice(0, 40)}\u2026` : getippt;
  return unklar(
    `\u201E${gekuerzt}\u201C hat mehr als ${HOECHSTENS} Stellen vor oder hinter dem Komma.`,
    "Zahl pr\xFCfen, runden oder in einer gr\xF6\xDFeren Einheit angeben (etwa \u201Eeinheit: Mio. \u20AC\u201C)."
  );
}
function fuehrendeNull(getippt, ohne) {
  return unklar(
    `\u201E${getippt}\u201C beginnt mit einer Null.`,
    `${ohne} schreiben, wenn die Null \xFCberz\xE4hlig ist; sonst fehlt eine Ziffer davor.`
  );
}
function tausenderpunkt(getippt, minus, ziffern, schreibweise) {
  const ohne = ziffern.replaceAll(".", "");
  const eindeutig = ziffern.indexOf(".") !== ziffern.lastIndexOf(".");
  if (schreibweise === "komma" || eindeutig && schreibweise === "offen") return zahl(minus, ohne);
  if (eindeutig) return ohneTausender(getippt, minus + ohne);
  if (schreibweise === "punkt") return zahl(minus, ziffern);
  const mitKomma = schreibweise === "streng" ? `${minus}${ziffern.replace(".", ",")} (in YAML in Anf\xFChrungszeichen)` : `${minus}${ziffern}0`;
  return unklar(
    `\u201E${getippt}\u201C ist nicht eindeutig: Tausenderpunkt oder Dezimalpunkt?`,
    `${minus}${ohne} schreiben, wenn der Punkt Tausender trennt; ${mitKomma}, wenn er f\xFCr ein Komma steht.`
  );
}
function tausenderkomma(getippt, minus, ziffern, schreibweise) {
  const ohne = ziffern.replaceAll(",", "");
  const mehrere = ziffern.indexOf(",") !== ziffern.lastIndexOf(",");
  if (schreibweise === "punkt" || mehrere && schreibweise === "offen") return zahl(minus, ohne);
  if (mehrere) return ohneTausender(getippt, minus + ohne);
  if (schreibweise === "streng") return zahl(minus, ziffern);
  return unklar(
    `\u201E${getippt}\u201C ist nicht eindeutig: Dezimalkomma oder englisches Tausenderkomma?`,
    `${minus}${ohne} schreiben, wenn das Komma Tausender trennt; ${minus}${ziffern}0, wenn es ein Dezimalkomma ist.`
  );
}
function keineZahl(getippt) {
  if (getippt === "" || getippt === "~" || getippt === "null") {
    return unklar("Hier fehlt eine Zahl.", "Die Zahl eintragen oder ausdr\xFCcklich \u201Efehlt\u201C schreiben.");
  }
  if (getippt.startsWith("#"))
    return unklar(
      `Die Zelle enth\xE4lt einen Fehlerwert (\u201E${getippt}\u201C).`,
      "Die Formel in Excel berichtigen und die Datei neu speichern."
    );
  if (/^[+\-−–]?[\d.,\s\u00a0\u202f]+$/.test(getippt)) {
    return unklar(
      `\u201E${getippt}\u201C ist keine Zahl.`,
      "Ohne Leerzeichen und ohne Tausenderpunkt schreiben, mit h\xF6chstens einem Dezimalkomma."
    );
  }
  if (/^[+\-−–]?\d[\d.,]*e[+\-−–]?\d+$/i.test(getippt))
    return unklar(
      `\u201E${getippt}\u201C ist mit einer Zehnerpotenz geschrieben.`,
      "Die Zahl ausschreiben: 25000 statt 2,5E+04; in Excel das Zahlenformat \u201EZahl\u201C w\xE4hlen."
    );
  if (/^[+\-−–]?[\d.,]+\s*[*)]+$/.test(getippt))
    return unklar(
      `\u201E${getippt}\u201C ist keine reine Zahl.`,
      "Ein Fu\xDFnotenzeichen hinter die Zahl hochstellen (in Excel: \u201EZellen formatieren\u201C, \u201EHochgestellt\u201C; sonst \xB9 \xB2 \xB3 tippen) und unter \u201Ehinweise\u201C erkl\xE4ren."
    );
  if (/^[+\-−–]?[\d.,]+\s*\D{1,14}$/u.test(getippt)) {
    return unklar(
      `\u201E${getippt}\u201C ist keine reine Zahl.`,
      "Nur die Zahl schreiben; die Einheit steht unter \u201Eeinheit\u201C beim Blatt, bei der Zeile oder bei der Spalte."
    );
  }
  return unklar(
    `\u201E${getippt}\u201C steht, wo eine Zahl stehen muss.`,
    "Eine Zahl eintragen, \u201Efehlt\u201C schreiben oder die Spalte mit \u201Eart: text\u201C als Textspalte angeben."
  );
}
function zahl(minus, ziffern) {
  const [ganz = "0", bruch = ""] = ziffern.replace(",", ".").split(".");
  const vorne = ganz.replace(/^0+(?=\d)/, "");
  const kanonisch = `${vorne}${bruch ? `.${bruch}` : ""}`;
  if (vorne.length > HOECHSTENS || bruch.length > HOECHSTENS) return zuLang(`${minus}${kanonisch.replace(".", ",")}`);
  const null_ = /^0*$/.test(vorne + bruch);
  return { art: "zahl", text: `${null_ ? "" : minus}${kanonisch}`, stellen: bruch.length };
}
function ohneTausender(getippt, richtig) {
  return unklar(`\u201E${getippt}\u201C enth\xE4lt Tausenderzeichen.`, `\u201E${richtig}\u201C schreiben; die Punkte setzt der Druck.`);
}
function gemischt(getippt, sonst) {
  return unklar(
    `\u201E${getippt}\u201C ist anders geschrieben als die \xFCbrigen Zahlen der Datei (sonst mit ${sonst}).`,
    "In der ganzen Datei dasselbe Dezimalzeichen verwenden."
  );
}
function unklar(text, hinweis) {
  return { art: "unklar", text, hinweis };
}

// src/import/zahlwert.ts
var EINHEIT2 = "(?:(?:T|Tsd\\.?|Tausend|Mio\\.?|Mill\\.?|Millionen|Mrd\\.?|Milliarden)\\s?)?(?:\u20AC|Euro|EUR|%-Punkte|%|Prozentpunkte?|Prozent|PP|Personen|Pers\\.|Stellen|VZ\xC4|Jahre|Monate|Tage|BG|eLB)?";
var ZAHL = new RegExp(`^([+\\-\u2212\u2013\xB1]?)\\s?(\\d[\\d.,\\s\\u00a0\\u202f]*)\\s*(${EINHEIT2})$`, "u");
function readZellwert(text) {
  const glatt = text.replace(/[\s\u00a0\u202f]+/g, " ").trim();
  if (glatt === "") return { art: "leer" };
  if (readTabellenzeichen(glatt)) return { art: "zeichen", zeichen: glatt };
  const { text: ohne, marke } = splitMarke(glatt);
  const [, zeichen2 = "", ziffern = "", einheit = ""] = ZAHL.exec(ohne) ?? [];
  if (ziffern === "") return void 0;
  const dicht = ziffern.trim().replace(/\s(?=\d{3}(?!\d))/g, "");
  if (/\s/.test(dicht) || /[.,]$/.test(dicht)) return void 0;
  const befund = parseZahl(`${zeichen2}${dicht}`, "komma");
  if (befund.art !== "zahl") return void 0;
  return {
    art: "zahl",
    wert: befund.text,
    stellen: befund.stellen,
    einheit: usual(einheit.trim()),
    vorzeichen: /^[+]/.test(zeichen2),
    marke
  };
}
function usual(einheit) {
  if (/^(?:%-Punkte|Prozentpunkt|PP)$/.test(einheit)) return "Prozentpunkte";
  return einheit.replace(/^T\s?€$/, "T\u20AC");
}

// src/import/blatt.ts
var IN_EINHEIT = /(?:\bin|[([])\s*(?:in\s+)?((?:(?:Tsd\.?|Tausend|Mio\.?|Mill\.?|Mrd\.?)\s?)?(?:%|€|Euro|EUR|Prozent(?:punkten?)?)|T€)(?![\p{L}])/u;
function unitIn(text) {
  return (IN_EINHEIT.exec(text)?.[1] ?? "").replace("Prozentpunkten", PROZENTPUNKTE);
}
function createBlatt({ zeilen, kopfzeilen }, titel) {
  const [breite, koepfe] = [zeilen[0]?.length ?? 0, zeilen.slice(0, kopfzeilen)];
  const rumpf = zeilen.slice(kopfzeilen);
  if (breite < 2 || kopfzeilen > 2 || rumpf.length === 0 || zeilen.some((zeile) => zeile.some(hasNote)))
    return void 0;
  const werte = rumpf.map((zeile) => zeile.slice(1).map(({ text, laeufe }) => readZellwert(raised(laeufe) ?? text)));
  const istGruppe = werte.map((zeile) => zeile.length > 0 && zeile.every((wert) => wert?.art === "leer"));
  const arten = Array.from(
    { length: breite - 1 },
    (_, spalte) => kindOf(werte.filter((_2, index) => !istGruppe[index]).map((zeile) => zeile[spalte]))
  );
  if (arten.includes(void 0) || !arten.includes("zahl") || rumpf.some((zeile, index) => zeile[0]?.text === "" || (zeile[0]?.spalten ?? 1) > 1 && !istGruppe[index]))
    return void 0;
  const gezaehlt = werte.flat().filter((wert) => wert?.art === "zahl").length;
  if (gezaehlt < 2 || istGruppe.every(Boolean) || istGruppe.at(-1)) return void 0;
  const spalten = columnsOf(koepfe, arten);
  const ids = uniqueIds(rumpf.map((zeile) => zeile[0]?.text ?? ""));
  const entwurf = {
    titel,
    einheit: "",
    quelle: "",
    stand: "",
    hinweise: [],
    kopf: koepfe.at(-1)?.[0]?.text || koepfe[0]?.[0]?.text || "",
    spalten,
    zeilen: rumpf.map((zeile, index) => ({
      id: ids[index] ?? "",
      name: zeile[0]?.text ?? "",
      gruppe: istGruppe[index] ?? false,
      einheit: "",
      summe: [],
      rechnung: void 0,
      werte: (werte[index] ?? []).map(
        (wert, spalte) => yamlOf(wert, zeile[spalte + 1]?.text ?? "", arten[spalte] === "text")
      ),
      gedruckt: []
    })),
    abweichungen: []
  };
  if (spalten.some(({ name }) => name === "") || new Set(spalten.map(({ id }) => id)).size < spalten.length)
    return void 0;
  const gedruckt = werte.map((zeile) => zeile.map((wert) => wert?.art === "zahl" ? wert : void 0));
  markSigns(entwurf, werte);
  computeAenderungen(entwurf, gedruckt, istGruppe, titel);
  computeSummen(entwurf, gedruckt);
  return settleUnits(entwurf, gedruckt, titel) ? entwurf : void 0;
}
function hasNote({ laeufe }) {
  return laeufe.some(({ art }) => art === "note" || art === "bild" || art === "diagramm");
}
function raised(laeufe) {
  const texte = laeufe.flatMap((lauf) => lauf.art === "text" ? [lauf] : []);
  const letzter = texte.at(-1);
  if (!letzter?.zeichen.hoch || texte.length < 2 || !/^\d\)?$/.test(letzter.text.trim())) return void 0;
  const HOCH2 = "\u2070\xB9\xB2\xB3\u2074\u2075\u2076\u2077\u2078\u2079";
  return texte.slice(0, -1).map(({ text }) => text).join("") + letzter.text.trim().replace(/\d/g, (ziffer) => HOCH2[Number(ziffer)] ?? "");
}
function kindOf(werte) {
  const zahlen = werte.filter((wert) => wert?.art === "zahl").length;
  const worte = werte.filter((wert) => wert === void 0).length;
  if (zahlen === 0) return "text";
  return worte === 0 && werte.every((wert) => wert?.art !== "leer") ? "zahl" : worte > zahlen ? "text" : void 0;
}
function yamlOf(wert, text, istText) {
  if (istText) return JSON.stringify(text);
  if (wert?.art === "zahl")
    return wert.marke === "" ? wert.wert : JSON.stringify(`${wert.wert.replace(".", ",")}${wert.marke}`);
  return wert?.art === "zeichen" ? JSON.stringify(wert.zeichen) : void 0;
}
function columnsOf(koepfe, arten) {
  const [oben = [], unten = oben] = koepfe;
  let gruppe = "";
  const namen = arten.map((_, index) => {
    const [kopf, darunter] = [oben[index + 1], unten[index + 1]];
    if (koepfe.length < 2 || !kopf || !darunter) return { name: kopf?.text ?? "", gruppe: "" };
    if (kopf.leer !== "links") gruppe = kopf.text;
    return darunter.text === "" ? { name: gruppe, gruppe: "" } : { name: darunter.text, gruppe };
  });
  const kurz = namen.map(({ name, gruppe: gruppe2 }) => ({
    name: name.replace(IN_EINHEIT, "").replace(/[\s,;:()]+$/, "") || gruppe2 || name,
    gruppe: gruppe2
  }));
  const ids = uniqueIds(
    kurz.map(
      ({ name, gruppe: gruppe2 }) => kurz.filter((anderer) => anderer.name === name).length > 1 && gruppe2 !== name ? `${name} ${gruppe2}` : name
    )
  );
  return namen.map(({ name, gruppe: gruppe2 }, index) => ({
    id: ids[index] ?? "",
    name,
    gruppe: gruppe2,
    text: arten[index] === "text",
    einheit: unitIn(name),
    vorzeichen: false,
    stellen: void 0,
    rechnung: void 0,
    gedruckt: []
  }));
}
function uniqueIds(namen) {
  const vergeben = /* @__PURE__ */ new Set();
  return namen.map((name) => {
    const jahr = /^(?:19|20)\d{2}$/.test(name);
    const stamm = jahr ? name : kennungVon(name).slice(0, 40).replace(/-+$/, "");
    let id = stamm;
    for (let nummer = 2; vergeben.has(id); nummer++) id = `${stamm}-${nummer}`;
    vergeben.add(id);
    return id;
  });
}
function markSigns({ spalten }, werte) {
  spalten.forEach((spalte, index) => {
    const zahlen = werte.flatMap((zeile) => zeile[index]?.art === "zahl" ? [zeile[index]] : []);
    spalte.vorzeichen = zahlen.some(({ vorzeichen }) => vorzeichen);
  });
}
function computeAenderungen(entwurf, gedruckt, istGruppe, titel) {
  const { spalten, zeilen } = entwurf;
  const zaehlend = zeilen.flatMap((_, index) => istGruppe[index] ? [] : [index]);
  const kandidaten = spalten.flatMap(
    ({ text, name, gruppe }, index) => text || AENDERUNG.test(`${name} ${gruppe}`) ? [] : [index]
  );
  const eingang = zaehlend.map(
    (index) => spalten.map((spalte, stelle) => {
      const wert = gedruckt[index]?.[stelle];
      return wert && {
        ...wert,
        einheit: wert.einheit || spalte.einheit || unitIn(zeilen[index]?.name ?? "") || (AENDERUNG.test(`${spalte.name} ${spalte.gruppe}`) ? "" : unitIn(titel))
      };
    })
  );
  spalten.forEach((spalte, stelle) => {
    if (spalte.text || !(AENDERUNG.test(spalte.name) || AENDERUNG.test(spalte.gruppe))) return;
    const { gefunden, daneben } = findAenderung(eingang, stelle, kandidaten);
    for (const zeile of daneben)
      entwurf.abweichungen.push(
        `\u201E${spalte.name}\u201C in der Zeile \u201E${zeilen[zaehlend[zeile] ?? 0]?.name}\u201C ergibt sich nicht aus den Werten daneben; die Spalte ist getippt \xFCbernommen.`
      );
    if (!gefunden) return;
    const { art, von, nach, anders } = gefunden;
    const stellen = new Set(zaehlend.map((index) => gedruckt[index]?.[stelle]?.stellen));
    if (stellen.size > 1) return;
    spalte.rechnung = { art, operanden: [spalten[von]?.id ?? "", spalten[nach]?.id ?? ""] };
    spalte.stellen = [...stellen][0];
    spalte.vorzeichen = zaehlend.some((index) => !gedruckt[index]?.[stelle]?.wert.startsWith("-")) ? spalte.vorzeichen : true;
    zaehlend.forEach((index, nummer) => {
      const zeile = zeilen[index];
      const wert = gedruckt[index]?.[stelle];
      if (!zeile || !wert) return;
      spalte.gedruckt.push([zeile.id, wert.wert]);
      zeile.werte[stelle] = void 0;
      zeile.rechnung = anders.get(nummer);
    });
  });
}
function computeSummen(entwurf, gedruckt) {
  const { spalten, zeilen } = entwurf;
  if (spalten.some(({ text }) => text)) return;
  const summen = zeilen.flatMap(({ name, gruppe }, index) => !gruppe && SUMME.test(name) ? [index] : []);
  const grenzen = /* @__PURE__ */ new Set([...summen, ...zeilen.flatMap(({ gruppe }, index) => gruppe ? [index] : [])]);
  const getippte = spalten.flatMap(({ rechnung }, index) => rechnung ? [] : [index]);
  for (const index of summen) {
    const fund = findSumme(gedruckt, index, getippte, grenzen);
    const zeile = zeilen[index];
    if (!fund || !zeile) continue;
    if (fund.daneben.length > 0) {
      const anteile = fund.daneben.every(
        (spalte) => spalten[spalte]?.einheit === "%" || gedruckt[index]?.[spalte]?.einheit === "%"
      );
      if (!anteile && fund.daneben.length * 2 < getippte.length)
        for (const spalte of fund.daneben)
          entwurf.abweichungen.push(
            `\u201E${zeile.name}\u201C ist in der Spalte \u201E${spalten[spalte]?.name}\u201C nicht die Summe der \xFCbrigen Zeilen; die Zeile ist getippt \xFCbernommen.`
          );
      continue;
    }
    zeile.summe = fund.teile.map((teil) => zeilen[teil]?.id ?? "");
    for (const spalte of getippte) {
      const wert = gedruckt[index]?.[spalte];
      if (wert) zeile.gedruckt.push([spalten[spalte]?.id ?? "", wert.wert]);
      zeile.werte[spalte] = void 0;
    }
  }
}
function settleUnits(entwurf, gedruckt, titel) {
  const { spalten, zeilen } = entwurf;
  const getippte = spalten.flatMap(({ rechnung, text }, index) => rechnung || text ? [] : [index]);
  const einheitAt = (zeile, spalte) => gedruckt[zeile]?.[spalte]?.einheit ?? void 0;
  const alle = new Set(zeilen.flatMap((_, zeile) => getippte.flatMap((spalte) => einheitAt(zeile, spalte) ?? [])));
  const vonSpalten = spalten.some(({ einheit, rechnung }) => einheit !== "" && !rechnung);
  const vonZeilen = zeilen.some(({ name }) => unitIn(name) !== "");
  if (alle.size === 1 && [...alle][0] === "") {
    if (vonSpalten || !vonZeilen) {
      if (!vonSpalten) entwurf.einheit = unitIn(titel);
    } else for (const zeile of zeilen) zeile.einheit = unitIn(zeile.name);
    return true;
  }
  if (alle.size === 1) {
    entwurf.einheit = [...alle][0] ?? "";
    for (const spalte of spalten) if (!spalte.rechnung) spalte.einheit = "";
    return true;
  }
  const jeSpalte = getippte.map((spalte) => new Set(zeilen.flatMap((_, zeile) => einheitAt(zeile, spalte) ?? [])));
  if (jeSpalte.every(({ size }) => size <= 1)) {
    getippte.forEach((spalte, stelle) => {
      const entworfen = spalten[spalte];
      if (entworfen) entworfen.einheit = [...jeSpalte[stelle] ?? []][0] || entworfen.einheit;
    });
    return true;
  }
  const jeZeile = zeilen.map((_, zeile) => new Set(getippte.flatMap((spalte) => einheitAt(zeile, spalte) ?? [])));
  if (!jeZeile.every(({ size }) => size <= 1) || vonSpalten) return false;
  jeZeile.forEach((einheiten, index) => {
    const zeile = zeilen[index];
    if (zeile) zeile.einheit = [...einheiten][0] ?? "";
  });
  return true;
}

// src/import/blatt-yaml.ts
import { stringify } from "yaml";
var scalar = (text) => stringify(text, { lineWidth: 0, blockQuote: false }).trim();
var inFlow = (text) => /^[\p{L}\d][\p{L}\d ._%€()/–-]*$/u.test(text) && !/^[\d.,-]+$|^(?:true|false|null|ja|nein)$/i.test(text) ? text : JSON.stringify(text);
var key = (id) => /^[a-z][a-z0-9-]*$|^\d{4}$/.test(id) && !/^(?:true|false|null|yes|no|on|off|y|n)$/.test(id) ? id : JSON.stringify(id);
function writeBlatt(blatt) {
  const zeilen = [];
  if (blatt.titel) zeilen.push(`titel: ${scalar(blatt.titel)}`);
  if (blatt.einheit) zeilen.push(`einheit: ${scalar(blatt.einheit)}`);
  if (blatt.stellen !== void 0) zeilen.push(`stellen: ${blatt.stellen}`);
  if (blatt.quelle) zeilen.push(`quelle: ${scalar(blatt.quelle)}`);
  if (blatt.stand) zeilen.push(`stand: ${scalar(blatt.stand)}`);
  if (blatt.hinweise.length > 0) zeilen.push("hinweise:", ...blatt.hinweise.map((hinweis) => `  - ${scalar(hinweis)}`));
  zeilen.push("spalten:", ...blatt.spalten.map((spalte) => `  ${key(spalte.id)}: { ${columnKeys(spalte).join(", ")} }`));
  zeilen.push(
    "zeilen:",
    ...blatt.zeilen.map((zeile) => `  ${key(zeile.id)}: { ${rowKeys(zeile, blatt.spalten).join(", ")} }`)
  );
  return `${zeilen.join("\n")}
`;
}
function columnKeys({
  name,
  gruppe,
  text,
  einheit,
  vorzeichen,
  stellen,
  rechnung,
  gedruckt
}) {
  return [
    `name: ${inFlow(name)}`,
    ...gruppe ? [`gruppe: ${inFlow(gruppe)}`] : [],
    ...text ? ["art: text"] : [],
    ...einheit && !rechnung ? [`einheit: ${inFlow(einheit)}`] : [],
    ...stellen === void 0 ? [] : [`stellen: ${stellen}`],
    ...vorzeichen ? ["vorzeichen: ja"] : [],
    ...rechnung ? [`${rechnung.art}: [${rechnung.operanden.map(key).join(", ")}]`, `gedruckt: ${pairs(gedruckt)}`] : []
  ];
}
function rowKeys({ name, gruppe, einheit, summe, rechnung, werte, gedruckt }, spalten) {
  const getippte = spalten.flatMap(({ rechnung: rechnung2 }, index) => rechnung2 ? [] : [index]);
  return [
    `name: ${inFlow(name)}`,
    ...gruppe ? ["gruppe: true"] : [],
    ...einheit ? [`einheit: ${inFlow(einheit)}`] : [],
    ...rechnung ? [`rechnung: ${rechnung}`] : [],
    ...summe.length > 0 ? [`summe: [${summe.map(key).join(", ")}]`, `gedruckt: ${pairs(gedruckt)}`] : [],
    ...gruppe || summe.length > 0 ? [] : [`werte: [${getippte.map((spalte) => werte[spalte] ?? "fehlt").join(", ")}]`]
  ];
}
function pairs(werte) {
  return `{ ${werte.map(([id, wert]) => `${key(id)}: ${wert}`).join(", ")} }`;
}

// src/import/diagramm.ts
function readDiagramm(wurzel) {
  normalisePraefixe(wurzel);
  const flaeche2 = findElements(wurzel, "c:plotArea")[0];
  const arten = elementsIn(flaeche2).filter(({ name }) => /^c:\w+Chart$/.test(name));
  const reihen = arten.flatMap((art) => childrenOf(art, "c:ser").map(readReihe)).filter(({ werte }) => werte.some(Boolean));
  const [erste] = reihen;
  if (!erste) return void 0;
  const titel = findElements(childOf(wurzel, "c:chart", "c:title"), "a:t").map(({ text }) => text).join("").replace(/\s+/g, " ").trim();
  const laengste = Math.max(...reihen.map(({ werte }) => werte.length));
  const kategorien = Array.from(
    { length: laengste },
    (_, index) => reihen.find(({ kategorien: kategorien2 }) => kategorien2[index])?.kategorien[index] ?? String(index + 1)
  );
  const blatt = { ...blattOf(reihen, kategorien), ...digitsOf(wurzel, reihen) };
  const summe = arten.length === 2 && arten[1]?.name === "c:lineChart" && /^gestapelt/.test(typOf(arten[0])) ? sumUp(blatt) : [];
  const typ = arten.length > 1 && summe.length === 0 ? "" : typOf(arten[0]);
  return { typ, titel, zeilen: summe, skaliert: isScaled(wurzel), blatt };
}
function sumUp({ zeilen, spalten }) {
  const [letzte, teile] = [zeilen.at(-1), zeilen.slice(0, -1)];
  const adds = (spalte) => teile.every(({ werte }) => werte[spalte] !== void 0) && teile.reduce((summe, { werte }) => summe.plus(werte[spalte] ?? 0), new Dezimal(0)).eq(letzte?.werte[spalte] ?? Number.NaN);
  if (!letzte || teile.length < 2 || !spalten.every((_, spalte) => adds(spalte))) return [];
  letzte.summe = teile.map(({ id }) => id);
  letzte.gedruckt = spalten.map(({ id }, spalte) => [id, letzte.werte[spalte] ?? ""]);
  return letzte.summe;
}
function digitsOf(wurzel, reihen) {
  const laengste = Math.max(
    ...reihen.flatMap(
      ({ werte, format }) => werte.map((wert) => (numberOf2(wert, format.includes("%")) ?? "").split(".")[1]?.length ?? 0)
    )
  );
  if (laengste <= 2) return laengste > 0 ? { stellen: laengste } : {};
  const formate = findElements(wurzel, "c:dLbls").flatMap(
    (schild) => childrenOf(schild, "c:numFmt").map(({ attributes }) => attributes.formatCode ?? "")
  );
  return {
    stellen: /0\.(0+)/.exec(
      [...formate, ...reihen.map(({ format }) => format)].find((format) => /[0#]/.test(format)) ?? "0.0"
    )?.[1]?.length ?? 0
  };
}
function isScaled(wurzel) {
  return findElements(wurzel, "c:dispUnits").length > 0 || findElements(wurzel, "c:numFmt").some(({ attributes }) => /[0#],+(?![0#])/.test(attributes.formatCode ?? ""));
}
function typOf(art) {
  const name = art?.name.slice(2).replace("3D", "") ?? "";
  const gruppierung = childOf(art, "c:grouping")?.attributes.val ?? "";
  const liegend = childOf(art, "c:barDir")?.attributes.val === "bar";
  if (name === "barChart") {
    if (gruppierung === "percentStacked") return "gestapelt-100";
    return gruppierung === "stacked" ? "gestapelt" : liegend ? "balken" : "saeulen";
  }
  return { lineChart: "linie", areaChart: "flaeche", pieChart: "kreis", doughnutChart: "ring" }[name] ?? "";
}
function readReihe(reihe) {
  const punkte2 = (eltern) => {
    const speicher = findElements(eltern, "c:strCache", "c:numCache", "c:strLit", "c:numLit", "c:lvl")[0];
    return new Map(
      childrenOf(speicher, "c:pt").map((punkt) => [
        Number(punkt.attributes.idx),
        childOf(punkt, "c:v")?.text.trim() ?? ""
      ])
    );
  };
  const listed = (werte2, laenge) => Array.from({ length: laenge }, (_, index) => werte2.get(index));
  const wertteil = childOf(reihe, "c:val") ?? childOf(reihe, "c:yVal");
  const werte = punkte2(wertteil);
  const anzahl = Number(findElements(wertteil, "c:ptCount")[0]?.attributes.val ?? werte.size);
  const name = findElements(childOf(reihe, "c:tx"), "c:v")[0]?.text.trim() ?? "";
  const kategorien = listed(punkte2(childOf(reihe, "c:cat") ?? childOf(reihe, "c:xVal")), Math.min(anzahl, 500));
  return {
    name,
    kategorien: kategorien.map((eine) => eine ?? ""),
    werte: listed(werte, Math.min(anzahl, 500)),
    format: findElements(wertteil, "c:formatCode")[0]?.text ?? "General"
  };
}
function blattOf(reihen, kategorien) {
  const prozent = reihen.every(({ format }) => format.includes("%"));
  const einzeln = reihen.length === 1;
  const [oben, unten] = einzeln ? [[reihen[0]?.name || "Wert"], kategorien] : [kategorien, reihen.map(({ name }, index) => name || `Reihe ${index + 1}`)];
  const spaltenIds = uniqueIds(oben);
  const zeilenIds = uniqueIds(unten);
  return {
    titel: "",
    einheit: prozent ? "%" : "",
    quelle: "",
    stand: "",
    hinweise: [],
    kopf: "",
    spalten: oben.map((name, index) => ({
      id: spaltenIds[index] ?? "",
      name,
      gruppe: "",
      text: false,
      einheit: "",
      vorzeichen: false,
      stellen: void 0,
      rechnung: void 0,
      gedruckt: []
    })),
    zeilen: unten.map((name, zeile) => ({
      id: zeilenIds[zeile] ?? "",
      name,
      gruppe: false,
      einheit: "",
      summe: [],
      rechnung: void 0,
      gedruckt: [],
      werte: oben.map(
        (_, spalte) => numberOf2(einzeln ? reihen[0]?.werte[zeile] : reihen[zeile]?.werte[spalte], prozent)
      )
    })),
    abweichungen: []
  };
}
function numberOf2(text, prozent) {
  if (text === void 0 || text === "" || !Number.isFinite(Number(text))) return void 0;
  const zahl2 = Number(text) * (prozent ? 100 : 1);
  const dezimal = zahl2.toPrecision(15);
  return /e/.test(dezimal) ? zahl2.toFixed(15).replace(/\.?0+$/, "") : dezimal.includes(".") ? dezimal.replace(/\.?0+$/, "") : dezimal;
}

// src/import/tabellenraster.ts
var LEER = (leer2) => ({ laeufe: [], text: "", spalten: 1, leer: leer2 });
function rasterOf({ zeilen }) {
  let verbunden = false;
  const roh = zeilen.map(
    ({ zellen }) => zellen.flatMap(({ bloecke, spalten, fortsetzung }) => {
      verbunden ||= spalten > 1 || fortsetzung;
      const laeufe = fortsetzung ? [] : runsOf(bloecke);
      const erste = {
        laeufe,
        text: wordsIn(laeufe).replace(/\s+/g, " ").trim(),
        spalten,
        leer: fortsetzung ? "oben" : void 0
      };
      return [erste, ...Array.from({ length: spalten - 1 }, () => LEER("links"))];
    })
  );
  const breite = Math.max(0, ...roh.map(({ length }) => length));
  const voll = roh.map((zeile) => [...zeile, ...Array.from({ length: breite - zeile.length }, () => LEER(void 0))]);
  const benutzt = Array.from({ length: breite }, (_, spalte) => voll.some((zeile) => zeile[spalte]?.text !== ""));
  const raster = voll.map((zeile, index) => ({
    zeile: zeile.filter((_, spalte) => benutzt[spalte]),
    kopf: zeilen[index]?.kopf ?? false
  })).filter(({ zeile }) => zeile.some(({ text }) => text !== ""));
  const gesagt = raster.findIndex(({ kopf }) => !kopf);
  return {
    zeilen: raster.map(({ zeile }) => zeile),
    kopfzeilen: gesagt > 0 ? gesagt : guessHead(raster.map(({ zeile }) => zeile)),
    verbunden
  };
}
function guessHead(zeilen) {
  const erste = zeilen.findIndex(
    (zeile) => zeile.slice(1).some(({ text }) => /^[+−–-]?\d/.test(text) && !/^(?:19|20)\d{2}$/.test(text))
  );
  return erste <= 1 ? 1 : erste === 2 && zeilen[0]?.some(({ spalten }) => spalten > 1) ? 2 : 1;
}
function runsOf(bloecke) {
  const laeufe = [];
  for (const block of bloecke) {
    if (block.art !== "absatz" || wordsIn(block.laeufe).trim() === "" && !block.laeufe.some(({ art }) => art === "note"))
      continue;
    if (laeufe.length > 0) laeufe.push({ art: "umbruch" });
    const { liste } = block;
    if (liste)
      laeufe.push({
        art: "text",
        text: liste.art === "punkt" ? "\u2022 " : `${liste.text} `,
        zeichen: { fett: false, kursiv: false, hoch: false, tief: false }
      });
    laeufe.push(...block.laeufe);
  }
  return laeufe;
}

// src/import/zeichen.ts
import { toString as plainText } from "mdast-util-to-string";

// src/content/abschnitt/knoten.ts
function visit(knoten, besuche, danach) {
  besuche(knoten);
  if ("children" in knoten) for (const kind of knoten.children) visit(kind, besuche, danach);
  danach?.(knoten);
}

// src/content/syntax/markdown.ts
import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { directive } from "micromark-extension-directive";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";

// src/content/syntax/ausdruck.ts
var AUF = 123;
var ZU = 125;
var ausdruckSyntax = { text: { [AUF]: { name: "ausdruck", tokenize } } };
function tokenize(effects, ok, nok) {
  return start;
  function start(code) {
    effects.enter("ausdruck");
    effects.enter("ausdruckKlammer");
    effects.consume(code);
    return second;
  }
  function second(code) {
    if (code !== AUF) return nok(code);
    effects.consume(code);
    effects.exit("ausdruckKlammer");
    return first;
  }
  function first(code) {
    if (code === null || code < 0 || code === ZU) return nok(code);
    effects.enter("ausdruckInhalt");
    return inside(code);
  }
  function inside(code) {
    if (code === null || code < -2) return nok(code);
    if (code === ZU) {
      effects.exit("ausdruckInhalt");
      effects.enter("ausdruckKlammer");
      effects.consume(code);
      return close;
    }
    effects.consume(code);
    return inside;
  }
  function close(code) {
    if (code !== ZU) return nok(code);
    effects.consume(code);
    effects.exit("ausdruckKlammer");
    effects.exit("ausdruck");
    return ok;
  }
}
var ausdruckFromMarkdown = {
  enter: {
    ausdruck(token) {
      this.enter({ type: "ausdruck", value: "" }, token);
    }
  },
  exit: {
    ausdruckInhalt(token) {
      const knoten = this.stack[this.stack.length - 1];
      if (knoten?.type === "ausdruck") knoten.value = this.sliceSerialize(token);
    },
    ausdruck(token) {
      this.exit(token);
    }
  }
};

// src/content/syntax/hochtief.ts
var DACH = 94;
var TILDE = 126;
var ENDEN = [91, 92, 93, 160];
var LAENGSTER = 30;
var hochtiefSyntax = {
  text: { [DACH]: lage("hochgestellt", DACH), [TILDE]: lage("tiefgestellt", TILDE) }
};
function lage(name, sign) {
  return { name, tokenize: tokenize4 };
  function tokenize4(effects, ok, nok) {
    const { previous } = this;
    let laenge = 0;
    return start;
    function start(code) {
      if (previous === sign) return nok(code);
      effects.enter(name);
      mark(code);
      return erstes;
    }
    function mark(code) {
      effects.enter("lagezeichen");
      effects.consume(code);
      effects.exit("lagezeichen");
    }
    function erstes(code) {
      if (code === sign) return nok(code);
      effects.enter("lagetext");
      return innen(code);
    }
    function innen(code) {
      if (code === sign) {
        effects.exit("lagetext");
        mark(code);
        effects.exit(name);
        return ok;
      }
      if (code === null || code <= 32 || ENDEN.includes(code) || ++laenge > LAENGSTER) return nok(code);
      effects.consume(code);
      return innen;
    }
  }
}
var hochtiefFromMarkdown = {
  enter: {
    hochgestellt(token) {
      this.enter({ type: "hochgestellt", value: "" }, token);
    },
    tiefgestellt(token) {
      this.enter({ type: "tiefgestellt", value: "" }, token);
    }
  },
  exit: {
    lagetext(token) {
      const knoten = this.stack.at(-1);
      if (knoten?.type === "hochgestellt" || knoten?.type === "tiefgestellt") knoten.value = this.sliceSerialize(token);
    },
    hochgestellt(token) {
      this.exit(token);
    },
    tiefgestellt(token) {
      this.exit(token);
    }
  }
};

// src/content/syntax/listen.ts
import { list } from "micromark-core-commonmark";

// src/content/syntax/trennlinie.ts
import { thematicBreak } from "micromark-core-commonmark";
var trennlinie = { ...thematicBreak, name: "trennlinie" };
var trennlinieSyntax = {
  disable: { null: ["thematicBreak"] },
  flow: { 45: trennlinie }
};

// src/content/syntax/listen.ts
var STERN = 42;
var STRICH = 45;
var KLAMMER = 41;
var TABULATOR = -2;
var LEERZEICHEN = 32;
var ZIFFERN = Array.from("0123456789", (ziffer) => ziffer.charCodeAt(0));
var BUCHSTABEN = Array.from({ length: 26 }, (_, index) => 97 + index);
function listenSyntax(gelten) {
  const punkte2 = stand(list, (code) => code === STERN || code === STRICH, trennlinie);
  const zahlen = stand(
    list,
    (code, { containerState, now }) => ZIFFERN.includes(code ?? 0) && !containerState?.buchstaben && gelten.has(now().offset)
  );
  const buchstaben = stand(
    { ...list, tokenize: tokenizeBuchstabe },
    (code, { now }) => BUCHSTABEN.includes(code ?? 0) && gelten.has(now().offset)
  );
  return {
    disable: { null: ["list"] },
    document: Object.fromEntries([
      [STERN, punkte2],
      [STRICH, punkte2],
      ...ZIFFERN.map((ziffer) => [ziffer, zahlen]),
      ...BUCHSTABEN.map((buchstabe) => [buchstabe, buchstaben])
    ])
  };
}
function stand(grund, darf, sonst) {
  const eigene = {
    ...grund,
    name: "aufzaehlung",
    tokenize(effects, ok, nok) {
      const weiter = grund.tokenize.call(this, effects, ok, nok);
      const beginne = sonst ? effects.check(sonst, nok, weiter) : weiter;
      return (code) => darf(code, this) ? beginne(code) : nok(code);
    },
    continuation: {
      tokenize(effects, ok, nok) {
        const attempt = (construct, danach, sonst2) => effects.attempt(construct === list ? eigene : construct, danach, sonst2);
        const fortsetzung = list.continuation;
        return fortsetzung.tokenize.call(this, { ...effects, attempt }, ok, nok);
      }
    }
  };
  return eigene;
}
function tokenizeBuchstabe(effects, ok, nok) {
  const zustand = this.containerState;
  const letztes = this.events.at(-1);
  const einzug = letztes?.[1].type === "linePrefix" ? letztes[2].sliceSerialize(letztes[1], true).length : 0;
  return start;
  function start(code) {
    if (!zustand || zustand.type && !zustand.buchstaben) return nok(code);
    if (!zustand.type) {
      Object.assign(zustand, { type: "listOrdered", marker: KLAMMER, buchstaben: true });
      effects.enter("listOrdered", { _container: true });
    }
    effects.enter("listItemPrefix");
    effects.enter("listItemValue");
    effects.consume(code);
    effects.exit("listItemValue");
    return klammer;
  }
  function klammer(code) {
    if (code !== KLAMMER) return nok(code);
    effects.enter("listItemMarker");
    effects.consume(code);
    effects.exit("listItemMarker");
    return abstand;
  }
  function abstand(code) {
    if (code !== LEERZEICHEN && code !== TABULATOR) return nok(code);
    effects.enter("listItemPrefixWhitespace");
    effects.consume(code);
    effects.exit("listItemPrefixWhitespace");
    return ende;
  }
  function ende(code) {
    const vorspann2 = effects.exit("listItemPrefix");
    if (zustand) zustand.size = einzug + vorspann2.end.column - vorspann2.start.column;
    return ok(code);
  }
}
var listenFromMarkdown = {
  enter: {
    listItemValue(token) {
      const liste = this.stack.at(-2);
      if (!this.data.expectingFirstListItemValue || liste?.type !== "list") return;
      const zeichen2 = this.sliceSerialize(token);
      const buchstabe = /[a-z]/.test(zeichen2);
      liste.start = buchstabe ? zeichen2.charCodeAt(0) - 96 : Number(zeichen2);
      if (buchstabe) liste.data = { ...liste.data, zaehlung: "buchstaben" };
      this.data.expectingFirstListItemValue = void 0;
    },
    listItemMarker(token) {
      const liste = this.stack.at(-2);
      if (liste?.type === "list" && liste.ordered && this.sliceSerialize(token) === ")")
        liste.data = { zaehlung: "klammer", ...liste.data };
    }
  }
};

// src/content/syntax/sprache.ts
var ECKIG_AUF = 91;
var ECKIG_ZU = 93;
var ANFUEHRUNG = 34;
var GESCHWEIFT_ZU = 125;
var AUFTAKT = "{lang=";
var spracheSyntax = { text: { [ECKIG_AUF]: { name: "fremdsprache", tokenize: tokenize2 } } };
function tokenize2(effects, ok, nok) {
  let previous;
  let gelesen = 0;
  let hatText = false;
  return start;
  function start(code) {
    effects.enter("fremdsprache");
    effects.enter("fremdspracheZeichen");
    effects.consume(code);
    effects.exit("fremdspracheZeichen");
    return zeile;
  }
  function zeile(code) {
    if (code === null || code === ECKIG_AUF || code === ECKIG_ZU) return nok(code);
    const token = effects.enter("chunkText", { contentType: "text", previous });
    if (previous) previous.next = token;
    previous = token;
    return inhalt(code);
  }
  function inhalt(code) {
    if (code === null || code === ECKIG_AUF) return nok(code);
    if (code === ECKIG_ZU) {
      if (!hatText) return nok(code);
      effects.exit("chunkText");
      effects.enter("fremdspracheZeichen");
      effects.consume(code);
      return auftakt;
    }
    effects.consume(code);
    if (code < -2) {
      effects.exit("chunkText");
      return zeile;
    }
    hatText = true;
    return inhalt;
  }
  function auftakt(code) {
    if (gelesen < AUFTAKT.length) {
      if (code !== AUFTAKT.charCodeAt(gelesen)) return nok(code);
      gelesen++;
      effects.consume(code);
      return auftakt;
    }
    if (code === ANFUEHRUNG) {
      effects.consume(code);
      return kennungAnfang;
    }
    return kennungAnfang(code);
  }
  function kennungAnfang(code) {
    if (!isKennung(code)) return nok(code);
    effects.exit("fremdspracheZeichen");
    effects.enter("fremdspracheKennung");
    return kennung(code);
  }
  function kennung(code) {
    if (isKennung(code)) {
      effects.consume(code);
      return kennung;
    }
    effects.exit("fremdspracheKennung");
    effects.enter("fremdspracheZeichen");
    return schluss(code);
  }
  function schluss(code) {
    if (code === ANFUEHRUNG) {
      effects.consume(code);
      return schluss;
    }
    if (code !== GESCHWEIFT_ZU) return nok(code);
    effects.consume(code);
    effects.exit("fremdspracheZeichen");
    effects.exit("fremdsprache");
    return ok;
  }
}
function isKennung(code) {
  return code !== null && code > 0 && /[A-Za-z-]/.test(String.fromCharCode(code));
}
var spracheFromMarkdown = {
  enter: {
    fremdsprache(token) {
      this.enter({ type: "fremdsprache", sprache: "", children: [] }, token);
    }
  },
  exit: {
    fremdspracheKennung(token) {
      const knoten = this.stack[this.stack.length - 1];
      if (knoten?.type === "fremdsprache") knoten.sprache = this.sliceSerialize(token);
    },
    fremdsprache(token) {
      this.exit(token);
    }
  }
};

// src/content/syntax/woertlich.ts
var STERN2 = 42;
var UNTERSTRICH = 95;
var RUECKSTRICH = 92;
function woertlichSyntax(pfade) {
  return {
    text: {
      [STERN2]: zeichen("wortstern", STERN2, (davor, danach) => {
        if (danach === STERN2 || davor === STERN2) return false;
        return isWort(davor) && isWort(danach) || !closesAfter(davor) && !opensBefore(danach);
      }),
      [UNTERSTRICH]: zeichen("unterstrich", UNTERSTRICH, () => true),
      [RUECKSTRICH]: zeichen("pfadstrich", RUECKSTRICH, (_davor, _danach, stelle) => pfade.has(stelle))
    }
  };
}
function findPfadstriche(text) {
  const stellen = /* @__PURE__ */ new Set();
  for (const { 0: pfad, index } of text.matchAll(/(?<![\p{L}\d\\])(?:[A-Za-z]:\\|\\\\(?=[\p{L}\d]))[^\s<>"|„“]*/gu))
    for (let stelle = pfad.indexOf("\\"); stelle >= 0; stelle = pfad.indexOf("\\", stelle + 1))
      stellen.add(index + stelle);
  return stellen;
}
function zeichen(name, sign, gilt) {
  return {
    name,
    tokenize(effects, ok, nok) {
      const davor = this.previous;
      const { offset } = this.now();
      const danach = (code) => {
        if (!gilt(davor, code, offset)) return nok(code);
        effects.exit("data");
        return ok(code);
      };
      return (code) => {
        if (code !== sign) return nok(code);
        effects.enter("data");
        effects.consume(code);
        return danach;
      };
    }
  };
}
function matches(code, muster) {
  return code !== null && code > 0 && muster.test(String.fromCodePoint(code));
}
function isWort(code) {
  return matches(code, /[\p{L}\p{N}]/u);
}
function opensBefore(danach) {
  return matches(danach, /[^\s)\]},.;:!?“”]/u);
}
function closesAfter(davor) {
  return matches(davor, /[^\s([{„‚]/u);
}

// src/content/syntax/zaehlzeichen.ts
var MONAT = "Januar|J\xE4nner|Februar|M\xE4rz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|(?:Jan|Feb|M\xE4r|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\\b\\.?";
var DATUM = new RegExp(
  `^(?:(?:${MONAT})(?!\\p{L})|\\d{1,2}\\.(?!\\d)|(?:und|oder|bis|sowie|[\u2013/,-])\\s*\\d{1,2}\\.)`,
  "u"
);
var SATZ_OFFEN = /(?<![\p{L}\d-])(?:d(?:er|ie|as|en|em|es)|eine[nmrs]?|jede[nmrs]?|diese[nmrs]?|unsere[nmrs]?|ihre[nmrs]?|[ai]m|ans|ins|vom|zu[mr]|beim|in|von|für|bis|seit|als|wie|und|oder|sowie)[ \t]*$/iu;
var DAVOR = /(?:[ \t]|>|[-*][ \t]+)*/y;
var ZEICHEN2 = /(?:(\d{1,9})([.)])|([a-z])\))(?:[ \t]+|$)/my;
function findZaehlzeichen(text) {
  const gelten = /* @__PURE__ */ new Set();
  for (const strecke of stretchesOf(text)) {
    for (const art of [".", ")", "buchstabe"])
      markSequences(
        strecke.filter((zeichen2) => zeichen2.art === art && !zeichen2.ordnungszahl),
        gelten
      );
  }
  return gelten;
}
function markSequences(strecke, gelten) {
  const letzte = new Map(strecke.map(({ zahl: zahl2 }, index) => [zahl2, index]));
  const offen = /* @__PURE__ */ new Set();
  let davor;
  strecke.forEach((zeichen2, index) => {
    const { zahl: zahl2, stelle, zeile } = zeichen2;
    const folgt = (letzte.get(zahl2 + 1) ?? -1) > index;
    const wiederholt = strecke[index + 1]?.zahl === zahl2 && strecke[index + 1]?.zeile === zeile + 1;
    const anschluss = davor !== void 0 && zeile === davor.zeile + 1;
    if (!folgt && !wiederholt && !offen.has(zahl2 - 1) && !anschluss) return;
    offen.delete(zahl2 - 1);
    offen.add(zahl2);
    gelten.add(stelle);
    davor = zeichen2;
  });
}
function stretchesOf(text) {
  const strecken = [[]];
  let anfang = 0;
  let davor = "";
  text.split("\n").forEach((zeile, nummer) => {
    if (/^#{1,6}[ \t]/.test(zeile)) strecken.push([]);
    DAVOR.lastIndex = 0;
    DAVOR.exec(zeile);
    ZEICHEN2.lastIndex = DAVOR.lastIndex;
    const offen = SATZ_OFFEN.test(davor);
    for (let teil = ZEICHEN2.exec(zeile); teil; teil = ZEICHEN2.exec(zeile)) {
      const [, ziffern, punkt, buchstabe = ""] = teil;
      strecken.at(-1)?.push({
        stelle: anfang + teil.index,
        art: ziffern === void 0 ? "buchstabe" : punkt,
        zahl: ziffern === void 0 ? buchstabe.charCodeAt(0) - 96 : Number(ziffern),
        zeile: nummer,
        ordnungszahl: punkt === "." && (offen || DATUM.test(zeile.slice(ZEICHEN2.lastIndex)))
      });
    }
    anfang += zeile.length + 1;
    davor = zeile;
  });
  return strecken;
}

// src/content/syntax/zeilenumbruch.ts
var KLEINER = 60;
var GROESSER = 62;
var SCHRAEGSTRICH = 47;
var LEERZEICHEN2 = 32;
var zeilenumbruchSyntax = { text: { [KLEINER]: { name: "zeilenumbruch", tokenize: tokenize3 } } };
function tokenize3(effects, ok, nok) {
  let name = "";
  return start;
  function start(code) {
    effects.enter("zeilenumbruch");
    effects.consume(code);
    return innen;
  }
  function innen(code) {
    if (code === GROESSER && name === "br") {
      effects.consume(code);
      effects.exit("zeilenumbruch");
      return ok;
    }
    if (name === "br" ? code !== LEERZEICHEN2 && code !== SCHRAEGSTRICH : code === null || code < 0) return nok(code);
    if (name !== "br") {
      name += String.fromCharCode(code ?? 0).toLowerCase();
      if (!"br".startsWith(name)) return nok(code);
    }
    effects.consume(code);
    return innen;
  }
}
var zeilenumbruchFromMarkdown = {
  enter: {
    zeilenumbruch(token) {
      this.enter({ type: "break" }, token);
      this.exit(token);
    }
  }
};

// src/content/syntax/markdown.ts
var { flow } = directive();
var ohneFallen = { disable: { null: ["codeIndented", "codeFenced", "codeText", "setextUnderline", "definition"] } };
function parseMarkdown(text) {
  return fromMarkdown(text, {
    extensions: [
      ausdruckSyntax,
      spracheSyntax,
      hochtiefSyntax,
      zeilenumbruchSyntax,
      trennlinieSyntax,
      woertlichSyntax(findPfadstriche(text)),
      listenSyntax(findZaehlzeichen(text)),
      { ...flow && { flow } },
      gfmTable(),
      gfmFootnote(),
      ohneFallen
    ],
    mdastExtensions: [
      ausdruckFromMarkdown,
      spracheFromMarkdown,
      hochtiefFromMarkdown,
      zeilenumbruchFromMarkdown,
      listenFromMarkdown,
      directiveFromMarkdown(),
      gfmTableFromMarkdown(),
      gfmFootnoteFromMarkdown()
    ]
  });
}

// src/import/zeichen.ts
function writeLaeufe(laeufe, umfeld, wie = {}) {
  const umbruch = wie.schlicht ? " " : wie.zelle ? "<br>" : "\\\n";
  const gaenge = joinRuns(laeufe, umbruch);
  const schreibe = (ohne) => gaenge.map(
    (gang) => typeof gang === "string" ? gang : "note" in gang ? markOf(umfeld.noteOf(gang.note)) : writeGang(gang, ohne, umfeld)
  ).join("").replace(/ {2,}/g, " ").trim();
  const gesetzt = schreibe(wie.schlicht ?? false);
  const soll = plain(
    gaenge.map(
      (gang) => typeof gang === "string" || "note" in gang ? "" : gang.link.startsWith("#") && umfeld.kennungOf(gang.link.slice(1)) !== void 0 ? "" : gang.text
    ).join("")
  );
  const text = wie.schlicht || readsAs(gesetzt, soll) ? gesetzt : schreibe(true);
  return wie.zelle ? text : guardStart(text);
}
function escapeText2(text) {
  return text.replace(/[\\`*~^[\]{}<>|]/g, "\\$&").replace(/&(?=#?\w+;)/g, "\\&").replace(/(^|[^\\]):(?=:+\w)/g, "$1\\:");
}
function quoteAttribut(text) {
  const eine = text.replace(/\s+/g, " ").trim();
  if (!eine.includes('"')) return `"${eine}"`;
  return eine.includes("'") ? `"${eine.replaceAll('"', "&quot;")}"` : `'${eine}'`;
}
var markOf = (label) => label === "" ? "" : `[^${label}]`;
function joinRuns(laeufe, umbruch) {
  const gaenge = [];
  for (const lauf of laeufe) {
    if (lauf.art === "umbruch") gaenge.push(umbruch);
    else if (lauf.art === "note") gaenge.push({ note: lauf.id });
    else if (lauf.art === "text") {
      const gang = {
        text: lauf.text.replace(/[\t ]+/g, " "),
        zeichen: lauf.zeichen,
        link: lauf.link ?? "",
        feld: lauf.feld ?? ""
      };
      const davor = gaenge.at(-1);
      if (davor && typeof davor !== "string" && !("note" in davor) && isAlike(davor, gang)) davor.text += gang.text;
      else gaenge.push(gang);
    }
  }
  while (gaenge[0] === umbruch || isBlank(gaenge[0])) gaenge.shift();
  while (gaenge.at(-1) === umbruch || isBlank(gaenge.at(-1))) gaenge.pop();
  return gaenge;
}
function isBlank(gang) {
  return typeof gang === "object" && "text" in gang && gang.text.trim() === "";
}
function isAlike(a, b) {
  return a.link === b.link && (b.text.trim() === "" || a.zeichen.fett === b.zeichen.fett && a.zeichen.kursiv === b.zeichen.kursiv && a.zeichen.hoch === b.zeichen.hoch && a.zeichen.tief === b.zeichen.tief);
}
function writeGang({ text, zeichen: zeichen2, link }, ohne, umfeld) {
  const kennung = link.startsWith("#") ? umfeld.kennungOf(link.slice(1)) : void 0;
  if (kennung !== void 0) return `[](#${kennung})`;
  const [, davor = "", kern = "", danach = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (kern === "") return text;
  const innen = escapeText2(kern);
  const gesetzt = zeichen2.hoch && !/\s/.test(kern) ? `^${innen}^` : zeichen2.tief && !/\s/.test(kern) ? `~${innen}~` : innen;
  const sterne = ohne ? "" : `${zeichen2.fett ? "**" : ""}${zeichen2.kursiv ? "*" : ""}`;
  const hervor = `${sterne}${gesetzt}${[...sterne].reverse().join("")}`;
  const ziel2 = /^(?:https?|mailto|tel):/i.test(link) ? `[${hervor}](${link.replace(/[\s()<>\\]/g, encodeURIComponent).replace(/[()]/g, (zeichen3) => `%${zeichen3.charCodeAt(0).toString(16)}`)})` : hervor;
  return davor + ziel2 + danach;
}
function readsAs(markdown, soll) {
  const baum = parseMarkdown(guardStart(markdown));
  let nurText = true;
  visit(baum, ({ type }) => {
    if (/^(?:list|heading|blockquote|thematicBreak|table|leafDirective|containerDirective|ausdruck|html)$/.test(type))
      nurText = false;
  });
  return nurText && plain(plainText(baum)) === soll;
}
function plain(text) {
  return text.replace(/\s+/g, "").trim();
}
function guardStart(text) {
  return text.split("\n").map(
    (zeile) => zeile.replace(/^(\s*)([#+>=]|-(?=[\s-]|$))/, "$1\\$2").replace(/^(\s*)(\d{1,9}|[a-z])([.)])(?=\s|$)/, "$1$2\\$3").replace(/^(\s*):/, "$1\\:")
  ).join("\n");
}

// src/import/objekt.ts
var KLEIN = 45;
var STAND = /^(?:Daten|Erhebungs)?stand\s*:?\s*(?:Monat\s+)?(.*)$/i;
function writeObjekt(objekt, umfeld) {
  const { inhalt } = objekt;
  if (inhalt.art === "tabelle") return writeTabelle(objekt, rasterOf(inhalt.tabelle), umfeld);
  return inhalt.art === "bild" ? writeBild(objekt, inhalt, umfeld) : writeDiagramm(objekt, inhalt, umfeld);
}
function writeTabelle(objekt, raster, umfeld) {
  const { werk } = umfeld;
  if (raster.zeilen.length === 0) return "";
  const titel = captionText(objekt);
  const blatt = raster.zeilen.length > 1 ? createBlatt(raster, titel) : void 0;
  if (blatt) {
    const name = keepBlatt(blatt, titel, objekt, umfeld);
    for (const text of blatt.abweichungen) werk.tell(placeOf(objekt), text);
    return blockOf("tabelle", umfeld.kennung, [
      `daten=${name}`,
      ...captionKeys(objekt, blatt, umfeld),
      ...blatt.kopf ? [`kopf=${quoteAttribut(blatt.kopf)}`] : []
    ]);
  }
  if (raster.verbunden)
    werk.tell(
      placeOf(objekt),
      "Verbundene Zellen sind aufgel\xF6st: Ihr Inhalt steht in der ersten, die \xFCbrigen sind leer."
    );
  const markdown = writeMarkdown(raster, umfeld.schreibe);
  const darunter = objekt.darunter.join(" \xB7 ").replace(/^Quelle:\s*/, "");
  const quelle = darunter ? [`quelle=${quoteAttribut(darunter)}`] : [];
  if (!objekt.titel || umfeld.imKasten)
    return [
      ...objekt.titel ? [writeLaeufe(objekt.titel, umfeld.schreibe)] : [],
      markdown,
      ...objekt.darunter.map((zeile) => zeile)
    ].join("\n\n");
  return `:::tabelle{${[`#${umfeld.kennung}`, `titel=${titleAttribut(objekt, umfeld)}`, ...quelle].join(" ")}}
${markdown}
:::`;
}
function writeMarkdown({ zeilen }, schreibe) {
  const [kopf = [], ...rest] = zeilen;
  const row = (zeile, schlicht) => `| ${zeile.map(({ laeufe }) => writeLaeufe(laeufe, schreibe, { zelle: true, schlicht })).join(" | ")} |`;
  const rechts = kopf.map(
    (_, spalte) => spalte > 0 && rest.length > 0 && rest.every((zeile) => /^[+−–-]?[\d(.*x/]|^$/.test(zeile[spalte]?.text ?? ""))
  );
  const inhalt = rest.length > 0 ? rest.map((zeile) => row(zeile, false)) : [];
  const koepfe = rest.length > 0 ? row(kopf, true) : `|${"  |".repeat(kopf.length)}`;
  return [
    koepfe,
    `|${rechts.map((eine) => eine ? "---:|" : "---|").join("")}`,
    ...rest.length > 0 ? inhalt : [row(kopf, false)]
  ].join("\n");
}
function writeBild(objekt, { teil, alt, hoehe, schmuck }, umfeld) {
  const { werk, dokument } = umfeld;
  const bytes = dokument.teil(teil);
  if (schmuck) {
    werk.tell(placeOf(objekt), `Schmuckbild nicht \xFCbernommen (${teil}).`);
    return [captionText(objekt), ...objekt.darunter].filter(Boolean).join("\n\n");
  }
  const pfad = bytes && werk.keepBild(bytes, captionText(objekt) || alt || umfeld.ueberschrift || "bild");
  if (!pfad) {
    werk.tell(
      placeOf(objekt),
      `Bild nicht \xFCbernommen: Das Format von \u201E${teil}\u201C zeigt kein Browser. In Word als PNG speichern und als ::abbildung einf\xFCgen.`
    );
    return [captionText(objekt), ...objekt.darunter].filter(Boolean).join("\n\n");
  }
  const titel = captionText(objekt) || alt || umfeld.ueberschrift || "Bild";
  if (!alt)
    werk.tell(
      placeOf(objekt),
      `Das Bild hat keinen Alternativtext; eingesetzt ist \u201E${titel}\u201C. Sagen, was darauf zu sehen ist.`
    );
  if (!objekt.titel && hoehe > 0 && hoehe <= KLEIN)
    return [`:::logoleiste
- ${pfad} | ${escapeText2(alt || titel)}
:::`, ...objekt.darunter].join("\n\n");
  if (!objekt.titel) werk.tell(placeOf(objekt), `Das Bild hat keine Beschriftung; eingesetzt ist \u201E${titel}\u201C.`);
  const quelle = objekt.darunter.join(" \xB7 ");
  return blockOf("abbildung", umfeld.kennung, [
    `bild=${pfad}`,
    `titel=${objekt.titel ? titleAttribut(objekt, umfeld) : quoteAttribut(titel)}`,
    `alt=${quoteAttribut(alt || titel)}`,
    ...quelle ? [`quelle=${quoteAttribut(quelle)}`] : []
  ]);
}
function writeDiagramm(objekt, { teil, alt }, umfeld) {
  const { werk, dokument } = umfeld;
  const bytes = dokument.teil(teil);
  const fund = bytes && readDiagramm(rootOf(readXml(new TextDecoder().decode(bytes))));
  if (!fund) {
    werk.tell(
      placeOf(objekt),
      `Diagramm nicht \xFCbernommen: \u201E${teil}\u201C enth\xE4lt keine Zahlen. Aus einem Datenblatt neu zeichnen.`
    );
    return captionText(objekt);
  }
  const titel = captionText(objekt) || fund.titel || umfeld.ueberschrift;
  if (objekt.titel && fund.titel && fund.titel !== captionText(objekt)) fund.blatt.hinweise.push(fund.titel);
  const einheit = unitIn(titel);
  if (einheit && !fund.blatt.einheit) fund.blatt.einheit = fund.skaliert ? massOf(einheit).basis : einheit;
  const fehlt = fund.blatt.zeilen.some(({ werte }) => werte.includes(void 0));
  if (fehlt) werk.tell(placeOf(objekt), "Dem Diagramm fehlen in Word Werte; sie stehen im Datenblatt auf \u201Efehlt\u201C.");
  const name = keepBlatt(fund.blatt, titel, objekt, umfeld);
  if (fund.typ === "") werk.tell(placeOf(objekt), "Diese Art Diagramm gibt es nicht; die Zahlen stehen als Tabelle da.");
  const angaben = [
    `daten=${name}`,
    ...captionKeys(
      { ...objekt, titel: objekt.titel ?? [] },
      { ...fund.blatt, einheit: einheit || fund.blatt.einheit },
      umfeld,
      titel
    )
  ];
  if (fund.typ === "") return blockOf("tabelle", umfeld.kennung, angaben);
  return blockOf("diagramm", umfeld.kennung, [
    ...angaben.slice(0, 1),
    `typ=${fund.typ}`,
    ...angaben.slice(1),
    ...alt ? [`alt=${quoteAttribut(alt)}`] : []
  ]);
}
function keepBlatt(blatt, titel, { darunter }, { werk, ueberschrift }) {
  for (const zeile of darunter.flatMap((eine) => eine.split(/;\s+(?=Stand:)/))) {
    const [, stand2 = ""] = STAND.exec(zeile) ?? [];
    const quelle = /^(?:Daten)?quellen?\s*:\s*(.*)$/i.exec(zeile)?.[1];
    if (quelle && !blatt.quelle) blatt.quelle = quelle;
    else if (stand2 !== "" && stand2.length < 40 && !blatt.stand) blatt.stand = stand2;
    else blatt.hinweise.push(zeile);
  }
  blatt.titel = titel || ueberschrift || "Tabelle";
  if (blatt.einheit) blatt.titel = blatt.titel.replace(unitEnd(blatt.einheit), "");
  const name = werk.nameFor("daten", titel || ueberschrift || "tabelle");
  werk.dateien.set(`daten/${name}.yaml`, writeBlatt(blatt));
  return name;
}
function captionKeys(objekt, blatt, umfeld, ersatz = "") {
  const { titel } = objekt;
  const text = titel && wordsIn(titel).trim() !== "" ? titleAttribut(objekt, umfeld, blatt.einheit) : ersatz ? quoteAttribut(ersatz) : void 0;
  return [`titel=${text ?? quoteAttribut(blatt.titel)}`];
}
function titleAttribut({ titel = [] }, { schreibe }, einheit = "") {
  const text = writeLaeufe(titel, schreibe, { schlicht: true });
  return quoteAttribut(einheit ? text.replace(unitEnd(einheit), "") : text);
}
function unitEnd(einheit) {
  return new RegExp(`\\s+(?:\\(in ${literal(einheit)}\\)|in ${literal(einheit)})$`);
}
var literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
function captionText({ titel }) {
  return titel ? wordsIn(titel).replace(/\s+/g, " ").trim() : "";
}
function placeOf({ marke, ort, titel }) {
  return marke || (titel ? `\u201E${wordsIn(titel).trim().slice(0, 60)}\u201C` : ort);
}
function blockOf(name, kennung, angaben) {
  return `::${name}{${[...kennung ? [`#${kennung}`] : [], ...angaben].join(" ")}}`;
}

// src/import/kapitel.ts
var LOGOS = ":::logoleiste";
var Kapitelschreiber = class {
  constructor(umfeld) {
    this.umfeld = umfeld;
  }
  umfeld;
  #noten = [];
  #ueberschrift = "";
  write(stuecke) {
    const teile = this.#writeAll(stuecke);
    for (let index = 0; index < this.#noten.length; index++)
      teile.push(this.#writeNote(this.#noten[index] ?? "", index + 1));
    return `${teile.filter(Boolean).join("\n\n")}
`;
  }
  noteOf(id) {
    if (!this.umfeld.dokument.noten.has(id)) return "";
    const stelle = this.#noten.indexOf(id);
    return String(stelle >= 0 ? stelle + 1 : this.#noten.push(id));
  }
  kennungOf(anker) {
    return this.umfeld.kennungen.get(anker);
  }
  #writeAll(stuecke, imKasten = false) {
    const teile = [];
    for (const stueck of stuecke) {
      const text = this.#write(stueck, imKasten);
      if (text.startsWith(LOGOS) && teile.at(-1)?.startsWith(LOGOS))
        teile.push(`${teile.pop()?.slice(0, -4)}${text.slice(LOGOS.length)}`);
      else teile.push(text);
    }
    return teile;
  }
  #write(stueck, imKasten) {
    switch (stueck.art) {
      case "ueberschrift": {
        this.#ueberschrift = textOf(stueck.absatz);
        const { stufe, nummer } = stueck.fund;
        const marke = this.umfeld.nummeriert && nummer === "" && stufe < 4 ? " {.ohne-nummer}" : "";
        return `${"#".repeat(stufe)} ${writeHeading(stueck.laeufe, this)}${marke}`;
      }
      case "absatz":
        return writeLaeufe(this.#linked(stueck.absatz.laeufe), this);
      case "liste":
        return this.#writeListe(stueck.absaetze);
      case "zitat":
        return imKasten ? stueck.absaetze.map(({ laeufe }) => writeLaeufe(laeufe, this)).join("\n\n") : `:::zitat
${stueck.absaetze.map(({ laeufe }) => writeLaeufe(laeufe, this)).join("\n\n")}
:::`;
      case "kasten":
        return this.#writeKasten(stueck.bloecke);
      case "fremd":
        this.umfeld.werk.tell(stueck.ort, `Nicht \xFCbernommen: ${stueck.was}. Als Bild oder Text neu einf\xFCgen.`);
        return "";
      case "objekt":
        return writeObjekt(stueck, {
          ...this.umfeld,
          kennung: this.umfeld.kennungOf(stueck),
          schreibe: this,
          ueberschrift: this.#ueberschrift,
          imKasten
        });
    }
  }
  #writeListe(absaetze) {
    const zeilen = [];
    const einzuege = [];
    const tiefste = Math.min(...absaetze.map(({ liste }) => liste?.ebene ?? 0));
    let davor;
    for (const { liste, laeufe, ort } of absaetze) {
      const ebene = Math.min((liste?.ebene ?? 0) - tiefste, einzuege.length);
      einzuege.length = ebene;
      const zeichen2 = !liste || liste.art === "punkt" ? "-" : liste.art === "andere" ? `${liste.zahl}.` : liste.text;
      if (liste?.art === "andere" && davor?.liste !== liste.liste)
        this.umfeld.werk.tell(ort, `Die Liste z\xE4hlt in Word mit \u201E${liste.text}\u201C, im Programm mit \u201E${zeichen2}\u201C.`);
      if (davor && ebene === 0 && davor.liste !== liste?.liste && liste?.zahl === 1) zeilen.push("");
      const rand = " ".repeat(einzuege.reduce((summe, eine) => summe + eine, 0));
      einzuege.push(zeichen2.length + 1);
      const text = writeLaeufe(this.#linked(laeufe), this).replaceAll(
        "\n",
        `
${rand}${" ".repeat(zeichen2.length + 1)}`
      );
      zeilen.push(`${rand}${zeichen2} ${text}`);
      davor = liste;
    }
    return zeilen.join("\n");
  }
  #writeKasten(bloecke) {
    const [erster, ...rest] = bloecke.filter((block2) => block2.art === "tabelle" || block2.laeufe.length > 0);
    if (!erster) return "";
    const titel = erster.art === "absatz" && rest.length > 0 && erster.liste === void 0 && textOf(erster).length <= 90 && (erster.fett || /fazit|info|titel|definition/.test(erster.stile[0] ?? "")) && !erster.laeufe.some(({ art }) => art === "note") ? textOf(erster) : "";
    const offen = (titel ? rest : [erster, ...rest]).map(
      (block2) => block2.art === "absatz" ? { ...block2, kasten: false } : block2
    );
    const stuecke = this.umfeld.group(offen);
    const teile = this.#writeAll(stuecke, true).filter(Boolean);
    const schlicht = stuecke.every(({ art }) => art === "absatz");
    if (titel === "")
      return schlicht && teile.length > 0 ? `:::aussage
${teile.join("\n\n")}
:::` : teile.join("\n\n");
    if (stuecke.some(({ art }) => art === "objekt")) return [`**${escapeText2(titel)}**`, ...teile].join("\n\n");
    const block = /^fazit/i.test(titel) ? "fazit" : "info";
    return `:::${block}{titel=${quoteAttribut(titel)}}
${teile.join("\n\n")}
:::`;
  }
  #writeNote(id, nummer) {
    const bloecke = this.umfeld.dokument.noten.get(id) ?? [];
    const absaetze = bloecke.flatMap(
      (block) => block.art === "absatz" ? [block.laeufe] : block.zeilen.flatMap(
        ({ zellen }) => zellen.flatMap(({ bloecke: bloecke2 }) => bloecke2.flatMap((innen) => innen.art === "absatz" ? [innen.laeufe] : []))
      )
    );
    const texte = absaetze.filter((laeufe) => wordsIn(laeufe).trim() !== "").map((laeufe) => writeLaeufe(laeufe, this).replaceAll("\n", "\n    "));
    return `[^${nummer}]: ${texte.join("\n\n    ")}`;
  }
  /** "siehe Tabelle 3" follows the table, whatever its number is to be. */
  #linked(laeufe) {
    return laeufe.flatMap((lauf) => {
      if (lauf.art !== "text" || lauf.link && !lauf.link.startsWith("#")) return [lauf];
      return lauf.text.split(/((?:Tabelle|Abbildung)[ \u00a0]\d+(?![.,\d]))/).flatMap((text) => {
        const kennung = this.umfeld.kennungen.get(text.replace("\xA0", " "));
        return text === "" ? [] : [kennung === void 0 ? { ...lauf, text } : { ...lauf, text, link: `#${text.replace("\xA0", " ")}` }];
      });
    });
  }
};
function writeHeading(laeufe, umfeld) {
  const text = writeLaeufe(laeufe, umfeld, { schlicht: true });
  return text.replace(/(#+)$/, "\\$1");
}

// src/import/programm-yaml.ts
function writeProgrammYaml(angaben, { gestaltung, nummerierung, abschnitte, titelbild, verzeichnis }) {
  const zeilen = [`titel: ${scalar(angaben.titel)}`];
  if (angaben.untertitel) zeilen.push(`untertitel: ${scalar(angaben.untertitel)}`);
  zeilen.push(`zeitraum: ${angaben.zeitraum}`, "jobcenter:", `  name: ${scalar(angaben.jobcenter)}`);
  if (angaben.standort) zeilen.push(`  standort: ${scalar(angaben.standort)}`);
  if (angaben.traeger.length > 0) zeilen.push("  traeger:", ...angaben.traeger.map((name) => `    - ${scalar(name)}`));
  if (angaben.leitspruch) zeilen.push(`leitspruch: ${scalar(angaben.leitspruch)}`);
  if (angaben.jahr) zeilen.push(`jahr: ${scalar(angaben.jahr)}`);
  if (angaben.muster) zeilen.push(`muster: ${scalar(angaben.muster)}`);
  zeilen.push(`gestaltung: ${scalar(gestaltung)}`);
  if (titelbild || angaben.definition) zeilen.push("titelseite:");
  if (titelbild) zeilen.push(`  bild: { datei: ${titelbild.datei}, alt: ${JSON.stringify(titelbild.alt)} }`);
  if (angaben.definition) zeilen.push(`  definition: ${scalar(angaben.definition)}`);
  zeilen.push(
    `nummerierung: ${nummerierung}`,
    ...verzeichnis && verzeichnis !== "Inhalt" ? [`verzeichnis: { titel: ${JSON.stringify(verzeichnis)} }`] : [],
    "impressum:"
  );
  for (const [feld, werte] of angaben.impressum)
    zeilen.push(
      ...werte.length === 1 ? [`  ${scalar(feld)}: ${scalar(werte[0] ?? "")}`] : [`  ${scalar(feld)}:`, ...werte.map((wert) => `    - ${scalar(wert)}`)]
    );
  zeilen.push("abschnitte:", ...abschnitte.map((name) => `  - ${name}`));
  return `${zeilen.join("\n")}
`;
}

// src/import/stuecke.ts
var DARUNTER = /^(?:Daten)?(?:quellen?|stand|bildnachweis|foto|grafik|datenstand|berichtsmonat|erhebungsstand)(?:\s*[:(]|\s+\d)/i;
function groupBloecke(bloecke, gliederung, grund) {
  const roh = bloecke.flatMap((block) => piecesOf(block, gliederung));
  return attachSources(attachCaptions(joinAlike(roh)), grund);
}
function piecesOf(block, gliederung) {
  if (block.art === "tabelle") return tablePieces(block, gliederung);
  if (block.verzeichnis || isVerzeichnistitel(block)) return [];
  const { worte, objekte } = takeApart(block);
  const stuecke = objekte.flatMap((lauf) => {
    if (lauf.art === "textfeld")
      return lauf.bloecke.some(hasText) ? [{ art: "kasten", bloecke: lauf.bloecke }] : lauf.bloecke.flatMap((innen) => piecesOf(innen, gliederung));
    if (lauf.art === "fremd") return [{ art: "fremd", was: lauf.was, ort: block.ort }];
    if (lauf.art !== "bild" && lauf.art !== "diagramm") return [];
    return [objectOf(lauf, block.ort)];
  });
  if (wordsIn(worte).trim() === "" && !worte.some(({ art }) => art === "note")) return stuecke;
  const absatz = { ...block, laeufe: worte };
  const fund = gliederung.ueberschriften.get(block);
  if (fund)
    return [
      ...stuecke,
      {
        art: "ueberschrift",
        absatz,
        fund,
        laeufe: fund.getippt && fund.nummer ? cutStart(worte, lengthOfNumber(wordsIn(worte))) : worte
      }
    ];
  const beschriftung = captionOf(absatz);
  if (beschriftung) return [beschriftung, ...stuecke];
  if (absatz.liste) return [{ art: "liste", absaetze: [absatz] }, ...stuecke];
  const getippt = typedPoint(absatz);
  if (getippt) return [{ art: "liste", absaetze: [getippt] }, ...stuecke];
  if (absatz.stile.some((stil) => /quote|zitat/.test(stil))) return [{ art: "zitat", absaetze: [absatz] }, ...stuecke];
  return [absatz.kasten ? { art: "kasten", bloecke: [absatz] } : { art: "absatz", absatz }, ...stuecke];
}
function objectOf(inhalt, ort) {
  return { art: "objekt", inhalt, titel: void 0, marke: "", anker: [], darunter: [], ort };
}
function tablePieces(tabelle2, gliederung) {
  const zellen = tabelle2.zeilen.flatMap(({ zellen: zellen2 }) => zellen2).filter(({ bloecke }) => bloecke.some(isFilled));
  if (zellen.length === 0) return [];
  if (zellen.length === 1 && tabelle2.zeilen.length <= 2) {
    const [zelle] = zellen;
    const innen = zelle?.bloecke ?? [];
    return innen.some(hasText) && !innen.some((block) => gliederung.ueberschriften.has(block)) ? [{ art: "kasten", bloecke: innen }] : innen.flatMap((block) => piecesOf(block, gliederung));
  }
  const ordnet = zellen.some(
    ({ bloecke }) => bloecke.some(
      (block) => block.art === "tabelle" || gliederung.ueberschriften.has(block) || block.laeufe.some(({ art }) => art === "bild" || art === "diagramm" || art === "textfeld")
    )
  );
  if (ordnet) return zellen.flatMap(({ bloecke }) => bloecke.flatMap((block) => piecesOf(block, gliederung)));
  return [objectOf({ art: "tabelle", tabelle: tabelle2 }, tabelle2.ort)];
}
function isFilled(block) {
  return block.art === "tabelle" || hasText(block) || block.laeufe.some(({ art }) => art !== "text" && art !== "umbruch");
}
function hasText(block) {
  return block.art === "tabelle" || wordsIn(block.laeufe).trim() !== "";
}
function takeApart({ laeufe }) {
  const istWort = ({ art }) => art === "text" || art === "umbruch" || art === "note";
  return { worte: laeufe.filter(istWort), objekte: laeufe.filter((lauf) => !istWort(lauf)) };
}
function captionOf(absatz) {
  const text = wordsIn(absatz.laeufe);
  const davor = text.length - text.trimStart().length;
  const [ganz = "", wort = "", nummer = ""] = BESCHRIFTUNG.exec(text.trimStart()) ?? [];
  const stil = absatz.stile.some((stil2) => /^(?:caption|beschriftung|legende)/.test(stil2));
  const zaehlt = absatz.laeufe.some((lauf) => lauf.art === "text" && lauf.feld === "SEQ");
  if (!stil && !(ganz && (zaehlt || nummer && text.length < 250))) return void 0;
  return {
    art: "beschriftung",
    absatz,
    laeufe: cutStart(absatz.laeufe, ganz ? davor + ganz.length : 0),
    marke: nummer ? `${wort.startsWith("Tab") ? "Tabelle" : "Abbildung"} ${nummer}` : "",
    wort
  };
}
var PUNKT = /^\s*(?:[•●·▪■◦○➢➤►✓→-]|[–—](?=\t))[\s\t]+/u;
var GEZAEHLT = /^\s*(\d{1,2}[.)]|[a-z]\))(?:\t+| {2,})/;
function typedPoint(absatz) {
  const text = wordsIn(absatz.laeufe);
  const punkt = PUNKT.exec(text);
  if (punkt)
    return {
      ...absatz,
      laeufe: cutStart(absatz.laeufe, punkt[0].length),
      liste: { liste: "getippt", ebene: absatz.einzug > 30 ? 1 : 0, art: "punkt", text: "", zahl: 0 }
    };
  const [ganz = "", zeichen2 = ""] = GEZAEHLT.exec(text) ?? [];
  if (ganz === "") return void 0;
  const zahl2 = /\d/.test(zeichen2) ? Number.parseInt(zeichen2, 10) : zeichen2.charCodeAt(0) - 96;
  return {
    ...absatz,
    laeufe: cutStart(absatz.laeufe, ganz.length),
    liste: {
      liste: `getippt ${zeichen2.at(-1)}`,
      ebene: 0,
      art: /\d/.test(zeichen2) ? "zahl" : "buchstabe",
      text: zeichen2,
      zahl: zahl2
    }
  };
}
function cutStart(laeufe, anzahl) {
  let rest = anzahl;
  return laeufe.flatMap((lauf) => {
    if (rest <= 0 || lauf.art !== "text" && lauf.art !== "umbruch") return [lauf];
    const text = lauf.art === "text" ? lauf.text : "\n";
    const weg = Math.min(rest, text.length);
    rest -= weg;
    return lauf.art === "text" && weg < text.length ? [{ ...lauf, text: text.slice(weg) }] : [];
  });
}
function joinAlike(stuecke) {
  const gruppen = [];
  for (const stueck of stuecke) {
    const davor = gruppen.at(-1);
    if (stueck.art === "liste" && davor?.art === "liste") davor.absaetze.push(...stueck.absaetze);
    else if (stueck.art === "zitat" && davor?.art === "zitat") davor.absaetze.push(...stueck.absaetze);
    else if (stueck.art === "kasten" && davor?.art === "kasten" && isParagraphs(stueck.bloecke) && isParagraphs(davor.bloecke))
      davor.bloecke.push(...stueck.bloecke);
    else gruppen.push(stueck);
  }
  return gruppen;
}
function isParagraphs(bloecke) {
  return bloecke.every((block) => block.art === "absatz" && block.kasten);
}
function attachCaptions(stuecke) {
  const fertig = [];
  let offen;
  const giveUp = () => {
    if (offen) fertig.push({ art: "absatz", absatz: offen.absatz });
    offen = void 0;
  };
  const attach = (objekt, { laeufe, marke, absatz }) => Object.assign(objekt, { titel: laeufe, marke, anker: absatz.anker });
  for (const stueck of stuecke) {
    if (stueck.art === "beschriftung") {
      giveUp();
      const davor = fertig.at(-1);
      if (davor?.art === "objekt" && !davor.titel && fits(stueck.wort, davor)) attach(davor, stueck);
      else offen = stueck;
    } else {
      if (stueck.art === "objekt" && offen && fits(offen.wort, stueck)) {
        attach(stueck, offen);
        offen = void 0;
      } else giveUp();
      fertig.push(stueck);
    }
  }
  giveUp();
  return fertig;
}
function fits(wort, { inhalt }) {
  return wort === "" || wort === "\xDCbersicht" || wort.startsWith("Tab") === (inhalt.art === "tabelle");
}
function attachSources(stuecke, grund) {
  const fertig = [];
  for (const stueck of stuecke) {
    const davor = fertig.at(-1);
    if (stueck.art === "absatz" && davor?.art === "objekt" && isBelow(stueck.absatz, grund))
      davor.darunter.push(textOf(stueck.absatz));
    else fertig.push(stueck);
  }
  return fertig;
}
function isBelow(absatz, grund) {
  const text = textOf(absatz);
  if (absatz.laeufe.some(({ art }) => art === "note") || text.length > 300) return false;
  return DARUNTER.test(text) || absatz.stile.some((stil) => /^(?:quelle|source)/.test(stil)) || absatz.groesse <= grund - 1.5 && /^(?:\*|\d\)|[¹²³]|anm|hinweis|abweich|rundung)/i.test(text);
}

// src/files/record.ts
import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
var current = new AsyncLocalStorage();
function hashOf(content) {
  return createHash("sha256").update(content).digest("hex");
}

// src/import/werk.ts
var Importwerk = class {
  dateien = /* @__PURE__ */ new Map();
  hinweise = [];
  #namen = /* @__PURE__ */ new Set();
  #bilder = /* @__PURE__ */ new Map();
  tell(ort, text) {
    this.hinweise.push({ ort, text });
  }
  /** A name made of words that no other file or block has. */
  nameFor(art, worte) {
    const stamm = shortened(kennungVon(worte.replace(/\(.*?\)/g, "")));
    const vorne = art === "tab" || art === "abb" ? `${art}-` : "";
    const raum = vorne ? "kennung" : art;
    let name = `${vorne}${stamm}`;
    for (let nummer = 2; this.#namen.has(`${raum} ${name}`); nummer++) name = `${vorne}${stamm}-${nummer}`;
    this.#namen.add(`${raum} ${name}`);
    return name;
  }
  /** Keeps a picture once, however often it stands; undefined where it is in a format that no browser shows. */
  keepBild(bytes, worte) {
    const endung = endingOf(bytes);
    if (endung === void 0) return void 0;
    const hash = hashOf(bytes);
    const bekannt2 = this.#bilder.get(hash);
    if (bekannt2) return bekannt2;
    const pfad = `bilder/${this.nameFor("bild", worte)}.${endung}`;
    this.#bilder.set(hash, pfad);
    this.dateien.set(pfad, bytes);
    return pfad;
  }
};
function shortened(kennung) {
  const [erstes = "", ...rest] = kennung.split("-");
  return rest.reduce((name, wort) => name.length + wort.length < LAENGSTER2 ? `${name}-${wort}` : `${name} `, erstes).split(" ")[0] ?? erstes;
}
var LAENGSTER2 = 36;
function endingOf(bytes) {
  const anfang = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  if (anfang === "89504e47") return "png";
  if (anfang.startsWith("ffd8ff")) return "jpg";
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?(?:<!DOCTYPE[^>]*>\s*)?<svg\b/.test(
    Buffer.from(bytes.subarray(0, 1e3)).toString("utf8")
  ) ? "svg" : void 0;
}

// src/import/importieren.ts
function createImport(dokument, datei2, gestaltung) {
  const werk = new Importwerk();
  const bloecke = dokument.bloecke;
  const gliederung = findGliederung(bloecke);
  const { vorne, impressum, kapitel } = divide(bloecke, gliederung, datei2);
  const grund = usualSize(paragraphsOf(bloecke));
  const group = (teil) => groupBloecke(teil, gliederung, grund);
  const gruppen = kapitel.map(({ titel, bloecke: bloecke2 }) => ({ titel, stuecke: group(bloecke2) }));
  const ids = nameObjects(
    gruppen.flatMap(({ stuecke }) => stuecke),
    werk
  );
  const nummeriert = gliederung.nummerierung !== "keine";
  const umfeld = {
    werk,
    dokument,
    kennungen: ids.nachAnker,
    nummeriert,
    kennungOf: (stueck) => ids.nachStueck.get(stueck),
    group
  };
  const namen = gruppen.map(({ titel, stuecke }) => {
    const name = werk.nameFor("abschnitt", titel);
    const [erstes] = stuecke;
    const kopf = erstes?.art === "ueberschrift" && erstes.fund.stufe === 1 ? "" : `# ${titel}

`;
    if (kopf)
      werk.tell(`abschnitte/${name}.md`, `Der Text vor der ersten \xDCberschrift hat keine; eingesetzt ist \u201E${titel}\u201C.`);
    werk.dateien.set(`abschnitte/${name}.md`, kopf + new Kapitelschreiber(umfeld).write(stuecke));
    return name;
  });
  const alles = bloecke.map((block) => block.art === "absatz" ? textOf(block) : "").join("\n");
  const angaben = readAngaben(vorne, impressum, alles, dokument.eigenschaften.titel, datei2);
  const titelbild = findTitelbild(bloecke.slice(0, indexOfFirst(bloecke, gliederung)), dokument, werk);
  werk.dateien.set(
    "programm.yaml",
    writeProgrammYaml(angaben, {
      gestaltung,
      nummerierung: gliederung.nummerierung,
      abschnitte: namen,
      titelbild,
      verzeichnis: contentsTitle(bloecke)
    })
  );
  for (const text of angaben.fehlend) werk.tell("programm.yaml", text);
  for (const text of dokument.hinweise) werk.tell("Datei", text);
  if (nummeriert)
    werk.tell("\xDCberschriften", "Die Nummern der \xDCberschriften z\xE4hlt das Programm selbst (programm.yaml, nummerierung).");
  tellKommentare(dokument, werk);
  const anzahl = (ordner2) => [...werk.dateien.keys()].filter((pfad) => pfad.startsWith(`${ordner2}/`)).length;
  return {
    name: `${kennungVon(angaben.jobcenter.replace(/^jobcenter\s+/i, ""))}-${angaben.zeitraum.replace(/\D+/g, "-")}`,
    dateien: werk.dateien,
    hinweise: werk.hinweise,
    umfang: { abschnitte: namen.length, blaetter: anzahl("daten"), bilder: anzahl("bilder") }
  };
}
function contentsTitle(bloecke) {
  return bloecke.flatMap((block) => block.art === "absatz" ? [textOf(block)] : []).find((text) => /^inhalt(?:sverzeichnis)?$/i.test(text)) ?? "";
}
function divide(bloecke, gliederung, datei2) {
  const erste = indexOfFirst(bloecke, gliederung);
  const kapitel = [];
  const impressum = [];
  const { titelseite, text } = coverOf(bloecke.slice(0, erste), impressum, gliederung.ueberschriften.size === 0);
  if (text.length > 0)
    kapitel.push({
      titel: gliederung.ueberschriften.size === 0 ? firstWords(titelseite, datei2) : "Vorbemerkung",
      bloecke: text
    });
  let imImpressum = false;
  for (const block of bloecke.slice(erste)) {
    const fund = gliederung.ueberschriften.get(block);
    const titel = block.art === "absatz" ? textOf(block) : "";
    if (/^impressum:?$/i.test(titel)) imImpressum = true;
    else if (fund) imImpressum = false;
    if (fund?.stufe === 1) kapitel.push({ titel, bloecke: [block] });
    else if (imImpressum) {
      if (block.art === "absatz" && !/^impressum:?$/i.test(titel)) impressum.push(block);
    } else kapitel.at(-1)?.bloecke.push(block);
  }
  return { vorne: titelseite, impressum, kapitel: kapitel.filter(({ bloecke: bloecke2 }) => bloecke2.length > 0) };
}
function indexOfFirst(bloecke, { ueberschriften }) {
  const stelle = bloecke.findIndex((block) => ueberschriften.get(block)?.stufe === 1);
  return stelle < 0 ? bloecke.length : stelle;
}
function firstWords(titelseite, datei2) {
  return titelseite.map(textOf).find((text) => text !== "" && text.length < 100) ?? datei2;
}
function coverOf(bloecke, impressum, ohneKapitel) {
  const titelseite = [];
  let text;
  let imImpressum = false;
  let langer = 0;
  for (const block of bloecke) {
    if (block.art === "absatz" && block.verzeichnis) {
      imImpressum = false;
      continue;
    }
    const worte = block.art === "absatz" ? textOf(block) : "";
    if (/^impressum:?$/i.test(worte)) imImpressum = true;
    else if (block.art === "absatz" && /^inhalt(?:sverzeichnis)?:?$/i.test(worte)) imImpressum = false;
    else if (imImpressum) impressum.push(...flatParagraphs([block]));
    else if (text) text.push(block);
    else if (isCover(block, langer) && !(ohneKapitel && titelseite.some((absatz) => textOf(absatz) !== ""))) {
      if (worte.length > 120) langer++;
      titelseite.push(...flatParagraphs([block]));
    } else text = [block];
  }
  return { titelseite, text: text ?? [] };
}
function isCover(block, langer) {
  if (block.art === "tabelle") return flatParagraphs([block]).every((absatz) => textOf(absatz).length < 120);
  return !block.liste && (textOf(block).length <= 120 || langer === 0 && textOf(block).length < 500);
}
function flatParagraphs(bloecke) {
  return bloecke.flatMap(
    (block) => block.art === "absatz" ? [block, ...block.laeufe.flatMap((lauf) => lauf.art === "textfeld" ? flatParagraphs(lauf.bloecke) : [])] : block.zeilen.flatMap(({ zellen }) => zellen.flatMap(({ bloecke: bloecke2 }) => flatParagraphs(bloecke2)))
  );
}
function nameObjects(stuecke, werk) {
  const nachStueck = /* @__PURE__ */ new Map();
  const nachAnker = /* @__PURE__ */ new Map();
  for (const stueck of stuecke) {
    if (stueck.art !== "objekt" || !stueck.titel) continue;
    const kennung = werk.nameFor(stueck.inhalt.art === "tabelle" ? "tab" : "abb", captionText(stueck) || "ohne-titel");
    nachStueck.set(stueck, kennung);
    for (const anker of [...stueck.anker, stueck.marke].filter(Boolean))
      if (!nachAnker.has(anker)) nachAnker.set(anker, kennung);
  }
  return { nachStueck, nachAnker };
}
function findTitelbild(vorne, dokument, werk) {
  const bilder = flatParagraphs(vorne).flatMap(
    ({ laeufe, ort }) => laeufe.flatMap((lauf) => lauf.art === "bild" ? [{ ...lauf, ort }] : [])
  );
  let titelbild;
  for (const { teil, alt, ort, schmuck } of bilder.toSorted((a, b) => Number(b.alt !== "") - Number(a.alt !== ""))) {
    const bytes = dokument.teil(teil);
    const datei2 = bytes && !titelbild && !schmuck ? werk.keepBild(bytes, "titel") : void 0;
    if (datei2) {
      titelbild = { datei: datei2, alt: alt || "Bild der Titelseite" };
      if (!alt)
        werk.tell(
          "programm.yaml",
          "Das Bild der Titelseite hat keinen Alternativtext; sagen, was darauf zu sehen ist (titelseite, bild, alt)."
        );
    } else
      werk.tell(
        ort,
        schmuck ? `Schmuckbild der Titelseite nicht \xFCbernommen (${teil}); die Gestaltung hat ihre eigene.` : `Bild der Titelseite nicht \xFCbernommen (${teil}${alt && `: ${alt}`}); sie zeigt nur eines, als PNG, JPEG oder SVG.`
      );
  }
  return titelbild;
}
function tellKommentare({ kommentare, bloecke }, werk) {
  for (const { id, autor, datum, text } of kommentare) {
    const absatz = flatParagraphs(bloecke).find((eine) => eine.kommentare.includes(id));
    const stelle = absatz ? `${absatz.ort} (\u201E${wordsIn(absatz.laeufe).trim().slice(0, 50)}\u2026\u201C)` : "Kommentar";
    werk.tell(stelle, `Kommentar${autor && ` von ${autor}`}${datum && `, ${datum}`}: \u201E${text}\u201C`);
  }
}

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
    const visit2 = (element, eine) => {
      for (const kind of element.children) {
        if (!(kind instanceof XmlElement2)) continue;
        switch (kind.name) {
          case "w:del":
          case "w:moveFrom":
            visit2(kind, "geloescht");
            break;
          case "w:r":
            visit2(kind, hidden(kind) ? "verborgen" : eine);
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
              textOf2(kind)
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
            visit2(kind, eine);
            break;
          case "w:noBreakHyphen":
            add(eine, "-");
            break;
          case "w:pPr":
            break;
          case "mc:AlternateContent":
            visit2(alternativeOf(kind), eine);
            break;
          case "w:txbxContent":
            inner.push([kind, eine]);
            break;
          default:
            visit2(kind, eine);
        }
      }
    };
    visit2(absatz, art);
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
function textOf2(element) {
  return element.children.map((kind) => kind instanceof XmlText2 ? kind.text : "").join("");
}
function readChart(wurzel, ort) {
  const stuecke = [];
  const kategorien = /* @__PURE__ */ new Set();
  let format = "";
  const visit2 = (element, inCategories) => {
    for (const kind of element.children) {
      if (!(kind instanceof XmlElement2)) continue;
      if (kind.name === "c:cat") {
        const gesagt = lettersIn2(kind);
        if (kategorien.has(gesagt)) continue;
        kategorien.add(gesagt);
      }
      if (kind.name === "c:formatCode") format = kind.text;
      if (kind.name === "c:numCache" || kind.name === "c:numLit") format = "";
      if (kind.name === "a:t") stuecke.push({ ort, art: "diagramm", text: kind.text });
      else if (kind.name === "c:v") stuecke.push({ ort, art: "diagramm", text: shown(kind.text, format, inCategories) });
      else if (kind.name === "c:strCache") {
        format = "";
        visit2(kind, true);
      } else visit2(kind, inCategories);
    }
  };
  visit2(wurzel, false);
  return stuecke;
}
function lettersIn2(element) {
  return element.children.map((kind) => kind instanceof XmlElement2 ? lettersIn2(kind) : kind instanceof XmlText2 ? kind.text : "").join("\n");
}
function shown(text, format, istText) {
  if (istText || !/^-?\d/.test(text) || !Number.isFinite(Number(text))) return text;
  const zahl2 = Number(text) * (format.includes("%") ? 100 : 1);
  return String(Number(zahl2.toPrecision(15))).replace(".", ",");
}

// src/import/flachprogramm.ts
import { isMap, isScalar, isSeq, parseDocument } from "yaml";

// src/abgleich/quelle/stueck.ts
var NOTE = "\uE000";
var UNSICHTBAR = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
var LUECKE = /\s+/g;
var BESONDERES = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/;
var TEIL = /[\s\u00ad\u200b-\u200d\u2060\ufeff]|[^\s\u00ad\u200b-\u200d\u2060\ufeff]+/g;
var Textfolge = class {
  noten = [];
  #teile = [];
  #laenge = 0;
  #nachLuecke = true;
  get length() {
    return this.#laenge;
  }
  /** Length without a blank at the end. */
  get trimmedLength() {
    return this.#nachLuecke && this.#laenge > 0 ? this.#laenge - 1 : this.#laenge;
  }
  /** All of it, without a blank at the end. */
  get text() {
    return this.#teile.join("").trimEnd();
  }
  add(text) {
    const gefaltet = BESONDERES.test(text) ? text.replace(UNSICHTBAR, "").replace(LUECKE, " ") : text;
    this.#push(this.#nachLuecke && gefaltet.startsWith(" ") ? gefaltet.slice(1) : gefaltet);
  }
  space() {
    if (!this.#nachLuecke) this.#push(" ");
  }
  note(kennung) {
    this.#push(NOTE);
    this.noten.push(kennung);
  }
  #push(text) {
    if (text === "") return;
    this.#teile.push(text);
    this.#laenge += text.length;
    this.#nachLuecke = text.endsWith(" ");
  }
};
var Folge = class {
  #folge = new Textfolge();
  #stellen = [];
  /** Adds text that was typed from `stelle` on, or all of it at `stelle`. */
  add(text, stelle, zusammen = false) {
    if (zusammen) this.#fold(text, stelle);
    else if (!BESONDERES.test(text)) {
      this.#folge.add(text);
      for (let index = 0; index < text.length; index++) this.#stellen.push(stelle + index);
    } else
      for (const { 0: teil, index } of text.matchAll(TEIL))
        if (teil.length > 1 || !BESONDERES.test(teil)) this.add(teil, stelle + index);
        else this.#fold(teil, stelle + index);
  }
  note(kennung, stelle) {
    this.#folge.note(kennung);
    this.#stellen.push(stelle);
  }
  finish() {
    const { text } = this.#folge;
    return { text, stellen: this.#stellen.slice(0, text.length), noten: this.#folge.noten };
  }
  #fold(text, stelle) {
    this.#folge.add(text);
    while (this.#stellen.length < this.#folge.length) this.#stellen.push(stelle);
  }
};

// src/abgleich/quelle/zeichen.ts
import { decodeString } from "micromark-util-decode-string";

// src/abgleich/quelle/sterne.ts
var WORT = /[\p{L}\p{N}]/u;
var ZEICHEN3 = /[\p{P}\p{S}]/u;
var leer = (zeichen2) => zeichen2 === "" || /\s/.test(zeichen2);
function countPrinted(laeufe) {
  const uebrig = laeufe.map(({ zahl: zahl2 }) => zahl2);
  const offen = [];
  laeufe.forEach((lauf, schluss) => {
    if (isLetter(lauf)) return;
    const { oeffnet, schliesst } = sidesOf(lauf);
    while (schliesst && (uebrig[schluss] ?? 0) > 0) {
      const stelle = offen.findLastIndex((anfang2) => matches2(laeufe[anfang2], lauf));
      const anfang = offen[stelle];
      if (anfang === void 0) break;
      const paar = (uebrig[anfang] ?? 0) > 1 && (uebrig[schluss] ?? 0) > 1 ? 2 : 1;
      uebrig[anfang] = (uebrig[anfang] ?? 0) - paar;
      uebrig[schluss] = (uebrig[schluss] ?? 0) - paar;
      offen.length = uebrig[anfang] === 0 ? stelle : stelle + 1;
    }
    if (oeffnet && (uebrig[schluss] ?? 0) > 0) offen.push(schluss);
  });
  return uebrig;
  function matches2(anfang, schluss) {
    const beides = sidesOf(anfang).schliesst || sidesOf(schluss).oeffnet;
    const a = uebrig[laeufe.indexOf(anfang)] ?? 0;
    const b = uebrig[laeufe.indexOf(schluss)] ?? 0;
    return !(beides && b % 3 !== 0 && (a + b) % 3 === 0);
  }
}
function isLetter({ davor, danach, zahl: zahl2 }) {
  if (zahl2 > 1 || davor === "*") return false;
  const beginnt = danach !== "" && !/[\s)\]},.;:!?“”]/.test(danach);
  const endet = davor !== "" && !/[\s([{„‚]/.test(davor);
  return WORT.test(davor) && WORT.test(danach) || !beginnt && !endet;
}
function sidesOf({ davor, danach }) {
  return {
    oeffnet: !leer(danach) && (!ZEICHEN3.test(danach) || leer(davor) || ZEICHEN3.test(davor)),
    schliesst: !leer(davor) && (!ZEICHEN3.test(davor) || leer(danach) || ZEICHEN3.test(danach))
  };
}

// src/abgleich/quelle/zeichen.ts
var BESONDERES2 = /[\\&<[{*^~\n]/g;
var PFAD = /(?<![\p{L}\d\\])(?:[A-Za-z]:\\|\\\\(?=[\p{L}\d]))[^\s<>"|„“]*/gu;
var AUSDRUCK = /\{\{([^}\n]*)\}\}/y;
var MASKE = /\\([!-/:-@[-`{-~])/y;
var ZEICHENVERWEIS = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]*);/y;
var ADRESSE = /<((?:[A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>]*)|(?:[^\s<>@]+@[^\s<>]+))>/y;
var UMBRUCH = /<br[ /]*>/iy;
var NOTE2 = /\[\^([^\]\s]+)\]/y;
var KLAMMER2 = /\[((?:[^[\]\\]|\\[\s\S]|\[[^[\]]*\])*)\]/y;
var ZIEL = /\(\s*(?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*))(\s+(?:"[^"]*"|'[^']*'))?\s*\)/y;
var SPRACHE = /\{lang="?[A-Za-z-]+"?\}/y;
var LAGE = /([\^~])((?:(?!\1)[^\s[\]\\]){1,30})\1/y;
function readZeichen(zeilen, umfeld) {
  const roh = zeilen.map(({ text }) => text).join("\n");
  const pfade = /* @__PURE__ */ new Set();
  if (roh.includes("\\"))
    for (const { 0: pfad, index } of roh.matchAll(PFAD))
      for (let versatz = pfad.indexOf("\\"); versatz >= 0; versatz = pfad.indexOf("\\", versatz + 1))
        pfade.add(index + versatz);
  const folge = new Folge();
  const place = placesOf(zeilen);
  for (const teil of readTeile(roh, 0, roh.length, pfade, umfeld)) {
    if (teil.art === "note") folge.note(teil.kennung, place(teil.index));
    else if (teil.art === "text") folge.add(teil.text, place(teil.index), teil.zusammen);
  }
  return folge.finish();
}
function placesOf(zeilen) {
  let anfang = 0;
  const anfaenge = zeilen.map(({ text }) => {
    const hier = anfang;
    anfang += text.length + 1;
    return hier;
  });
  return (index) => {
    const zeile = anfaenge.findLastIndex((von) => von <= index);
    return (zeilen[zeile]?.von ?? 0) + index - (anfaenge[zeile] ?? 0);
  };
}
function readTeile(roh, von, bis, pfade, umfeld) {
  const teile = [];
  const text = (was, index2, zusammen = false) => teile.push({ art: "text", text: was, index: index2, zusammen });
  let index = von;
  const take = (muster) => {
    muster.lastIndex = index;
    const treffer = muster.exec(roh);
    if (!treffer || muster.lastIndex > bis) return void 0;
    return treffer;
  };
  while (index < bis) {
    BESONDERES2.lastIndex = index;
    const halt = Math.min(BESONDERES2.exec(roh)?.index ?? bis, bis);
    if (halt > index) text(roh.slice(index, halt), index);
    index = halt;
    if (index < bis) index = readBesonderes(index);
  }
  return printStars(teile);
  function readBesonderes(hier) {
    const zeichen2 = roh[hier];
    switch (zeichen2) {
      case "\n":
        text(" ", hier);
        return hier + 1;
      case "*": {
        let ende = hier + 1;
        while (ende < bis && roh[ende] === "*") ende++;
        const lauf = { davor: charBefore(roh, hier), danach: charAt(roh, ende), zahl: ende - hier };
        teile.push({ art: "sterne", lauf, index: hier });
        return ende;
      }
      case "\\": {
        const maske = pfade.has(hier) ? void 0 : take(MASKE);
        if (maske) text(maske[1] ?? "", hier + 1);
        else if (roh[hier + 1] !== "\n" || pfade.has(hier)) text(zeichen2, hier);
        return hier + (maske?.[0].length ?? 1);
      }
      case "[":
        return readKlammer(hier);
    }
    const verdoppelt = (zeichen2 === "^" || zeichen2 === "~") && roh[hier - 1] === zeichen2;
    const ganz = verdoppelt ? void 0 : take(GANZES[zeichen2] ?? NICHTS);
    if (!ganz) {
      text(zeichen2, hier);
      return hier + 1;
    }
    const [alles, innen = ""] = ganz;
    if (zeichen2 === "{") text(umfeld.wert(innen), hier, true);
    else if (zeichen2 === "&") text(decodeString(alles), hier, true);
    else if (zeichen2 === "<") text(innen || " ", hier + 1);
    else text(ganz[2] ?? "", hier + 1);
    return hier + alles.length;
  }
  function readKlammer(hier) {
    const note = take(NOTE2);
    if (note && umfeld.noten.has(note[1] ?? "")) {
      teile.push({ art: "note", kennung: note[1] ?? "", index: hier });
      return hier + note[0].length;
    }
    const klammer = take(KLAMMER2);
    if (klammer) {
      const ende = hier + klammer[0].length;
      index = ende;
      const sprache = take(SPRACHE);
      const ziel2 = sprache ? void 0 : take(ZIEL);
      if (sprache ?? ziel2) {
        const innen = klammer[1] ?? "";
        const kennung = /^#(.+)/.exec(ziel2?.[2] ?? "")?.[1];
        if (innen === "" && kennung) text(umfeld.verweis(kennung), hier, true);
        else teile.push(...readTeile(roh, hier + 1, ende - 1, pfade, umfeld));
        if (ziel2?.[3]) text(ziel2[3], ende + ziel2[0].lastIndexOf(ziel2[3]));
        return ende + (sprache ?? ziel2 ?? [""])[0].length;
      }
    }
    text("[", hier);
    return hier + 1;
  }
}
var NICHTS = /(?!)/y;
var GANZES = {
  "{": AUSDRUCK,
  "&": ZEICHENVERWEIS,
  "<": new RegExp(`${ADRESSE.source}|${UMBRUCH.source}`, "iy"),
  "^": LAGE,
  "~": LAGE
};
function printStars(teile) {
  const laeufe = teile.flatMap((teil) => teil.art === "sterne" ? [teil.lauf] : []);
  if (laeufe.length === 0) return [...teile];
  const gedruckt = countPrinted(laeufe);
  let nummer = 0;
  return teile.map(
    (teil) => teil.art === "sterne" ? { art: "text", text: "*".repeat(gedruckt[nummer++] ?? 0), index: teil.index, zusammen: false } : teil
  );
}
function charBefore(text, index) {
  return index > 0 ? String.fromCodePoint(text.codePointAt(text.charCodeAt(index - 1) >> 10 === 55 ? index - 2 : index - 1) ?? 0) : "";
}
function charAt(text, index) {
  const zeichen2 = text.codePointAt(index);
  return zeichen2 === void 0 ? "" : String.fromCodePoint(zeichen2);
}

// src/abgleich/quelle/zeilen.ts
var BEGRIFFSLISTEN = /* @__PURE__ */ new Set(["begriffe", "kennzahlen", "zeitstrahl"]);
var ZAUN = /^[ \t>]*:{3,}[ \t]*$/;
var BLOCK = /^[ \t>]*:{2,}([\p{L}][\p{L}\d_-]*)[ \t]*(?:\{(.*)\})?[ \t]*$/u;
var ATTRIBUT = /([A-Za-z_][\w.:-]*)[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+))/g;
var NOTE3 = /^\[\^([^\]\s]+)\]:[ \t]*/;
var EINGERUECKT = /^(?: {4}|\t)/;
var UEBERSCHRIFT = /^ {0,3}#{1,6}(?=[ \t]|$)/;
var TRENNLINIE = /^[ \t]*(?:-[ \t]*){3,}$/;
var TRENNZEILE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
var VORSPANN = /^[ \t]*(?:(?:>|-(?=[ \t]|$)|\*(?=[ \t]|$)(?!(?:[ \t]*\*){2,}[ \t]*$))[ \t]*)*/;
var GEZAEHLT2 = /^(?:\d{1,9}[.)]|[a-z]\))[ \t]/;
function readZeilen(text, umfeld) {
  const zeilen = linesOf(text);
  const noten = new Set(zeilen.flatMap(({ text: zeile }) => NOTE3.exec(zeile.replace(VORSPANN, ""))?.[1] ?? []));
  return new Abschnittsleser(zeilen, { ...umfeld, noten }, findZaehlzeichen(text)).read();
}
function linesOf(text) {
  let von = 0;
  return text.split("\n").map((zeile) => {
    const hier = { text: zeile, von };
    von += zeile.length + 1;
    return hier;
  });
}
var Abschnittsleser = class {
  constructor(zeilen, umfeld, zaehlzeichen) {
    this.zeilen = zeilen;
    this.umfeld = umfeld;
    this.zaehlzeichen = zaehlzeichen;
  }
  zeilen;
  umfeld;
  zaehlzeichen;
  #quelle = { prosa: [], bloecke: [], noten: /* @__PURE__ */ new Map() };
  #offen = [];
  #absatz = [];
  #note;
  #nachBlock = false;
  #inTabelle = false;
  #inListe = false;
  read() {
    let nachLeer = true;
    this.zeilen.forEach((zeile, index) => {
      if (zeile.text.trim() === "") {
        this.#close();
        this.#inTabelle = false;
      } else this.#line(zeile, this.zeilen[index + 1]?.text ?? "", nachLeer);
      nachLeer = zeile.text.trim() === "";
    });
    this.#close();
    for (const block of this.#offen) block.bis = this.#quelle.prosa.length;
    return this.#quelle;
  }
  #line(zeile, naechste, nachLeer) {
    const { text } = zeile;
    const { rest } = this.#strip(zeile);
    const note = NOTE3.exec(rest.text);
    const eigen = UEBERSCHRIFT.test(text) || BLOCK.test(text);
    if (note || this.#note !== void 0 && (nachLeer && !EINGERUECKT.test(text) || eigen)) this.#endNote();
    if (note) {
      this.#close();
      this.#note = note[1];
      this.#content(cut(rest, note[0].length), naechste);
    } else if (ZAUN.test(text)) this.#closeBlock();
    else if (BLOCK.test(text)) this.#openBlock(zeile);
    else if (UEBERSCHRIFT.test(text)) this.#heading(zeile);
    else if (TRENNLINIE.test(text) && !(this.#inTabelle && TRENNZEILE.test(text))) this.#close();
    else this.#content(zeile, naechste);
  }
  #content(zeile, naechste) {
    const { vorspann: vorspann2, rest } = this.#strip(zeile);
    const beginnt = /[>*-]/.test(vorspann2) || this.#counts(rest);
    if (beginnt) {
      this.#close();
      this.#inTabelle = false;
    }
    const nachlaessig = this.#absatz.length > 0 && vorspann2 === "" && this.#inListe;
    if (this.#absatz.length === 0)
      this.#inListe = /[>*-]/.test(vorspann2) || this.zaehlzeichen.has(rest.von) || this.#note !== void 0;
    if (this.#inTabelle) this.#row(rest);
    else if (!nachlaessig && isHead(rest.text, naechste)) this.#openTable(rest);
    else if (rest.text !== "" && !TRENNLINIE.test(rest.text)) this.#text(rest, vorspann2);
  }
  #openTable(kopf) {
    this.#close();
    this.#inTabelle = true;
    this.#nachBlock = true;
    this.#row(kopf);
  }
  #text(rest, vorspann2) {
    const inBegriff = BEGRIFFSLISTEN.has(this.#offen.at(-1)?.name ?? "") && vorspann2.includes("-");
    this.#absatz.push(...inBegriff ? [withoutColon(rest)] : this.#unwrap(rest));
  }
  #strip(zeile) {
    const [vorspann2 = ""] = VORSPANN.exec(zeile.text) ?? [];
    return { vorspann: vorspann2, rest: cut(zeile, vorspann2.length) };
  }
  /** A counted point may begin with a quotation or another list: its number is printed, their signs are not. */
  #unwrap(zeile) {
    const [nummer] = GEZAEHLT2.exec(zeile.text) ?? [];
    if (!nummer || !this.zaehlzeichen.has(zeile.von)) return [zeile];
    const { vorspann: vorspann2, rest } = this.#strip(cut(zeile, nummer.length));
    return /[>*-]/.test(vorspann2) ? [{ ...zeile, text: nummer }, ...this.#unwrap(rest)] : [zeile];
  }
  /** Whether a number begins a piece of its own. In the middle of a paragraph only the first of a list does (CommonMark, 5.2). */
  #counts({ text, von }) {
    return this.zaehlzeichen.has(von) && (this.#inListe || /^(?:1[.)]|[a-z]\))/.test(text));
  }
  #heading(zeile) {
    this.#close();
    const [zeichen2 = ""] = UEBERSCHRIFT.exec(zeile.text) ?? [];
    const text = zeile.text.replace(/[ \t]+#+[ \t]*$/, "").replace(/[ \t]*\{(?:[ \t]*[#.][\w-]+)+[ \t]*\}[ \t]*$/, "");
    this.#absatz.push(cut({ ...zeile, text }, zeichen2.length));
    this.#close();
  }
  #row(zeile) {
    if (TRENNZEILE.test(zeile.text)) return;
    this.#absatz = cellsOf(zeile);
    this.#close();
    this.#nachBlock = true;
  }
  #openBlock(zeile) {
    this.#close();
    const [, name = "", angaben] = BLOCK.exec(zeile.text) ?? [];
    const davor = zeile.text.indexOf("{") + 1;
    const attribute = [...(angaben ?? "").matchAll(ATTRIBUT)].map((treffer) => {
      const wert = treffer[2] ?? treffer[3] ?? treffer[4] ?? "";
      const ende = treffer.index + treffer[0].length - (treffer[4] === void 0 ? 1 : 0);
      return {
        name: treffer[1] ?? "",
        stueck: readZeichen([{ text: wert, von: zeile.von + davor + ende - wert.length }], this.umfeld)
      };
    });
    const stelle = zeile.von + zeile.text.indexOf(":");
    const { length } = this.#quelle.prosa;
    const block = { name, stelle, attribute, von: length, bis: length };
    this.#quelle.bloecke.push(block);
    if (/^[ \t]*:::/.test(zeile.text)) this.#offen.push(block);
    this.#nachBlock = true;
  }
  #closeBlock() {
    this.#close();
    const block = this.#offen.pop();
    if (block) block.bis = this.#quelle.prosa.length;
    this.#nachBlock = true;
  }
  #endNote() {
    this.#close();
    this.#note = void 0;
  }
  /** What has been gathered is one piece. */
  #close() {
    if (this.#absatz.length === 0) return;
    const zeilen = this.#absatz;
    this.#absatz = [];
    if (this.#offen.at(-1)?.name === "logoleiste") return;
    const stueck = readZeichen(zeilen, this.umfeld);
    if (stueck.text === "") return;
    if (this.#note !== void 0)
      this.#quelle.noten.set(this.#note, [...this.#quelle.noten.get(this.#note) ?? [], stueck]);
    else {
      this.#quelle.prosa.push({ stueck, nachBlock: this.#nachBlock });
      this.#nachBlock = false;
    }
  }
};
function cut({ text, von }, anzahl) {
  return { text: text.slice(anzahl), von: von + anzahl };
}
function cellsOf(zeile) {
  const zellen = [];
  let anfang = /^[ \t]*\|?/.exec(zeile.text)?.[0].length ?? 0;
  for (const { index, 0: strich } of zeile.text.matchAll(/(?<!\\)\||$/g)) {
    if (index < anfang) continue;
    const text = zeile.text.slice(anfang, index);
    if (strich || text.trim()) zellen.push({ text, von: zeile.von + anfang });
    anfang = index + 1;
  }
  return zellen;
}
function isHead(zeile, naechste) {
  const darunter = naechste.replace(/^[ \t>]*/, "");
  return zeile.includes("|") && TRENNZEILE.test(darunter) && columnsOf2(darunter) === columnsOf2(zeile);
}
function columnsOf2(zeile) {
  return cellsOf({ text: zeile, von: 0 }).length;
}
function withoutColon({ text, von }) {
  const ohne = text.replace(
    /^(\*\*(?:(?!\*\*).)*?)([ \t]*:[ \t]*)?\*\*([ \t]*[:–]?[ \t]*)/,
    (_ganz, begriff, drinnen = "", danach = "") => `${begriff}**${" ".repeat(drinnen.length + danach.length)}`
  );
  return { text: ohne, von };
}

// src/content/blocks/abbildung.ts
var abbildung = {
  name: "abbildung",
  formen: ["zeile"],
  zaehlt: "Abbildung",
  beschreibung: "Ein Bild aus dem Ordner des Programms.",
  attribute: {
    bild: { art: "bild", pflicht: true, beschreibung: "Datei (PNG, JPEG oder SVG), zum Beispiel bilder/netzwerk.svg" },
    alt: { art: "text", pflicht: true, beschreibung: "Alternativtext: was auf dem Bild zu sehen ist" },
    titel: { art: "text", pflicht: true, beschreibung: "Beschriftung" },
    quelle: { art: "text", beschreibung: "Quelle oder Bildnachweis" }
  },
  beispiel: '::abbildung{#abb-netz bild=bilder/netz.svg titel="Unser Netzwerk" alt="\u2026"}'
};

// src/content/blocks/anmerkung.ts
var anmerkung = {
  name: "anmerkung",
  formen: ["kasten"],
  inhalt: "absaetze",
  beschreibung: "Eine Anmerkung in kleiner Schrift unter einem Text oder einer Tabelle.",
  attribute: { zeichen: { art: "text", beschreibung: "das Zeichen, auf das sie sich bezieht, zum Beispiel *" } },
  beispiel: ':::anmerkung{zeichen="*"}\n\u2026\n:::'
};

// src/content/blocks/anrede.ts
var anrede = {
  name: "anrede",
  formen: ["kasten"],
  inhalt: "absaetze",
  beschreibung: "Die Anrede eines Vorworts; je Gruppe ein Absatz.",
  attribute: {},
  beispiel: ":::anrede\nSehr geehrte Damen und Herren,\n:::"
};

// src/content/blocks/ausnahme.ts
var ausnahme = {
  name: "ausnahme",
  formen: ["zeile"],
  beschreibung: "Legt eine Regel von \u201Eamip check\u201C f\xFCr den n\xE4chsten Absatz, die n\xE4chste Liste, Tabelle oder den n\xE4chsten Baustein still; gedruckt wird davon nichts.",
  attribute: {
    regel: { art: "text", pflicht: true, beschreibung: "Name der Regel, wie ihn die Meldung nennt" },
    wert: {
      art: "text",
      beschreibung: "nur f\xFCr diesen Wert, wie ihn die Meldung nennt; \xE4ndert er sich, endet die Ausnahme"
    },
    // Whether it is there is checked by a rule of its own, with its own explanation.
    grund: { art: "text", beschreibung: "warum die Meldung hier nicht zutrifft" }
  },
  beispiel: '::ausnahme{regel=doppelwort grund="Eigenname"}'
};

// src/content/blocks/aussage.ts
var aussage = {
  name: "aussage",
  formen: ["kasten"],
  inhalt: "absaetze",
  beschreibung: "Ein Satz, auf den es ankommt, vom Text abgehoben.",
  attribute: {},
  beispiel: ":::aussage\nWir verfolgen auch 2023 das Hauptziel: Integrationen in Erwerbst\xE4tigkeit.\n:::"
};

// src/content/blocks/begriffe.ts
var begriffe = {
  name: "begriffe",
  formen: ["kasten"],
  inhalt: "liste",
  beschreibung: "Begriffe mit ihren Erkl\xE4rungen; jeder Punkt der Liste beginnt mit dem Begriff in Fettschrift.",
  attribute: {},
  beispiel: ":::begriffe\n- **Aktivierungsquote** Anteil der \u2026\n:::",
  pruefe: (block) => checkPoints(
    block,
    "Dieser Punkt beginnt nicht mit einem Begriff, oder ihm fehlt die Erkl\xE4rung.",
    "So schreiben: - **Begriff** Erkl\xE4rung"
  )
};
function checkPoints(block, text, hinweis) {
  return pointsOf(block).filter((punkt) => splitBegriff(punkt) === void 0).map((knoten) => ({ regel: attributUngueltig, knoten, text, hinweis }));
}
function pointsOf(block) {
  return block.children.find((kind) => kind.type === "list")?.children ?? [];
}
function splitBegriff(punkt) {
  const [absatz, ...weitere] = punkt.children;
  if (absatz?.type !== "paragraph") return void 0;
  const [fett, ...rest] = absatz.children;
  if (fett?.type !== "strong") return void 0;
  const zeile = withoutStart(rest, /^\s*[:–]?\s*/);
  if (zeile.length === 0 && weitere.length === 0) return void 0;
  return { begriff: withoutEnd(fett.children, /\s*:\s*$/), zeile, weitere };
}
function withoutStart(text, muster) {
  const [erstes, ...rest] = text;
  if (erstes?.type !== "text") return [...text];
  const value = erstes.value.replace(muster, "");
  return value === "" ? rest : [{ ...erstes, value }, ...rest];
}
function withoutEnd(text, muster) {
  const letztes = text.at(-1);
  if (letztes?.type !== "text") return [...text];
  return [...text.slice(0, -1), { ...letztes, value: letztes.value.replace(muster, "") }];
}

// src/content/blocks/credo.ts
var credo = {
  name: "credo",
  formen: ["kasten"],
  inhalt: "liste",
  beschreibung: "Eine Liste von Grunds\xE4tzen, die einen Satzanfang fortsetzen.",
  attribute: { titel: { art: "text", vorgabe: "Wir", beschreibung: "Satzanfang; fehlt er, \u201EWir\u201C" } },
  beispiel: ':::credo{titel="Wir wollen"}\n- \u2026\n:::'
};

// src/content/blocks/definition.ts
var definition = {
  name: "definition",
  formen: ["kasten"],
  inhalt: "bloecke",
  beschreibung: "Ein Kasten, der einen Begriff erkl\xE4rt.",
  attribute: { titel: { art: "text", pflicht: true, beschreibung: "der Begriff" } },
  beispiel: ':::definition{titel="Erwerbst\xE4tige ELB"}\n\u2026\n:::'
};

// src/content/diagrammarten/art.ts
var MEISTE_REIHEN = 8;
function listZahlen({ reihen }) {
  return reihen.flatMap(({ werte }) => werte).filter((wert) => wert !== null);
}
function hasNegative(werte) {
  return listZahlen(werte).some((wert) => wert < 0);
}
function refuseAnteile(werte) {
  if (hasNegative(werte)) return "soll Anteile zeigen; negative Anteile gibt es nicht. Nehmen Sie balken oder saeulen.";
  if (listZahlen(werte).every((wert) => wert === 0)) return "soll Anteile zeigen, aber alle Werte sind 0.";
  return void 0;
}
function refuseKreis(werte) {
  const { length } = werte.kategorien;
  return length > MEISTE_REIHEN ? `hat ${length} Anteile; mehr als ${MEISTE_REIHEN} lassen sich in einem Kreis nicht unterscheiden. Nehmen Sie balken.` : refuseAnteile(werte);
}
function refuseEinzelne({ kategorien }) {
  return kategorien.length === 1 ? "hat nur eine Kategorie; zu einer Linie geh\xF6ren zwei. Nehmen Sie saeulen." : void 0;
}

// src/content/diagrammarten/alterspyramide.ts
var alterspyramide = {
  name: "alterspyramide",
  bezeichnung: "Alterspyramide",
  zeigt: "zwei Spalten R\xFCcken an R\xFCcken, die erste Zeile (die J\xFCngsten) unten",
  reihen: [2, 2],
  reihenSind: "seiten",
  kategorie: "Altersgruppe",
  festeFolge: true,
  word: "eigenes",
  einwand: (werte) => hasNegative(werte) ? "zeigt Anzahlen; negative Werte hat eine Alterspyramide nicht." : void 0
};

// src/content/diagrammarten/anteil.ts
var MEISTE = 5;
var anteil = {
  name: "anteil",
  bezeichnung: "Anteilsbalken",
  zeigt: "zwei bis f\xFCnf Teile eines Ganzen als ein Balken; jeder Teil tr\xE4gt Namen und Wert",
  reihen: [1, 1],
  einzeln: "teile",
  word: "bild",
  einwand: (werte) => refuseTeile(werte, MEISTE) ?? refuseAnteile(werte)
};
function refuseTeile({ kategorien }, hoechstens) {
  if (kategorien.length === 1) return "hat nur einen Teil; den sagt ein Satz.";
  return kategorien.length > hoechstens ? `hat ${kategorien.length} Teile; mehr als ${hoechstens} sind so nicht zu lesen. Nehmen Sie balken.` : void 0;
}

// src/content/diagrammarten/balken.ts
var balken = {
  name: "balken",
  bezeichnung: "Balkendiagramm",
  zeigt: "Werte untereinander, f\xFCr lange Namen; mehrere Reihen als Gruppen",
  reihen: [1, MEISTE_REIHEN],
  ziellinie: true,
  word: "eigenes"
};

// src/content/diagrammarten/flaeche.ts
var flaeche = {
  name: "flaeche",
  bezeichnung: "Fl\xE4chendiagramm",
  zeigt: "Verlauf als Fl\xE4che, mehrere Reihen \xFCbereinander; eine L\xFCcke bleibt eine L\xFCcke",
  reihen: [1, MEISTE_REIHEN],
  ziellinie: true,
  word: "eigenes",
  einwand: (werte) => refuseEinzelne(werte) ?? (hasNegative(werte) && werte.reihen.length > 1 ? "stapelt Fl\xE4chen; negative Werte kann es nicht zeigen. Nehmen Sie linie." : void 0)
};

// src/content/diagrammarten/gegenueberstellung.ts
var gegenueberstellung = {
  name: "gegenueberstellung",
  bezeichnung: "Gegen\xFCberstellung",
  zeigt: "zwei Spalten, auch mit verschiedener Einheit; ab vier Zeilen gespiegelt, sonst als Gruppen",
  reihen: [2, 2],
  reihenSind: "seiten",
  eigeneEinheit: "reihe",
  word: "eigenes",
  einwand: (werte) => hasNegative(werte) && werte.reihen.some(({ masse }) => masse) ? "stellt zwei Einheiten gegen\xFCber; negative Werte kann es so nicht zeigen. Nehmen Sie zwei Diagramme." : void 0
};

// src/content/diagrammarten/gestapelt.ts
var gestapelt = {
  name: "gestapelt",
  bezeichnung: "Gestapeltes S\xE4ulendiagramm",
  zeigt: "Teile einer Summe",
  reihen: [1, MEISTE_REIHEN],
  word: "eigenes"
};

// src/content/diagrammarten/gestapelt-100.ts
var gestapelt100 = {
  name: "gestapelt-100",
  bezeichnung: "Gestapeltes S\xE4ulendiagramm der Anteile",
  zeigt: "Teile als Anteile der Summe in Prozent; zwei Reihen und mehr",
  reihen: [2, MEISTE_REIHEN],
  anteile: true,
  word: "eigenes",
  einwand: refuseAnteile
};

// src/content/diagrammarten/kreis.ts
var kreis = {
  name: "kreis",
  bezeichnung: "Kreisdiagramm",
  zeigt: "Anteile einer Reihe, h\xF6chstens acht",
  reihen: [1, 1],
  einzeln: "teile",
  word: "eigenes",
  einwand: refuseKreis
};

// src/content/diagrammarten/linie.ts
var linie = {
  name: "linie",
  bezeichnung: "Liniendiagramm",
  zeigt: "Verlauf, auch mehrere Linien; eine L\xFCcke bleibt eine L\xFCcke",
  reihen: [1, MEISTE_REIHEN],
  ziellinie: true,
  word: "eigenes",
  einwand: refuseEinzelne
};

// src/content/diagrammarten/punkte.ts
var punkte = {
  name: "punkte",
  bezeichnung: "Punktdiagramm",
  zeigt: "was sich zwischen zwei oder drei Zeitpunkten bewegt hat: je Zeile ein Punkt je Reihe, durch eine Linie verbunden",
  reihen: [2, 3],
  reihenSind: "seiten",
  word: "bild"
};

// src/content/diagrammarten/ring.ts
var ring = {
  name: "ring",
  bezeichnung: "Ringdiagramm",
  zeigt: "Anteile einer Reihe, h\xF6chstens acht, mit einem Loch in der Mitte",
  reihen: [1, 1],
  einzeln: "teile",
  word: "eigenes",
  einwand: refuseKreis
};

// src/content/diagrammarten/saeulen.ts
var saeulen = {
  name: "saeulen",
  bezeichnung: "S\xE4ulendiagramm",
  zeigt: "Werte nebeneinander; mehrere Reihen als Gruppen",
  reihen: [1, MEISTE_REIHEN],
  ziellinie: true,
  letztesJahrBetont: true,
  word: "eigenes"
};

// src/content/diagrammarten/waffel.ts
var waffel = {
  name: "waffel",
  bezeichnung: "Waffeldiagramm",
  zeigt: "zwei bis vier Teile als hundert Felder: \u201Eneun von zehn\u201C",
  reihen: [1, 1],
  einzeln: "teile",
  word: "bild",
  einwand: (werte) => refuseTeile(werte, 4) ?? refuseAnteile(werte)
};

// src/content/diagrammarten/wasserfall.ts
var wasserfall = {
  name: "wasserfall",
  bezeichnung: "Wasserfalldiagramm",
  zeigt: "eine Spalte: Anfangsbetrag, was abgeht und hinzukommt, was bleibt",
  reihen: [1, 1],
  kategorie: "Schritt",
  festeFolge: true,
  stufen: true,
  einzeln: "stufen",
  word: "eigenes",
  einwand: ({ reihen }) => reihen.some(({ werte }) => werte.includes(null)) ? "hat eine L\xFCcke; in einem Wasserfall baut jeder Wert auf dem vorigen auf." : void 0
};

// src/content/diagrammarten/zielerreichung.ts
var zielerreichung = {
  name: "zielerreichung",
  bezeichnung: "Zielerreichung",
  zeigt: "je Zeile eine Kennzahl; Spalten der Reihe nach Ist, Ziel und, wenn da, Ver\xE4nderung; Einheiten d\xFCrfen je Zeile andere sein",
  reihen: [2, 3],
  reihenSind: "spalten",
  eigeneEinheit: "wert",
  kategorie: "Kennzahl",
  einzeln: "kennzahlen",
  word: "eigenes"
};

// src/content/diagrammarten.ts
var ARTEN = [
  saeulen,
  gestapelt,
  gestapelt100,
  balken,
  linie,
  flaeche,
  kreis,
  ring,
  alterspyramide,
  gegenueberstellung,
  wasserfall,
  zielerreichung,
  anteil,
  waffel,
  punkte
];
var DIAGRAMMARTEN = ARTEN;
var DIAGRAMMTYPEN = ARTEN.map(({ name }) => name);
var NACH_NAMEN = new Map(ARTEN.map((art) => [art.name, art]));

// src/content/blocks/diagramm.ts
var namesOf = (hat) => DIAGRAMMARTEN.filter(hat).map(({ name }) => name);
var SEITEN = namesOf(({ reihenSind }) => reihenSind === "seiten").join(" und ");
var SPALTEN = namesOf(({ reihenSind }) => reihenSind === "spalten").join(" und ");
var diagramm = {
  name: "diagramm",
  formen: ["zeile"],
  zaehlt: "Abbildung",
  beschreibung: `Ein Diagramm aus einem Datenblatt: Zeilen sind Reihen, Spalten sind Kategorien. Umgekehrt bei nur einer Spalte, bei ${SEITEN} (zwei Spalten: links und rechts) und bei ${SPALTEN} (Spalten: Ist, Ziel, Ver\xE4nderung).`,
  attribute: {
    diagramm: { art: "text", beschreibung: "Name eines Diagramms, das programm.yaml unter \u201Ediagramme\u201C beschreibt" },
    daten: { art: "datenblatt", pflicht: true, beschreibung: "Kennung des Datenblatts" },
    typ: { art: "auswahl", werte: DIAGRAMMTYPEN, pflicht: true, beschreibung: "Art des Diagramms" },
    zeilen: { art: "liste", beschreibung: "nur diese Zeilen, in dieser Reihenfolge" },
    spalten: { art: "liste", beschreibung: "nur diese Spalten, in dieser Reihenfolge" },
    titel: { art: "text", beschreibung: "Beschriftung; fehlt sie, gilt der Titel des Datenblatts" },
    betont: { art: "text", beschreibung: "Name der Kategorie, die hervorgehoben wird" },
    sortiert: { art: "auswahl", werte: ["auf", "ab"], beschreibung: "Kategorien nach Gr\xF6\xDFe der ersten Reihe ordnen" },
    zielwert: {
      art: "text",
      beschreibung: `Ziellinie an diesem Wert (${namesOf(({ ziellinie }) => ziellinie).join(", ")})`
    },
    reihen: {
      art: "auswahl",
      werte: ["zeilen", "spalten"],
      beschreibung: "was eine Reihe ist, wenn es nicht das \xDCbliche sein soll"
    },
    form: {
      art: "auswahl",
      werte: ["voll", "halb"],
      beschreibung: "ganze Satzbreite oder halbe (von selbst nur in neben)"
    },
    alt: {
      art: "text",
      beschreibung: "Alternativtext: was das Diagramm zeigt; fehlt er, wird er aus den Zahlen gebildet"
    },
    quelle: { art: "text", beschreibung: "Quelle; fehlt sie, gilt die des Datenblatts" },
    stand: { art: "text", beschreibung: "Stand; fehlt er, gilt der des Datenblatts" },
    hinweis: { art: "text", beschreibung: "Anmerkung unter dem Diagramm; fehlende Werte werden ohnehin genannt" }
  },
  beispiel: '::diagramm{#abb-haushalt daten=haushalt zeilen="egt,vh" typ=gestapelt alt="\u2026"}'
};

// src/content/blocks/erklaerung.ts
var erklaerung = {
  name: "erklaerung",
  formen: ["kasten"],
  inhalt: "bloecke",
  beschreibung: "Die Erkl\xE4rung am Schluss eines Programms; darf eine Unterschrift enthalten.",
  attribute: { titel: { art: "text", vorgabe: "Erkl\xE4rung", beschreibung: "\xDCberschrift; fehlt sie, \u201EErkl\xE4rung\u201C" } },
  beispiel: ':::erklaerung{titel="Erkl\xE4rung der Gesch\xE4ftsf\xFChrung"}\n\u2026\n:::'
};

// src/content/blocks/fazit.ts
var fazit = {
  name: "fazit",
  formen: ["kasten"],
  inhalt: "bloecke",
  beschreibung: "Ein Kasten mit dem, was bleibt: Text oder Liste.",
  attribute: { titel: { art: "text", vorgabe: "Fazit", beschreibung: "\xDCberschrift des Kastens; fehlt sie, \u201EFazit\u201C" } },
  beispiel: ":::fazit\n- \u2026\n:::"
};

// src/content/blocks/tabelle.ts
var TABELLENATTRIBUTE = {
  daten: { art: "datenblatt", beschreibung: "Kennung des Datenblatts" },
  zeilen: { art: "liste", beschreibung: "nur diese Zeilen, in dieser Reihenfolge" },
  spalten: { art: "liste", beschreibung: "nur diese Spalten, in dieser Reihenfolge" },
  titel: { art: "text", beschreibung: "Beschriftung; fehlt sie, gilt der Titel des Datenblatts" },
  quelle: { art: "text", beschreibung: "Quelle; fehlt sie, gilt die des Datenblatts" },
  kopf: { art: "text", beschreibung: "\xDCberschrift der ersten Spalte" }
};
var tabelle = {
  name: "tabelle",
  formen: ["zeile", "kasten"],
  zaehlt: "Tabelle",
  beschreibung: "Eine Tabelle aus einem Datenblatt (Form ::tabelle) oder mit Beschriftung um eine Markdown-Tabelle (Form :::tabelle).",
  attribute: TABELLENATTRIBUTE,
  beispiel: '::tabelle{#tab-indikatoren daten=indikatoren titel="Indikatoren des Arbeitsmarkts"}',
  pruefe: (block) => block.type === "leafDirective" ? checkSheetTable(block) : checkMarkdownTable(block)
};
function checkSheetTable({ attributes }) {
  if (attributes?.daten) return [];
  return [
    {
      regel: attributFehlt,
      text: "Der Tabelle fehlt \u201Edaten\u201C (Kennung des Datenblatts).",
      hinweis: "Ein Datenblatt nennen oder mit :::tabelle eine Markdown-Tabelle umschlie\xDFen."
    }
  ];
}
function checkMarkdownTable({ attributes, children }) {
  const befunde = [];
  if (!attributes?.titel)
    befunde.push({
      regel: attributFehlt,
      text: "Der Tabelle fehlt \u201Etitel\u201C (Beschriftung).",
      hinweis: 'Zum Beispiel: :::tabelle{#tab-betriebe titel="Betriebe nach Gr\xF6\xDFe"}'
    });
  if (attributes?.daten || children.length !== 1 || children[0]?.type !== "table")
    befunde.push({
      regel: attributUngueltig,
      text: ":::tabelle umschlie\xDFt genau eine Markdown-Tabelle und nichts sonst.",
      hinweis: "F\xFCr ein Datenblatt die Form ::tabelle{daten=\u2026} nehmen."
    });
  return befunde;
}

// src/content/blocks/haushaltstabelle.ts
var haushaltstabelle = {
  name: "haushaltstabelle",
  formen: ["zeile"],
  zaehlt: "Tabelle",
  beschreibung: "Betr\xE4ge \xFCber Jahre: die Einheit steht einmal im Kopf, Summen sind hervorgehoben.",
  attribute: { ...TABELLENATTRIBUTE, daten: { ...TABELLENATTRIBUTE.daten, pflicht: true } },
  beispiel: '::haushaltstabelle{#tab-haushalt daten=haushalt titel="Haushaltsmittel 2018 bis 2023"}'
};

// src/content/blocks/info.ts
var info = {
  name: "info",
  formen: ["kasten"],
  inhalt: "bloecke",
  beschreibung: "Ein Kasten mit Zeichen f\xFCr das, was man dazu wissen muss.",
  attribute: {
    titel: {
      art: "text",
      vorgabe: "Gut zu wissen",
      beschreibung: "\xDCberschrift des Kastens; fehlt sie, \u201EGut zu wissen\u201C"
    }
  },
  beispiel: ':::info{titel="Was ist die Jugendberufsagentur?"}\nIn ihr \u2026\n:::'
};

// src/content/blocks/kacheln.ts
var kacheln = {
  name: "kacheln",
  formen: ["kasten"],
  inhalt: "liste",
  beschreibung: "Eine Liste kurzer Punkte als Felder nebeneinander.",
  attribute: {},
  beispiel: ":::kacheln\n- Podcast\n:::",
  pruefe: (block) => pointsOf(block).flatMap(
    ({ children }) => children.filter(({ type }) => type !== "paragraph").map((knoten) => ({
      regel: attributUngueltig,
      knoten,
      text: "In einem Feld von \u201Ekacheln\u201C stehen nur Abs\xE4tze, keine Unterpunkte und nichts sonst.",
      hinweis: "Unterpunkte in den Satz nehmen, oder statt der Felder eine Liste schreiben."
    }))
  )
};

// src/content/blocks/kennzahlen.ts
var MEISTE2 = 4;
var kennzahlen = {
  name: "kennzahlen",
  formen: ["kasten"],
  inhalt: "liste",
  beschreibung: "Ein Band von zwei bis vier Kennzahlen: gro\xDF der Wert in Fettschrift, darunter, was er sagt und wie er sich ver\xE4ndert hat.",
  attribute: {},
  beispiel: ":::kennzahlen\n- **{{zahl kunden.elb.2022}}** erwerbsf\xE4hige Leistungsberechtigte\n:::",
  pruefe: (block) => {
    const punkte2 = pointsOf(block);
    const ohneWert = checkPoints(
      block,
      "Diese Kennzahl beginnt nicht mit ihrem Wert in Fettschrift, oder es fehlt, was er sagt.",
      "So schreiben: - **{{zahl blatt.zeile.spalte}}** was die Zahl sagt"
    );
    const knoten = punkte2[MEISTE2];
    if (knoten === void 0) return ohneWert;
    const zuViele = {
      regel: attributUngueltig,
      knoten,
      text: `Ein Band hat h\xF6chstens ${MEISTE2} Kennzahlen, hier sind es ${punkte2.length}.`,
      hinweis: "Auf zwei B\xE4nder verteilen oder eine Tabelle nehmen."
    };
    return [...ohneWert, zuViele];
  }
};

// src/content/blocks/logoleiste.ts
import { toString as plainText2 } from "mdast-util-to-string";
var logoleiste = {
  name: "logoleiste",
  formen: ["kasten"],
  inhalt: "liste",
  beschreibung: "Logos in einer Reihe; jeder Punkt der Liste nennt Datei und Alternativtext.",
  attribute: {},
  beispiel: ":::logoleiste\n- bilder/logo.svg | Logo des Landkreises\n:::",
  pruefe: (block) => logosOf(block).filter(({ pfad, alt, knoten }) => !pfad || !alt || knoten.type === "listItem" && knoten.children.length > 1).map(({ knoten }) => ({
    regel: attributFehlt,
    knoten,
    text: "Hier fehlt die Datei oder der Alternativtext.",
    hinweis: "So schreiben: - bilder/logo.svg | Logo des Landkreises"
  })),
  bilder: (block) => logosOf(block).filter(({ pfad, alt }) => pfad && alt)
};
function logosOf(block) {
  return pointsOf(block).map((knoten) => {
    const [pfad = "", ...alt] = plainText2(knoten).split("|");
    return { pfad: pfad.trim(), alt: alt.join("|").trim(), knoten };
  });
}

// src/content/blocks/motto.ts
var motto = {
  name: "motto",
  formen: ["kasten"],
  inhalt: "absaetze",
  beschreibung: "Ein Leitsatz unter der \xDCberschrift, auf Wunsch mit Herkunft.",
  attribute: { herkunft: { art: "text", beschreibung: "woher der Satz stammt" } },
  beispiel: ":::motto\n\u201EWir sichern den Lebensunterhalt unserer Kunden.\u201C\n:::"
};

// src/content/blocks/neben.ts
var TAFELN = /* @__PURE__ */ new Set(["tabelle", "haushaltstabelle", "zieltabelle", "diagramm", "abbildung"]);
var neben = {
  name: "neben",
  formen: ["kasten"],
  inhalt: "bloecke",
  beschreibung: "Text neben einer Tabelle oder einem Diagramm: zuerst die Tabelle, dann der Text.",
  attribute: {},
  beispiel: "::::neben\n::zieltabelle{daten=ziele}\n\nText \u2026\n::::",
  pruefe: checkNeben
};
function checkNeben({ children: [tafel, ...text] }) {
  const istTafel = tafel?.type === "table" || (tafel?.type === "leafDirective" || tafel?.type === "containerDirective") && TAFELN.has(tafel.name);
  if (istTafel && text.length > 0) return [];
  return [
    {
      regel: attributUngueltig,
      ...!istTafel && tafel && { knoten: tafel },
      text: istTafel ? "In \u201Eneben\u201C steht nur eine Tabelle; es fehlt der Text daneben." : "In \u201Eneben\u201C steht zuerst eine Tabelle, ein Diagramm oder eine Abbildung, dann der Text.",
      hinweis: istTafel ? "Nach der Tabelle, noch im Kasten, den Text schreiben." : "Die Tabelle an den Anfang stellen."
    }
  ];
}

// src/content/blocks/organigramm.ts
var organigramm = {
  name: "organigramm",
  formen: ["zeile"],
  zaehlt: "Abbildung",
  beschreibung: "Ein Organigramm aus einem Baum in YAML, als Zeichnung; in Word und auf der Webseite zus\xE4tzlich als gegliederte Liste.",
  attribute: {
    datei: { art: "organigramm", pflicht: true, beschreibung: "YAML-Datei mit dem Baum: daten/organigramm.yaml" },
    titel: { art: "text", pflicht: true, beschreibung: "Beschriftung" },
    alt: { art: "text", beschreibung: "Alternativtext; fehlt er, wird er aus dem Baum gebildet" },
    quelle: { art: "text", beschreibung: "Quelle" },
    stand: { art: "text", beschreibung: "Stand, zum Beispiel 01.01.2023" }
  },
  beispiel: '::organigramm{#abb-organigramm datei=daten/organigramm.yaml titel="Aufbau des Jobcenters"}'
};

// src/content/blocks/portrait.ts
var portrait = {
  name: "portrait",
  formen: ["kasten"],
  inhalt: "absaetze",
  beschreibung: "Ein Bild mit Funktion und hervorgehobenem Zitat, zum Beispiel im Vorwort.",
  attribute: {
    bild: { art: "bild", pflicht: true, beschreibung: "Datei (PNG, JPEG oder SVG) im Ordner des Programms" },
    alt: { art: "text", pflicht: true, beschreibung: "Alternativtext: was auf dem Bild zu sehen ist" },
    funktion: { art: "text", pflicht: true, beschreibung: "wer spricht, nach der Funktion" }
  },
  beispiel: ':::portrait{bild=bilder/portrait.svg alt="\u2026" funktion="Gesch\xE4ftsf\xFChrung"}\n\u201E\u2026\u201C\n:::'
};

// src/content/blocks/qr.ts
var qr = {
  name: "qr",
  formen: ["zeile"],
  beschreibung: "Ein QR-Code mit seiner Adresse als Text und Link.",
  attribute: {
    ziel: { art: "adresse", pflicht: true, beschreibung: "Adresse, die mit https:// beginnt" },
    titel: { art: "text", beschreibung: "was man dort findet" }
  },
  beispiel: '::qr{ziel="https://www.jobcenter.digital" titel="Antr\xE4ge online"}'
};

// src/content/blocks/quer.ts
var quer = {
  name: "quer",
  formen: ["kasten"],
  inhalt: "bloecke",
  beschreibung: "Seiten im Querformat f\xFCr alles, was darin steht: breite Tabellen, Diagramme, auch \xDCberschriften. Steht f\xFCr sich, nicht in einem anderen Baustein.",
  attribute: {},
  beispiel: "::::quer\n::tabelle{daten=\u2026}\n::::"
};

// src/content/blocks/schritte.ts
var schritte = {
  name: "schritte",
  formen: ["kasten"],
  inhalt: "liste",
  beschreibung: "Schritte eines Weges als gez\xE4hlte Liste mit gro\xDFen Ziffern.",
  attribute: {},
  beispiel: ":::schritte\n1. **Erstgespr\xE4ch** Wir kl\xE4ren gemeinsam \u2026\n:::",
  pruefe: ({ children }) => children.filter((kind) => kind.type === "list" && (!kind.ordered || (kind.start ?? 1) !== 1)).map((knoten) => ({
    regel: attributUngueltig,
    knoten,
    text: "Schritte werden gez\xE4hlt, von 1 an.",
    hinweis: "So schreiben: 1. Erster Schritt"
  }))
};

// src/content/blocks/unterschrift.ts
var unterschrift = {
  name: "unterschrift",
  formen: ["zeile"],
  beschreibung: "Wer zeichnet: Gru\xDF, Ort, Datum, Name, Funktion; als Felder mit Linien zum Unterschreiben.",
  attribute: {
    funktion: { art: "text", pflicht: true, beschreibung: "Funktion, zum Beispiel Gesch\xE4ftsf\xFChrung des Jobcenters" },
    gruss: { art: "text", beschreibung: "Gru\xDF dar\xFCber, zum Beispiel Mit freundlichen Gr\xFC\xDFen" },
    ort: { art: "text", beschreibung: "Ort" },
    datum: { art: "text", beschreibung: "Datum, wie es gedruckt wird" },
    name: { art: "text", beschreibung: "Name" },
    form: { art: "auswahl", werte: ["text", "felder"], beschreibung: "felder: zwei Linien, Datum und Unterschrift" }
  },
  beispiel: '::unterschrift{ort=Mittweida datum="April 2023" funktion="Gesch\xE4ftsf\xFChrung"}'
};

// src/content/blocks/vorspann.ts
var vorspann = {
  name: "vorspann",
  formen: ["kasten"],
  inhalt: "absaetze",
  beschreibung: "Ein Vorspann unter der \xDCberschrift eines Kapitels: worum es geht, in ein bis drei S\xE4tzen.",
  attribute: {},
  beispiel: ":::vorspann\nDas Jobcenter setzt 2023 auf fr\xFChe Beratung und passgenaue F\xF6rderung.\n:::"
};

// src/content/blocks/zeitstrahl.ts
var zeitstrahl = {
  name: "zeitstrahl",
  formen: ["kasten"],
  inhalt: "liste",
  beschreibung: "Was nacheinander geschieht: jeder Punkt der Liste beginnt mit seiner Zeit in Fettschrift.",
  attribute: {},
  beispiel: ":::zeitstrahl\n- **1. Juli** Das Gesetz tritt in Kraft.\n:::",
  pruefe: (block) => checkPoints(
    block,
    "Dieser Punkt beginnt nicht mit einer Zeit in Fettschrift, oder es fehlt, was dann geschieht.",
    "So schreiben: - **1. Juli** Was dann geschieht."
  )
};

// src/content/blocks/zieltabelle.ts
var zieltabelle = {
  name: "zieltabelle",
  formen: ["zeile"],
  zaehlt: "Tabelle",
  beschreibung: "Ziele mit Zielwert und Ver\xE4nderung; Ver\xE4nderungen tragen ihr Vorzeichen.",
  attribute: { ...TABELLENATTRIBUTE, daten: { ...TABELLENATTRIBUTE.daten, pflicht: true } },
  beispiel: '::zieltabelle{#tab-ziele daten=ziele titel="Operative Ziele 2023"}'
};

// src/content/blocks/zitat.ts
var zitat = {
  name: "zitat",
  formen: ["kasten"],
  inhalt: "bloecke",
  beschreibung: "Ein w\xF6rtliches Zitat, abgesetzt, mit Quelle.",
  attribute: { quelle: { art: "text", beschreibung: "wer es gesagt oder geschrieben hat" } },
  beispiel: ':::zitat{quelle="Konjunkturbericht Herbst 2022"}\n\u201E\u2026\u201C\n:::'
};

// src/content/blocks/bausteine.ts
var BAUSTEINE = new Map(
  [
    abbildung,
    anmerkung,
    anrede,
    ausnahme,
    aussage,
    begriffe,
    credo,
    definition,
    diagramm,
    erklaerung,
    fazit,
    haushaltstabelle,
    motto,
    quer,
    neben,
    logoleiste,
    qr,
    kacheln,
    kennzahlen,
    schritte,
    zeitstrahl,
    info,
    portrait,
    organigramm,
    tabelle,
    unterschrift,
    vorspann,
    zieltabelle,
    zitat
  ].map((baustein) => [baustein.name, baustein])
);

// src/import/flachprogramm.ts
var GEDRUCKT = /* @__PURE__ */ new Set(["titel", "alt", "quelle", "herkunft", "kopf", "hinweis", "stand"]);
var IM_BLATT = /* @__PURE__ */ new Set(["titel", "quelle", "stand", "hinweise", "name", "gruppe", "werte", "gedruckt"]);
function readFlachProgramm(dateien) {
  const text = (pfad) => String(dateien.get(pfad) ?? "");
  const programm = parseDocument(text("programm.yaml"));
  const stuecke = [];
  for (const schluessel of [
    "titel",
    "untertitel",
    "zeitraum",
    "jahr",
    "jobcenter",
    "leitspruch",
    "muster",
    "titelseite"
  ])
    for (const wert of textsIn(programm.get(schluessel, true), /* @__PURE__ */ new Set(["datei"])))
      stuecke.push({ ort: `programm.yaml, ${schluessel}`, art: "text", text: wert });
  const impressum = programm.get("impressum", true);
  const felder = isMap(impressum) ? impressum.items.map(({ key: key2, value }) => `${isScalar(key2) ? String(key2.value) : ""} ${textsIn(value).join(" ")}`) : [];
  for (const text2 of ["Impressum", ...felder]) stuecke.push({ ort: "programm.yaml, impressum", art: "text", text: text2 });
  stuecke.push({
    ort: "programm.yaml, verzeichnis",
    art: "text",
    text: textsIn(programm.getIn(["verzeichnis", "titel"], true)).join("") || "Inhalt"
  });
  const namen = textsIn(programm.get("abschnitte", true));
  const marken = countMarks(namen.map((name) => text(`abschnitte/${name}.md`)));
  const zaehler = /* @__PURE__ */ new Map();
  for (const name of namen) stuecke.push(...readAbschnitt(`abschnitte/${name}.md`, text, marken, zaehler));
  return stuecke;
}
function readAbschnitt(pfad, text, marken, zaehler) {
  const quelle = text(pfad);
  const lineOf = (stelle) => `${pfad}:${quelle.slice(0, stelle).split("\n").length}`;
  const { prosa, bloecke, noten } = readZeilen(quelle, {
    wert: () => "",
    verweis: (kennung) => marken.get(kennung) ?? ""
  });
  const ordered = prosa.map(({ stueck }) => ({
    stelle: stueck.stellen[0] ?? 0,
    ort: lineOf(stueck.stellen[0] ?? 0),
    art: "text",
    // A counted point bears its number in the text; in the file it is a list of Word's.
    text: stueck.text.replaceAll(NOTE, " ").replace(/^(?:\d{1,2}[.)]|[a-z]\))\s/, "").replace(/\{[.#][^}]*\}\s*$/, "").replace(/^bilder\/\S+ \| /, "")
  }));
  for (const { name, stelle, attribute } of bloecke) {
    const zaehlt = BAUSTEINE.get(name)?.zaehlt;
    if (zaehlt) zaehler.set(zaehlt, (zaehler.get(zaehlt) ?? 0) + 1);
    const eigene = attribute.filter(({ name: name2 }) => GEDRUCKT.has(name2));
    const daten = attribute.find(({ name: name2 }) => name2 === "daten")?.stueck.text;
    const titel = eigene.some(({ name: name2 }) => name2 === "titel");
    const teile = [
      ...zaehlt ? [`${zaehlt} ${zaehler.get(zaehlt)}`] : [],
      ...eigene.map(
        (eine) => (eine.name === "quelle" && name !== "abbildung" ? "Quelle: " : "") + eine.stueck.text.replaceAll(NOTE, " ")
      ),
      ...daten ? readBlatt(text(`daten/${daten}.yaml`), titel) : []
    ];
    for (const eines of teile)
      ordered.push({
        stelle,
        ort: daten ? `${lineOf(stelle)} (daten/${daten}.yaml)` : lineOf(stelle),
        art: "text",
        text: eines
      });
  }
  const inNoten = [...noten.values()].flat().map(({ text: text2, stellen }) => ({
    ort: lineOf(stellen[0] ?? 0),
    art: "text",
    text: text2.replaceAll(NOTE, " ")
  }));
  return [...ordered.sort((a, b) => a.stelle - b.stelle), ...inNoten];
}
function countMarks(abschnitte) {
  const zaehler = /* @__PURE__ */ new Map();
  const marken = /* @__PURE__ */ new Map();
  for (const text of abschnitte)
    for (const [, name = "", kennung] of text.matchAll(/^[ >]*:{2,}([\p{L}-]+)\{(?:#([\w-]+))?/gmu)) {
      const wort = BAUSTEINE.get(name)?.zaehlt;
      if (!wort) continue;
      zaehler.set(wort, (zaehler.get(wort) ?? 0) + 1);
      if (kennung) marken.set(kennung, `${wort} ${zaehler.get(wort)}`);
    }
  return marken;
}
function readBlatt(yaml, ohneTitel) {
  const wurzel = parseDocument(yaml).contents;
  const texte = [];
  const visit2 = (knoten, gedruckt, tiefe = "") => {
    if (isMap(knoten))
      for (const { key: key2, value } of knoten.items) {
        const name = String(isScalar(key2) ? key2.value : key2);
        if (name === "einheit") texte.push(saysUnit(knoten, wurzel, tiefe) + textsIn(value).join(" "));
        else if (name === "rechnung" && isScalar(value) && value.value === "punkte") texte.push("Prozentpunkte");
        else if (knoten === wurzel && (name === "quelle" || name === "stand"))
          texte.push(`${name}: ${textsIn(value).join(" ")}`);
        else if (knoten === wurzel && name === "titel" && ohneTitel) continue;
        else visit2(value, gedruckt || IM_BLATT.has(name), knoten === wurzel ? name : tiefe);
      }
    else if (isSeq(knoten)) for (const eines of knoten.items) visit2(eines, gedruckt, tiefe);
    else if (isScalar(knoten) && gedruckt && typeof knoten.value !== "boolean") texte.push(numberText(knoten));
  };
  visit2(wurzel, false);
  return texte;
}
function saysUnit(knoten, wurzel, teil) {
  if (knoten === wurzel) return "in ";
  const name = isMap(knoten) ? String(knoten.get("name") ?? "") : "";
  return teil === "spalten" && isMap(knoten) && !name.includes(String(knoten.get("einheit"))) ? "in " : "";
}
function numberText({ source, value }) {
  const getippt = source ?? String(value);
  return /^-?\d+\.\d+$/.test(getippt) ? getippt.replace(".", ",") : String(value);
}
function textsIn(knoten, ohne = /* @__PURE__ */ new Set()) {
  if (isMap(knoten))
    return knoten.items.flatMap(
      ({ key: key2, value }) => ohne.has(String(isScalar(key2) ? key2.value : key2)) ? [] : textsIn(value, ohne)
    );
  if (isSeq(knoten)) return knoten.items.flatMap((eines) => textsIn(eines, ohne));
  return isScalar(knoten) && knoten.value !== null ? [String(knoten.value)] : [];
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
  diagramm: 7
};
function compareFlach(quelle, ziel2) {
  const alte = wordsOf(quelle);
  const neue = wordsOf(ziel2);
  const { weg, dazu } = diffWords(alte, neue, quelle);
  const saldo = balance(alte, neue);
  const fehlt = choose(alte, weg, quelle, (wort) => Math.max(0, saldo.get(wort) ?? 0));
  const kamHinzu = choose(neue, dazu, ziel2, (wort) => Math.max(0, -(saldo.get(wort) ?? 0)));
  return [...gather(fehlt, alte, quelle, "fehlt"), ...gather(kamHinzu, neue, ziel2, "neu")];
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
  const anteil2 = (stueck) => {
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
      return RANG[stuecke[stueck]?.art ?? "text"] * 10 + (einsame.has(index) ? 0 : 5) - anteil2(stueck);
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

// ../../../tmp/imp/imp.ts
var [, , datei, ziel] = process.argv;
var e = createImport(readWorddatei(openWorddatei(new Uint8Array(readFileSync(datei)), "x")), basename(datei).replace(/\.\w+$/, ""), "standard");
var ordner = join(ziel, "content", basename(datei).replace(/\.\w+$/, ""));
rmSync(ordner, { recursive: true, force: true });
for (const [p, i] of e.dateien) {
  mkdirSync(dirname(join(ordner, p)), { recursive: true });
  writeFileSync(join(ordner, p), i);
}
console.log(e.name, e.umfang);
for (const h of e.hinweise) console.log(" ", h.ort, "|", h.text);
var v = compareFlach(readFlachWord(openWorddatei(new Uint8Array(readFileSync(datei)), "x")), readFlachProgramm(e.dateien));
for (const x of v) if (x.von === "text" || x.von === "diagramm" || process.argv[4]) console.log(x.art, x.ort, x.von, x.ganz ? "GANZ" : "", x.worte.join(" ").slice(0, 150), "<<", x.text.slice(0, 100));
