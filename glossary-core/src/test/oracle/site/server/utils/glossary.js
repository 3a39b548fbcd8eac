/**
 * The glossary: six terms of hand bookbinding. Relations are mutual, and each carries the name of
 * the term it leads to.
 */

const paragraphs = (...texts) => texts.join('\n\n');

export const glossary = [
  {
    slug: 'signature',
    term: 'Signature',
    shortDefinition:
      'A group of folded sheets, nested one inside the other, that is sewn through its fold and forms one unit of a bound book.',
    seoTitle: 'Signature in Bookbinding: Folded Sheets Sewn as One',
    seoDescription:
      'How folding turns one printed sheet into eight or sixteen ordered pages, why binders count in fours, and where the name signature comes from.',
    explanation: paragraphs(
      'A book rarely begins as single leaves. A large sheet is printed on both sides and folded in half, and every fold doubles the leaves: once makes a folio, twice a quarto, three times an octavo. What comes out is a signature. From the second fold on, half of its pages stand upside down on the flat sheet, in an order that looks like a mistake until the folding puts it right; printers call that puzzle imposition.',
      'The name first belonged to a mark. Printers set a small letter at the foot of the first leaf in each group, A, B, C and so on, leaving out J, U and W. A binder could lay a whole book in order by those letters without reading a line of it. In time the mark lent its name to the thing it marked, though workshops also speak of sections and gatherings.',
      'Choosing the thickness is a bargain. Many thin units mean many lines of thread, and all that thread swells the spine. Few thick ones push their inner leaves forward, so that the knife takes more margin from the middle pages than from the outer ones. For ordinary text paper, four sheets folded once and nested, sixteen pages in all, have proved a comfortable answer.',
    ),
    relatedTerms: [
      { slug: 'kettle-stitch', name: 'Kettle Stitch' },
      { slug: 'grain-direction', name: 'Grain Direction' },
      { slug: 'endpaper', name: 'Endpaper' },
    ],
    faq: [
      {
        question: 'Why do the page counts of printed books so often divide by sixteen?',
        answer:
          'Because presses print and fold large sheets. A publisher whose text ends on page 281 fills the last fold with advertisements, notes or blank leaves rather than pay for a sheet cut short.',
      },
      {
        question: 'Can loose leaves be sewn like a folded sheet?',
        answer:
          'Yes, after guarding. Two leaves are joined along the back edge with a strip of thin Japanese tissue and wheat paste; when it is dry the pair folds and takes thread as if it had always been one piece.',
      },
    ],
    category: 'paper',
  },
  {
    slug: 'grain-direction',
    term: 'Grain Direction',
    shortDefinition:
      'The way most fibres lie in a machine-made sheet: paper folds and tears cleanly along it, and swells across it when damp.',
    seoTitle: 'Grain Direction: How Paper Folds, Curls and Warps',
    seoDescription:
      'Paper remembers the machine that made it. Three ways to find its grain, and what happens to boards and pages when a binder ignores it.',
    explanation: paragraphs(
      'On the paper machine a thin soup of fibres runs onto a moving screen, and like logs in a river the fibres turn to point downstream. The water drains away; the order stays. Every sheet cut from that web keeps a grain direction for life, invisible and quite easy to feel.',
      'A damp fibre grows a good deal thicker and hardly any longer. Pasted paper therefore stretches across its grain, shrinks again while drying, and pulls whatever it is stuck to. The oldest rule of the bindery follows from this: in text, boards, endpapers and cloth alike, the grain runs from head to tail, parallel to the spine. Then the pages drape when the book is opened, and the pull of the paste works sideways, where the joint can give. Turn one part by ninety degrees and the leaves stand up like playing cards, the gutter cockles, the boards bow.',
      'To find it, bend the sheet without creasing it, first one way and then the other: it gives more willingly when the fold lies along the fibres. A torn strip runs straight in one direction and wanders in the other. A stamp-sized piece, moistened on one side, rolls itself into a tube whose axis points the way the fibres do.',
    ),
    relatedTerms: [
      { slug: 'signature', name: 'Signature' },
      { slug: 'endpaper', name: 'Endpaper' },
    ],
    faq: [
      {
        question: 'Does handmade paper have a grain too?',
        answer:
          'Hardly. The papermaker shakes the mould both forwards and sideways while the water drains, so the fibres cross in all directions, and the sheet swells almost evenly whichever way it is pasted.',
      },
      {
        question: 'Can a warped board be saved?',
        answer:
          'Often, by pulling back. A board bows towards the side that pulls harder, so a sheet with its grain turned the same way is pasted to the bulging side and tightens as it dries; under weights, over several days, the board usually comes flat.',
      },
    ],
    category: 'paper',
  },
  {
    slug: 'kettle-stitch',
    term: 'Kettle Stitch',
    shortDefinition:
      'A small knot near the head and tail of a sewn book that links each section to its neighbour before the thread turns back.',
    seoTitle: 'Kettle Stitch: The Knot That Turns the Thread',
    seoDescription:
      'At both ends of the spine the needle slips under an earlier loop. Where the kettle stitch goes, how hard to pull, and which way.',
    explanation: paragraphs(
      'Sewing a book by hand is a walk there and back. The thread runs along the inside of one fold, leaves by the last hole, climbs to the next section and returns in the opposite direction. The kettle stitch is what happens at the turn: before the needle enters the new fold it slips behind the thread that joins the two sections below, comes up through its own loop and is drawn snug. Tapes or cords hold the middle of the spine; this knot alone holds its ends.',
      'Its holes are pierced roughly a finger’s breadth from head and tail. Nearer, and the knife that trims the edges could cut the chain; farther, and the corners of the sections flap. The hand matters as much as the place. Thread is tightened along the spine, in the direction of travel, for a pull straight outwards slits wet or brittle paper like a wire through cheese.',
      'Tension shows only at the end. Too slack, and sections slide against one another; too hard, and the book is thinner at its ends than in its waist. The English name is usually traced to a German word for a little chain, which describes the row of links exactly, although some prefer to hear a catch-up stitch in it.',
    ),
    relatedTerms: [
      { slug: 'signature', name: 'Signature' },
      { slug: 'headband', name: 'Headband' },
    ],
    faq: [
      {
        question: 'What does the knot catch when only one section has been sewn?',
        answer:
          'Nothing yet. The loose tail left at the first hole waits there, and once the second section is down the working thread is tied to it with a square knot; linking proper begins with the third.',
      },
      {
        question: 'Which thread suits it best?',
        answer:
          'Unbleached linen, drawn over beeswax. Linen scarcely stretches, so a tension once set stays set, and the wax helps each loop grip while keeping the strand from fraying in the holes.',
      },
    ],
    category: 'sewing',
  },
  {
    slug: 'headband',
    term: 'Headband',
    shortDefinition:
      'A narrow band of coloured thread wound over a core at the top edge of the spine, worked into the book or merely glued on.',
    seoTitle: 'Headband: Silk, Core and Beads at the Spine',
    seoDescription:
      'It looks like trimming and once carried weight. How a sewn headband is worked in silk, what its core is made of, and what the glued kind can do.',
    explanation: paragraphs(
      'Take a book from a tight shelf and one finger hooks over the top of its spine. For centuries the headband stood ready to take that pull. It was sewn, not glued: coloured silk or linen went round a core of cord, rolled paper or leather, and at every few turns the needle dived down through the middle of a section to come out on the spine below the kettle stitch. In many medieval bindings the core itself was laced into the wooden boards and tied the whole book together.',
      'Two colours make the familiar pattern. Where one thread hands over to the other they cross at the front, and the crossings line up as a row of beads along the edge of the leaves. The band also has a plain task: boards stand a few millimetres proud of the pages, and something must fill the step behind the leather, or the cap of the spine caves in.',
      'The strict vocabulary keeps this word for the upper end, says tailband for the lower and endband for both. Since the nineteenth century most books have worn a strip of woven tape instead, cut from a roll. It hides the folds prettily and bears no load at all, which is why a sewn one has become the mark of careful handwork.',
    ),
    relatedTerms: [
      { slug: 'kettle-stitch', name: 'Kettle Stitch' },
      { slug: 'rounding-and-backing', name: 'Rounding and Backing' },
    ],
    faq: [
      {
        question: 'When in the making of a book is it sewn?',
        answer:
          'After the spine has received its final curve and before leather or cloth goes on. A band worked on a flat spine would pucker as soon as the back was hammered round.',
      },
      {
        question: 'How many tie-downs does it need?',
        answer:
          'Enough to keep the core from lifting: one in each section is the strongest answer, every second or third section the usual one, and always one at either end.',
      },
    ],
    category: 'sewing',
  },
  {
    slug: 'endpaper',
    term: 'Endpaper',
    shortDefinition:
      'A folded sheet at the front or back of a book: one half is pasted to the board, the other stays free to shield the first leaf.',
    seoTitle: 'Endpaper: The Quiet Hinge of a Bound Book',
    seoDescription:
      'Half of it sticks to the board, half turns like a page. What an endpaper carries, how it is attached, and why it cracks along the joint.',
    explanation: paragraphs(
      'Open any hardback and the first thing to move is an endpaper. It is one folded sheet. The half glued to the inside of the board is the pastedown; the half that turns is the flyleaf. Between them runs the joint, and in a modern case binding that line of paper, helped by a strip of gauze, is very nearly all that keeps the cover on.',
      'The simplest kind is tipped on with three millimetres of paste along the fold. It costs nothing and tugs at the first leaf each time the book is opened. A sturdier kind is made up with cloth at its fold and sewn along with everything else, or its inner edge is hooked round the outermost signature so that thread passes through both. Dictionaries and hymn books, which are opened ten thousand times, get the second sort.',
      'The pastedown has a hidden duty. Leather or cloth, shrinking as it dries, draws the board outwards; the paper on the other face draws it in again. A binder chooses weight and grain so that the two quarrels cancel. What the reader sees is left to pleasure: marbled sheets, paste papers combed while wet, a map of the island where the story happens.',
    ),
    relatedTerms: [
      { slug: 'signature', name: 'Signature' },
      { slug: 'grain-direction', name: 'Grain Direction' },
      { slug: 'rounding-and-backing', name: 'Rounding and Backing' },
    ],
    faq: [
      {
        question: 'Why do old books split along the inner joint?',
        answer:
          'Acid in cheap paper makes the fibres brittle until the fold is the weakest line in the volume. Each opening bends it at the same place; one day the board comes away, gauze and all.',
      },
      {
        question: 'Is a flyleaf counted among the pages?',
        answer:
          'No. It is added by the binder and belongs to no printed sheet, so page numbers ignore it; a bibliographer describes it apart from the leaves the printer delivered.',
      },
    ],
    category: 'covering',
  },
  {
    slug: 'rounding-and-backing',
    term: 'Rounding and Backing',
    shortDefinition:
      'Two steps with a hammer that curve a sewn spine and bend its outer folds over, forming shoulders for the boards to rest against.',
    seoTitle: 'Rounding and Backing: A Spine Shaped by Hammer',
    seoDescription:
      'Thread makes a spine swell. How binders turn that fault into a curve with two shoulders, and why a flat back so often ends up hollow.',
    explanation: paragraphs(
      'Every line of sewing thread adds its own thickness to the back of a book and none to the front, so a freshly sewn text is a wedge. Rounding and backing spreads that swelling over a curve instead of fighting it. The spine is first brushed with glue and left until the glue is firm but no longer wet, for it has to bend like leather under the blows to come.',
      'Rounding is done on the bench. With the fore edge towards the worker, the fingers draw the upper sections forward while a broad hammer taps along the back; then the book is turned over and the other half follows. About a third of a circle is enough. The fore edge hollows by the same amount, which anyone can check against an old volume on the shelf.',
      'For the second step the book stands upright between wedge-shaped boards in a press, its spine showing by the thickness of the covers to be. Glancing strokes, from the centre outwards, fan the folds to the left and right until the outermost lie over the wedges. Those are the shoulders. They give the boards a ledge to turn on, and they lock the sections like the stones of an arch, so that years of reading cannot push the back in.',
    ),
    relatedTerms: [
      { slug: 'headband', name: 'Headband' },
      { slug: 'endpaper', name: 'Endpaper' },
    ],
    faq: [
      {
        question: 'Can a thin book do without the treatment?',
        answer:
          'Yes. Below ten sections or so there is too little swelling to spread, and a pamphlet or slim volume of verse keeps its shape with a square back and a strong lining.',
      },
      {
        question: 'What sort of hammer is right?',
        answer:
          'A heavy one with a wide, slightly domed and polished face. Its edge must never touch the folds, and it should move them with a rolling stroke instead of crushing them where they lie.',
      },
    ],
    category: 'covering',
  },
];

/** What a list needs: no explanation, no questions. */
export const summaryOf = ({ slug, term, shortDefinition, category }) => ({ slug, term, shortDefinition, category });
