import { Depth } from '../utils/Depth.js';

export default definePayloadPlugin(() => {
  definePayloadReducer('Depth', (value) => value instanceof Depth && value.metres);
  definePayloadReviver('Depth', (metres) => new Depth(metres));
});
