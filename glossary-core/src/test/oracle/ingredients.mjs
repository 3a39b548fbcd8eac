/**
 * The raw material: primitives, keys and texts that a careless reader gets wrong. The hand-chosen
 * values show each of them alone, the random values mix them.
 */

/** Where number printing, integer ranges and the two zeros change their behaviour. */
export const NUMBERS = [
  0, -0, 1, -1, -2, -3, -4, -5, -6, -7, -8, 7, 10, 42, 100, 0.1, -0.5, 1.5, 3.14, 1 / 3,
  0.000001, 0.0000015, 1e-7, -1.5e-7, 123456.789, 1e20, 123456789012345680000, 1e21, -1e21,
  1.5e21, 1e22, 1e23, 2e23, 8.41e21, 9.5e-9, 5e-324, -5e-324, 1.5e-323, 2.225073858507201e-308,
  2.2250738585072014e-308, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, 2 ** 32 - 1, 2 ** 32,
  2 ** 53 - 1, 2 ** 53, 2 ** 53 + 2, -(2 ** 53) + 1, 2 ** 63, 2 ** 64, 1e100, 1e300,
  Number.MAX_VALUE, -Number.MAX_VALUE, Number.EPSILON, 0.1 + 0.2, 4.35, 0.3,
  1.7976931348623155e308, 4.4501477170144023e-308, 1e15, 1e16, 1e17, 1700000000000,
];

export const NOT_FINITE = [NaN, Infinity, -Infinity];

/** Each control character once, and what JSON, HTML and JavaScript each treat in their own way. */
export const TEXTS = [
  '', ' ', 'a', 'x'.repeat(200), '"', '\\', '/', '<', '>', '&', "'", '`', '</script>', '<!--',
  'C:\\new\\table', 'say "hi"', '\\u0041', '\\', '\\\\"', 'null', 'undefined', '-1', 'NaN', '_',
  ...Array.from({ length: 32 }, (_, unit) => `<${String.fromCharCode(unit)}>`),
  '\x7f', '\x80', '\x85', '\xa0', '\xad', '\xff', '\u0100', '\u07ff', '\u0800', '\u200b', '\u2027',
  '\u2028', '\u2029', '\u202e', '\ufeff', '\ufffd', '\ufffe', '\uffff', '\ud7ff', '\ue000',
  'caf\u00e9', 'cafe\u0301', '\u00df', '\u0130', '\u65e5\u672c\u8a9e', '\u05e9\u05dc\u05d5\u05dd',
  '\u{10000}', '\u{1f600}', '\u{10ffff}', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', '\u{1f1ea}\u{1f1fa}',
  '\ud800', '\udbff', '\udc00', '\udfff', '\udc00\ud800', 'a\ud83d', '\ude00b', '\ud83d\ud83d\ude00',
  'line\nbreak', 'tab\there', 'carriage\rreturn', '\r\n', 'one\u2028two\u2029three', '\0\0',
];

/** Names that mean something to JavaScript, look like indices, or need an escape. */
export const KEYS = [
  '', ' ', 'a', 'b', 'c', 'key', 'slug', 'term', '0', '1', '2', '10', '01', '-1', '-0', '1.5', '1e3',
  '4294967294', '4294967295', '4294967296', '9007199254740993', 'length', 'constructor', 'toString',
  'hasOwnProperty', 'prototype', '__proto', 'proto__', '__defineGetter__', 'then', 'toJSON', 'valueOf',
  'null', 'undefined', 'NaN', 'Date', '"', '\\', '<', '\n', '\u2028', '\u00e9', '\u65e5\u672c',
  '\u{1f600}', '\ud800', '\ufeff', 'a b', 'a.b', 'a/b', '$s', '$fabc', 'x'.repeat(70),
];

export const BIGINTS = [
  0n, 1n, -1n, 2n ** 31n, 2n ** 53n + 1n, 2n ** 63n - 1n, -(2n ** 63n), 2n ** 64n, -(2n ** 127n),
  10n ** 40n, -(10n ** 40n) - 1n,
];

/** Milliseconds. The last ones are the ends of JavaScript's calendar. */
export const INSTANTS = [
  0, 1, -1, 951782400000, 1709164800000, 1714521600000, 1714521600123, -1000, -62135596800000,
  -62167219200000, -62167219200001, 253402300799999, 253402300800000, -8.64e15, 8.64e15, NaN,
];

export const PATTERNS = [
  /a/, /a/g, /(?:)/, /[a-z]+/gi, /\//, /\\d\//m, /"<>"/, /^\s*$/gimsuy, /\u2028/, /[\u{1f600}]/u,
  /(?<year>\d{4})-(?<month>\d\d)/d, /\p{L}+/v, new RegExp('\n'), new RegExp('\u2028\u00e9'),
];

export const URLS = [
  'https://example.org/', 'https://example.org/a/b?c=d&e=%20#f', 'http://user:secret@example.org:8080/',
  'https://example.org/%E6%97%A5?q=<x>', 'https://xn--bcher-kva.example/', 'mailto:reader@example.org',
  'data:text/plain,%22quoted%22', 'file:///srv/notes.txt', 'urn:isbn:0451450523', 'http://[::1]/',
  "https://example.org/it's?a=b|c", 'https://example.org/?q=a+b%2Bc', 'about:blank', 'x-app://y/../z',
];

export const QUERIES = ['', 'a=1', 'a=1&a=2', 'q=two words', 'q=\u00e9&r=<"&s=\\', '=', 'a', 'a=%26', '\ud800=x'];

/** Tag and text; each text is in the spelling that Temporal itself writes. */
export const TEMPORAL = [
  ['PlainDate', '2024-02-29'], ['PlainDate', '-000001-01-01'], ['PlainDate', '+010000-12-31'],
  ['PlainDate', '2024-05-01[u-ca=japanese]'], ['PlainTime', '00:00:00'], ['PlainTime', '23:59:59.999999999'],
  ['PlainTime', '12:30:00.5'], ['PlainDateTime', '2024-05-01T12:30:00'],
  ['PlainDateTime', '1969-12-31T23:59:59.000000001'], ['PlainYearMonth', '2024-05'],
  ['PlainMonthDay', '02-29'], ['Duration', 'PT0S'], ['Duration', 'P1Y2M3W4DT5H6M7.008009001S'],
  ['Duration', '-P1DT0.5S'], ['Duration', 'P1000000Y'], ['Instant', '1970-01-01T00:00:00Z'],
  ['Instant', '2024-05-01T12:30:00.000000001Z'], ['Instant', '-271821-04-20T00:00:00Z'],
  ['ZonedDateTime', '2024-05-01T12:30:00+00:00[UTC]'], ['ZonedDateTime', '2024-05-01T12:30:00+09:00[Asia/Tokyo]'],
  ['ZonedDateTime', '2024-05-01T12:30:00+02:30[+02:30]'],
];

/** Every view that all Nodes from 20 on have; Float16Array came with 24 and is written by hand. */
export const VIEW_TAGS = [
  'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array',
  'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array', 'DataView',
];

export const TYPED_ARRAYS = VIEW_TAGS.filter((tag) => tag !== 'DataView');

/** Bytes an offset and a length of this kind count in. A DataView counts single bytes. */
export const elementSize = (tag) => globalThis[tag].BYTES_PER_ELEMENT ?? 1;
