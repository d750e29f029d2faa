/** One pass over the XML of a part (XML の走査): names without their prefixes, no DOCTYPE, damage told as damage. */
import { SaxesParser } from 'saxes';
import { damaged, RefusedFile } from './refusal.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of one part wants to be told; names are local (`x:row` is `row`). */
export type XmlHandlers = {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
  /** Shortens the text before it is parsed, without changing what the other handlers would gather. */
  readonly shorten?: (text: string) => string;
};

const CHUNK = 256 * 1024;

/** Name without its namespace prefix. */
function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/**
 * An attribute by its local name: `r:id`, `rel:id` and `id` are one.
 */
export function attribute(attributes: Attributes, name: string): string | undefined {
  if (Object.hasOwn(attributes, name)) return attributes[name];
  const key = Object.keys(attributes).find((candidate) => candidate.includes(':') && localName(candidate) === name);
  return key === undefined ? undefined : attributes[key];
}

/** True for the spellings of a set boolean attribute; absent is `otherwise`. */
export function isOn(value: string | undefined, otherwise = false): boolean {
  return value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on';
}

/** Text of a part: UTF-8, or UTF-16 with its mark. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/**
 * Runs over one part.
 * @throws RefusedFile for a DOCTYPE (it can hide bombs and foreign files) and for XML that is not well formed
 */
export function scanXml(bytes: Uint8Array, part: string, handlers: XmlHandlers): void {
  const decoded = decodeXml(bytes);
  const text = handlers.shorten?.(decoded) ?? decoded;
  const parser = new SaxesParser({ position: false, xmlns: false });
  const { open, close, text: onText } = handlers;
  parser.on('doctype', () => {
    throw new RefusedFile({ state: 'unreadable', why: 'doctype', code: 'R104', params: { part } });
  });
  parser.on('opentag', (tag) => open(localName(tag.name), tag.attributes as Attributes));
  if (close !== undefined) parser.on('closetag', (tag) => close(localName(tag.name)));
  if (onText !== undefined) {
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  try {
    for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
    parser.close();
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    throw damaged(`${part}: ${error instanceof Error ? error.message : 'XML'}`);
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Text for element content or a quoted attribute; signs that XML 1.0 forbids are left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[&<>"\r]/g, (sign) => ENTITIES[sign] ?? sign)
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
