/**
 * JSON Lines, all ASCII: lone surrogates survive, and so do all the characters that editors and
 * decoders like to repair.
 */
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** One line, without its end. */
export function jsonLine(value) {
  return JSON.stringify(value).replace(
    /[\x7f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The values of a file, one after the other. */
export async function* readJsonLines(file) {
  for await (const line of createInterface({ input: createReadStream(file, 'latin1') })) {
    yield JSON.parse(line);
  }
}

/** Writes a file. The values may come from a generator: no more than a few of them are held. */
export async function writeJsonLines(file, values) {
  const out = openSync(file, 'w');
  let waiting = '';
  for await (const value of values) {
    waiting += `${jsonLine(value)}\n`;
    if (waiting.length > 1 << 16) {
      writeSync(out, waiting, null, 'latin1');
      waiting = '';
    }
  }
  writeSync(out, waiting, null, 'latin1');
  closeSync(out);
}
