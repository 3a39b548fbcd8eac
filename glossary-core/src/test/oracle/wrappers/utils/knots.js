/** Three short terms with mutual relations. Always the same objects, so that places can share them. */

const bowline = {
  slug: 'bowline',
  term: 'Bowline',
  shortDefinition: 'A loop that does not slip under load and can still be untied by hand afterwards.',
  seoTitle: 'Bowline: The Loop That Lets Go',
  seoDescription: 'How the bowline holds a ship to its bollard all night and falls open in the morning.',
  explanation:
    'The bowline makes a fixed loop at the end of a rope. The standing part presses on the end, so a heavier pull grips harder.\n\nSlack is its weak side: shaken about without load it may work loose, which is why climbers finish it with a second knot.',
  relatedTerms: [{ slug: 'sheet-bend', name: 'Sheet Bend' }],
  faq: [{ question: 'Can it be untied under load?', answer: 'No. Ease the line first, then bend the collar back.' }],
  category: 'loops',
};

const sheetBend = {
  slug: 'sheet-bend',
  term: 'Sheet Bend',
  shortDefinition: 'A way of joining two ropes, good even when one is much thicker than the other.',
  seoTitle: 'Sheet Bend: Joining Thick Rope to Thin',
  seoDescription: 'The thick rope makes the bight, the thin one does the work: a sheet bend in two moves.',
  explanation:
    'Inside, a sheet bend and a loop knot are the same figure with another end left free. The thicker rope is doubled back; the thinner goes up through, round behind, and under itself.\n\nBoth ends belong on one side.',
  relatedTerms: [
    { slug: 'bowline', name: 'Bowline' },
    { slug: 'clove-hitch', name: 'Clove Hitch' },
  ],
  faq: [{ question: 'What if the ropes are slippery?', answer: 'Take a second turn with the thin one: “double” is safer.' }],
  category: 'bends',
};

const cloveHitch = {
  slug: 'clove-hitch',
  term: 'Clove Hitch',
  shortDefinition: 'Two turns round a post, the second tucked under itself; quick to make and quick to slip.',
  seoTitle: 'Clove Hitch: Two Turns round a Post',
  seoDescription: 'Fenders hang from it, tents stand by it. Where a clove hitch serves well & where it creeps.',
  explanation:
    'A clove hitch holds by friction alone. On a rough post under a steady pull it is enough; on a smooth rail that rolls, it walks away <slowly>.\n\nMade in the hand, it drops over the end of a pole.',
  relatedTerms: [{ slug: 'sheet-bend', name: 'Sheet Bend' }],
  faq: [{ question: 'How is it kept from creeping?', answer: 'Add two half hitches round the standing part.' }],
  category: 'hitches',
};

export const knots = { bowline, sheetBend, cloveHitch };
