/**
 * Asks JavaScript for the text of numbers: `node ask-numbers.mjs QUESTIONS ANSWERS`, both JSON
 * Lines. A question is `{bits}`, the 16 hex digits of a double; the answer adds its `text`.
 */
import { readJsonLines, writeJsonLines } from './jsonl.mjs';
import { double } from './numbers.mjs';

async function* answers(questions) {
  for await (const { bits } of readJsonLines(questions)) {
    yield { bits, text: String(double(bits)) };
  }
}

const [questions, out] = process.argv.slice(2);
await writeJsonLines(out, answers(questions));
