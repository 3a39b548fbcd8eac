/**
 * Asks devalue about what the Java side has written: `node ask-steps.mjs QUESTIONS ANSWERS`, both
 * JSON Lines.
 *
 * A question is `{name, version, steps, root, text, nuxt, parses}`: what Java wrote after these
 * steps, with slashes as they are and as Nuxt escapes them. `parses` is false where devalue cannot
 * read its own text: it revives a custom value twice that a ring can be entered at.
 *
 * The answer has what `stringify` writes for the value that JavaScript makes of the same steps
 * (`made`, `describe`), and for the values that `parse` reads from the two texts (`again`,
 * `describeAgain`; `nuxtAgain`, `describeNuxt`).
 */
import './temporal.mjs';
import * as devalue603 from 'devalue';
import * as devalue564 from 'devalue-5.6.4';
import * as devalue594 from 'devalue-5.9.4';

import { reducersOf, reviversOf } from './custom.mjs';
import { describe } from './describe.mjs';
import { readJsonLines, writeJsonLines } from './jsonl.mjs';
import { makeValue } from './steps.mjs';

const VERSIONS = { '6.0.3': devalue603, '5.9.4': devalue594, '5.6.4': devalue564 };

async function* answers(questions) {
  for await (const question of readJsonLines(questions)) {
    yield answer(question);
  }
}

function answer({ name, version, steps, root, text, nuxt, parses }) {
  const devalue = VERSIONS[version];
  const names = new Set(steps.filter(([step]) => step === 'custom').map(([, , custom]) => custom));
  const reducers = reducersOf(names);
  const revivers = reviversOf(names);
  const write = (value) => devalue.stringify(value, reducers);

  const value = makeValue(steps, root);
  const made = { name, made: write(value), describe: describe(value) };
  if (!parses) return made;
  const parsed = devalue.parse(text, revivers);
  const parsedNuxt = devalue.parse(nuxt, revivers);
  return {
    ...made,
    again: write(parsed),
    describeAgain: describe(parsed),
    nuxtAgain: write(parsedNuxt).replaceAll('/', '\\u002F'),
    describeNuxt: describe(parsedNuxt),
  };
}

const [questions, out] = process.argv.slice(2);
await writeJsonLines(out, answers(questions));
