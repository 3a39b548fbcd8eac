import { NOT_FINITE, NUMBERS } from './ingredients.mjs';
import { Choices } from './random.mjs';

/** The double whose bits are these 16 hex digits. */
export function double(bits) {
  return Buffer.from(bits, 'hex').readDoubleBE();
}

/** The 16 hex digits of a double. */
export function bitsOf(number) {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(number);
  return bytes.toString('hex');
}

/** Numbers whose text is easily got wrong, each once, as their bits. */
export function chosenNumbers() {
  const bits = new Set();
  for (const number of numbers()) bits.add(bitsOf(number));
  return [...bits];
}

function* numbers() {
  yield* NUMBERS;
  yield* NOT_FINITE;
  yield* powers();
  yield* longDigits();
  yield* integers();
  const choices = new Choices(40_001);
  for (let count = 0; count < 200; count += 1) yield new DataView(choices.bytes(8).buffer).getFloat64(0);
}

/** Below a power of two the doubles stand closer than above; a power of ten has the fewest digits. */
function* powers() {
  for (let exponent = -1074; exponent <= 1023; exponent += 13) yield* withNeighbours(2 ** exponent);
  yield* withNeighbours(2 ** -1022);
  yield* withNeighbours(2 ** 1023);
  for (let exponent = -323; exponent <= 308; exponent += 1) yield Number(`1e${exponent}`);
  for (const exponent of [-323, -308, -100, -10, -9, -8, -7, -6, -5, -1, 1, 15, 16, 17, 20, 21, 22, 23, 24, 100, 308]) {
    yield* withNeighbours(Number(`1e${exponent}`));
  }
}

/** Where Java's own digits went wrong before Java 19, or an exact half lies between two decimals. */
function* longDigits() {
  for (let digit = 2; digit <= 9; digit += 1) {
    for (const exponent of [-324, -44, -9, -7, -6, 20, 21, 22, 23, 24]) yield Number(`${digit}e${exponent}`);
  }
  for (const text of ['8.41e21', '2.0e-3', '9.5e-9', '8.5e-7', '2.2e-322', '4.35', '1.1e-5', '5.5e-320']) {
    yield* withNeighbours(Number(text));
  }
  for (let count = 1; count <= 40; count += 1) yield count * 5e-324;
  for (let shift = 1; shift <= 40; shift += 1) yield 1 + 2 ** -shift;
  for (let shift = 1; shift <= 20; shift += 1) yield 2 ** 53 / 2 ** shift + 0.5;
  // Their last digits lie halfway between two decimals of one digit less.
  for (let quarters = 1; quarters <= 40; quarters += 1) yield 2 ** 51 - quarters / 4;
  for (let quarters = 1; quarters <= 40; quarters += 1) yield (2 ** 51 - quarters / 4) / 2 ** 30;
}

function* integers() {
  for (const limit of [2 ** 31, 2 ** 32, 2 ** 53, 2 ** 54, 2 ** 63, 2 ** 64, 1e20, 1e21]) {
    for (let step = -3; step <= 3; step += 1) yield limit + step * Math.max(1, limit / 2 ** 53);
    yield -limit;
  }
  for (let zeros = 1; zeros <= 22; zeros += 1) yield 123 * 10 ** zeros;
}

function* withNeighbours(number) {
  const bits = BigInt(`0x${bitsOf(number)}`);
  for (const step of [-1n, 0n, 1n]) yield double((bits + step).toString(16).padStart(16, '0'));
}
