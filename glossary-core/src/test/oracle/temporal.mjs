/**
 * Puts Temporal where devalue looks for it. Always the polyfill, also on a Node that has its own,
 * so that the vectors do not depend on the Node that writes them.
 */
import { Temporal } from 'temporal-polyfill/full/implementation';

Object.defineProperty(globalThis, 'Temporal', { value: Temporal, configurable: true });

export { Temporal };
