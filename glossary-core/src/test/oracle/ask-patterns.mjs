/**
 * Asks JavaScript what `source` and `flags` of random regular expressions are:
 * `node ask-patterns.mjs FIRST_SEED COUNT OUT`. Each line is `{pattern, given, source, flags}`: the
 * two texts that `new RegExp` was given, and the two that it gives back.
 */
import { writeJsonLines } from './jsonl.mjs';
import { Choices } from './random.mjs';

/** What escaping looks at, and what may stand around it. */
const PIECES = [
  '/', '/', '\\/', '\\\\', '[', ']', '[/]', '[^/]', '[\\]/]', '[[]', '\\[', '\\]', '(', ')', '(?:', '|', '*', '+?',
  '\n', '\r', '\u2028', '\u2029', '\\\n', '\\\r', '\\\u2028', '\\\u2029', '\\n', '\\\\\n', '[\n]', '[\\\n]',
  'a', '-', '^', '$', '.', '\\d', '\\cA', '\\u002f', '\\x2f', '"', '<', '\u00e9', '\u{1f600}', '\ud800', '\\-', '\\^',
  '(?<n>', '\\k<n>', '{2}', '{', '}', '[a-z]', '[a&&[/]]', '[[/]--[a]]', '\\q{/}', '[\\q{/|\n}]', '\0', '\t',
];

const FLAGS = ['d', 'g', 'i', 'm', 's', 'u', 'v', 'y'];

function* patterns(firstSeed, count) {
  let found = 0;
  for (let seed = firstSeed; found < count; seed += 1) {
    const choices = new Choices(seed);
    const pattern = Array.from({ length: choices.between(0, 8) }, () => choices.of(PIECES)).join('');
    const given = FLAGS.filter(() => choices.oneIn(4)).sort(() => choices.between(-1, 1)).join('');
    const expression = valid(pattern, given);
    if (expression === null) continue;
    found += 1;
    yield { pattern, given, source: expression.source, flags: expression.flags };
  }
}

/** Many of them are no regular expressions. */
function valid(pattern, flags) {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return null;
  }
}

const [firstSeed, count, out] = process.argv.slice(2);
await writeJsonLines(out, patterns(Number(firstSeed), Number(count)));
